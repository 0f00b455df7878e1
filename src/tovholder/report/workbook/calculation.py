"""The sheet of calculation: one row per product, party and group of cohorts, one column per period.

    row = product of input cells · Σ_cohorts weight · how much of the effect is left

Weights hold what the case file decided and no input moves: who carries, when people enter, periods' lengths, rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from tovholder.cashflow.features import Feature
from tovholder.cashflow.persistence import Parameter
from tovholder.cashflow.plan import VIEWS, LineKind, Plan, View
from tovholder.cashflow.terms import Term
from tovholder.cashflow.timeline import Floats

from .curves import Curves
from .sheet import Cell, Sheet, column_name, quoted
from .timing import Timing

FIRST = 10
"""The column of the first period, on this sheet and on the sheet of weights."""
KIND, LINE, PARTY, SOCIETY, PRODUCT, PRESENT_BUDGET, PRESENT_SOCIETY, TOTAL = 2, 3, 4, 5, 6, 7, 8, 9
_PRESENT: dict[View, int] = {"budget": PRESENT_BUDGET, "society": PRESENT_SOCIETY}
_COHORTS = 100
"""Cohorts in one formula, which may be no longer than 8,192 characters."""
HEAD = 3


@dataclass
class Calculation:
    """Rows being written.

    keys    (line, party) of each row of money, None for units and people
    ids     what each row is looked up by
    values  (period,) of each row
    """

    sheet: Sheet
    weights: Sheet
    plan: Plan
    timing: Timing
    curves: Curves
    texts: dict[str, str]
    names: dict[str, str]
    row: int = HEAD + 1
    weight_row: int = HEAD + 1
    keys: list[tuple[int, int] | None] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    values: list[Floats] = field(default_factory=list)

    def __post_init__(self) -> None:
        known = self.curves.known
        self._titles: dict[str, str] = {}
        self._features = {id(term): f for term, f in zip(self.curves.terms, known.of_term, strict=True)}
        self._factors = dict(zip(known.factors, self.curves.block.factors, strict=True))
        labels = list(self.plan.timeline.labels)
        for sheet, title in ((self.sheet, "calculation"), (self.weights, "weights")):
            sheet.text(0, 0, self.texts[title], "title")
            sheet.text(1, 0, self.texts[f"{title}_lead"], "lead")
            sheet.headings(HEAD, FIRST, labels, numbers=len(labels))
            sheet.widths(44, 28, 11, 24, 18, 11, 16, 16, 16, 16, *([13] * len(labels)))
            sheet.plain.freeze_panes(HEAD + 1, 2)
        self.sheet.texts(HEAD, 0, [self.texts[f"column_{c}"] for c in _COLUMNS], "heading")
        self.weights.texts(HEAD, 0, [self.texts["column_line"], self.texts["column_party"], ""], "heading")

    @property
    def last_row(self) -> int:
        """The last row with a product; the heading if there is none."""
        return max(self.row - 1, HEAD + 1)

    def add_money(self) -> None:
        """Every product of money, with its present values."""
        plan = self.plan
        for term in plan.terms:
            line = plan.lines[term.line]
            for party, owner in enumerate(plan.parties):
                row = _Row(
                    self.names[line.id],
                    line.id,
                    KINDS[line.kind],
                    owner.id,
                    self.names[owner.id],
                    1.0 if line.kind == "valuation" else line.society[party],
                    term.line,
                )
                self._add(term, row, term.weights[party], key=(term.line, party))

    def add_counts(self) -> None:
        """Units of every line, and people who enter, complete and succeed."""
        plan = self.plan
        for term in plan.counts:
            line = plan.lines[term.line]
            self._add(term, _Row(self.names[line.id], f"count:{line.id}", "count"), term.weights[0])
        for term in plan.heads:
            row = plan.people[term.line]
            name = self.texts[row.what].format(tranche=self.names[f"tranche:{row.tranche}"])
            self._add(term, _Row(name, f"people:{term.line}", "people"), term.weights[0])

    def _add(self, term: Term, row: _Row, weights: Floats, *, key: tuple[int, int] | None = None) -> None:
        if not weights.any():
            return
        feature = self._features[id(term)]
        value, formula = self._product(feature, term)
        for cohorts in _slices(weights):
            self._write(term, feature, row, cohorts, weights, value, formula)
            self.keys.append(key)
            self.ids.append(row.key)
            self._titles[row.key] = row.name

    def _product(self, feature: Feature, term: Term) -> tuple[float, str]:
        value = _plain(self.curves.block.product(feature.product))
        parts = [self.curves.factor(factor, _plain(self._factors[factor])) for factor in term.factors]
        return value, "*".join(parts) or "1"

    def _write(
        self, term: Term, feature: Feature, row: _Row, cohorts: list[int], weights: Floats, product: float, formula: str
    ) -> None:
        sheet, at = self.sheet, self.row
        sheet.texts(at, 0, [row.name, row.party_name, row.kind, row.key, row.party])
        sheet.number(at, SOCIETY, row.society, "number")
        at_product = sheet.formula(at, PRODUCT, formula, product, "factor")
        formulas, along = self._along(term, feature, cohorts, weights, row)
        values = product * along
        for t, text in enumerate(formulas):
            if text:
                sheet.formula(at, FIRST + t, f"{at_product.here}*({text})", float(values[t]))
            else:
                sheet.number(at, FIRST + t, 0.0)
        span = sheet.span(at, FIRST, at, FIRST + len(formulas) - 1)
        sheet.formula(at, TOTAL, f"SUM({span})", float(values.sum()))
        if row.line is not None:
            line = self.plan.lines[row.line]
            for view in VIEWS:
                factors = self.plan.line_factors(view)[row.line]
                discounted = self.timing.row(self.timing.factors[view, line.position, self.plan.rates_of(line, view)])
                sheet.formula(at, _PRESENT[view], f"SUMPRODUCT({span},{discounted})", float(values @ factors))
        self.values.append(values)
        self.row += 1

    def _along(
        self, term: Term, feature: Feature, cohorts: list[int], weights: Floats, row: _Row
    ) -> tuple[list[str], Floats]:
        """What the product is multiplied with in each period: weights, times what is left of the effect."""
        periods = weights.shape[1]
        if feature.is_plain:
            summed = weights[cohorts].sum(axis=0)
            return self._weights(summed, row), summed
        left: list[Cell] = []
        if feature.strength is not None:
            left = self.curves.strength(feature.strength)
        grown = [] if feature.growth is None else self.curves.growth(feature.growth)
        formulas: list[list[str]] = [[] for _ in range(periods)]
        total = np.zeros(periods)
        for k in cohorts:
            written = self._weights(weights[k], row)
            entered = term.cohorts[k]
            for t in range(entered, periods):
                if written[t]:
                    chosen = [cells[t - entered] for cells in (left, grown) if cells]
                    formulas[t].append("*".join([written[t], *(cell.ref for cell in chosen)]))
                    total[t] += weights[k, t] * np.prod([cell.value for cell in chosen])
        return ["+".join(parts) for parts in formulas], total

    def _weights(self, weights: Floats, described: _Row) -> list[str]:
        """A row of constants; references to it, empty where it is zero."""
        row = self.weight_row
        self.weights.texts(row, 0, [described.name, described.party_name])
        written = []
        for t, weight in enumerate(weights.tolist()):
            if weight == 0.0:
                written.append("")
                continue
            self.weights.number(row, FIRST + t, weight, "factor")
            written.append(f"{quoted(self.weights.name)}!{column_name(FIRST + t)}{row + 1}")
        self.weight_row += 1
        return written

    def money(self) -> Iterator[tuple[int, int, Floats]]:
        """(line, party, (period,) kroner) of every row of money."""
        for key, values in zip(self.keys, self.values, strict=True):
            if key is not None:
                yield *key, values

    def summed(self, key: str) -> Floats:
        """(period,) sum of the rows looked up by a key."""
        rows = [values for id_, values in zip(self.ids, self.values, strict=True) if id_ == key]
        return np.asarray(np.sum(rows, axis=0))

    def title(self, key: str) -> str:
        """What the rows looked up by a key are called."""
        return self._titles[key]

    def column(self, column: int) -> str:
        """A whole column of rows, from any sheet."""
        return self.sheet.span(HEAD + 1, column, self.last_row, column)

    def present(self, view: View) -> str:
        """The column of present values of a view."""
        return self.column(_PRESENT[view])


_COLUMNS = (
    "line", "party", "kind", "line_id", "party_id", "society", "product", "present_budget", "present_society", "total",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands before a row's numbers. `line` is the line whose position discounts it; None for what is no money."""

    name: str
    key: str
    kind: str
    party: str = ""
    party_name: str = ""
    society: float = 0.0
    line: int | None = None


KINDS: dict[LineKind, str] = {"cost": "cost", "saved_cost": "cost", "gain": "gain", "valuation": "valuation"}


def _plain(value: Parameter) -> float:
    """The certain case's one number."""
    return float(np.asarray(value).flat[0])


def _slices(weights: Floats) -> Iterator[list[int]]:
    used = np.flatnonzero(weights.any(axis=1)).tolist()
    for start in range(0, len(used), _COHORTS):
        yield used[start : start + _COHORTS]
