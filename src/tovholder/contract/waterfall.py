"""From what goals would pay to who pays whom: caps, floor, guarantees, and who carries the loss. Per draw and period.

Amounts take what is left of every cap in the order they were measured; those of one month in the order of the goals.
That is also how real results are settled (`settlement.room`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from tovholder.cashflow.timeline import Floats

from .deal import Deal, GoalRule
from .payments import Due, Reached, period_of, year_of_month
from .shapes import capped


@dataclass(frozen=True)
class Flows:
    """Kroner ≥ 0 at the case's price level; rows in the order of the deal.

    calls       (investor, period, draw) paid in, at the beginning of the period
    payments    (payer, period, draw) paid for results, at the end of the period
    repaid      (investor, period, draw) received for results
    guaranteed  (investor, draw) received from guarantors, in the last period
    guarantees  (guarantor, draw) paid by guarantors
    by_goal     (goal, draw) paid for each goal
    top_up      (draw,) paid to come up to the least repayment
    limits      (what, goal or "") → (draw,) kroner it took
    """

    investors: tuple[str, ...]
    payers: tuple[str, ...]
    calls: Floats
    payments: Floats
    repaid: Floats
    guaranteed: Floats
    guarantees: Floats
    by_goal: Floats
    top_up: Floats
    settled: int
    limits: dict[tuple[str, str], Floats] = field(default_factory=dict)

    @property
    def received(self) -> Floats:
        """(investor, period, draw) everything investors get."""
        out = self.repaid.copy()
        out[:, self.settled] += self.guaranteed
        return out


def waterfall(deal: Deal, found: Reached, *, turnout: Floats | float = 1.0, count: int) -> Flows:
    """The flows of everything due. turnout: (draw,) people who came, of those planned, at most 1."""
    payers = tuple(dict.fromkeys([party for goal in deal.goals for party in goal.payers] + list(deal.payers)))
    periods = deal.plan.timeline.count
    calls = _calls(deal, turnout, count)
    payments = np.zeros((len(payers), periods, count))
    by_goal = np.zeros((len(deal.goals), count))
    rows = {goal.id: i for i, goal in enumerate(deal.goals)}
    room = _Room(deal, calls.sum(axis=0), found, turnout)
    last = 0
    for due in _payable(found.due):
        goal = deal.goal(due.goal)
        amount = room.take(due, goal)
        if amount is None:
            continue
        period = period_of(deal, due.payable + goal.delay)
        last = max(last, period)
        by_goal[rows[goal.id]] += amount
        for party, share in goal.payers.items():
            payments[payers.index(party), period] += share * amount
    top_up, floor_period = _top_up(deal, payments, calls)
    for party, share in deal.payers.items():
        payments[payers.index(party), floor_period] += share * top_up
    last = max(last, floor_period if top_up.any() or deal.floor or deal.floor_share else last)
    repaid = _repaid(deal, calls, payments.sum(axis=0))
    guaranteed, guarantees = _guaranteed(deal, calls, repaid)
    return Flows(
        investors=deal.investors,
        payers=payers,
        calls=calls,
        payments=payments,
        repaid=repaid,
        guaranteed=guaranteed,
        guarantees=guarantees,
        by_goal=by_goal,
        top_up=top_up,
        settled=last,
        limits={**{(what, goal): lost for (goal, what), lost in found.limits.items()}, **room.limits},
    )


def _payable(due: Sequence[Due]) -> Iterator[Due]:
    return (each for each in due if each.amount.any())


class _Room:
    """The caps, what is left of each, and what each took."""

    def __init__(self, deal: Deal, calls: Floats, found: Reached, turnout: Floats | float) -> None:
        self._deal, self._calls, self._found = deal, calls, found
        self._times = turnout if deal.caps_follow else 1.0
        self._taken: dict[object, Floats] = {}
        self._paid: Floats = np.zeros(calls.shape[1])
        self.limits: dict[tuple[str, str], Floats] = {}
        cap = deal.return_cap
        self._is_open = np.ones(calls.shape[1], dtype=bool)
        for name in cap.requires if cap else ():
            self._is_open &= found.met[name]
        self._outstanding: Floats = np.zeros(calls.shape[1])
        self._at = 0.0
        self._called = 0

    def take(self, due: Due, goal: GoalRule) -> Floats | None:
        """(draw,) what there is room for; None if it is not paid for at all."""
        amount = due.amount * (1 + self._deal.supplement)
        if not goal.paying:
            return None
        if due.payable + goal.delay > self._deal.last + 1e-9:
            self._hold("last_payment", goal.id, amount)
            return None
        caps = list(self._caps(due, goal))
        for what, key, cap in caps:
            left = cap - self._taken.get(key, 0.0)
            allowed = capped(amount, cap=np.maximum(left, 0.0))
            self._hold(what, goal.id, amount - allowed)
            amount = allowed
        if self._deal.return_cap is not None:
            allowed = capped(amount, cap=np.maximum(self._left_of_return(due.month), 0.0))
            self._hold("return_cap", goal.id, amount - allowed)
            amount = allowed
        for _, key, _ in caps:
            self._taken[key] = self._taken.get(key, 0.0) + amount
        self._paid = self._paid + amount
        self._outstanding = self._outstanding - amount
        return amount

    def _hold(self, what: str, goal: str, kroner: Floats) -> None:
        if kroner.any():
            self.limits[what, goal] = self.limits.get((what, goal), 0.0) + kroner

    def _caps(self, due: Due, goal: GoalRule) -> Iterator[tuple[str, object, Floats]]:
        deal = self._deal
        if goal.cap is not None:
            yield "goal_cap", ("goal", goal.id), np.array(goal.cap)
        for part in deal.parts:
            if part.cap is not None and set(goal.tranches) <= set(part.tranches):
                yield "tranche_cap", ("part", part.id), np.asarray(part.cap * self._times)
        if deal.year_cap is not None:
            yield "year_cap", ("year", year_of_month(deal, due.month)), np.array(deal.year_cap)
        if deal.cap is not None:
            yield "contract_cap", "contract", np.asarray(deal.cap * self._times)

    def _left_of_return(self, month: float) -> Floats:
        cap = self._deal.return_cap
        assert cap is not None
        whole = self._calls.sum(axis=0)
        at_most = np.asarray(whole - self._paid)
        if cap.kind == "irr":
            self._grow(cap.rate, month)
            return np.where(self._is_open, self._outstanding, at_most)
        times = cap.rate * (cap.years if cap.kind == "yearly_average" else 1.0)
        return np.where(self._is_open, np.asarray(whole * (1 + times) - self._paid), at_most)

    def _grow(self, rate: float, month: float) -> None:
        """Interest on what is outstanding up to a month, with what is paid in on the way."""
        months = self._deal.plan.timeline.months
        while self._called < len(self._calls) and self._called * months < month:
            self._interest(rate, float(self._called * months))
            self._outstanding = self._outstanding + self._calls[self._called]
            self._called += 1
        self._interest(rate, month)

    def _interest(self, rate: float, month: float) -> None:
        if month > self._at:
            self._outstanding = self._outstanding * (1 + rate) ** ((month - self._at) / 12)
            self._at = month


def _calls(deal: Deal, turnout: Floats | float, count: int) -> Floats:
    """(investor, period, draw)."""
    out = np.zeros((len(deal.investors), deal.plan.timeline.count, count))
    times = turnout if deal.budget_follows else 1.0
    for call in deal.calls:
        for party, share in call.shares.items():
            out[deal.investors.index(party), call.period] += call.amount * share * times
    return out


def _top_up(deal: Deal, payments: Floats, calls: Floats) -> tuple[Floats, int]:
    """((draw,) what is missing to the least repayment, the period it is paid in)."""
    paid, paid_in = payments.sum(axis=(0, 1)), calls.sum(axis=(0, 1))
    least = np.maximum(deal.floor or 0.0, (deal.floor_share or 0.0) * paid_in)
    return np.maximum(least - paid, 0.0), period_of(deal, deal.floor_month)


def _repaid(deal: Deal, calls: Floats, paid: Floats) -> Floats:
    """(investor, period, draw): first what each order of investors has paid in, then the rest in proportion to it.

    calls: (investor, period, draw); paid: (period, draw).
    """
    in_all = calls.sum(axis=1)
    whole = in_all.sum(axis=0)
    share = np.divide(in_all, whole, out=np.full_like(in_all, 1 / max(len(in_all), 1)), where=whole > 0)
    if len(set(deal.orders.values())) <= 1:
        return np.asarray(share[:, None] * paid[None])
    out = np.zeros_like(calls)
    running = np.cumsum(paid, axis=0)
    order = np.array([deal.orders[party] for party in deal.investors])
    below: Floats = np.zeros_like(whole)
    for step in sorted(set(order)):
        members = order == step
        owed = in_all[members].sum(axis=0)
        got = np.clip(running - below, 0.0, owed)
        within = np.divide(in_all[members], owed, out=np.zeros_like(in_all[members]), where=owed > 0)
        out[members] += within[:, None] * np.diff(got, axis=0, prepend=0.0)[None]
        below = below + owed
    rest = np.diff(np.maximum(running - below, 0.0), axis=0, prepend=0.0)
    return np.asarray(out + share[:, None] * rest[None])


def _guaranteed(deal: Deal, calls: Floats, repaid: Floats) -> tuple[Floats, Floats]:
    """((investor, draw) received, (guarantor, draw) paid): each guarantor in turn carries its share up to its limit."""
    losses = np.maximum(calls.sum(axis=1) - repaid.sum(axis=1), 0.0)
    loss = losses.sum(axis=0)
    left = loss.copy()
    paid = np.zeros((len(deal.guarantees), len(loss)))
    for i, guarantee in enumerate(deal.guarantees):
        paid[i] = np.minimum(guarantee.share * left, guarantee.limit)
        left -= paid[i]
    covered = np.divide(loss - left, loss, out=np.zeros_like(loss), where=loss > 0)
    return losses * covered, paid
