"""What one asks of flows: payback, internal rates of return, funding need, ratios.

Flows are (period, …) arrays with + = gain. *Source of the definitions:* `docs/metode.md` section 9.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .plan import View
from .result import PresentValues, Result
from .timeline import Floats

_NOTHING = 1e-6
"""Kroner: what is left of a cost that a transfer has carried back and forth is rounding, and nothing to divide by."""
_LOWEST, _HIGHEST = -0.99, 100.0
"""Rates looked for: from losing all but a hundredth a year to a hundredfold a year."""


def payback(flow: Floats) -> int | None:
    """The first period from which the cumulative net stays ≥ 0; None if it never does.

    flow: (period,) undiscounted (or discounted, for the discounted payback).

    >>> payback(np.array([-100.0, 60.0, 60.0, -10.0])), payback(np.array([-100.0, 60.0]))
    (2, None)
    """
    cumulative = np.cumsum(flow)
    negative = np.flatnonzero(cumulative < -1e-6 * max(1.0, float(np.abs(flow).max(initial=0.0))))
    if len(negative) == 0:
        return 0
    first = int(negative[-1]) + 1
    return first if first < len(flow) else None


def peak_funding(flow: Floats) -> float:
    """The largest amount that must be laid out before it comes back: −min(0, lowest cumulative net)."""
    return float(max(0.0, -np.cumsum(flow).min(initial=0.0)))


def internal_rates(years: Floats, amounts: Floats) -> tuple[float, ...]:
    """Every rate at which the present value of the flows is 0, between −99 % and 10,000 % a year, rising.

    years: (flow,) time of each flow. amounts: (flow,) its size. Empty when there is none; more than one when the sign
    of the flows changes more than once, and then no single rate may be quoted.
    """
    if not (np.any(amounts > 0) and np.any(amounts < 0)):
        return ()
    growth = np.geomspace(1 + _LOWEST, 1 + _HIGHEST, 4001)
    value = _value_at(years, amounts, growth)
    crossings = np.flatnonzero(np.sign(value[:-1]) * np.sign(value[1:]) < 0)
    roots = [_bisect(years, amounts, growth[i], growth[i + 1]) for i in crossings]
    roots += list(growth[value == 0])
    return tuple(sorted(float(root) - 1 for root in roots))


def _value_at(years: Floats, amounts: Floats, growth: Floats) -> Floats:
    # Scaled by the largest power, so that neither end overflows.
    exponents = -np.log(growth)[:, None] * years
    return np.asarray((amounts * np.exp(exponents - exponents.max(axis=1, keepdims=True))).sum(axis=1))


def _bisect(years: Floats, amounts: Floats, low: float, high: float) -> float:
    at_low = _value_at(years, amounts, np.array([low]))[0]
    for _ in range(200):
        middle = 0.5 * (low + high)
        at_middle = _value_at(years, amounts, np.array([middle]))[0]
        if at_middle == 0 or high - low <= 1e-15 * high:
            return middle
        if np.sign(at_middle) == np.sign(at_low):
            low = middle
        else:
            high = middle
    return 0.5 * (low + high)


def benefit_cost_ratio(present: PresentValues) -> float | None:
    """PV gains / PV costs of a party; None when it has no cost."""
    return _ratio(float(present.gain[0]), float(present.cost[0]))


def _ratio(gain: float, cost: float) -> float | None:
    return gain / cost if cost > _NOTHING else None


@dataclass(frozen=True, slots=True)
class PublicFundsValue:
    """MVPF: willingness to pay per krone of net public cost. `ratio` is None when it pays for itself or is unknown."""

    willingness: float
    net_cost: float

    @property
    def pays_for_itself(self) -> bool:
        """Net public cost ≤ 0 and somebody values the result: never shown as a negative ratio."""
        return self.net_cost <= 0 < self.willingness

    @property
    def ratio(self) -> float | None:
        """Willingness / net cost, where that means something."""
        return self.willingness / self.net_cost if self.net_cost > 0 and self.willingness > 0 else None


@dataclass(frozen=True, slots=True)
class GroupMeasures:
    """The measures of one party or total in the certain case; kroner at the case's price level."""

    group: str
    net: float
    gains: float
    costs: float
    present_net: float
    present_gains: float
    present_costs: float
    society_rate_net: float
    benefit_cost_ratio: float | None
    internal_rates: tuple[float, ...]
    payback: int | None
    discounted_payback: int | None
    peak_funding: float
    per_year: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The certain case in plain numbers.

    groups      measures per party, department and total; `present_*` under the budget view's schedule,
                `society_rate_net` under society's
    society     net for society undiscounted, and its present value under society's schedule
    """

    groups: dict[str, GroupMeasures]
    entrants: float
    completers: float
    successes: dict[str, float]
    society_net: float
    society_present_net: float
    society_per_year: tuple[float, ...]
    society_benefit_cost_ratio: float | None
    mvpf: PublicFundsValue | None
    realisable: float

    def per_entrant(self, group: str) -> float | None:
        """Net per person who enters."""
        return self.groups[group].net / self.entrants if self.entrants else None

    def per_completer(self, group: str) -> float | None:
        """Net per person who completes (the SØM profile's "per deltager")."""
        return self.groups[group].net / self.completers if self.completers else None


def summarise(result: Result) -> Summary:
    """Everything the first page needs, from the first draw."""
    people: dict[str, float] = {"entrants": 0.0, "completers": 0.0}
    successes: dict[str, float] = {}
    for row, counted in zip(result.plan.people, result.people[:, :, 0].sum(axis=1), strict=True):
        if row.outcome is None:
            people[row.what] += float(counted)
        else:
            successes[row.outcome] = successes.get(row.outcome, 0.0) + float(counted)
    society = result.present("all", "society")
    cost, gain = float(society.society_cost[0]), float(society.society_gain[0])
    return Summary(
        groups={name: _group(result, name) for name in result.groups},
        entrants=people["entrants"],
        completers=people["completers"],
        successes=successes,
        society_net=float(result.society[:, 0].sum()),
        society_present_net=gain - cost,
        society_per_year=tuple(result.per_year(result.society[:, 0]).tolist()),
        society_benefit_cost_ratio=_ratio(gain, cost),
        mvpf=_mvpf(result),
        realisable=float(realisable_gain(result)[..., 0].sum()),
    )


def _group(result: Result, name: str) -> GroupMeasures:
    rows = list(result.rows_of(name))
    lines = result.by_line[..., 0][:, rows].sum(axis=1)
    is_cost = np.array([line.kind in ("cost", "saved_cost") for line in result.plan.lines], dtype=bool)
    flow = lines.sum(axis=0)
    present = result.present(name, "budget")
    at_society = result.present(name, "society")
    years, amounts = _timed(result, lines)
    return GroupMeasures(
        group=name,
        net=float(flow.sum()),
        gains=float(lines[~is_cost].sum()),
        costs=float(0.0 - lines[is_cost].sum()),
        present_net=float(present.gain[0] - present.cost[0]),
        present_gains=float(present.gain[0]),
        present_costs=float(present.cost[0]),
        society_rate_net=float(at_society.gain[0] - at_society.cost[0]),
        benefit_cost_ratio=benefit_cost_ratio(present),
        internal_rates=internal_rates(years, amounts),
        payback=payback(flow),
        discounted_payback=payback((lines * result.plan.line_factors("society")).sum(axis=0)),
        peak_funding=peak_funding(flow),
        per_year=tuple(result.per_year(flow).tolist()),
    )


def _timed(result: Result, lines: Floats) -> tuple[Floats, Floats]:
    """Flows with their own times, since lines may fall at different positions of a period."""
    timeline = result.plan.timeline
    years, amounts = [], []
    for position in {line.position for line in result.plan.lines}:
        chosen = np.array([line.position == position for line in result.plan.lines])
        years.append(timeline.years_to(position))
        amounts.append(lines[chosen].sum(axis=0))
    return (np.concatenate(years), np.concatenate(amounts)) if years else (np.zeros(0), np.zeros(0))


def _mvpf(result: Result, view: View = "society") -> PublicFundsValue | None:
    if not any(line.kind == "valuation" for line in result.plan.lines):
        return None
    present = result.present("public", view)
    return PublicFundsValue(float(present.willingness[0]), float(present.cost[0] - present.gain[0]))


def realisable_gain(result: Result) -> Floats:
    """(line, period, draw) kroner of public gain that can be turned into money.

    A line with a capacity step counts only whole steps of its units in use; a line marked as not cashable counts
    nothing; every other gain counts in full. Never part of the net itself.
    """
    public = list(result.rows_of("public"))
    gains = result.by_line[:, public].sum(axis=1)
    realised = np.zeros_like(gains)
    for i, line in enumerate(result.plan.lines):
        if line.kind != "gain" or line.cashable is False:
            continue
        if line.capacity_step is None:
            realised[i] = gains[i]
            continue
        in_use = np.abs(result.counts[i]) / result.plan.timeline.years
        whole = np.floor(in_use / line.capacity_step + 1e-9) * line.capacity_step
        realised[i] = gains[i] * np.divide(whole, in_use, out=np.zeros_like(in_use), where=in_use > 0)
    return np.asarray(realised)
