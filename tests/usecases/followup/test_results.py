"""Status, effects, the next version and settlement in the workspace: what the command line finds, for several."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import tovholder
from tests.followup.followed import CASE as CASE_FILE
from tests.followup.followed import PLAN as PLAN_FILE
from tests.followup.followed import imported
from tests.usecases.followup.school import CASE, WITH_TYPED, School, school

from tovholder.contract.settlement.reading import read_journal
from tovholder.followup.reported import Row
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.cases.opening import open_case, show
from tovholder.usecases.cases.texts import save_text
from tovholder.usecases.effects import answers_json, powers_json
from tovholder.usecases.following import status_json
from tovholder.usecases.followup import indicators, overview, results, settling, updating
from tovholder.usecases.followup.data import NoData
from tovholder.usecases.followup.plans import save_plan
from tovholder.usecases.followup.reporting import report
from tovholder.usecases.followup.verifying import verify_reports, waiting
from tovholder.usecases.updating import proposal_json

pytestmark = pytest.mark.law
DAY = dt.date(2023, 8, 1)


@pytest.fixture(scope="module")
def of(tmp_path_factory: pytest.TempPathFactory) -> School:
    """The example, imported."""
    found = school(tmp_path_factory.mktemp("school"))
    for source in ("elever", "fravaer", "stoette"):
        found.load(source)
    return found


@pytest.fixture
def own(tmp_path: Path) -> School:
    """One of its own, without the study's use of services."""
    found = school(tmp_path)
    found.load("elever")
    found.load("fravaer")
    return found


def test_the_workspace_finds_what_the_command_line_finds(of: School, tmp_path: Path) -> None:
    # With the same key, so that people are in the same order.
    shutil.copy(of.folder / "key" / "followup.key", tmp_path / "noegle")
    site, data = of.place.site, imported(tmp_path)

    def same(here: Any, command: str, *files: str | Path) -> None:
        found = json.loads(tovholder("followup", command, *files, "--json").out)
        ours, theirs = dict(_leaves(here)), dict(_leaves(found))
        # Sums are made in whatever order the store gives rows, which moves the last digits.
        numbers = {place for place, value in theirs.items() if isinstance(value, float)}
        assert {k: v for k, v in ours.items() if k not in numbers} == {
            k: v for k, v in theirs.items() if k not in numbers
        }
        assert [ours[place] for place in sorted(numbers)] == pytest.approx(
            [theirs[place] for place in sorted(numbers)], rel=1e-5, abs=1e-9
        )

    given = ("--data", data)
    same(status_json(results.status(of.reader, site, of.case)), "status", CASE_FILE, PLAN_FILE, *given)
    same(answers_json(*results.estimates(of.reader, site, of.case)), "estimate", PLAN_FILE, *given)
    same(powers_json(dict(results.powers(of.reader, site, of.case)[1])), "power", PLAN_FILE)
    proposed = updating.proposal(of.reader, site, of.case, lang="da").proposal
    same(proposal_json(proposed), "update", CASE_FILE, PLAN_FILE, *given)


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every number, text and nothing in plain data, with its place."""
    if isinstance(value, dict | list | tuple):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(part, f"{path}.{key}")
    else:
        yield path, value


def test_what_is_shown_is_made_once_until_something_it_rests_on_changes(own: School) -> None:
    site = own.place.site
    results.status(own.reader, site, own.case)
    first = results.status(own.reader, site, own.case)
    assert results.status(own.reader, site, own.case) is first
    own.load("stoette")
    assert results.status(own.reader, site, own.case) is not first


def test_a_change_of_the_case_is_held_up_against_what_the_data_said(own: School) -> None:
    site, parts = own.place.site, ("followed-gain-years",)
    for _ in range(2):
        # What is shown for the first time is kept in the store, which then is another than was asked.
        first = results.status(own.reader, site, own.case)
        drawn = results.shown(own.reader, site, own.case, parts, lang="da")
    save_text(own.anna, site, own.case, CASE.replace("24000", "48000"), opened=first.calculation.document.hash)
    with site.followup.alone(own.case):
        # Nobody else can be in the stores now.
        second = results.status(own.reader, site, own.case)
        anew = results.shown(own.reader, site, own.case, parts, lang="da")
    assert second.compared == first.compared
    assert not (second.forecast == first.forecast).all()
    assert anew != drawn


def test_a_version_that_has_learned_is_saved_and_keeps_the_old_forecast(own: School) -> None:
    site = own.place.site
    proposed = updating.proposal(own.reader, site, own.case, lang="da")
    assert proposed.end < proposed.start
    with pytest.raises(NotAllowed):
        updating.save_proposal(own.reader, site, own.case, opened=proposed.opened, lang="da")
    saved = updating.save_proposal(own.anna, site, own.case, opened=proposed.opened, lang="da", key="once")
    assert (saved.version.number, saved.changed) == (2, True)
    number = saved.document.tree["outcomes"]["tilbage"]["with"]
    assert number["note"] == "Før: 40..60..75 %"
    assert number["distribution"]["beta"]["a"] > 36
    assert "36 af 70 personer" in number["source"]
    assert show(own.reader, site, own.case).version == saved.version
    with pytest.raises(updating.ProposalOutdated):
        updating.save_proposal(own.anna, site, own.case, opened=proposed.opened, lang="da")


def test_a_department_saves_no_proposal_for_the_whole_case(own: School) -> None:
    site = own.place.site
    school_board = own.place.somebody("Board", Grant("editor", "department", f"{own.case}/skole"))
    opened = updating.proposal(school_board, site, own.case, lang="da").opened
    with pytest.raises(NotAllowed):
        updating.save_proposal(school_board, site, own.case, opened=opened, lang="da")


def test_verified_results_are_put_in_the_journal_and_settled(own: School) -> None:
    site = own.place.site
    tried = settling.settle_results(own.anna, site, own.case, day=DAY, dry_run=True, lang="da")
    assert (len(tried.made), settling.journal(own.anna, site, own.case).version) == (2, None)
    settling.settle_results(own.anna, site, own.case, day=DAY, dry_run=False, lang="da")
    kept = settling.journal(own.anna, site, own.case)
    assert kept.version is not None
    assert (kept.version.number, kept.version.by) == (1, own.anna.id)
    case = site.calculations.calculation(show(own.anna, site, own.case).document).case
    reports = read_journal(kept.text, case=case).require().reports
    assert {report.reported_by for report in reports.values()} == {"Anna"}
    said = settling.statement(own.anna, site, own.case, day=DAY).proposed
    assert (said.due, [line.amount for line in said.lines]) == (108_000_000, [33_000_000, 75_000_000])
    again = settling.settle_results(own.anna, site, own.case, day=DAY, dry_run=False, lang="da")
    assert (again.made, len(site.store.followup_texts(own.case, "journal"))) == ((), 1)
    deeds = [deed.what for deed in site.store.deeds(own.case)]
    assert deeds.count("settle") == 1
    steps = overview.steps(own.reader, site, own.case)
    assert (steps.journal, steps.has_verification, steps.has_study) == (kept.version, True, True)
    for nobody in (own.reader, own.verifier):
        for do in (settling.journal, settling.statement):
            with pytest.raises(NotAllowed):
                do(nobody, site, own.case)
    with pytest.raises(NotThere):
        settling.journal(own.supplier, site, own.case)


def test_what_nobody_has_verified_settles_nothing_and_who_verified_does_not_settle(tmp_path: Path) -> None:
    of = school(tmp_path, plan=WITH_TYPED)
    site = of.place.site
    of.load("elever")
    rows = [Row(f"elev-{i:03}", f"2022-{month}", "5") for i in range(1, 9) for month in (10, 11, 12)]
    assert report(of.supplier, site, of.case, "indberettet", rows).accepted == 24
    tried = settling.settle_results(of.anna, site, of.case, day=DAY, dry_run=True, lang="da").made[0].written
    assert (tried["started"], tried["answered"], tried["reached"]) == (30, 0, 0)
    wanted = [(one.row.person, one.row.indicator, one.row.month) for one in waiting(of.verifier, site, of.case)]
    site.store.add_grant(of.verifier.id, Grant("coordinator", "case", of.case), by=of.anna.id, at=site.clock())
    both = Actor(of.verifier.id, of.verifier.name, site.store.grants(of.verifier.id))
    assert verify_reports(both, site, of.case, wanted) == 24
    with pytest.raises(settling.OwnVerification):
        settling.settle_results(both, site, of.case, day=DAY, dry_run=False, lang="da")
    made = settling.settle_results(of.anna, site, of.case, day=DAY, dry_run=False, lang="da").made[0].written
    assert (made["answered"], made["reached"], made["verified_by"]) == (8, 8, "Verifier")


def test_a_definition_in_use_is_frozen(own: School) -> None:
    site = own.place.site
    before = indicators.indicators(own.reader, site, own.case)
    assert not any(one.in_use for one in before)
    results.status(own.reader, site, own.case)
    after = {one.indicator: one for one in indicators.indicators(own.reader, site, own.case)}
    assert (after["tilbage"].in_use, after["hvornaar"].in_use) == (True, False)
    planned = site.store.followup_text(own.case, "plan")
    assert planned is not None
    text = site.store.text(planned.hash).replace("at_most: 10\n", "at_most: 12\n", 1)
    save_plan(own.anna, site, own.case, text, opened=1)
    changed = {one.indicator: one.changed for one in indicators.indicators(own.reader, site, own.case)}
    assert changed["tilbage"]
    with pytest.raises(Exception, match="definition-changed"):
        results.status(own.reader, site, own.case)


def test_a_plan_is_held_against_the_case_as_it_is_now(own: School) -> None:
    site = own.place.site
    head = open_case(own.anna, site, own.case, "case.read").head
    text = site.store.text(head.hash).replace("\n  tilbage:\n    text:", "\n  andet:\n    text:", 1)
    save_text(own.anna, site, own.case, text, opened=head.hash)
    with pytest.raises(Exception, match="unknown-goal"):
        results.status(own.reader, site, own.case)


def test_without_the_studys_data_the_rest_says_what_is_missing(tmp_path: Path) -> None:
    of = school(tmp_path)
    with pytest.raises(NoData) as error:
        results.estimates(of.reader, of.place.site, of.case)
    assert error.value.findings[0].params == {"purpose": "study"}
