"""`tovholder retention`: tried, run, and told, with a case that fails; and what it needs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.command import tovholder
from tests.usecases.followup.school import CASE, EXAMPLES, PLAN
from tests.workspace.sites import EVERYTHING, installation

from tovholder.usecases.followup.data import FollowupData
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.plans import save_plan
from tovholder.workspace.folder import database_file
from tovholder.workspace.store import open_store

pytestmark = pytest.mark.journey
DUE = PLAN.replace("retention: {verification: 60, study: 60}", "retention: {verification: 1, study: 600}")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return served(tmp_path)


def served(place_of: Path) -> Path:
    """A server's folder with one case whose people are due, and one whose plan says nothing."""
    folder, key = place_of / "data", place_of / "key"
    store = open_store(database_file(folder))
    followup = FollowupData(folder, key_file=key)
    followup.prepare()
    place = installation(store, followup)
    anna = place.somebody("Anna", *EVERYTHING)
    for plan in (DUE, PLAN.replace("retention: {verification: 60, study: 60}", "")):
        case = place.case(anna, CASE).id
        save_plan(anna, place.site, case, plan, opened=0)
        sent = Sent("elever.csv", (EXAMPLES / "elever.csv").read_bytes())
        import_sent(anna, place.site, case, "elever", sent, dry_run=False)
    store.close()
    return folder


def test_it_is_tried_and_then_done(data: Path) -> None:
    tried = tovholder("retention", "--data", data, "--dry-run")
    assert (tried.code, "Ville slette: 170. Intet er slettet." in tried.out) == (0, True)
    assert "planen siger ikke, hvor længe personer gemmes" in tried.out
    done = json.loads(tovholder("retention", "--data", data, "--json").out)
    people = {(store["store"], store["people"]) for case in done["cases"] for store in case["stores"]}
    assert people == {("verification", 170), ("study", 0)}
    again = tovholder("retention", "--data", data, "--lang", "en")
    assert again.out.endswith("Looked into 2 cases. Deleted: 0.\n")
    exported = tovholder("audit", "export", "--data", data).out
    kinds = [json.loads(line)["kind"] for line in exported.splitlines()]
    assert (kinds.count("person-deleted"), kinds.count("retention-run")) == (1, 2)
    assert tovholder("audit", "verify", "--data", data).code == 0


def test_a_case_that_fails_is_told_and_tried_again(data: Path) -> None:
    tried = json.loads(tovholder("retention", "--data", data, "--json", "--dry-run").out)
    assert tried["dry_run"] is True
    (due,) = (case["case"] for case in tried["cases"] if case["has_rule"])
    file = data / "opfoelgning" / due / "verification.duckdb"
    kept = file.read_bytes()
    file.write_bytes(b"x" * 4096)
    done = tovholder("retention", "--data", data)
    assert (
        done.code,
        f"Sag {due}: ikke gjort, prøves igen næste gang. Sagens data (verification.duckdb)" in done.out,
    ) == (
        1,
        True,
    )
    assert "Slettet: 0." in done.out
    file.write_bytes(kept)
    again = tovholder("retention", "--data", data)
    assert (again.code, "Slettet: 170." in again.out) == (0, True)


def test_a_store_whose_people_are_all_gone_is_still_there_and_one_that_is_lost_is_missed(data: Path) -> None:
    assert tovholder("retention", "--data", data).code == 0
    whole = tovholder("verify", "--data", data)
    assert whole.code == 0, whole.err
    lost = list(data.glob("opfoelgning/*/verification.duckdb"))
    for store in lost:
        store.unlink()
    answer = tovholder("verify", "--data", data)
    assert (answer.code, len(lost)) == (1, 2)
    for store in lost:
        name, case = store.relative_to(data).as_posix(), store.parent.name
        assert f"{name} mangler: der er indlæst opfølgning i sagen {case}." in answer.err
    assert "study.duckdb mangler" not in answer.err
