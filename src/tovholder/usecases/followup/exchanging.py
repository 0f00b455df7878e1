"""Exchanging the key to pseudonyms: everybody who has one gets another, made of it by the new key.

Every store is written anew beside the old before the first takes an old one's place: broken off until then, nothing has
happened. Broken off after that, each store is whole, and tells by its mark which of the keys its people are named by;
with the new file of keys all of them are in use, and the rest is done when it is asked for again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tovholder.followup.extras import require
from tovholder.followup.privacy.pseudonyms import Key, has_pseudonyms
from tovholder.followup.sources import Store as Purpose
from tovholder.followup.stores.keyed import mark_of, rename
from tovholder.followup.stores.owner import take_place
from tovholder.followup.stores.store import open_store
from tovholder.usecases.audit.entries import subject_of
from tovholder.usecases.audit.store import AuditStore
from tovholder.usecases.cases.store import CaseStore
from tovholder.usecases.forgetting import PURPOSES

from .data import FOLDER
from .store import FollowupStore, PaymentStore


class Kept(AuditStore, CaseStore, FollowupStore, PaymentStore, Protocol):
    """The record, and what may name people in the database."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """How many people of a store have another pseudonym; None where the case's books name them by the one they have."""

    case: str
    purpose: Purpose
    people: int | None


def exchange_pseudonyms(store: Kept, data: Path, *, key: Key, at: dt.datetime) -> tuple[Exchanged, ...]:
    """What was done with every store that is not named by this key yet. Raises StoreProblem, KeyProblem.

    Books and their journal are bound and never changed. Where a goal is paid for by the person, they tell who has been
    paid for: such a case's administration store keeps its names, and names who is new by the key it has.
    """
    require("scale")
    done: list[Exchanged] = []
    names: dict[tuple[str, Purpose], frozenset[str]] = {}
    fresh: dict[Path, Path] = {}
    with ExitStack() as stack:
        stack.callback(_remove, fresh)
        for case, purpose, file in _stores(data):
            # Open until all is done, so that nobody else writes in it meanwhile.
            opened = stack.enter_context(open_store(file.parent, purpose, make=True))
            if mark_of(opened) in (None, key.mark):
                continue
            if purpose == "verification" and _books_name_people(store, case):
                done.append(Exchanged(case, purpose, None))
                continue
            beside = file.with_suffix(".exchanging")
            fresh[beside] = file
            names[case, purpose] = rename(opened, beside, key)
            done.append(Exchanged(case, purpose, len(names[case, purpose])))
        for (case, purpose), people in names.items():
            subjects = {subject_of(case, name) for name in people}
            store.note_seen("person-renamed", by=None, at=at, case=case, subjects=subjects, said=f"new-key {purpose}")
        for beside, file in fresh.items():
            take_place(beside, file)
    return tuple(done)


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)


def _stores(data: Path) -> Iterator[tuple[str, Purpose, Path]]:
    for folder in sorted((data / FOLDER).glob("*/")):
        for purpose in PURPOSES:
            file = folder / f"{purpose}.duckdb"
            if file.is_file():
                yield folder.name, purpose, file


def _books_name_people(store: Kept, case: str) -> bool:
    journal = store.followup_text(case, "journal")
    texts = [*(one.text for one in store.statements(case)), *(one.text for one in store.bookings(case))]
    return any(map(has_pseudonyms, [*texts, "" if journal is None else store.text(journal.hash)]))
