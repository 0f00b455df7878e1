"""What a simulated contract is told as: distributions per goal, payer and investor, and the payers' own net."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tovholder.cashflow.timeline import Floats

from .deal import Deal
from .returns import Returns

if TYPE_CHECKING:
    from .simulation import Block


@dataclass(frozen=True)
class Limit:
    """How often a term holds something back, and how much on average over all draws."""

    what: str
    goal: str
    chance: float
    kroner: float


@dataclass(frozen=True)
class Simulation:
    """A contract in many draws. Kroner at the case's price level, undiscounted; draws last.

    reached      (goal, draw) share reached, or part of the way; met (goal, draw) whether it counts as reached
    by_goal      (goal, draw) paid for each goal
    payments     (payer, year, draw) paid for results per calendar year
    calls        (investor, draw) paid in; repaid, guaranteed (investor, draw) received
    guarantees   (guarantor, draw)
    calls_by_year, received_by_year  (investor, year, draw) paid in; received, guarantees included
    returns      the investors' together
    flows        the mean per period: calls (investor, period), payments (payer, period), received (investor, period)
    own          the parties whose own budget it is
    case_net     (own party, year, draw) what the case gives them without the contract, + = gain
    inside_net   (own party, year) mean of the part of it inside the contract's budget area
    """

    deal: Deal
    count: int
    seed: int
    reached: Floats
    met: NDArray[np.bool_]
    by_goal: Floats
    payers: tuple[str, ...]
    payments: Floats
    investors: tuple[str, ...]
    calls: Floats
    repaid: Floats
    guaranteed: Floats
    guarantees: Floats
    top_up: Floats
    calls_by_year: Floats
    received_by_year: Floats
    returns: Returns
    mean_calls: Floats
    mean_payments: Floats
    mean_received: Floats
    case_net: Floats
    inside_net: Floats
    own: tuple[str, ...]
    limits: tuple[Limit, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years, the `year` axis."""
        return self.deal.plan.timeline.calendar_years

    @property
    def total(self) -> Floats:
        """(draw,) paid for results in all."""
        return np.asarray(self.by_goal.sum(axis=0) + self.top_up)

    @property
    def is_financed(self) -> bool:
        """Whether anybody puts up money."""
        return bool(self.calls.any())

    @property
    def own_parties(self) -> tuple[str, ...]:
        """Those whose own budget the contract moves: the own departments, and the municipality as a whole if named."""
        chains = {name for row in self.deal.plan.parties if row.id in self.own for name in row.chain}
        moving = (*self.payers, self.deal.receiver, *self.investors)
        named = (*self.own, *(party for party in moving if party in chains))
        return tuple(dict.fromkeys(named))

    def moved(self, party: str) -> Floats:
        """(year, draw) what the contract moves to a party, in every role it has but guarantor; + = receives."""
        out = np.zeros(self.payments.shape[1:])
        if party in self.payers:
            out -= self.payments[self.payers.index(party)]
        if party == self.deal.receiver:
            out += self.calls_by_year.sum(axis=0)
        if party in self.investors:
            i = self.investors.index(party)
            out += self.received_by_year[i] - self.calls_by_year[i]
        return out

    def net(self, party: str) -> Floats:
        """(year, draw) what the case gives an own party and what the contract moves to it, together."""
        return np.asarray(self.case_net[self._rows(party)].sum(axis=0) + self.moved(party))

    def inside(self, party: str) -> Floats:
        """(year,) the mean of the part of `net` inside the contract's area; everything the contract moves is."""
        return np.asarray(self.inside_net[self._rows(party)].sum(axis=0) + self.moved(party).mean(axis=-1))

    def _rows(self, party: str) -> list[int]:
        return [i for i, name in enumerate(self.own) if name == party]

    def ledger(self) -> list[tuple[str, Floats, Floats, Floats]]:
        """(party, paid in, paid, received), (draw,) each, of everybody the contract moves money for; they sum to zero.

        Paid is for results, and as guarantor; received is investors' money, repayment and guarantees.
        """
        nothing = np.zeros(self.count)
        rows: dict[str, list[Floats]] = {}

        def add(party: str, column: int, amount: Floats) -> None:
            row = rows.setdefault(party, [nothing, nothing, nothing])
            row[column] = row[column] + amount

        for i, party in enumerate(self.investors):
            add(party, 0, self.calls[i])
            add(party, 2, self.repaid[i] + self.guaranteed[i])
        add(self.deal.receiver, 2, self.calls.sum(axis=0))
        for i, party in enumerate(self.payers):
            add(party, 1, self.payments[i].sum(axis=0))
        for i, guarantee in enumerate(self.deal.guarantees):
            add(guarantee.party, 1, self.guarantees[i])
        return [
            (party, *columns)
            for party, columns in ((party, (row[0], row[1], row[2])) for party, row in rows.items())
            if any(column.any() for column in columns)
        ]

    def standard_error(self, values: Floats) -> float:
        """Of the mean of (draw,) values: sd / √n; rather too large than too small, since the draws are stratified."""
        return float(values.std(ddof=1) / np.sqrt(len(values))) if len(values) > 1 else 0.0


def gathered(deal: Deal, parts: Iterator[Block], *, count: int, seed: int) -> Simulation:
    """The blocks put together."""
    blocks = [_small(part) for part in parts]
    names = [goal.id for goal in deal.goals]
    first = blocks[0]
    weights = [block.count / count for block in blocks]
    limits: dict[tuple[str, str], list[Floats]] = {}
    for i, block in enumerate(blocks):
        for key, kroner in block.limits.items():
            limits.setdefault(key, [np.zeros(b.count) for b in blocks])[i] = np.broadcast_to(kroner, (block.count,))
    rows = {name: i for i, name in enumerate(names)}
    return Simulation(
        deal=deal,
        count=count,
        seed=seed,
        reached=_joined([block.reached for block in blocks]),
        met=np.concatenate([block.met for block in blocks], axis=-1),
        by_goal=_joined([block.by_goal for block in blocks]),
        payers=first.payers,
        payments=_joined([block.payments for block in blocks]),
        investors=deal.investors,
        calls=_joined([block.calls for block in blocks]),
        repaid=_joined([block.repaid for block in blocks]),
        guaranteed=_joined([block.guaranteed for block in blocks]),
        guarantees=_joined([block.guarantees for block in blocks]),
        top_up=_joined([block.top_up for block in blocks]),
        calls_by_year=_joined([block.calls_by_year for block in blocks]),
        received_by_year=_joined([block.received_by_year for block in blocks]),
        returns=Returns(
            *(
                np.concatenate([getattr(block.returns, name) for block in blocks])
                for name in ("paid_in", "received", "irr", "roots", "yearly", "multiple", "loss")
            )
        ),
        mean_calls=_mean([block.mean_calls for block in blocks], weights),
        mean_payments=_mean([block.mean_payments for block in blocks], weights),
        mean_received=_mean([block.mean_received for block in blocks], weights),
        case_net=_joined([block.case_net for block in blocks]),
        inside_net=_mean([block.inside_net for block in blocks], weights),
        own=blocks[0].own,
        limits=tuple(
            Limit(what, goal, float((kroner > 0).mean()), float(kroner.mean()))
            for (what, goal), kroner in sorted(
                ((key, np.concatenate(parts)) for key, parts in limits.items()),
                key=lambda entry: (entry[0][0], rows.get(entry[0][1], -1)),
            )
            if (kroner > 0).any()
        ),
    )


@dataclass(frozen=True)
class _Small:
    """What is kept of a block."""

    count: int
    reached: Floats
    met: NDArray[np.bool_]
    by_goal: Floats
    payers: tuple[str, ...]
    payments: Floats
    calls: Floats
    repaid: Floats
    guaranteed: Floats
    guarantees: Floats
    top_up: Floats
    calls_by_year: Floats
    received_by_year: Floats
    returns: Returns
    mean_calls: Floats
    mean_payments: Floats
    mean_received: Floats
    case_net: Floats
    inside_net: Floats
    own: tuple[str, ...]
    limits: dict[tuple[str, str], Floats]


def _small(block: Block) -> _Small:
    flows, deal = block.flows, block.deal
    count = len(block.returns.paid_in)
    to_years = deal.plan.timeline.to_calendar

    def per_goal(values: dict[str, Floats]) -> Floats:
        return np.array([np.broadcast_to(values[goal.id], (count,)) for goal in deal.goals]).reshape(-1, count)

    return _Small(
        count=count,
        reached=per_goal(block.reached.share),
        met=per_goal({name: met.astype(np.float64) for name, met in block.reached.met.items()}) > 0,
        by_goal=flows.by_goal,
        payers=flows.payers,
        payments=to_years @ flows.payments,
        calls=flows.calls.sum(axis=1),
        repaid=flows.repaid.sum(axis=1),
        guaranteed=flows.guaranteed,
        guarantees=flows.guarantees,
        top_up=flows.top_up,
        calls_by_year=to_years @ flows.calls,
        received_by_year=to_years @ flows.received,
        returns=block.returns,
        mean_calls=flows.calls.mean(axis=-1),
        mean_payments=flows.payments.mean(axis=-1),
        mean_received=flows.received.mean(axis=-1),
        case_net=to_years @ block.case_flows,
        inside_net=block.inside.mean(axis=-1) @ to_years.T,
        own=block.own,
        limits=flows.limits,
    )


def _joined(parts: list[Floats]) -> Floats:
    return np.concatenate(parts, axis=-1)


def _mean(parts: list[Floats], weights: list[float]) -> Floats:
    return np.asarray(sum(weight * part for weight, part in zip(weights, parts, strict=True)))
