"""Choosing among the cases one may read, under a pool. Cases drawn once are kept, and so is what was chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tovholder.portfolio.candidate import Candidate
from tovholder.portfolio.frontier import sizes_for
from tovholder.portfolio.pool import Pool
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.portfolio.asking import DRAWS, SEED, Wishes
from tovholder.usecases.portfolio.choosing import Entry, Portfolio, choose, drawn

from .opening import document_of, list_cases
from .site import Site

_PATIENCE = 8.0
"""Seconds for the choice: what follows from it must fit into what somebody waits."""


@dataclass(frozen=True, slots=True, eq=False)
class Choosable:
    """What there is to choose among: cases without errors, in the currency of most. apart: titles in another."""

    entries: tuple[Entry, ...]
    apart: tuple[str, ...]

    @property
    def titles(self) -> Mapping[str, str]:
        """Case → its title."""
        return {entry.id: entry.title for entry in self.entries}


def choosable(actor: Actor, site: Site) -> Choosable:
    """The cases the actor may read and that can be calculated."""
    found = []
    for listed in list_cases(actor, site):
        calculation = site.calculations.checked(document_of(site, listed.row.head)).calculation
        if calculation is not None:
            found.append(Entry(listed.row.id, calculation))
    if not found:
        return Choosable((), ())
    ((currency, _),) = Counter(entry.calculation.case.currency for entry in found).most_common(1)
    own = tuple(entry for entry in found if entry.calculation.case.currency == currency)
    apart = tuple(entry.title for entry in found if entry.calculation.case.currency != currency)
    return Choosable(own, apart)


def choice(actor: Actor, site: Site, wishes: Wishes) -> Portfolio:
    """The best choice among them. Raises PortfolioProblem, TooBusy."""
    entries = choosable(actor, site).entries
    versions = frozenset((entry.id, entry.calculation.document.hash) for entry in entries)
    return site.workshop.made(
        ("choice", versions, wishes.key),
        lambda: choose(
            entries, wishes, draw=lambda entry: _drawn(site, entry, wishes.draws, wishes.seed), patience=_PATIENCE
        ),
    )


def largest_pool(site: Site, entries: Sequence[Entry]) -> float:
    """A round amount that is enough for all of them, kroner at their own price levels."""
    candidates = [_drawn(site, entry, DRAWS, SEED) for entry in entries]
    return sizes_for(candidates, Pool(0.0))[-1] if candidates else 0.0


def frames(site: Site, entries: Sequence[Entry]) -> tuple[str, ...]:
    """The departments with money inside servicerammen in any of them."""
    return tuple(sorted({frame for entry in entries for frame in _drawn(site, entry, DRAWS, SEED).service}))


def _drawn(site: Site, entry: Entry, draws: int, seed: int) -> Candidate:
    key = (entry.id, entry.calculation.document.hash, draws, seed)
    return site.candidates.get(key, lambda: drawn(entry, draws=draws, seed=seed))
