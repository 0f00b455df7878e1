"""What a supplier is told of payments: what each measuring point waits for, until it is in the journal."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.usecases.followup.school import WITH_TYPED, School, school

from tovholder.followup.reported import Row
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.followup.duty import Duty, duties
from tovholder.usecases.followup.reporting import desk, report
from tovholder.usecases.followup.settling import settle_results
from tovholder.usecases.followup.verifying import verify_reports, waiting

DECEMBER, JULY = 2022 * 12 + 11, 2023 * 12 + 6


@pytest.fixture
def of(tmp_path: Path) -> School:
    found = school(tmp_path, plan=WITH_TYPED)
    found.load("elever")
    found.place.clock.at = dt.datetime(2023, 3, 1, 8, tzinfo=dt.UTC)
    return found


def told(of: School) -> tuple[Duty, Duty]:
    first, second = duties(of.supplier, of.place.site, of.case)
    assert (first.at, second.at) == (DECEMBER, JULY)
    return first, second


def test_before_anything_is_reported_it_waits_for_answers_and_the_later_one_for_its_month(of: School) -> None:
    first, second = told(of)
    assert (first.state, first.unverified, first.amount) == ("missing", 0, None)
    assert first.missing > 0
    assert second.state == "ahead"


def test_from_answers_to_payment(of: School) -> None:
    site = of.place.site
    for asked in desk(of.supplier, site, of.case).asked:
        rows = [
            Row(one.person.person, f"{month // 12}-{month % 12 + 1:02d}", "5")
            for month, people in asked.months.items()
            for one in people
        ]
        assert report(of.supplier, site, of.case, asked.form.source, rows).accepted == len(rows)
    first, _ = told(of)
    assert (first.state, first.missing) == ("unverified", 0)
    assert first.unverified > 0
    verify_reports(
        of.verifier,
        site,
        of.case,
        [(one.row.person, one.row.indicator, one.row.month) for one in waiting(of.verifier, site, of.case)],
    )
    assert told(of)[0].state == "unsettled"
    settle_results(of.anna, site, of.case, dry_run=False, lang="da")
    first, _ = told(of)
    # Four had left before the months that count.
    assert (first.state, first.reached, first.of) == ("paid", 26, 30)
    assert first.amount is not None
    assert first.amount > 0


def test_only_a_supplier_of_the_case_is_told(of: School) -> None:
    with pytest.raises(NotAllowed):
        duties(of.reader, of.place.site, of.case)
    with pytest.raises(NotThere):
        duties(of.place.somebody("Ingen"), of.place.site, of.case)
