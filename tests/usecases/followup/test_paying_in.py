"""What an investor has paid in, written in the journal in the workspace."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.usecases.followup.school import CASE, School, school

from tovholder.case.reading import read_case
from tovholder.contract.settlement.reading import read_journal
from tovholder.errors import CaseError, UnknownName
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.cases.texts import save_text
from tovholder.usecases.followup import settling
from tovholder.usecases.followup.paying_in import NothingPaidIn, note_paid_in, paid_in
from tovholder.usecases.followup.verifying import hands_on

pytestmark = pytest.mark.law
CAP = "  caps: {total: 1500000 kr, investor_return: {kind: yearly_average, rate: 4 %}}\n"
CAPPED = CASE.replace("  caps: {total: 1500000 kr}\n", CAP, 1)
JANUARY, JULY = dt.date(2022, 1, 15), dt.date(2022, 7, 15)


@pytest.fixture
def of(tmp_path: Path) -> School:
    """The example, whose contract has a ceiling on what the fund earns."""
    found = school(tmp_path)
    row = found.place.site.store.case(found.case)
    assert row is not None
    save_text(found.anna, found.place.site, found.case, CAPPED, opened=row.head.hash)
    return found


def _pay_in(of: School, amount: float, *, date: dt.date = JANUARY, by: str = "fonden") -> None:
    note_paid_in(of.anna, of.place.site, of.case, date=date, by=by, amount=amount)


def test_a_ceiling_on_the_return_is_settled_once_it_is_written_what_was_paid_in(of: School) -> None:
    site = of.place.site
    with pytest.raises(CaseError) as refused:
        settling.statement(of.anna, site, of.case)
    assert "journal-without-calls" in {finding.code for finding in refused.value.findings}
    _pay_in(of, 400_000, date=JULY)
    _pay_in(of, 800_000.5)
    settling.statement(of.anna, site, of.case)
    found = paid_in(of.anna, site, of.case)
    assert [(call.date, call.by, call.amount) for call in found.calls] == [
        (JANUARY, "fonden", 800_000.5),
        (JULY, "fonden", 400_000),
    ]
    assert (found.total, dict(found.investors)) == (1_200_000.5, {"fonden": "Fonden"})
    # What is written is a journal as the command line reads it.
    case = read_case(CAPPED).require()
    assert len(read_journal(settling.journal(of.anna, site, of.case).text, case=case).require().calls) == 2


def test_a_wrong_amount_is_put_right_by_its_opposite_and_both_stand(of: School) -> None:
    for amount in (4_000_000, -4_000_000, 400_000):
        _pay_in(of, amount)
    found = paid_in(of.anna, of.place.site, of.case)
    assert (len(found.calls), found.total) == (3, 400_000)


def test_whoever_writes_it_has_a_hand_in_what_is_settled(of: School) -> None:
    assert of.anna.id not in hands_on(of.place.site, of.case)
    _pay_in(of, 400_000)
    assert "settled" in hands_on(of.place.site, of.case)[of.anna.id]


def test_what_is_not_paid_in_is_not_written(of: School) -> None:
    site = of.place.site
    with pytest.raises(UnknownName):
        _pay_in(of, 400_000, by="kommunen")
    with pytest.raises(NothingPaidIn):
        _pay_in(of, 0)
    for other, problem in ((of.reader, NotAllowed), (of.verifier, NotAllowed), (of.supplier, NotThere)):
        with pytest.raises(problem):
            note_paid_in(other, site, of.case, date=JANUARY, by="fonden", amount=400_000)
        with pytest.raises(problem):
            paid_in(other, site, of.case)
    assert settling.journal(of.anna, site, of.case).version is None
