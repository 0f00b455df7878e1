"""The cases one may read, side by side: how far each is, what it comes to, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.uncertainty.live import LEVELS
from tovholder.usecases.access.actor import Actor

from .opening import Listed, document_of, list_cases
from .records import Version
from .site import Site


@dataclass(frozen=True, slots=True)
class Sums:
    """What a version comes to, for the group the case is about: kroner at its price level, undiscounted.

    low, high     the 10th and 90th percentile of the net over the draws; positive: the share of draws above zero
    deepest       the lowest that the net so far comes to at the end of a year, ≤ 0: what must be laid out
    """

    currency: str
    net: float
    low: float
    high: float
    positive: float
    deepest: float


@dataclass(frozen=True, slots=True)
class Line:
    """A case in the overview; `sums` is None for one that has errors."""

    listed: Listed
    stage: str | None
    sums: Sums | None


def portfolio(actor: Actor, site: Site) -> tuple[Line, ...]:
    """Every case the actor may read, those changed last first; each version is drawn once."""
    return tuple(_line(site, listed) for listed in list_cases(actor, site))


def _line(site: Site, listed: Listed) -> Line:
    head = listed.row.head
    case = site.calculations.reading(document_of(site, head)).case
    sums = site.calculations.answer(("sums", head.hash), lambda: _sums(site, head))
    return Line(listed, None if case is None else case.about.stage, sums)


def _sums(site: Site, version: Version) -> Sums | None:
    calculation = site.calculations.checked(document_of(site, version)).calculation
    if calculation is None:
        return None
    case = calculation.case
    figures = site.plans.live(version.hash, case, site.calculations.bank).figures({})
    group = figures.groups[figures.leading]
    low, high = (group.net_band.percentiles[LEVELS.index(level)] for level in (0.10, 0.90))
    return Sums(case.currency, group.net, low, high, group.net_band.positive, min(0.0, *group.so_far))
