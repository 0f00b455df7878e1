"""Whoever reports or verifies sees people one by one: every look and change is in the record, and nobody by name."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.usecases.followup.school import WITH_TYPED, School, school

from tovholder.errors import FindingsError
from tovholder.followup.reported import Row
from tovholder.quantities import month_of
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.audit.citizen import extract
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.followup.reporting import desk, report
from tovholder.usecases.followup.verifying import verify_reports, waiting

pytestmark = pytest.mark.law


@pytest.fixture
def of(tmp_path: Path) -> School:
    found = school(tmp_path, plan=WITH_TYPED)
    found.load("elever")
    return found


def test_a_result_is_followed_from_the_report_to_the_verification(of: School) -> None:
    site, who = of.place.site, "elev-001"
    desk(of.supplier, site, of.case)
    report(of.supplier, site, of.case, "indberettet", [Row(who, "2022-11", "12,5")])
    (one,) = waiting(of.verifier, site, of.case)
    verify_reports(of.verifier, site, of.case, [(one.row.person, one.row.indicator, one.row.month)])
    auditor = of.place.somebody("Revisor", Grant("auditor", "instance"))
    found = extract(auditor, site, one.row.person)
    assert [(entry.kind, entry.by, entry.said) for entry in found.entries] == [
        # Once in each store, under two names.
        *[("person-collected", of.anna.id, "import")] * 2,
        ("person-read", of.supplier.id, "report"),
        ("person-collected", of.supplier.id, "report"),
        ("person-read", of.verifier.id, "attest"),
        ("person-changed", of.verifier.id, "attest"),
    ]
    assert who not in "".join(map(str, site.store.log_onward(Wanted())))


def test_nothing_is_shown_that_cannot_be_noted(of: School, monkeypatch: pytest.MonkeyPatch) -> None:
    site = of.place.site
    report(of.supplier, site, of.case, "indberettet", [Row("elev-001", "2022-11", "12,5")])

    def full(*_: object, **__: object) -> None:
        raise FindingsError([])

    monkeypatch.setattr(type(site.store), "note_seen", full)
    with pytest.raises(FindingsError):
        desk(of.supplier, site, of.case)
    with pytest.raises(FindingsError):
        waiting(of.verifier, site, of.case)
    with pytest.raises(FindingsError):
        verify_reports(of.verifier, site, of.case, [("elev-001", "fravaer", month_of(of.place.clock().date()))])
    monkeypatch.undo()
    assert len(waiting(of.verifier, site, of.case)) == 1, "it waits still"
