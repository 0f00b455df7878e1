"""The job that forgets people whose time is up: what is due, whom it takes, and what is told of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.usecases.followup.school import PLAN, School, school

from tovholder.followup.stores.store import open_store
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.audit.citizen import extract
from tovholder.usecases.audit.entries import subject_of
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.followup.plans import plan, save_plan
from tovholder.usecases.followup.retention import _together, retention, retention_of, run_retention

pytestmark = pytest.mark.law
SHORT = PLAN.replace("retention: {verification: 60, study: 60}", "retention: {verification: 36}")


@pytest.fixture
def of(tmp_path: Path) -> School:
    found = school(tmp_path, plan=SHORT)
    found.load("elever")
    return found


def _people(of: School, purpose: str = "verification") -> set[str]:
    with of.place.site.followup.alone(of.case) as folder, open_store(folder, purpose) as store:  # type: ignore[arg-type]
        return {person for (person,) in store.rows("SELECT person FROM persons")}


def _last_known(of: School) -> dict[str, int]:
    """Person → the last month that anything is known of, found the slow way."""
    last: dict[str, int] = {}
    with of.place.site.followup.alone(of.case) as folder, open_store(folder, "verification") as store:
        rows = store.rows("SELECT person, entry FROM persons")
        rows += store.rows("SELECT person, completion FROM persons WHERE completion IS NOT NULL")
        rows += store.rows("SELECT person, exit FROM persons WHERE exit IS NOT NULL")
        rows += store.rows("SELECT person, month FROM observations")
    for person, month in rows:
        last[person] = max(last.get(person, month), month)
    return last


def test_what_is_due_is_what_the_job_takes(of: School) -> None:
    site, last = of.place.site, _last_known(of)
    cut = min(last.values())
    of.place.clock.at = dt.datetime((cut + 37) // 12, (cut + 37) % 12 + 1, 3, 8, tzinfo=dt.UTC)
    now = of.place.clock.at.year * 12 + of.place.clock.at.month - 1
    expected = {person for person, month in last.items() if month + 36 < now}
    assert 0 < len(expected) < len(last)
    kept = {one.purpose: one for one in retention_of(of.anna, site, of.case).registers}
    verification = kept["verification"]
    assert (verification.months, verification.people, verification.due) == (36, len(last), len(expected))
    assert sum(verification.upcoming.values()) == len(last) - len(expected)
    assert all(month > now for month in verification.upcoming)
    assert (kept["study"].months, kept["study"].due, dict(kept["study"].upcoming)) == (None, 0, {})

    before = site.store.log_head()
    (tried,) = run_retention(site, dry_run=True)
    assert (tried.people, site.store.log_head(), site.store.retention_runs(limit=9)) == (len(expected), before, ())
    assert _people(of) == set(last)

    in_study = _people(of, "study")
    (done,) = run_retention(site)
    assert (done.people, done.problem) == (len(expected), None)
    assert _people(of) == set(last) - expected
    assert _people(of, "study") == in_study
    (run,) = site.store.retention_runs(limit=9)
    assert (run.by, run.cases, run.people, run.failed) == (None, 1, len(expected), 0)
    (logged,) = {one.purpose: one for one in retention_of(of.anna, site, of.case).registers}["verification"].forgotten
    assert (logged.people, logged.basis) == (len(expected), "retention verification=36")
    (again,) = run_retention(site)
    assert again.people == 0
    assert len(site.store.retention_runs(limit=9)) == 2


def test_whom_it_took_is_noted_and_found_by_whoever_knows_them(of: School) -> None:
    site, somebody = of.place.site, min(_people(of))
    of.place.clock.at = dt.datetime(2040, 1, 1, tzinfo=dt.UTC)
    run_retention(site)
    assert _people(of) == set()
    (entry,) = site.store.log_onward(Wanted(kind="person-deleted"))
    assert (entry.by, entry.said, entry.case) == (None, "retention", of.case)
    auditor = of.place.somebody("Revisor", Grant("auditor", "instance"))
    assert extract(auditor, site, somebody).entries[-1].number == entry.number
    subjects = site.store.log_subjects(entry.number, entry.number)[entry.number]
    assert subject_of(of.case, somebody) in subjects
    assert verify(site.store, key=None).is_whole


def test_a_case_that_fails_stops_no_other(of: School) -> None:
    site = of.place.site
    of.place.clock.at = dt.datetime(2040, 1, 1, tzinfo=dt.UTC)
    broken = of.place.case(of.anna)
    folder = site.followup.folder(broken.id)
    (folder / "verification.duckdb").write_bytes(b"not a database")
    save_plan(of.anna, site, broken.id, "tovholder_followup: 1\nretention: {verification: 1}\n", opened=0)
    done = {one.case: one for one in run_retention(site)}
    assert done[broken.id].problem is not None
    (shown,) = (
        one
        for one in retention(of.place.somebody("Revisor", Grant("auditor", "instance")), site)[0]
        if one.case == broken.id
    )
    assert shown.problem == done[broken.id].problem
    assert done[of.case].people > 0
    assert site.store.retention_runs(limit=1)[0].failed == 1


def test_without_a_rule_nobody_is_deleted(of: School) -> None:
    site, everybody = of.place.site, _people(of)
    number = plan(of.anna, site, of.case).version.number
    save_plan(of.anna, site, of.case, SHORT.replace("retention: {verification: 36}", ""), opened=number)
    of.place.clock.at = dt.datetime(2060, 1, 1, tzinfo=dt.UTC)
    (done,) = run_retention(site)
    assert (done.has_rule, done.people) == (False, 0)
    assert _people(of) == everybody


def test_over_every_case_it_is_shown_to_those_who_look_into_the_record(of: School) -> None:
    site = of.place.site
    with pytest.raises(NotAllowed):
        retention(of.reader, site)
    run_retention(site)
    auditor = of.place.somebody("Revisor", Grant("auditor", "instance"))
    cases, runs = retention(auditor, site)
    assert ([one.case for one in cases], len(runs)) == ([of.case], 1)
    local = of.place.somebody("Lokal", Grant("auditor", "case", "another"))
    assert retention(local, site) == ((), ())


def test_few_people_are_told_of_with_those_before() -> None:
    assert _together({5: 10, 6: 1, 7: 3, 8: 6}) == {5: 14, 8: 6}
    assert _together({5: 2, 6: 2, 7: 9}) == {5: 4 + 9}
    assert _together({}) == {}
