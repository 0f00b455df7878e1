"""A record of a million entries: how long it takes to find what is about one citizen, and to go through all of it."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import insert, update
from tests.workspace.sites import START, installation

from tovholder.case.document import Document
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.audit.citizen import extract
from tovholder.usecases.audit.entries import Entry, bound, sealed, subject_of, subjects_of
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.cases.records import NewVersion
from tovholder.workspace.audit_tables import audit_entry, audit_head, audit_subject
from tovholder.workspace.store import SqlStore, open_store

_AT_A_TIME = 20_000
_CITIZENS = 20_000
_ASKED = 10


@dataclass(frozen=True)
class Found:
    """Entries; seconds of the slowest extract for one citizen, and to verify all; what was not as it was made."""

    entries: int
    extract: float
    verify: float
    about_one: int
    wrong: tuple[str, ...]


def run(folder: Path, *, entries: int) -> Found:
    """Fill a record with reads of persons, then ask for some citizens and verify it."""
    folder.mkdir(parents=True, exist_ok=True)
    store = open_store(folder / "long.sqlite")
    place = installation(store)
    auditor = place.somebody("Revisor", Grant("auditor", "instance"))
    text = "title: x\n"
    made = NewVersion(text, Document(text).hash, "create", auditor.id, place.clock())
    store.create("one", place.municipality, made)
    about = _fill(store, auditor.id, entries)
    slowest, wrong, most = 0.0, [], 0
    for citizen in random.Random(2).sample(sorted(about), min(_ASKED, len(about))):
        began = time.perf_counter()
        found = extract(auditor, place.site, f"p-{citizen}").entries
        slowest = max(slowest, time.perf_counter() - began)
        most = max(most, len(found))
        if [entry.number for entry in found] != about[citizen]:
            wrong.append(f"citizen {citizen}: {len(found)} entries, not {len(about[citizen])}")
    began = time.perf_counter()
    verdict = verify(store, key=None)
    taken = time.perf_counter() - began
    wrong += [f"{broken.fault} {broken.where}" for broken in verdict.broken]
    store.close()
    return Found(verdict.entries, slowest, taken, most, tuple(wrong))


def _fill(store: SqlStore, by: str, entries: int) -> dict[int, list[int]]:
    """Entries bound as the program binds them, many to a transaction; citizen → the numbers of those about them."""
    random_, about = random.Random(1), {}
    head = store.log_head()
    number, previous = head.number, head.hash
    while number < entries:
        rows, subjects = [], []
        for _ in range(min(_AT_A_TIME, entries - number)):
            number += 1
            citizen = random_.randrange(_CITIZENS)
            about.setdefault(citizen, []).append(number)
            subject = subject_of("one", f"p-{citizen}")
            entry = Entry(
                number=number,
                at=START + timedelta(seconds=number),
                by=by,
                roles="editor",
                kind="person-read",
                thing="person",
                id=subject,
                case="one",
                outcome="done",
                said="attest",
                subjects=subjects_of([subject]),
                method="sha256",
            )
            entry = replace(entry, hash=bound(entry, previous, None))
            previous = entry.hash
            rows.append({name: getattr(entry, name) for name in _NAMES} | {"thing_id": entry.id})
            subjects.append({"subject": subject, "number": number})
        end = sealed(number, previous, None)
        with store._database.tidying() as db:
            db.execute(insert(audit_entry), rows)
            db.execute(insert(audit_subject), subjects)
            db.execute(update(audit_head).values(number=number, hash=previous, seal=end.seal))
    return about


_NAMES = ("number", "at", "by", "roles", "kind", "thing", "case", "outcome", "said", "subjects", "method", "hash")
