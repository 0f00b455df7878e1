"""`tovholder forget`, as whoever runs a server does it when a citizen has asked to be deleted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.command import tovholder
from tests.usecases.followup.school import CASE, EXAMPLES
from tests.usecases.followup.school import PLAN as EXAMPLE
from tests.usecases.followup.test_citizen import CPR, PEOPLE, WITH_CPR
from tests.workspace.sites import EVERYTHING, installation

from tovholder.usecases.followup.data import FollowupData
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.plans import save_plan
from tovholder.workspace.folder import database_file, in_use
from tovholder.workspace.store import open_store

pytestmark = pytest.mark.journey


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A server's folder, its record bound with a key, with two people in a case."""
    served(tmp_path)
    return tmp_path / "data"


def served(place_of: Path) -> str:
    """The case's id."""
    folder, secret = place_of / "data", b"k" * 32
    (place_of / "audit.key").write_text(secret.hex())
    (place_of / "audit.key").chmod(0o600)
    followup = FollowupData(folder, key_file=place_of / "followup.key")
    followup.prepare()
    store = open_store(database_file(folder), key=secret)
    place = installation(store, followup)
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna, CASE).id
    save_plan(anna, place.site, case, WITH_CPR, opened=0)
    import_sent(anna, place.site, case, "elever", Sent("e.csv", PEOPLE.encode()), dry_run=False)
    store.close()
    return case


def _case(data: Path) -> Path:
    (store,) = data.glob("opfoelgning/*/verification.duckdb")
    return store.parent


def _asked(data: Path, *more: str) -> tuple[str | Path, ...]:
    keys = ("--key", data.parent / "followup.key", "--audit-key", data.parent / "audit.key")
    return ("forget", "--case", _case(data).name, "--data", data, *keys, "--basis", "Anmodning 1", *more)


def test_it_is_tried_and_then_done_and_the_record_has_it(data: Path) -> None:
    tried = tovholder(*_asked(data, "--ask", "--dry-run"), stdin=f"{CPR}\n")
    assert (tried.code, "Prøve: intet er slettet." in tried.out) == (0, True), tried.err
    with in_use(data, alone=False):  # As it is while the server runs.
        done = tovholder(*_asked(data, "--ask"), stdin=f"{CPR}\n")
    assert (done.code, done.out.count(": 1 personer"), "Slettet." in done.out) == (0, 2, True), done.err
    assert CPR not in tried.out + tried.err + done.out + done.err
    exported = tovholder("audit", "export", "--data", data, "--audit-key", data.parent / "audit.key").out
    deleted = [line for line in map(json.loads, exported.splitlines()) if line["kind"] == "person-deleted"]
    assert [(line["case"], line["said"]) for line in deleted] == [(_case(data).name, "erasure")] * 2
    assert tovholder("audit", "verify", "--data", data, "--audit-key", data.parent / "audit.key").code == 0
    again = tovholder(*_asked(data, "--ask"), stdin=f"{CPR}\n")
    assert (again.code, "Der er ingen at slette." in again.out) == (1, True)


def test_without_the_records_key_nobody_is_deleted(data: Path) -> None:
    asked = [word for word in _asked(data, "--ask") if word not in ("--audit-key", data.parent / "audit.key")]
    assert tovholder(*asked, stdin=f"{CPR}\n").code == 1
    assert "Slettet." in tovholder(*_asked(data, "--ask"), stdin=f"{CPR}\n").out


def test_the_commands_that_note_nothing_are_not_for_a_server(data: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(EXAMPLE, encoding="utf-8")
    key = ("--key", tmp_path / "followup.key", "--basis", "Anmodning 1")
    for folder in (_case(data), data):
        refused = tovholder("followup", "forget", plan, "--data", folder, "--ask", *key, stdin=f"{CPR}\n")
        assert (refused.code, "tovholder forget --case" in refused.err.replace("\n", " ")) == (2, True), refused.err
        rows = ("followup", "import", plan, EXAMPLES / "elever.csv", "--source", "elever", "--data", folder)
        refused = tovholder(*rows, "--key", tmp_path / "new.key", "--make-key")
        assert (refused.code, "Data ind" in refused.err, (tmp_path / "new.key").exists()) == (2, True, False)
    seen = tovholder("followup", "forget", plan, "--data", _case(data), "--log")
    assert (seen.code, seen.out.count("der er ikke slettet nogen")) == (0, 2)


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        ((), 2, "hvem der skal slettes"),
        (("--ask", "--person", "p-1"), 2, "hvem der skal slettes"),
        (("--person", CPR), 1, "ikke stå på kommandolinjen"),
        (("--person", "p-1", "--basis", ""), 1, "på hvilket grundlag"),
        (("--person", "p-1", "--case", "x"), 1, "ingen sag med id x"),
    ],
)
def test_what_is_wrong_is_told(arguments: tuple[str, ...], code: int, says: str, data: Path) -> None:
    answer = tovholder(*_asked(data, *arguments))
    assert (answer.code, says in answer.err) == (code, True), answer.err
