"""The sheet of curves: how much of each effect is left period by period, price growth, and dear-case refunds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from tovholder.cashflow.features import Features
from tovholder.cashflow.kernel import Block
from tovholder.cashflow.persistence import (
    Curve,
    Parameter,
    decay_of_drop_off,
    decay_of_half_life,
    stepped_strength,
    year_shares,
)
from tovholder.cashflow.terms import Factor, Growth, MarginalRefund, Strength, Sum, Term, WholeUnits
from tovholder.cashflow.timeline import Floats

from .formulas import Named, at_time, cumulative, decay, falls_in, marginal_refund, number, total, whole_units
from .sheet import Cell, Sheet

_PARAMETERS = ("delay", "ramp", "full", "decay")
_FIRST = 6
"""The column of the first relative period."""


@dataclass
class Curves:
    """Writes each curve the first time it is asked for; the plan's features number what is the same."""

    sheet: Sheet
    terms: Sequence[Term]
    known: Features
    block: Block
    named: Named
    texts: dict[str, str]
    _row: int = 3
    _strengths: dict[int, list[Cell]] = field(default_factory=dict)
    _growths: dict[int, list[Cell]] = field(default_factory=dict)
    _refunds: dict[MarginalRefund, Cell] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sheet.text(0, 0, self.texts["title"], "title")
        self.sheet.text(1, 0, self.texts["lead"], "lead")
        self.sheet.widths(34, 12, 12, 12, 12, 3)

    def strength(self, index: int) -> list[Cell]:
        """One cell per relative period."""
        if index not in self._strengths:
            self._strengths[index] = self._strength(
                self.known.strengths[index], self.block.strengths.whole(index)[:, 0]
            )
        return self._strengths[index]

    def growth(self, index: int) -> list[Cell]:
        """One cell per relative period of the cohort."""
        if index not in self._growths:
            growth: Growth = self.known.growths[index]
            rate = self._parameter(total(growth.rate, self.named), self.block.sum(growth.rate), 1)
            self._growths[index] = self._line(
                self.texts["growth"],
                [f"(1+{rate})^{number(years)}" for years in growth.years],
                self.block.growth(index)[:, 0].tolist(),
            )
        return self._growths[index]

    def factor(self, factor: Factor, value: float) -> str:
        """A factor as part of a formula."""
        if isinstance(factor, Sum):
            return total(factor, self.named)
        if isinstance(factor, WholeUnits):
            return whole_units(factor, self.named)
        if factor not in self._refunds:
            self._refunds[factor] = self._refund(factor, value)
        return self._refunds[factor].ref

    def _strength(self, strength: Strength, values: Floats) -> list[Cell]:
        self.sheet.texts(self._row, 1, [self.texts[name] for name in _PARAMETERS], "heading")
        self._row += 1
        curve = self._curve(strength)
        cells = {
            "delay": self._parameter(total(strength.delay, self.named), curve.delay, 1),
            "ramp": self._parameter(total(strength.ramp, self.named), curve.ramp, 2),
            "full": self._parameter(total(strength.full, self.named), curve.full, 3),
            "decay": self._parameter(decay(strength, self.named), curve.decay, 4),
        }
        edges = strength.edges
        if strength.once:
            hits = [falls_in(edges[j], edges[j + 1], delay=cells["delay"]) for j in range(len(edges) - 1)]
            return self._line(self.texts["once"], hits, values.tolist())
        if strength.stepped:
            return self._stepped(strength, curve, cells, values)
        clipped = [min(max(edge, 0.0), strength.until) for edge in edges]
        so_far = [0.0, *np.cumsum(values * np.diff(edges)).tolist()]
        at = self._line(self.texts["cumulative"], [cumulative(edge, **cells) for edge in clipped], so_far)
        means = [f"({at[j + 1].here}-{at[j].here})/{number(edges[j + 1] - edges[j])}" for j in range(len(edges) - 1)]
        return self._line(self.texts["strength"], means, values.tolist())

    def _curve(self, strength: Strength) -> Curve:
        read = {"half_life": decay_of_half_life, "drop_off": decay_of_drop_off}.get(strength.decay_kind)
        rate = self.block.sum(strength.decay)
        return Curve(
            delay=self.block.sum(strength.delay),
            ramp=self.block.sum(strength.ramp),
            full=self.block.sum(strength.full),
            decay=rate if read is None else read(rate),
            until=strength.until,
        )

    def _stepped(self, strength: Strength, curve: Curve, cells: dict[str, str], values: Floats) -> list[Cell]:
        edges = np.asarray(strength.edges)
        years = int(np.ceil(max(edges[-1], 0.0))) or 1
        points = [at_time(float(year), **cells) if year < strength.until else "0" for year in range(years)]
        # Whole when the year starts, even if the effect ends within it: the shares of years below cut it off.
        endless = replace(curve, until=np.inf)
        at_start = stepped_strength(np.arange(years + 1.0), endless)[:, 0] * (np.arange(years) < strength.until)
        at = self._line(self.texts["year_start"], points, at_start.tolist())
        shares = year_shares(edges, years, until=strength.until)
        rows = [
            "+".join(f"{number(share)}*{at[year].here}" for year, share in enumerate(row) if share) or "0"
            for row in shares.tolist()
        ]
        return self._line(self.texts["strength"], rows, values.tolist())

    def _refund(self, factor: MarginalRefund, value: float) -> Cell:
        self.sheet.texts(self._row, 1, [self.texts["before"], self.texts["saving"]], "heading")
        self._row += 1
        before = self._parameter(total(factor.cost_before, self.named), self.block.sum(factor.cost_before), 1)
        formulas, saved = [], 0.0
        for scale, parts in factor.savings:
            formulas.append("*".join([number(scale), *(total(part, self.named) for part in parts)]))
            saved += scale * math.prod(_plain(self.block.sum(part)) for part in parts)
        saving = self._parameter("+".join(formulas), saved, 2)
        share = marginal_refund(before, saving, factor.steps)
        text = self.texts["carried" if factor.carried else "refunded"]
        return self._line(text, [f"1-{share}" if factor.carried else share], [value])[0]

    def _parameter(self, formula: str, value: Parameter, column: int) -> str:
        # An infinite rate of decay has no number in a cell.
        return self.sheet.formula(self._row, column, formula, min(_plain(value), 1e300), "factor").here

    def _line(self, name: str, formulas: list[str], values: list[float]) -> list[Cell]:
        """A row of formulas; the parameters beside it are its own."""
        self.sheet.text(self._row, 0, name)
        cells = [
            self.sheet.formula(self._row, _FIRST + j, formula, value, "factor")
            for j, (formula, value) in enumerate(zip(formulas, values, strict=True))
        ]
        self._row += 1
        return cells


def _plain(value: Parameter) -> float:
    """The certain case's one number."""
    return float(np.asarray(value).flat[0])
