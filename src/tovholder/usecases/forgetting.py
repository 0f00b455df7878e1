"""Forgetting people: somebody who is to be deleted, or everybody past the time the plan keeps them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

from tovholder.errors import Finding, FindingsError
from tovholder.followup.extras import require
from tovholder.followup.plan import Plan
from tovholder.followup.privacy.cpr import cpr_of, find_cpr
from tovholder.followup.privacy.pseudonyms import Key
from tovholder.followup.sources import Store as Purpose
from tovholder.followup.stores.forgetting import Entry, Forgotten, expired, forget, log, to_forget
from tovholder.followup.stores.keyed import key_of
from tovholder.followup.stores.store import Store, StoreProblem, open_store

FORMAT = 1
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)
Chosen = Callable[[Store], frozenset[str]]
"""Who is to be forgotten by a store."""


class NotForgotten(FindingsError):
    """Something asked that cannot be done."""

    def __init__(self, code: str) -> None:
        super().__init__([Finding(code)])


def by_name(person: str) -> Chosen:
    """A person as they stand in a store, by pseudonym or by an own number: in the store that has them."""
    if find_cpr(person):
        raise NotForgotten("forget-cpr-shown")
    return lambda _: frozenset((person,))


def by_identifier(identifier: str, key: Key) -> Chosen:
    """A person by the number their rows came with, in both stores: under both pseudonyms, and as it stands.

    Raises KeyProblem for a key the store was not made with.
    """
    own = cpr_of(identifier) or identifier.strip()

    def of(store: Store) -> frozenset[str]:
        return frozenset((own, key_of(store, key).pseudonym(own, purpose=store.purpose)))

    return of


def by_retention(plan: Plan, *, now: dt.datetime) -> Chosen:
    """Everybody the plan has kept for long enough. Raises NotForgotten if it does not say for how long."""
    if not plan.retention:
        raise NotForgotten("retention-unsaid")
    month = now.year * 12 + now.month - 1

    def of(store: Store) -> frozenset[str]:
        months = plan.retention.get(store.purpose)
        return frozenset() if months is None else expired(store, months=months, now=month)

    return of


def forget_people(
    folder: Path, chosen: Chosen, *, basis: str, now: dt.datetime, dry_run: bool = False
) -> tuple[Forgotten, ...]:
    """What every store there is forgot, or with `dry_run` would forget. Raises NotForgotten, StoreProblem, KeyProblem.

    basis   on what ground, for the log; it must name nobody
    """
    require("scale")
    if not basis.strip():
        raise NotForgotten("forget-basis-missing")
    if find_cpr(basis):
        raise NotForgotten("forget-basis-names-somebody")
    return tuple(_forget(folder, purpose, chosen, basis, now, dry_run) for purpose in _there(folder))


def forgotten_before(folder: Path) -> dict[Purpose, tuple[Entry, ...]]:
    """The log of every store there is. Raises StoreProblem."""
    require("scale")
    found = {}
    for purpose in _there(folder):
        with open_store(folder, purpose) as store:
            found[purpose] = log(store)
    return found


def _there(folder: Path) -> tuple[Purpose, ...]:
    there = tuple(purpose for purpose in PURPOSES if (folder / f"{purpose}.duckdb").exists())
    if not there:
        raise StoreProblem("store-missing", folder=str(folder), store=", ".join(PURPOSES))
    return there


def _forget(
    folder: Path, purpose: Purpose, chosen: Chosen, basis: str, now: dt.datetime, dry_run: bool
) -> Forgotten:  # fmt: skip
    with open_store(folder, purpose) as store:
        people = chosen(store)
        found = to_forget(store, people)
        if dry_run or not found.people:
            return found
        return forget(store, folder / f"{purpose}.duckdb", people, basis=basis, now=now)


def forgotten_json(found: tuple[Forgotten, ...], *, dry_run: bool) -> dict[str, Any]:
    """How many people and rows, store by store."""
    stores = [{"store": one.store, "people": one.people, **one.rows} for one in found]
    return {"format": FORMAT, "dry_run": dry_run, "stores": stores}


def log_json(found: Mapping[Purpose, tuple[Entry, ...]]) -> dict[str, Any]:
    """The log, store by store."""
    return {
        "format": FORMAT,
        "stores": [
            {
                "store": purpose,
                "forgotten": [
                    {"made": one.made.isoformat(), "basis": one.basis, "people": one.people, **one.rows}
                    for one in entries
                ],
            }
            for purpose, entries in found.items()
        ],
    }
