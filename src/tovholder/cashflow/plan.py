"""A compiled case: dense arrays and the names of their axes, ready to be run over draws.

Axis order everywhere in the program: (line, party, period, draw), leaving out what an array does not have. Draws last,
because that is the axis the machine runs along.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from tovholder.errors import Path, UnknownName, dotted
from tovholder.quantities import Quantity

from .discount import Segments, discount_factors
from .features import Features, features
from .maps import Map, linear_map
from .terms import Term
from .timeline import Floats, Timeline

View = Literal["budget", "society"]
VIEWS: tuple[View, View] = ("budget", "society")
LineKind = Literal["cost", "saved_cost", "gain", "valuation"]


@dataclass(frozen=True, slots=True)
class Input:
    """One number the result depends on; `likely` is its value in the certain case, `quantity` what is said of it."""

    path: Path
    likely: float
    uncertain: bool
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A leaf of the list of parties: a department, the rest of the municipality, or another party.

    group: the party it belongs to; itself unless it is a department. chain: itself and every branch above it.
    weight: what its krone counts for society, before the net tax factor.
    """

    id: str
    name: str | None
    sector: str
    public: bool
    group: str
    chain: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """One cost or consequence for one tranche.

    society  what a krone counts for society, per party
    rates    the line's own discount schedules, where it has any
    """

    id: str
    path: Path
    kind: LineKind
    tranche: str | None
    name: str | None
    position: Literal["start", "middle", "end"]
    society: tuple[float, ...]
    outcome: str | None = None
    account: str | None = None
    area: str | None = None
    transfer: bool = False
    cashable: bool | None = None
    budgeting: str | None = None
    capacity_step: float | None = None
    unit: str | None = None
    priced: bool = True
    rates: tuple[tuple[View, Segments], ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """What is counted: entrants or completers of a tranche, or successes of an outcome in a tranche."""

    tranche: str
    what: Literal["entrants", "completers", "successes"]
    outcome: str | None = None


@dataclass(frozen=True)
class Plan:
    """Everything the kernel needs. Made by `compile_case`.

    terms   money; rows are parties, positive is a gain, undiscounted, kroner at the case's price level
    counts  units; rows are lines
    heads   people; rows are `people`
    folded  numbers that are certain and went into the weights somewhere, so that moving them needs a new plan
    """

    title: str
    currency: str
    price_level: int | None
    profile: str | None
    timeline: Timeline
    inputs: tuple[Input, ...]
    folded: frozenset[Path]
    parties: tuple[PartyRow, ...]
    lines: tuple[Line, ...]
    people: tuple[PeopleRow, ...]
    terms: tuple[Term, ...]
    counts: tuple[Term, ...]
    heads: tuple[Term, ...]
    schedules: dict[View, Segments]
    net_tax_factor: float

    @cached_property
    def likely(self) -> Floats:
        """(input,) the certain case."""
        return np.array([i.likely for i in self.inputs], dtype=np.float64)

    @cached_property
    def _indices(self) -> dict[Path, int]:
        return {entry.path: i for i, entry in enumerate(self.inputs)}

    def has_input(self, path: Path) -> bool:
        """Whether the result depends on a number at this path."""
        return path in self._indices

    def index_of(self, path: Path) -> int:
        """The input at this path. Raises UnknownName."""
        if path not in self._indices:
            raise UnknownName("input", dotted(path), map(dotted, self._indices))
        return self._indices[path]

    @cached_property
    def uncertain(self) -> tuple[int, ...]:
        """The inputs that have a range or a distribution, in order."""
        return tuple(i for i, entry in enumerate(self.inputs) if entry.uncertain)

    def line_factors(self, view: View) -> Floats:
        """(line, period) discount factors; the position in the period, and perhaps the rates, are the line's own."""
        keys = [(line.position, self.rates_of(line, view)) for line in self.lines]
        factors = {key: discount_factors(self.timeline.years_to(key[0]), key[1]) for key in set(keys)}
        return np.array([factors[key] for key in keys]).reshape(-1, self.timeline.count)

    def rates_of(self, line: Line, view: View) -> Segments:
        """The discount schedule a line follows: its own, else the view's."""
        return dict(line.rates).get(view, self.schedules[view])

    def common_factors(self, view: View) -> Floats | None:
        """(period,) discount factors if they are the same for every line, else None."""
        keys = {(line.position, self.rates_of(line, view)) for line in self.lines}
        if len(keys) != 1:
            return None
        ((position, rates),) = keys
        return discount_factors(self.timeline.years_to(position), rates)

    @cached_property
    def features(self) -> Features:
        """What moves in the money terms."""
        return features(self.terms, periods=self.timeline.count)

    @cached_property
    def flow_map(self) -> Map:
        """Features to (party, period) kroner, undiscounted."""
        return linear_map(
            self.terms,
            self.features,
            rows=len(self.parties),
            periods=self.timeline.count,
            placed=lambda term: None if self.lines[term.line].kind == "valuation" else term.weights,
        )

    @cached_property
    def total_map(self) -> Map:
        """Features to (party, 1) kroner over all periods, undiscounted."""
        return linear_map(
            self.terms,
            self.features,
            rows=len(self.parties),
            periods=self.timeline.count,
            placed=lambda term: None if self.lines[term.line].kind == "valuation" else term.weights,
            summed=True,
        )

    def year_map(self, rows: Sequence[int]) -> Map:
        """Features to (1, calendar year) kroner, undiscounted: the net of some parties together."""
        chosen = list(rows)

        def placed(term: Term) -> Floats | None:
            together = term.weights[chosen].sum(axis=0, keepdims=True)
            return None if self.lines[term.line].kind == "valuation" else together

        return linear_map(
            self.terms,
            self.features,
            rows=1,
            periods=self.timeline.count,
            placed=placed,
            into=self.timeline.to_calendar,
        )

    def present_map(self, view: View) -> Map:
        """Features to present values: rows are costs per party, gains per party, then society's costs, gains and the
        citizens' willingness to pay. Costs are positive."""
        parties = len(self.parties)
        factors = self.line_factors(view)

        def placed(term: Term) -> Floats:
            line = self.lines[term.line]
            present = term.weights * factors[term.line]
            rows = np.zeros((2 * parties + 3, *present.shape[1:]))
            if line.kind == "valuation":
                rows[-1] = present.sum(axis=0)
                return rows
            is_cost = line.kind in ("cost", "saved_cost")
            sign, first = (-1.0, 0) if is_cost else (1.0, parties)
            rows[first : first + parties] = sign * present
            society = np.asarray(line.society)[:, None, None]
            rows[2 * parties + (0 if is_cost else 1)] = sign * (present * society).sum(axis=0)
            return rows

        return linear_map(
            self.terms,
            self.features,
            rows=2 * parties + 3,
            periods=self.timeline.count,
            placed=placed,
            summed=True,
        )
