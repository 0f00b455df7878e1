"""Every change has one entry and every entry one change, whatever fails meanwhile; the same on every database."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event, insert, text
from tests.workspace.changes import ALONE, LAST, OPERATIONS, TIDYING, everything, methods_with
from tests.workspace.databases import KINDS, new_address, new_store
from tests.workspace.sites import START, Installation, installation

from tovholder.case.document import Document
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.records import Municipality
from tovholder.usecases.audit.entries import KINDS as ENTRY_KINDS
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.cases.records import NewVersion
from tovholder.usecases.cases.store import MovedOn
from tovholder.workspace import tables as t
from tovholder.workspace.beginning import KEPT_FOR_EVER
from tovholder.workspace.database import open_database
from tovholder.workspace.migrating import _config, migrate
from tovholder.workspace.noting import Unnoted, note
from tovholder.workspace.store import SqlStore, open_store
from tovholder.workspace.troubles import DatabaseTrouble

pytestmark = pytest.mark.law
KEY, OTHER_KEY = b"k" * 32, b"o" * 32
_AT_COMMIT = 99
_FIRST = "2026-01-05 08:00:0"


class Broken(Exception):
    """What is thrown in the middle of a transaction."""


@pytest.fixture(scope="module", params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    store = new_store(request.param, tmp_path_factory.mktemp("record"))
    found = installation(store)
    anna = found.somebody("Anna")
    for case in ("one", "two"):
        title = f"title: {case}\n"
        store.create(case, found.municipality, NewVersion(title, Document(title).hash, "create", anna.id, START))
    yield found
    store.close()


def _store(place: Installation) -> SqlStore:
    assert isinstance(place.site.store, SqlStore)
    return place.site.store


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 10**6), fails=st.sampled_from([None, 0, 1, 2, 3, 4, 5, 7, 9, _AT_COMMIT]))
def test_a_change_and_its_entry_are_one(place: Installation, seed: int, fails: int | None) -> None:
    """Every kind of change in turn, broken off at one of its statements or as it is about to be kept."""
    store, random_ = _store(place), random.Random(seed)
    name = random_.choice(sorted(OPERATIONS))
    place.clock.passes(seconds=1)
    deed = OPERATIONS[name](place, random_.randrange)
    before, entries = _kept(store), store.log_head().number
    with Breaking(store, fails):
        try:
            deed()
        except Exception as error:
            broken = error
        else:
            broken = None
    after, more = _kept(store), store.log_head().number - entries
    assert more == (1 if after != before else 0), (name, broken)
    if isinstance(broken, Broken):
        assert after == before, name
    assert not isinstance(broken, Unnoted), name


class Breaking:
    """While it lasts, the statement with this number in a transaction that writes fails, or its end does."""

    def __init__(self, store: SqlStore, at: int | None) -> None:
        self._engine, self._at, self._seen = store._database.engine, at, 0

    def __enter__(self) -> None:
        event.listen(self._engine, "after_cursor_execute", self._statement)
        event.listen(self._engine, "commit", self._commit)

    def __exit__(self, *_: object) -> None:
        event.remove(self._engine, "after_cursor_execute", self._statement)
        event.remove(self._engine, "commit", self._commit)

    def _statement(self, connection: object, *_: object) -> None:
        if not _writes(connection):
            return
        self._seen += 1
        if self._at is not None and self._seen == self._at + 1:
            raise Broken

    def _commit(self, connection: object) -> None:
        if self._at == _AT_COMMIT and _writes(connection):
            raise Broken


def _writes(connection: object) -> bool:
    return connection.get_execution_options().get("tovholder_writing") is not None  # type: ignore[attr-defined]


def _kept(store: SqlStore) -> object:
    with store._database.reading() as db:
        return everything(db)


def test_every_method_that_changes_something_is_tried_and_a_new_one_is_missed() -> None:
    assert methods_with("writing", "_keep") == OPERATIONS.keys() | ALONE | LAST
    assert methods_with("tidying") == TIDYING


def test_after_all_of_it_the_record_is_whole(place: Installation) -> None:
    store, random_ = _store(place), random.Random(7)
    for name in sorted(OPERATIONS) * 2:
        with contextlib.suppress(MovedOn):
            OPERATIONS[name](place, random_.randrange)()
    store.note_seen("person-read", by="anna", at=START, case="one", subjects=["a" * 64, "b" * 64], said="attest")
    store.note_refused_sign_in(None, at=START, said="password")
    found = verify(store, key=None)
    assert (found.broken, found.keyed) == ((), False)
    assert found.entries == store.log_head().number
    assert {entry.kind for entry in store.log_onward(Wanted())} <= set(ENTRY_KINDS)


def test_a_change_that_nobody_notes_is_not_made(place: Installation) -> None:
    store = _store(place)
    before = _kept(store)

    def change(*, changes: bool, notes: int) -> None:
        with store._database.writing() as db:
            if changes:
                db.execute(insert(t.municipality).values(id="x", name="x"))
            for _ in range(notes):
                note(db, "municipality", at=START, by=None, thing="municipality", id_="x")

    with pytest.raises(Unnoted, match="0 entries for a change of municipality"):
        change(changes=True, notes=0)
    with pytest.raises(Unnoted, match="1 entries for a change of nothing"):
        change(changes=False, notes=1)
    with pytest.raises(Unnoted, match="2 entries for a change of municipality"):
        change(changes=True, notes=2)
    assert _kept(store) == before
    assert verify(store, key=None).is_whole


def test_what_was_done_where_by_whom_as_what(place: Installation) -> None:
    store = _store(place)
    editor = place.somebody("Redaktør")
    for grant in (Grant("editor", "case", "one"), Grant("reader", "municipality", place.municipality)):
        store.add_grant(editor.id, grant, by=editor.id, at=START)
    store.add_grant(editor.id, Grant("auditor", "case", "two"), by=editor.id, at=START)
    row = store.case("one")
    assert row is not None
    new = NewVersion("title: ny\n", Document("title: ny\n").hash, "change", editor.id, START)
    store.append("one", new, after=row.head.number)
    (entry,) = store.log(Wanted(case="one", kind="version"), limit=1)
    assert (entry.by, entry.roles, entry.id) == (editor.id, "editor,reader", f"one/{row.head.number + 1}")
    assert (entry.at, entry.outcome, entry.said) == (START, "done", "change")


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_is_needed_once_there_is_one(kind: str, tmp_path: Path) -> None:
    address = new_address(kind, tmp_path)
    first = open_store(address)
    first.add_municipality(Municipality("a", "A"), by=None, at=START)
    first.close()
    second = open_store(address, key=KEY)
    second.add_municipality(Municipality("b", "B"), by=None, at=START)
    found = verify(second, key=KEY)
    assert (found.broken, found.keyed, found.entries) == ((), True, 4)
    second.close()
    for key, code in ((None, "audit-key-lacking"), (OTHER_KEY, "audit-key-wrong")):
        with pytest.raises(DatabaseTrouble) as refused:
            open_store(address, key=key)
        assert [finding.code for finding in refused.value.findings] == [code]
    again = open_store(address, key=KEY)
    assert verify(again, key=KEY).entries == 4
    again.close()


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_kept_before_is_taken_over(kind: str, tmp_path: Path) -> None:
    """A database of the first version: its events become entries, and what it holds is not missed."""
    address = new_address(kind, tmp_path)
    database = open_database(address)
    with database.tidying() as db:
        config = _config()
        config.attributes["connection"] = db
        command.upgrade(config, "0001")
        when = "2026-01-05 08:00:00.000000"
        db.execute(text(f"INSERT INTO municipality VALUES ('m', 'K')"))  # noqa: F541
        db.execute(
            text(
                f"INSERT INTO account VALUES ('a', 'a', 'a', 'A', NULL, '{when}', {'false' if kind != 'sqlite' else 0})"
            )
        )
        for i, (what, about) in enumerate(
            [("account", "a"), ("grant", "a: reader case c"), ("municipality", "m"), ("token", "t")]
        ):
            db.execute(
                text(f"INSERT INTO event VALUES ('{i}', '2026-01-05 08:00:0{i}.000000', 'a', '{what}', '{about}')")
            )
        db.execute(text("INSERT INTO case_of VALUES ('c', 'm')"))
    migrate(database)
    database.engine.dispose()
    store = open_store(address)
    found = verify(store, key=None)
    assert (found.broken, found.entries) == ((), 5)
    told = [(entry.kind, entry.thing, entry.id, entry.said) for entry in store.log_onward(Wanted())]
    assert told[:4] == [
        ("account", "account", "a", ""),
        ("grant", "account", "a", "reader case c"),
        ("municipality", "municipality", "m", ""),
        ("token", "token", "t", ""),
    ]
    kept = " ".join(f"{table.name}={1 if table.name == 'account' else 0}" for table in KEPT_FOR_EVER)
    assert told[4] == ("log-begun", "log", "", kept)
    store.close()
