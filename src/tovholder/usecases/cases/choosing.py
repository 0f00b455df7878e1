"""Choosing among the cases one may read, under a pool. Cases drawn once are kept, and so is what was chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from tovholder.portfolio.candidate import Candidate
from tovholder.portfolio.frontier import sizes_for
from tovholder.portfolio.pool import Pool
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.portfolio.asking import DRAWS, SEED, Wishes
from tovholder.usecases.portfolio.choosing import Entry, Portfolio, choose, drawn, entry_of

from .opening import document_of, list_cases
from .records import Version
from .site import Site

_PATIENCE = 8.0
"""Seconds that the choice is sought, and that somebody waits for it and what follows from it; then they ask again."""


@dataclass(frozen=True, slots=True, eq=False)
class Choosable:
    """What there is to choose among: cases without errors, in the currency of most.

    versions: case → its newest version. apart: titles of those in another currency.
    """

    entries: tuple[Entry, ...]
    versions: Mapping[str, Version]
    apart: tuple[str, ...]


def choosable(actor: Actor, site: Site) -> Choosable:
    """The cases the actor may read and that can be calculated."""
    listed = [(found.row.id, found.row.head) for found in list_cases(actor, site)]
    entries = [(_entry(site, case, version), version) for case, version in listed]
    found = {entry.id: (entry, version) for entry, version in entries if entry is not None}
    if not found:
        return Choosable((), {}, ())
    ((currency, _),) = Counter(entry.currency for entry, _ in found.values()).most_common(1)
    own = tuple(entry for entry, _ in found.values() if entry.currency == currency)
    apart = tuple(entry.title for entry, _ in found.values() if entry.currency != currency)
    return Choosable(own, {entry.id: found[entry.id][1] for entry in own}, apart)


def choice(actor: Actor, site: Site, wishes: Wishes) -> Portfolio:
    """The best choice among them. Raises PortfolioProblem, TooBusy."""
    found = choosable(actor, site)
    versions = frozenset((case, version.hash) for case, version in found.versions.items())
    return site.workshop.made(
        ("choice", versions, wishes.key),
        lambda: choose(
            found.entries,
            wishes,
            draw=lambda entry: _drawn(site, found, entry, wishes.draws, wishes.seed),
            patience=_PATIENCE,
        ),
        patience=_PATIENCE,
    )


def largest_pool(site: Site, found: Choosable) -> float:
    """A round amount that is enough for all of them, kroner at their own price levels."""
    candidates = [_drawn(site, found, entry, DRAWS, SEED) for entry in found.entries]
    return sizes_for(candidates, Pool(0.0))[-1] if candidates else 0.0


def frames(site: Site, found: Choosable) -> tuple[str, ...]:
    """The departments with money inside servicerammen in any of them."""
    candidates = (_drawn(site, found, entry, DRAWS, SEED) for entry in found.entries)
    return tuple(sorted({frame for candidate in candidates for frame in candidate.service}))


def _entry(site: Site, case: str, version: Version) -> Entry | None:
    """The case as one to choose among; None if it has errors."""

    def make() -> Entry | None:
        calculation = site.calculations.checked(document_of(site, version)).calculation
        return None if calculation is None else entry_of(calculation, id=case)

    return site.entries.get((case, version.hash), make)


def _drawn(site: Site, found: Choosable, entry: Entry, draws: int, seed: int) -> Candidate:
    version = found.versions[entry.id]

    def make() -> Candidate:
        calculation = site.calculations.calculation(document_of(site, version))
        return drawn(calculation, id=entry.id, draws=draws, seed=seed)

    return site.candidates.get((entry.id, version.hash, draws, seed), make)
