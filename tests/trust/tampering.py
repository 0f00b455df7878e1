"""Somebody who can write in the database changes the record, at random and in every way we could think of.

Some of the installations have a key that the intruder does not; the intruder of others can hash as well as we can,
and is caught by an anchor. Others again have exchanged their key because the intruder has the old one; they are
verified with both keys, and with the new one alone. An installation is filled by its own use-cases, copied, tampered
with by plain SQL, and verified as the program does it. The last anchor is older than the last entries, as it is in use.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from tests.trust.intruder import TAMPERINGS, Record
from tests.trust.intruder_with_old_key import AT_THE_EXCHANGE
from tests.workspace.changes import OPERATIONS
from tests.workspace.sites import START, Installation, installation

from tovholder.case.document import Document
from tovholder.usecases.audit.anchors import Anchors, read_anchors
from tovholder.usecases.audit.entries import subject_of
from tovholder.usecases.audit.exchanging import exchange_record_key
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.cases.records import NewVersion
from tovholder.usecases.cases.store import MovedOn
from tovholder.workspace.database import open_database
from tovholder.workspace.store import SqlStore, open_store

KEY, OLD_KEY = b"what the intruder does not have!", b"what the intruder has found out!"
_ENTRIES, _SINCE_ANCHOR = 150, 20


@dataclass(frozen=True)
class Tried:
    """How many tamperings there were of each kind, which were not found, and whether all was whole before them."""

    tried: dict[str, int]
    missed: tuple[str, ...]
    whole: bool


def run(folder: Path, *, tamperings: int, seed: int = 1) -> Tried:
    """Tamper so many times, with each kind in turn."""
    exchanged = _filled(folder, OLD_KEY, then=KEY)
    with_exchange = [exchanged, replace(exchanged, older=())]
    records = [_filled(folder, KEY), _filled(folder, None), *with_exchange]
    whole = all(_broken(record, record.file) == 0 for record in records)
    tried: dict[str, int] = {}
    missed = []
    every = {**TAMPERINGS, **AT_THE_EXCHANGE}
    for number in range(tamperings):
        random_ = random.Random(seed * 1_000_003 + number)
        name = list(every)[number % len(every)]
        among = with_exchange if name in AT_THE_EXCHANGE else records
        record = among[(number // len(every)) % len(among)]
        copy = folder / "tampered.sqlite"
        shutil.copyfile(record.file, copy)
        with closing(sqlite3.connect(copy)) as db:
            every[name](db, record, random_)
            db.commit()
        tried[name] = tried.get(name, 0) + 1
        # At the exchange the new key alone must do: an anchor that would tell as well is not looked at.
        if not _broken(replace(record, anchors=()) if name in AT_THE_EXCHANGE else record, copy):
            missed.append(f"{name}, trial {number}, {'with' if record.key else 'without'} a key")
    return Tried(tried, tuple(missed), whole)


def _filled(folder: Path, key: bytes | None, *, then: bytes | None = None) -> Record:
    """An installation in which something of everything has been done. then: what the key was exchanged for."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{'exchanged' if then else 'keyed' if key else 'plain'}.sqlite"
    store = open_store(file, key=key)
    place, random_ = installation(store), random.Random(3)
    anchors = Anchors(file.with_suffix(".anchors"))
    _two_cases(place)
    while store.log_head().number < _ENTRIES:
        if random_.random() < 0.3:
            people = [subject_of("one", f"p-{random_.randrange(40)}") for _ in range(random_.randrange(1, 4))]
            store.note_seen("person-read", by="x", at=place.clock(), case="one", subjects=people, said="attest")
        else:
            _anything(place, random_)
        place.clock.passes(seconds=1)
        if then is not None and store.log_head().number >= _ENTRIES // 2 and not store.log_exchanges(before=_ENTRIES):
            _forget_factors(store)
            exchange_record_key(store, key=key, older=(), new=then, anchors=(), at=place.clock())
            store.close()
            store = open_store(file, key=then)
            place = Installation(replace(place.site, store=store), place.clock, place.municipality, place.calculations)
        if store.log_head().number % 25 == 0 and store.log_head().number <= _ENTRIES - _SINCE_ANCHOR:
            anchors.drop(store)
    entries = tuple(store.log_onward(Wanted()))
    store.close()
    found = Record(file, then or key, read_anchors(file.with_suffix(".anchors")), entries)
    return found if then is None else replace(found, older=(OLD_KEY,), leaked=OLD_KEY)


def _forget_factors(store: SqlStore) -> None:
    """The operations keep second factors that were never sealed, which cannot be sealed again."""
    for account in store.accounts():
        store.remove_second_factor(account.id, by=account.id, at=START)


def _two_cases(place: Installation) -> None:
    anna = place.somebody("Anna")
    for case in ("one", "two"):
        title = f"title: {case}\n"
        new = NewVersion(title, Document(title).hash, "create", anna.id, START)
        place.site.store.create(case, place.municipality, new)


def _anything(place: Installation, random_: random.Random) -> None:
    try:
        OPERATIONS[random_.choice(sorted(OPERATIONS))](place, random_.randrange)()
    except MovedOn:
        return


def _broken(record: Record, file: Path) -> int:
    """How much is wrong: what `tovholder audit verify` finds."""
    database = open_database(file, key=record.key)
    try:
        return len(verify(SqlStore(database), key=record.key, older=record.older, anchors=record.anchors).broken)
    finally:
        database.engine.dispose()
