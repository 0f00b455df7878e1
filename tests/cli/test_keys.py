"""`tovholder keys`: both keys exchanged, told, and refused while somebody is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.command import tovholder
from tests.usecases.followup.school import CASE, PLAN
from tests.usecases.followup.test_exchanging import RENAMED
from tests.workspace.sites import EVERYTHING, installation

from tovholder.usecases.followup.data import FollowupData
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.plans import save_plan
from tovholder.usecases.followup.records import NewText
from tovholder.workspace.folder import database_file, in_use
from tovholder.workspace.store import open_store

pytestmark = pytest.mark.journey
KEY = b"k" * 32
EXAMPLE = Path(__file__).parents[2] / "examples" / "opfoelgning" / "elever.csv"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return keyed(tmp_path)


def keyed(place_of: Path) -> Path:
    """A server's folder bound with a key, and two cases with people; one of them has been settled person by person."""
    folder = place_of / "data"
    (place_of / "audit").write_text(KEY.hex())
    (place_of / "audit").chmod(0o600)
    store = open_store(database_file(folder), key=KEY)
    followup = FollowupData(folder, key_file=place_of / "people")
    followup.prepare()
    place = installation(store, followup)
    anna = place.somebody("Anna", *EVERYTHING)
    for plan in (PLAN, RENAMED):
        case = place.case(anna, CASE).id
        save_plan(anna, place.site, case, plan, opened=0)
        import_sent(anna, place.site, case, "elever", Sent("e.csv", EXAMPLE.read_bytes()), dry_run=False)
    key = followup.key()
    assert key is not None
    person = key.pseudonym("elev-001", purpose="verification")
    store.keep_followup_text(case, "journal", NewText(f"{person}: 1\n", "f" * 64, anna.id, place.clock()), after=0)
    store.close()
    return folder


def _record(data: Path, **more: Path) -> list[object]:
    given = {"old": data.parent / "audit", "new": data.parent / "audit-new", "data": data, **more}
    return ["keys", "record", *(part for name, value in given.items() for part in (f"--{name}", value))]


def exchange_people(data: Path) -> list[object]:
    files = ["--old", data.parent / "people", "--new", data.parent / "people-new", "--audit-key", data.parent / "audit"]
    return ["keys", "followup", *files, "--data", data]


def _verified(data: Path, key: str) -> dict[str, object]:
    answer = tovholder("audit", "verify", "--data", data, "--audit-key", data.parent / key, "--json")
    return dict(json.loads(answer.out))


def test_the_record_goes_on_under_another_key(data: Path) -> None:
    entries = _verified(data, "audit")["entries"]
    done = tovholder(*_record(data))
    assert (done.code, f"fra post {entries + 1}" in done.out) == (0, True), done.err  # type: ignore[operator]
    new = data.parent / "audit-new"
    old, newest = new.read_text().splitlines()
    assert old == KEY.hex()
    assert newest not in done.out + tovholder("audit", "export", "--data", data, "--audit-key", new).out
    found = _verified(data, "audit-new")
    assert (found["whole"], found["entries"], found["without_key"]) == (True, entries + 1, 0)  # type: ignore[operator]
    assert _verified(data, "audit")["whole"] is False
    new.write_text(newest)
    said = tovholder("audit", "verify", "--data", data, "--audit-key", new)
    assert (said.code, f"Post 1-{entries} er bundet med en ældre nøgle" in said.out) == (0, True)
    new.write_text(f"{old}\n{newest}\n")
    again = tovholder(*_record(data), "--lang", "en")
    assert (again.code, again.out) == (0, f"The trail is bound with a new key from entry {entries + 1}. "  # type: ignore[operator]
                                          f"Start the server with {new}.\n")  # fmt: skip


def test_everybody_gets_another_pseudonym_but_in_settled_books(data: Path) -> None:
    done = tovholder(*exchange_people(data))
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    assert sorted(line.partition(", ")[2] for line in lines[:-1]) == [
        "study: 170 personer har fået nyt pseudonym.",
        "study: 170 personer har fået nyt pseudonym.",
        "verification: 0 personer har fået nyt pseudonym.",
        "verification: pseudonymerne er, som de var. Afregningen nævner personer ved dem og laves aldrig om, så også "
        "nye personer her får navn med den gamle nøgle.",
    ]
    assert len((data.parent / "people-new").read_text().splitlines()) == 2
    assert _verified(data, "audit")["whole"] is True


def test_not_while_the_server_runs_nor_the_server_meanwhile(data: Path) -> None:
    with in_use(data, alone=False):
        for command in (_record(data), exchange_people(data)):
            refused = tovholder(*command)
            assert (refused.code, "serveren kører" in refused.err) == (1, True)
    assert not (data.parent / "audit-new").exists()
    with in_use(data, alone=True):
        refused = tovholder("serve", "--port", "0", "--data", data, "--audit-key", data.parent / "audit")
        assert (refused.code, "der skiftes nøgler" in refused.err.replace("\n", " ")) == (1, True)


def test_a_file_that_does_not_go_on_from_the_old_one_is_refused(data: Path) -> None:
    other = data.parent / "other"
    other.write_text(f"{'ab' * 32}\n{'cd' * 32}\n")
    other.chmod(0o600)
    refused = tovholder(*_record(data, new=other))
    assert (refused.code, "går ikke videre" in refused.err.replace("\n", " ")) == (1, True)
    inside = tovholder(*_record(data, new=data / "key"))
    assert (inside.code, (data / "key").exists()) == (1, False)
    wrong = tovholder(*_record(data, old=other))
    assert (wrong.code, "bundet med en anden nøgle" in wrong.err.replace("\n", " ")) == (1, True)


def test_what_is_refused_leaves_no_new_file_and_the_right_command_then_does_it(data: Path) -> None:
    other = data.parent / "other"
    other.write_text("ab" * 32)
    other.chmod(0o600)
    for command, wrong in ((_record, "--old"), (exchange_people, "--old"), (exchange_people, "--audit-key")):
        given = command(data)
        new = Path(str(given[given.index("--new") + 1]))
        refused = tovholder(*(other if given[at - 1] == wrong else part for at, part in enumerate(given)))
        assert (refused.code, new.exists()) == (1, False), (wrong, refused.err)
    nowhere = tovholder(*_record(data)[:-1], data.parent / "nowhere")
    assert (nowhere.code, (data.parent / "audit-new").exists()) == (1, False)
    assert [tovholder(*command(data)).code for command in (exchange_people, _record)] == [0, 0]


def test_the_file_of_a_run_that_was_broken_off_is_gone_on_with(data: Path) -> None:
    """As it is left by a program that was killed when the new key was on disk."""
    new = data.parent / "audit-new"
    new.write_text(f"{KEY.hex()}\n{'cd' * 32}\n")
    new.chmod(0o600)
    before = new.read_text()
    with in_use(data, alone=False):
        assert tovholder(*_record(data)).code == 1
    assert new.read_text() == before
    assert tovholder(*_record(data)).code == 0
    assert (new.read_text(), _verified(data, "audit-new")["whole"]) == (before, True)


def test_pseudonyms_that_are_exchanged_already_are_not_asked_for_with_another_record_key(data: Path) -> None:
    assert tovholder(*exchange_people(data)).code == 0
    (data.parent / "audit").write_text("ab" * 32)
    refused = tovholder(*exchange_people(data))
    assert (refused.code, "bundet med en anden nøgle" in refused.err.replace("\n", " ")) == (1, True)
