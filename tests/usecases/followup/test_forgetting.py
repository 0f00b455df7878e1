"""Somebody who is to be deleted from a case on a server: gone from both stores, and the record still says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.usecases.followup.school import School, school
from tests.usecases.followup.test_citizen import CPR, OTHER, PEOPLE, WITH_CPR

from tovholder.errors import FindingsError
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.audit.citizen import extract
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.followup.forgetting import forget_somebody
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.retention import retention_of
from tovholder.usecases.forgetting import Chosen, by_identifier

pytestmark = pytest.mark.law


@pytest.fixture
def of(tmp_path: Path) -> School:
    """Two people by CPR number, each in two stores under a pseudonym in each."""
    found = school(tmp_path, plan=WITH_CPR)
    import_sent(found.anna, found.place.site, found.case, "elever", Sent("e.csv", PEOPLE.encode()), dry_run=False)
    return found


def _by_number(of: School, number: str) -> Chosen:
    key = of.place.site.followup.key()
    assert key is not None
    return by_identifier(number, key)


def _deleted(of: School) -> list[tuple[str | None, str, str]]:
    noted = of.place.site.store.log_onward(Wanted(kind="person-deleted"))
    return [(one.case, one.said, one.subjects.partition(":")[0]) for one in noted]


def test_they_are_gone_and_whoever_asks_is_told_that_they_were_deleted(of: School) -> None:
    site = of.place.site
    found = forget_somebody(site, of.case, _by_number(of, CPR), basis="Anmodning 1")
    assert [(one.store, one.people) for one in found] == [("verification", 1), ("study", 1)]
    # One in each store; the number itself, which they do not stand by, is not said to have been deleted.
    assert _deleted(of) == [(of.case, "erasure", "1")] * 2
    auditor = of.place.somebody("Revisor", Grant("auditor", "instance"))
    kinds = {number: [entry.kind for entry in extract(auditor, site, number).entries] for number in (CPR, OTHER)}
    assert kinds == {CPR: ["person-collected"] * 2 + ["person-deleted"] * 2, OTHER: ["person-collected"] * 2}
    registers = retention_of(of.anna, site, of.case).registers
    assert [(one.people, [entry.basis for entry in one.forgotten]) for one in registers] == [(1, ["Anmodning 1"])] * 2
    assert verify(site.store, key=None).is_whole


def test_what_deletes_nobody_is_not_noted(of: School) -> None:
    site = of.place.site
    tried = forget_somebody(site, of.case, _by_number(of, CPR), basis="Anmodning 1", dry_run=True)
    strange = forget_somebody(site, of.case, _by_number(of, "030405-6789"), basis="Anmodning 1")
    assert ([one.people for one in tried], [one.people for one in strange]) == ([1, 1], [0, 0])
    for basis in (" ", f"Anmodning fra {CPR}"):
        with pytest.raises(FindingsError):
            forget_somebody(site, of.case, _by_number(of, CPR), basis=basis)
    assert _deleted(of) == []


def test_a_case_without_people_is_left_as_it_is_and_one_there_is_not_is_told(of: School) -> None:
    site, empty = of.place.site, of.place.case(of.anna).id
    assert forget_somebody(site, empty, _by_number(of, CPR), basis="Anmodning 1") == ()
    assert not (of.folder / "data" / "opfoelgning" / empty).exists()
    with pytest.raises(FindingsError) as refused:
        forget_somebody(site, "no-case", _by_number(of, CPR), basis="Anmodning 1")
    assert [found.code for found in refused.value.findings] == ["forget-case-missing"]
