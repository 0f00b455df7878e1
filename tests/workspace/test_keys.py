"""Another key for the record: what came before is whole by it, the old one writes no more, and it is all or nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.workspace.changes import everything
from tests.workspace.databases import KINDS, new_address
from tests.workspace.sites import installation

from tovholder.usecases.access.sealing import CannotOpen, opened, sealed
from tovholder.usecases.audit.exchanging import NotExchanged, exchange_record_key
from tovholder.usecases.audit.lines import as_lines
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.audit.verifying import verify
from tovholder.workspace.store import SqlStore, open_store
from tovholder.workspace.troubles import DatabaseTrouble

pytestmark = pytest.mark.law
OLD, NEW, NEWEST = b"o" * 32, b"n" * 32, b"m" * 32
NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    """A record bound with the old key, and two people with codes from an app."""
    address = new_address(request.param, tmp_path)
    store = open_store(address, key=OLD)
    place = installation(store)
    for name, secret in (("Anna", sealed("ABC", OLD)), ("Bo", sealed("DEF", None))):
        somebody = place.somebody(name)
        store.offer_second_factor(somebody.id, secret, at=NOW)
    assert store.confirm_second_factor(somebody.id, secret, 1, ["r"], swap=None, at=NOW)
    store.close()
    return address


def _exchange(address: str | Path, key: bytes = OLD, new: bytes = NEW, *, older: tuple[bytes, ...] = ()) -> int:
    store = open_store(address, key=key)
    try:
        return exchange_record_key(store, key=key, older=older, new=new, anchors=(), at=NOW)
    finally:
        store.close()


def _secrets(store: SqlStore) -> list[str]:
    factors = [store.second_factor(account.id) for account in store.accounts()]
    return [factor.secret or factor.offered or "" for factor in factors if factor is not None]


def test_with_every_key_all_is_as_before_and_with_the_newest_it_is_known_how_far_it_reaches(
    address: str | Path,
) -> None:
    first = _exchange(address)
    store = open_store(address, key=NEW)
    installation(store).somebody("Carl")
    store.close()
    second = _exchange(address, NEW, NEWEST, older=(OLD,))
    store = open_store(address, key=NEWEST)
    assert 1 < first < second == store.log_head().number
    for older, lacking in (((OLD, NEW), 0), ((NEW,), first - 1), ((), second - 1)):
        found = verify(store, key=NEWEST, older=older)
        assert (found.broken, found.keyed, found.entries, found.without_key) == ((), True, second, lacking)
    for key, older in ((NEWEST, (NEW, OLD)), (NEWEST, (OLD,)), (NEW, (OLD,)), (NEWEST, (OLD, OLD, NEW)), (OLD, ())):
        assert not verify(store, key=key, older=older).is_whole, older
    store.close()


def test_the_entry_says_a_digest_of_the_lines_that_are_taken_out(address: str | Path) -> None:
    import hashlib

    number = _exchange(address)
    store = open_store(address, key=NEW)
    lines = list(as_lines(store.log_onward(Wanted())))
    (entry,) = store.log(Wanted(kind="log-key"), limit=2)
    assert entry.said == hashlib.sha256("".join(lines[: number - 1]).encode()).hexdigest()
    assert not any(key.hex() in line or key.decode() in line for key in (OLD, NEW) for line in lines)
    store.close()


def test_second_factors_are_sealed_with_the_new_key(address: str | Path) -> None:
    _exchange(address)
    store = open_store(address, key=NEW)
    assert sorted(opened(secret, NEW) for secret in _secrets(store)) == ["ABC", "DEF"]
    for secret in _secrets(store):
        with pytest.raises(CannotOpen):
            opened(secret, OLD)
    store.close()


def test_what_still_runs_with_the_old_key_writes_no_more(address: str | Path) -> None:
    running = open_store(address, key=OLD)
    _exchange(address)
    with pytest.raises(DatabaseTrouble) as refused:
        running.note_refused_sign_in(None, at=NOW, said="password")
    assert refused.value.findings[0].code == "audit-key-wrong"
    assert verify(running, key=NEW, older=(OLD,)).is_whole
    running.close()


@pytest.mark.parametrize("at", range(7))
def test_broken_off_anywhere_nothing_is_done(address: str | Path, at: int) -> None:
    store = open_store(address, key=OLD)
    with store._database.reading() as db:
        before = everything(db), store.log_head()
    seen = -1

    def _break(connection: object, *_: object) -> None:
        nonlocal seen
        seen += connection.get_execution_options().get("tovholder_writing") is not None  # type: ignore[attr-defined]
        if seen == at:
            raise KeyboardInterrupt

    event.listen(store._database.engine, "after_cursor_execute", _break)
    with pytest.raises(KeyboardInterrupt):
        exchange_record_key(store, key=OLD, older=(), new=NEW, anchors=(), at=NOW)
    event.remove(store._database.engine, "after_cursor_execute", _break)
    with store._database.reading() as db:
        assert (everything(db), store.log_head()) == before
    assert verify(store, key=OLD).is_whole
    store.close()


def test_asked_for_again_it_is_done_already(address: str | Path) -> None:
    number = _exchange(address)
    store = open_store(address, key=NEW)
    assert exchange_record_key(store, key=OLD, older=(), new=NEW, anchors=(), at=NOW) == number
    assert store.log_head().number == number
    store.close()


def test_what_is_not_whole_is_not_sealed_anew(address: str | Path) -> None:
    store = open_store(address, key=OLD)
    with store._database.tidying() as db:
        db.exec_driver_sql("UPDATE audit_entry SET said = 'x' WHERE number = 2")
    for key, code in ((OLD, "audit-not-whole"), (NEWEST, "audit-key-wrong")):
        with pytest.raises(NotExchanged) as refused:
            exchange_record_key(store, key=key, older=(), new=NEW, anchors=(), at=NOW)
        assert refused.value.findings[0].code == code
    store.close()


def test_what_comes_between_is_not_left_out(address: str | Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, other = open_store(address, key=OLD), open_store(address, key=OLD)
    keep = store.exchange_record_key

    def later(*given: object, **more: object) -> int:
        other.note_refused_sign_in(None, at=NOW, said="password")
        return keep(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "exchange_record_key", later)
    with pytest.raises(NotExchanged) as refused:
        exchange_record_key(store, key=OLD, older=(), new=NEW, anchors=(), at=NOW)
    assert refused.value.findings[0].code == "audit-moved-on"
    assert verify(store, key=OLD).is_whole
    store.close()
    other.close()


def test_a_secret_of_another_key_is_not_lost(address: str | Path) -> None:
    store = open_store(address, key=OLD)
    store.offer_second_factor(store.accounts()[0].id, sealed("X", NEWEST), at=NOW)
    before = sorted(_secrets(store))
    with pytest.raises(CannotOpen):
        exchange_record_key(store, key=OLD, older=(), new=NEW, anchors=(), at=NOW)
    assert sorted(_secrets(store)) == before
    assert verify(store, key=OLD).is_whole
    store.close()
