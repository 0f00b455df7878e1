"""What one wants to see first of a calculated case, as plain numbers: made once, shown on a terminal and as JSON.

Amounts are in the case's currency at its price level; + is a gain. *Source of the definitions:* `docs/metode.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from tovholder.case.kept import kept_at
from tovholder.cashflow.breakeven import BreakEven, break_even, rate_path
from tovholder.cashflow.plan import View
from tovholder.cashflow.result import Result
from tovholder.cashflow.soem import soem_deviations
from tovholder.errors import Finding, UnknownName
from tovholder.quantities import Quantity
from tovholder.report.material import HALF_A_KRONE
from tovholder.report.stated import NumberKind, kinds_of

from .calculation import Calculation, placed

SERVICE = "service"
"""The styringsområde inside servicerammen."""


@dataclass(frozen=True, slots=True)
class RateStep:
    """A discount rate in force up to `until` years from the base date; None has no end."""

    until: float | None
    rate: float


@dataclass(frozen=True, slots=True)
class Convention:
    """How present values were found: the dates flows are given in their period, the base month, the rates per view."""

    flows_at: str
    own_positions: tuple[str, ...]
    """Positions that single lines have instead."""
    base: int
    rates: dict[View, tuple[RateStep, ...]]
    """Only the steps that reach into the horizon."""
    net_tax_factor: float

    @property
    def budget_is_discounted(self) -> bool:
        """Whether the budget view has a rate of its own."""
        return any(step.rate for step in self.rates["budget"])


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One party, department or total. `depth`: 0 for a party or total, more for a department inside one."""

    group: str
    depth: int
    is_total: bool


@dataclass(frozen=True, slots=True)
class Rest:
    """What a total has outside its departments. Kroner, undiscounted; costs positive."""

    group: str
    costs: float
    gains: float

    @property
    def net(self) -> float:
        """Gains less costs."""
        return self.gains - self.costs


@dataclass(frozen=True, slots=True)
class Year:
    """One calendar (budget) year of the leading group: its net, and the net so far.

    service: what it gains inside servicerammen; None if no line is tagged as service.
    """

    year: int
    net: float
    cumulative: float
    service: float | None


@dataclass(frozen=True, slots=True)
class SuccessRate:
    """The rate with the intervention at which the leading group's net is zero.

    break_even: None when the outcome alone cannot bring the net to zero. net: the same less what happens without.
    share: whether it is a chance, to be shown in percent.
    """

    outcome: str
    share: bool
    likely: float
    likely_net: float | None
    break_even: float | None
    net: float | None


@dataclass(frozen=True, slots=True)
class Overview:
    """The first page of a case. `leading` is the group it is told from: the municipality where there is one."""

    leading: str
    convention: Convention
    kinds: dict[NumberKind, int]
    rows: tuple[GroupRow, ...]
    rest: Rest | None
    """What the municipality has outside its departments; None if it has none, or nothing there."""
    years: tuple[Year, ...]
    success_rates: tuple[SuccessRate, ...]
    deviations: tuple[Finding, ...]


def overview(calculation: Calculation) -> Overview:
    """What to show first of a calculated case."""
    lead = leading(calculation.result)
    return Overview(
        leading=lead,
        convention=_convention(calculation),
        kinds=kinds_of(calculation.case),
        rows=tuple(_rows(calculation.result)),
        rest=_rest(calculation),
        years=_years(calculation, lead),
        success_rates=tuple(_success_rates(calculation, lead)),
        deviations=placed(soem_deviations(calculation.case), calculation.document),
    )


def leading(result: Result) -> str:
    """The group whose money the case is about."""
    return result.own_group


def _convention(calculation: Calculation) -> Convention:
    plan = calculation.plan
    timeline = plan.timeline
    common = calculation.case.flows_at
    end = float(timeline.years_to("end")[-1])
    return Convention(
        flows_at=common,
        own_positions=tuple(sorted({line.position for line in plan.lines} - {common})),
        base=timeline.base,
        rates={view: _reaching(plan.schedules[view], end) for view in ("budget", "society")},
        net_tax_factor=plan.net_tax_factor,
    )


def _reaching(segments: Iterable[tuple[float | None, float]], end: float) -> tuple[RateStep, ...]:
    steps = []
    for until, rate in segments:
        steps.append(RateStep(until, rate))
        if until is None or until >= end:
            break
    return tuple(steps)


def _rows(result: Result) -> Iterator[GroupRow]:
    """Totals with their departments beneath them, then the other parties, then the public total."""
    shown: set[str] = set()
    parties = result.plan.parties
    has_departments = {party.group for party in parties if len(party.chain) > 1}
    for party in sorted(parties, key=lambda p: p.group != "municipality"):
        for depth, name in enumerate(reversed(party.chain)):
            if name not in shown:
                shown.add(name)
                yield GroupRow(name, depth, is_total=depth == 0 and name in has_departments)
    if len(result.groups.get("public", ())) > len(result.groups.get("municipality", ())):
        yield GroupRow("public", 0, is_total=True)


def _rest(calculation: Calculation) -> Rest | None:
    """The total less its departments: so that what stands under it adds up to it."""
    groups = calculation.summary.groups
    chains = [party.chain for party in calculation.plan.parties if len(party.chain) > 1]
    of = "municipality"
    inside = {chain[-2] for chain in chains if chain[-1] == of}
    if not inside:
        return None
    costs = groups[of].costs - sum(groups[name].costs for name in inside)
    gains = groups[of].gains - sum(groups[name].gains for name in inside)
    return Rest(of, costs, gains) if max(abs(costs), abs(gains)) >= HALF_A_KRONE else None


def _years(calculation: Calculation, group: str) -> tuple[Year, ...]:
    result = calculation.result
    net = calculation.summary.groups[group].per_year
    service = service_room(result, group)
    return tuple(
        Year(year, amount, so_far, None if service is None else service[i])
        for i, (year, amount, so_far) in enumerate(
            zip(result.plan.timeline.calendar_years, net, accumulate(net), strict=True)
        )
    )


def service_room(result: Result, group: str) -> tuple[float, ...] | None:
    """Per calendar year, what a group gains on lines inside servicerammen; None if no line says it is.

    Money that may be spent again on service: a gain on transfers or on another's budget makes no such room.
    """
    tagged = np.array([line.area == SERVICE for line in result.plan.lines], dtype=bool)
    if not tagged.any():
        return None
    rows = list(result.rows_of(group))
    flow = result.by_line[tagged][..., 0][:, rows].sum(axis=(0, 1))
    return tuple(result.per_year(flow).tolist())


def _success_rates(calculation: Calculation, group: str) -> Iterator[SuccessRate]:
    for name, outcome in calculation.case.outcomes.items():
        found = outcome_break_even(calculation, name, group=group)
        if found is None:
            continue
        nearest = found.nearest
        without = _without(calculation, name)
        yield SuccessRate(
            outcome=name,
            share=outcome.measure == "probability",
            likely=found.likely,
            likely_net=None if without is None else found.likely - without,
            break_even=nearest,
            net=None if nearest is None or without is None else nearest - without,
        )


def outcome_break_even(calculation: Calculation, outcome: str, *, group: str) -> BreakEven | None:
    """Break-even of one outcome's rate for a group; None if the group's net does not depend on one such number."""
    path = rate_path(calculation.case, outcome)
    if path is None or not _matters(calculation.result, outcome, group):
        return None
    try:
        return break_even(calculation.case, path, group=group, bank=calculation.bank, plan=calculation.plan)
    except UnknownName:
        return None


def _matters(result: Result, outcome: str, group: str) -> bool:
    mine = np.array([line.outcome == outcome for line in result.plan.lines], dtype=bool)
    return bool(np.any(result.by_line[mine][:, list(result.rows_of(group))] != 0))


def _without(calculation: Calculation, outcome: str) -> float | None:
    case, plan = calculation.case, calculation.plan
    rate = case.outcomes[outcome].without
    if not isinstance(rate, Quantity):
        return None
    return float(plan.likely[plan.index_of(kept_at(case, rate, ("outcomes", outcome, "without")))])
