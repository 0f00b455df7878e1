"""Who carries a krone: fixed and dated shares, and the funding rules evaluated over a person's time.

*Source:* the rules' own records in the knowledge bank; the refund ladder counts 52 weeks a year, is averaged over each
period, and spreads the weeks removed evenly (`docs/metode.md` section 6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tovholder.case.sharing import RuleUse, Sharing
from tovholder.knowledge import Bank

from .grid import Grid
from .terms import Factor
from .timeline import Floats

WEEKS_PER_YEAR = 52.0
_BY_LAW = frozenset({"municipality", "state"})


@dataclass(frozen=True, slots=True)
class Carried:
    """The share of a flow that one party carries: factors · (cohort, period) array."""

    party: str
    factors: tuple[Factor, ...]
    share: Floats


def carried_shares(
    sharing: Sharing, grid: Grid, bank: Bank, *, dear_case: tuple[Factor, Factor] | None
) -> list[Carried]:
    """Who carries how much, in every cohort and period. Shares sum to 1 in each, or to less where a dated rule is not
    known for the whole period.

    dear_case: the factors for what the municipality keeps and what the state refunds, where the rule asks for them.
    """
    if sharing.rule is None:
        return [
            Carried(
                party,
                (),
                grid.by_date(
                    grid.timeline.covered(
                        span.from_.start if span.from_ else None, span.until.start if span.until else None
                    )
                )
                * share.likely_value,
            )
            for span in sharing.dated
            for party, share in span.to.items()
        ]
    use = sharing.rule
    rule = bank.rule(use.rule)
    if rule.kind == "ladder":
        municipal = grid.by_relative(ladder_share(grid.edges, _weeks(use), rule.steps))
        in_force = grid.by_date(grid.timeline.covered(rule.valid.first, rule.valid.until))
        own = use.department or "municipality"
        return [Carried(own, (), municipal * in_force), Carried("state", (), (1 - municipal) * in_force)]
    everywhere = np.ones((len(grid.cohorts), grid.timeline.count))
    if rule.kind == "dear-case":
        assert dear_case is not None
        kept, refunded = dear_case
        return [
            Carried(use.department or "municipality", (kept,), everywhere),
            Carried("state", (refunded,), everywhere),
        ]
    return [
        Carried(
            use.department if party == "municipality" and use.department else party,
            (),
            grid.by_date(grid.timeline.covered(period.valid.first, period.valid.until)) * share,
        )
        for period in rule.periods
        for party, share in period.shares.items()
    ]


def payers(sharing: Sharing, bank: Bank) -> frozenset[str]:
    """Every party a flow can fall on."""
    use = sharing.rule
    if use is None:
        return sharing.parties
    rule = bank.rule(use.rule)
    named = {party for period in rule.periods for party in period.shares} if rule.kind == "shares" else _BY_LAW
    return frozenset(use.department if party == "municipality" and use.department else party for party in named)


def _weeks(use: RuleUse) -> float:
    assert use.weeks_before is not None
    return use.weeks_before.likely_value


def ladder_share(edges: Floats, weeks_before: float, steps: Sequence[tuple[int, float]]) -> Floats:
    """(interval,) the municipality's mean share over each interval's active part.

    edges: years elapsed at the interval boundaries. steps: (first week, municipal share), weeks counted from 1.

    >>> steps = [(1, 0.2), (5, 0.6), (27, 0.7), (53, 0.8)]
    >>> float(round(ladder_share(np.array([0.0, 1.0]), 0, steps)[0], 5))
    0.61923
    """
    low = weeks_before + WEEKS_PER_YEAR * np.maximum(edges[:-1], 0.0)
    high = weeks_before + WEEKS_PER_YEAR * np.maximum(edges[1:], 0.0)
    starts = np.array([first - 1 for first, _ in steps], dtype=np.float64)
    ends = np.append(starts[1:], np.inf)
    shares = np.array([share for _, share in steps])
    weeks = np.clip(np.minimum(high[:, None], ends) - np.maximum(low[:, None], starts), 0.0, None)
    length = high - low
    at_start = shares[np.searchsorted(starts, low, side="right") - 1]
    return np.where(length > 1e-9, (weeks @ shares) / np.where(length > 1e-9, length, 1.0), at_start)
