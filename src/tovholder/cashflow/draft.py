"""A plan while it is being written: what the case gives, and the lines and terms compiled so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

import numpy as np

from tovholder.case.flow import Flow
from tovholder.case.model import Case
from tovholder.case.outcomes import Consequence, Outcome
from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank
from tovholder.quantities import Quantity, Table, Unit

from .amounts import Piece
from .discount import Segments, segments_of
from .inputs import Inputs
from .plan import VIEWS, Line, LineKind, PartyRow, PeopleRow, View
from .terms import Factor, Strength, Term
from .timeline import Floats, Timeline

Parts = Sequence[Sequence[Piece]]
"""Sums to be multiplied: (a + b) · (c) · (d + e)."""


@dataclass
class Draft:
    """Filled by `people`, `cost_lines` and `consequence_lines`; `compile` makes a Plan of it."""

    case: Case
    bank: Bank
    timeline: Timeline
    inputs: Inputs
    parties: tuple[PartyRow, ...]
    net_tax_factor: float
    tax_distortion: float
    lines: list[Line] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    counts: list[Term] = field(default_factory=list)
    people: list[PeopleRow] = field(default_factory=list)
    heads: list[Term] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @cached_property
    def rows(self) -> dict[str, int]:
        """Party id → row."""
        return {party.id: row for row, party in enumerate(self.parties)}

    def unit(self, amount: Quantity | Table) -> Unit | None:
        """The unit of an amount, references followed."""
        if isinstance(amount, Quantity):
            return self.inputs.unit(amount)
        return amount.unit or self.inputs.unit(next(iter(amount.entries.values())))

    def rate(self, outcome: Outcome, unit: Unit | None) -> Unit | None:
        """The unit that says per year, month or week, or once: the quantity's own, else that of what the mean is of."""
        stated = (unit, self.unit(outcome.with_), self.unit(outcome.without))
        return next((u for u in stated if u is not None and (u.per is not None or u.once)), None)

    def add_line(
        self,
        id_: str,
        path: Path,
        kind: LineKind,
        flow: Flow | None,
        tranche: str | None,
        *,
        outcome: str | None = None,
    ) -> int:
        """A new line; returns its index. With several tranches the id says which."""
        several = tranche is not None and len(self.case.tranches) > 1
        consequence = flow if isinstance(flow, Consequence) else None
        step = None if consequence is None else consequence.capacity_step
        unit = None if consequence is None else self.unit(consequence.quantity)
        tags = flow if flow is not None else Flow()
        self.lines.append(
            Line(
                id=f"{id_}·{tranche}" if several else id_,
                path=path,
                kind=kind,
                tranche=tranche,
                name=tags.name,
                position=tags.position or self.case.flows_at,
                society=self._society(tags, path),
                outcome=outcome,
                account=tags.account,
                area=tags.area,
                transfer=tags.transfer,
                cashable=tags.cashable,
                budgeting=tags.budgeting,
                capacity_step=None if step is None else self._likely(step, (*path, "capacity_step")),
                unit=None if unit is None else unit.text,
                priced=consequence is None or consequence.price is not None,
                rates=self._rates(tags),
            )
        )
        return len(self.lines) - 1

    def _likely(self, quantity: Quantity, path: Path) -> float:
        return self.inputs.resolve(quantity, path).quantity.likely_value

    def _society(self, flow: Flow, path: Path) -> tuple[float, ...]:
        """Per party what a krone counts: 1, or the net tax factor on a resource a public party carries, plus the tax
        distortion on every krone of a public party, unless the flow says it itself; times the party's weight."""
        factor = flow.society_factor
        own = None if factor is None else self._likely(factor, (*path, "society_factor"))
        public = (1.0 if flow.transfer else self.net_tax_factor) + self.tax_distortion
        return tuple(
            party.weight * (own if own is not None else public if party.public else 1.0) for party in self.parties
        )

    def _rates(self, flow: Flow) -> tuple[tuple[View, Segments], ...]:
        """The flow's own discount schedules."""
        own = () if flow.discount is None else ((view, getattr(flow.discount, view)) for view in VIEWS)
        return tuple((view, segments_of(schedule, self.bank)) for view, schedule in own if schedule is not None)

    def term(self, line: int, factors: tuple[Factor, ...], strength: Strength | None, weights: Floats) -> Term:
        """A term; what is drawn comes first among its factors, so that terms share the product of it."""
        ordered = tuple(sorted(factors, key=self.inputs.is_certain))
        return Term(line, ordered, strength, None, tuple(range(weights.shape[1])), weights)


def products(parts: Parts) -> Iterator[tuple[tuple[Factor, ...], Floats]]:
    """Every product of one piece from each part: (factors, (cohort, period) array); zero arrays are left out."""
    for chosen in product(*parts):
        array = np.ones((1, 1))
        factors: tuple[Factor, ...] = ()
        for piece in chosen:
            array = array * piece.array
            factors += piece.factors
        if array.any():
            yield factors, array


def constant(value: Floats | float) -> list[Piece]:
    """A part that is one array, known beforehand."""
    return [Piece((), np.atleast_2d(np.asarray(value, dtype=np.float64)))]
