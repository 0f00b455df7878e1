"""The store keeps what it is given, in order, once, and never changes it; the same on every database."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import threading
import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import event, inspect
from tests.workspace.databases import KINDS, new_address, new_store
from tests.workspace.sites import EVERYTHING, START, Installation, installation

from tovholder.case.document import Document
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.records import Account, Invitation, Municipality, Token
from tovholder.usecases.access.roles import Visible
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.cases.records import Mark, NewVersion, Said, TaskMark
from tovholder.usecases.cases.store import MovedOn
from tovholder.workspace.database import open_database
from tovholder.workspace.migrating import is_current, migrate
from tovholder.workspace.store import SqlStore, open_store
from tovholder.workspace.tables import metadata

pytestmark = pytest.mark.law


def _version(by: Actor, text: str, *, key: str | None = None, minute: int = 0) -> NewVersion:
    said = (Said(("title",), "før", None, removed=True), Said(("a", 2022), 1, {"b": [1.5, "å"]}))
    at = START + dt.timedelta(minutes=minute)
    return NewVersion(text, Document(text).hash, "change", by.id, at, said, 1, None, key, None if key is None else "d")


def _case(place: Installation, by: Actor, id_: str, text: str = "title: a\n") -> str:
    return place.site.store.create(id_, place.municipality, _version(by, text)).id


def test_a_version_comes_back_as_it_was_kept(place: Installation, anna: Actor) -> None:
    store = place.site.store
    case = _case(place, anna, "one")
    new = _version(anna, "title: æøå 🙂\n# en kommentar\n", minute=5)
    kept = store.append(case, new, after=1)
    assert store.version(case, 2) == kept
    assert store.text(kept.hash) == new.text
    assert (kept.number, kept.said, kept.opened, kept.at) == (2, new.said, 1, new.at)
    row = store.case(case)
    assert row is not None
    assert (row.head, row.municipality, row.created_by) == (kept, place.municipality, anna.id)


def test_versions_follow_each_other_one_by_one(place: Installation, anna: Actor) -> None:
    store = place.site.store
    case = _case(place, anna, "two")
    store.append(case, _version(anna, "title: b\n"), after=1)
    for after in (0, 1, 3):
        with pytest.raises(MovedOn):
            store.append(case, _version(anna, "title: c\n"), after=after)
    assert [v.number for v in store.history(case)] == [2, 1]
    assert [v.number for v in store.since(case, 1)] == [2]
    assert [v.number for v in store.history(case, before=2)] == [1]
    assert [v.number for v in store.history(case, by=anna.id)] == [2, 1]
    assert [v.number for v in store.history(case, by=anna.id, limit=1)] == [2]
    assert [v.number for v in store.history(case, by=anna.id, before=2)] == [1]
    assert store.history(case, by="somebody else") == ()


def test_the_same_text_is_kept_once_and_found_in_its_newest_version(place: Installation, anna: Actor) -> None:
    store = place.site.store
    case = _case(place, anna, "three", "title: same\n")
    store.append(case, _version(anna, "title: other\n"), after=1)
    store.append(case, _version(anna, "title: same\n"), after=2)
    found = store.version_with(case, Document("title: same\n").hash)
    assert found is not None
    assert found.number == 3
    assert store.version_with("no such case", found.hash) is None


def test_a_key_finds_the_version_made_under_it(place: Installation, anna: Actor) -> None:
    store = place.site.store
    bo = place.somebody("Bo")
    case = _case(place, anna, "four")
    kept = store.append(case, _version(anna, "title: k\n", key="k"), after=1)
    assert store.keyed(case, anna.id, "k") == (kept, "d")
    assert store.keyed(case, bo.id, "k") is None
    assert store.append(case, _version(bo, "title: l\n", key="k"), after=2).number == 3


def test_a_case_made_twice_under_one_key_is_one(place: Installation, anna: Actor) -> None:
    store = place.site.store
    first = store.create("five", place.municipality, _version(anna, "title: 5\n", key="made"))
    again = store.create("six", place.municipality, _version(anna, "title: 5\n", key="made"))
    assert (first.id, again.id) == ("five", "five")
    assert store.case("six") is None


def test_only_what_may_be_seen_is_listed(place: Installation, anna: Actor) -> None:
    store = place.site.store
    store.add_municipality(Municipality("other", "Nabokommunen"), by=anna.id, at=START)
    _case(place, anna, "here")
    store.create("elsewhere", "other", _version(anna, "title: e\n", minute=9))
    nothing: frozenset[str] = frozenset()
    assert {"here", "elsewhere"} <= {row.id for row in store.cases(Visible(True, nothing, nothing))}
    assert [row.id for row in store.cases(Visible(False, frozenset({"other"}), nothing))] == ["elsewhere"]
    assert [row.id for row in store.cases(Visible(False, nothing, frozenset({"here"})))] == ["here"]
    assert store.cases(Visible(False, nothing, nothing)) == ()


def test_marks_and_what_is_said_of_sections(place: Installation, anna: Actor) -> None:
    store = place.site.store
    case = _case(place, anna, "seven")
    marks = [Mark(case, "approved", 1, f"nr. {i}", anna.id, START + dt.timedelta(hours=i)) for i in range(3)]
    for mark in marks:
        store.add_mark(mark)
    assert store.marks(case) == tuple(reversed(marks))
    assert store.approved(case) == marks[-1]
    for status in ("waiting", "done"):
        at = place.clock.at
        store.add_task_mark(TaskMark(case, "costs", status, "Økonomi", 1, anna.id, at))
        place.clock.passes(minutes=1)
    assert store.task_marks(case)["costs"].status == "done"


def test_an_invitation_makes_one_account(place: Installation) -> None:
    store, grants = place.site.store, (Grant("editor", "case", "some case"),)
    invitation = Invitation(None, grants, START, START + dt.timedelta(days=1))
    store.invite("secret", invitation, by=None)
    assert store.invitation("secret") == invitation
    carl = Account("carl", "Carl@Kommune.dk", "Carl", START)
    assert store.accept("secret", carl, "hash", at=START)
    assert not store.accept("secret", dataclasses.replace(carl, id="x", login="x"), "hash", at=START)
    assert store.invitation("secret") is None
    assert store.sign_in_of("CARL@kommune.DK") == (carl, "hash")
    assert store.grants("carl") == grants
    store.invite("second", invitation, by=None)
    assert not store.accept("second", Account("carl2", "cArl@kommune.dk", "Carl", START), "hash", at=START)


def test_letters_beyond_ascii_are_one_in_a_login(place: Installation) -> None:
    place.somebody("ÅSE@kommune.dk")
    found = place.site.store.sign_in_of("åse@kommune.dk")
    assert found is not None


def test_what_changes_somebodys_rights_ends_their_sessions(place: Installation) -> None:
    store = place.site.store
    dorte = place.somebody("Dorte")
    grant = Grant("reader", "municipality", place.municipality)
    deeds = (
        lambda: store.add_grant(dorte.id, grant, by=dorte.id, at=START),
        lambda: store.remove_grant(dorte.id, grant, by=dorte.id, at=START),
        lambda: store.set_password(dorte.id, "new", by=dorte.id, at=START),
        lambda: store.set_disabled(dorte.id, True, by=dorte.id, at=START),
        lambda: store.end_sessions(dorte.id, by=dorte.id, at=START),
    )
    for deed in deeds:
        store.start_session("session", dorte.id, at=START)
        assert store.session("session") is not None
        deed()
        assert store.session("session") is None
    assert {entry.kind for entry in store.log(Wanted(by=dorte.id), limit=100)} >= {
        "grant",
        "revoke",
        "password",
        "close-account",
    }


def test_who_signs_in_takes_away_the_sessions_that_are_over(place: Installation) -> None:
    store, erna = place.site.store, place.somebody("Erna")
    for number, hours in enumerate((0, 1, 24, 25, 26)):
        store.start_session(f"session {number}", erna.id, at=START + dt.timedelta(hours=hours))
    assert [store.session(f"session {number}") is not None for number in range(5)] == [False, False, True, True, True]


def test_tokens(place: Installation, anna: Actor) -> None:
    store = place.site.store
    token = Token("t", anna.id, "et script", True, START, START + dt.timedelta(days=90))
    store.add_token(token, "hash of it")
    store.used_token("t", at=START)
    assert store.token("hash of it") == dataclasses.replace(token, used_at=START)
    assert store.tokens(anna.id) == (dataclasses.replace(token, used_at=START),)
    store.remove_token("t", by=anna.id, at=START)
    assert store.token("hash of it") is None


@pytest.mark.parametrize("kind", KINDS)
def test_the_migrations_make_the_tables(kind: str, tmp_path: Path) -> None:
    address = new_address(kind, tmp_path)
    database = open_database(address)
    assert not is_current(database)
    migrate(database)
    migrate(database)
    assert is_current(database)
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.engine.dispose()


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_kept_is_there_when_it_is_opened_again(kind: str, tmp_path: Path) -> None:
    address = new_address(kind, tmp_path)
    first = open_store(address)
    place = installation(first)
    anna = place.somebody("Anna", *EVERYTHING)
    case = _case(place, anna, "kept")
    first.close()
    again: SqlStore = open_store(address)
    row = again.case(case)
    assert row is not None
    assert again.text(row.head.hash) == "title: a\n"
    again.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_start_that_is_broken_off_leaves_the_database_as_it_was(kind: str, tmp_path: Path) -> None:
    """Broken off at every statement in turn: nothing is half made, and the next start makes all of it."""
    address = new_address(kind, tmp_path)
    database = open_database(address)
    left = 0

    def breaks(*_: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt

    broken = 0
    for statements in range(1, 60, 4):
        left = statements
        event.listen(database.engine, "after_cursor_execute", breaks)
        with contextlib.suppress(KeyboardInterrupt):
            migrate(database)
            left = 10**9
        event.remove(database.engine, "after_cursor_execute", breaks)
        if left > 0:
            break
        broken += 1
        with database.reading() as connection:
            assert inspect(connection).get_table_names() == []
    assert broken > 4
    migrate(database)
    assert is_current(database)
    database.engine.dispose()


def test_turns_are_had_in_the_order_they_are_asked_for(tmp_path: Path) -> None:
    store = new_store("sqlite", tmp_path)
    had: list[int] = []

    def wait(number: int) -> None:
        with store.turn("case"):
            had.append(number)

    threads = [threading.Thread(target=wait, args=(number,)) for number in range(20)]
    with store.turn("case"), store.turn("another"):
        for thread in threads:
            thread.start()
            time.sleep(0.02)
    for thread in threads:
        thread.join()
    assert had == list(range(20))
    store.close()
