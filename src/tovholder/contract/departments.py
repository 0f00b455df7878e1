"""Settlement between departments: who gives how much to whom and when, so that no department loses by taking part.

A department that pays for an intervention whose gains fall elsewhere loses by doing what is good for the municipality.
The transfers here are the smallest that undo that. What is compared with is the basis alternative: no intervention, 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from tovholder.cashflow.discount import Segments, discount_factors
from tovholder.cashflow.plan import View
from tovholder.cashflow.result import Result
from tovholder.cashflow.timeline import Floats, Timeline

from .transfers import shortfalls, smallest_transfers

if TYPE_CHECKING:
    from .outcome import Simulation

Rule = Literal["horizon", "running", "yearly"]
"""When no department may be worse off: over the whole horizon, at the end of every year counted from the start, or in
every year for itself."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Why there is no settlement: the first year in which the departments together are short, the last such year, and
    the largest amount they are short of, as present value."""

    first: int
    last: int
    amount: float


@dataclass(frozen=True, slots=True)
class DepartmentSettlement:
    """The transfers of one case. Money is in the case's currency at its price level.

    parties     ids of the departments (and the rest of the municipality), rows of every array
    years       calendar years
    nets        (party, year) float64, net without transfers, + = gain, undiscounted
    before      (party,) its present value
    transfers   (party, year) float64, + = receives, undiscounted, at the end of the year
    moved       (party,) the transfers' present value
    missing     why there are no transfers, where none exist; `transfers` and `moved` are then 0
    """

    group: str
    view: View
    rule: Rule
    parties: tuple[str, ...]
    years: tuple[int, ...]
    nets: Floats
    before: Floats
    transfers: Floats
    moved: Floats
    missing: Missing | None

    @property
    def after(self) -> Floats:
        """(party,) present value with the transfers; never below 0 if `missing` is None."""
        return np.asarray(self.before + self.moved)

    @property
    def total(self) -> float:
        """What changes hands, as present value: half the sum of absolute amounts."""
        return float(np.maximum(self.moved, 0.0).sum())

    @property
    def is_needed(self) -> bool:
        """Whether anything changes hands, or would have to."""
        return self.missing is not None or bool(np.abs(self.transfers).max(initial=0.0) > 0.0)


def settle_departments(
    result: Result,
    *,
    group: str | None = None,
    view: View = "budget",
    rule: Rule = "horizon",
    contract: Simulation | None = None,
) -> DepartmentSettlement:
    """The settlement within a group of parties (default: the municipality's departments) in the certain case.

    contract: a simulation of the case's contract; what it is expected to move to and from each party is then part of
    the nets. Raises UnknownName for a group there is not.
    """
    chosen = result.own_group if group is None else group
    rows = list(result.rows_of(chosen))
    plan = result.plan
    timeline = plan.timeline
    flows = result.by_line[..., 0][:, rows]
    to_years = timeline.to_calendar.T
    nets, present = flows.sum(axis=0), np.einsum("lpt,lt->pt", flows, plan.line_factors(view))
    if contract is not None:
        received, paid = _moved(contract, [plan.parties[row].id for row in rows])
        first, last = (discount_factors(timeline.years_to(at), plan.schedules[view]) for at in ("start", "end"))
        nets, present = nets + received + paid, present + received * first + paid * last
    nets, present = nets @ to_years, present @ to_years
    at_year_end = _year_ends(timeline, plan.schedules[view])
    transfers, missing = _transfers(present, rule=rule, years=timeline.calendar_years)
    return DepartmentSettlement(
        group=chosen,
        view=view,
        rule=rule,
        parties=tuple(plan.parties[row].id for row in rows),
        years=timeline.calendar_years,
        nets=nets,
        before=present.sum(axis=1),
        transfers=transfers / at_year_end,
        moved=transfers.sum(axis=1),
        missing=missing,
    )


def _moved(contract: Simulation, parties: list[str]) -> tuple[Floats, Floats]:
    """(party, period) kroner the contract is expected to move: investors' money at the start of the period to the one
    who receives it, and payments for results at its end from those who pay them."""
    received = np.zeros((len(parties), contract.mean_calls.shape[1]))
    paid = np.zeros_like(received)
    for i, party in enumerate(parties):
        if party == contract.deal.receiver:
            received[i] = contract.mean_calls.sum(axis=0)
        if party in contract.payers:
            paid[i] = -contract.mean_payments[contract.payers.index(party)]
    return received, paid


def _year_ends(timeline: Timeline, schedule: Segments) -> Floats:
    """(year,) the discount factor at the end of each calendar year, when accounts are closed."""
    ends = np.array([12 * (year + 1) - timeline.base for year in timeline.calendar_years], dtype=np.float64)
    return discount_factors(ends / 12, schedule)


def _transfers(present: Floats, *, rule: Rule, years: tuple[int, ...]) -> tuple[Floats, Missing | None]:
    """(party, year) present values of the transfers, or why there are none."""
    nets = present.sum(axis=1, keepdims=True) if rule == "horizon" else present
    short = shortfalls(nets, running=rule == "running")
    if short.any():
        where = np.flatnonzero(short)
        first, last = (years[0], years[-1]) if rule == "horizon" else (years[where[0]], years[where[-1]])
        return np.zeros_like(present), Missing(first, last, float(short.max()))
    moved = smallest_transfers(nets, running=rule == "running")
    return (in_step_with_gains(moved[:, 0], present) if rule == "horizon" else moved), None


def in_step_with_gains(moved: Floats, present: Floats) -> Floats:
    """(party, year) transfers that come to `moved` (party,) and are paid as gains come in.

    A party that gives does so in proportion to its positive years, and so never more in a year than it gains in that
    year; a party that receives gets the same share of every year's pool.

    present: (party, year) nets without transfers.

    >>> in_step_with_gains(np.array([30.0, -30.0]), np.array([[-90.0, 60.0], [20.0, 100.0]]))
    array([[  5.,  25.],
           [ -5., -25.]])
    """
    gains = np.maximum(present, 0.0)
    over_years = np.divide(gains, gains.sum(axis=1, keepdims=True), out=np.zeros_like(gains), where=gains > 0)
    pays = np.maximum(-moved, 0.0)[:, None] * over_years
    receives = np.maximum(moved, 0.0)
    shares = receives / (receives.sum() or 1.0)
    return np.asarray(shares[:, None] * pays.sum(axis=0) - pays)
