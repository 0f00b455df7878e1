"""The result of running a plan: labelled arrays, per line, so that any total can be drilled to what made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from tovholder.errors import UnknownName

from .features import features
from .kernel import Draws, by_term, totals
from .plan import VIEWS, Plan, View
from .terms import Term
from .timeline import Floats

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

LINE_LIMIT = 4096
"""Up to this many draws the party totals are summed from the lines; beyond it they come through the linear maps."""


@dataclass(frozen=True)
class PresentValues:
    """Discounted sums, (group or society) × draw; costs are positive kroner, net = gain − cost."""

    cost: Floats
    gain: Floats
    society_cost: Floats
    society_gain: Floats
    willingness: Floats


@dataclass(frozen=True)
class Result:
    """What a plan gives for some draws; one draw is the certain case.

    Every array ends with the draw axis. Amounts are in the case's currency at its price level, + = gain.
    """

    plan: Plan
    draws: Draws

    @cached_property
    def flows(self) -> Floats:
        """(party, period, draw) float64, undiscounted net flow."""
        if self.draws.count <= LINE_LIMIT // max(len(self.plan.lines), 1):
            return np.asarray(self.by_line.sum(axis=0))
        return totals(self.plan.features, [self.plan.flow_map], self.draws)[0]

    @cached_property
    def by_line(self) -> Floats:
        """(line, party, period, draw) float64, undiscounted; a valuation is nobody's cash, so 0."""
        plan = self.plan
        out = np.zeros((len(plan.lines), len(plan.parties), plan.timeline.count, self.draws.count))
        for term, values in by_term(plan.features, plan.terms, self.draws):
            if plan.lines[term.line].kind != "valuation":
                out[term.line] += values
        return out

    @cached_property
    def counts(self) -> Floats:
        """(line, period, draw) units: hours saved, placements avoided; 0 for cost lines."""
        return self._rows(self.plan.counts, len(self.plan.lines))

    @cached_property
    def people(self) -> Floats:
        """(row, period, draw) persons entering, completing or succeeding; rows as `plan.people`."""
        return self._rows(self.plan.heads, len(self.plan.people))

    def _rows(self, terms: tuple[Term, ...], rows: int) -> Floats:
        out = np.zeros((rows, self.plan.timeline.count, self.draws.count))
        known = features(terms, periods=self.plan.timeline.count)
        for term, values in by_term(known, terms, self.draws):
            out[term.line] += values[0]
        return out

    @cached_property
    def groups(self) -> Mapping[str, tuple[int, ...]]:
        """Rows of every party and total: parties, departments, branches, `municipality`, `public`, `all`."""
        rows: dict[str, list[int]] = {}
        for row, party in enumerate(self.plan.parties):
            for name in party.chain:
                rows.setdefault(name, []).append(row)
            if party.public:
                rows.setdefault("public", []).append(row)
            rows.setdefault("all", []).append(row)
        for name in ("public", "all"):
            rows.setdefault(name, [])
        return {name: tuple(members) for name, members in rows.items()}

    @property
    def own_group(self) -> str:
        """Whose net is asked for first: a municipality's, else the public's, else everybody's."""
        municipalities = (party.group for party in self.plan.parties if party.sector == "municipality")
        wanted = ("municipality", *municipalities, "public", "all")
        return next(name for name in wanted if self.groups.get(name) or name == "all")

    def rows_of(self, group: str) -> tuple[int, ...]:
        """The party rows a group is the sum of. Raises UnknownName."""
        if group not in self.groups:
            raise UnknownName("party", group, self.groups)
        return self.groups[group]

    def flow(self, group: str) -> Floats:
        """(period, draw) undiscounted net flow of a party or total."""
        return np.asarray(self.flows[list(self.rows_of(group))].sum(axis=0))

    def per_year(self, flow: Floats) -> Floats:
        """(calendar year, …) from (period, …): results per budget year."""
        return np.tensordot(self.plan.timeline.to_calendar, flow, axes=1)

    @cached_property
    def society(self) -> Floats:
        """(period, draw) undiscounted: all parties, public resource flows times the net tax factor."""
        factors = np.array([line.society for line in self.plan.lines]).reshape(
            len(self.plan.lines), len(self.plan.parties)
        )
        return np.asarray(np.einsum("lptn,lp->tn", self.by_line, factors))

    def net_present(self, view: View) -> Floats:
        """(party, draw) net present values; from the flows themselves where one discount factor holds per period."""
        factors = self.plan.common_factors(view)
        if factors is not None:
            return np.asarray(factors @ self.flows)
        parties = len(self.plan.parties)
        return np.asarray(self._present[view][parties : 2 * parties] - self._present[view][:parties])

    def present(self, group: str, view: View) -> PresentValues:
        """Present values of a party or total, and of society, under a view's discount schedule."""
        values = self._present[view]
        parties = len(self.plan.parties)
        rows = list(self.rows_of(group))
        return PresentValues(
            cost=values[:parties][rows].sum(axis=0),
            gain=values[parties : 2 * parties][rows].sum(axis=0),
            society_cost=values[2 * parties],
            society_gain=values[2 * parties + 1],
            willingness=values[2 * parties + 2],
        )

    @cached_property
    def _present(self) -> dict[View, Floats]:
        """View → (row, draw) as `Plan.present_map` orders them."""
        maps = [self.plan.present_map(view) for view in VIEWS]
        both = totals(self.plan.features, maps, self.draws)
        return {view: values[:, 0] for view, values in zip(VIEWS, both, strict=True)}

    def table(self) -> dict[str, list[Any]]:
        """Tidy columns of the first draw: one row per line, party and period with a flow."""
        line, party, period = np.nonzero(self.by_line[..., 0])
        lines, parties = self.plan.lines, self.plan.parties
        return {
            "line": [lines[i].id for i in line],
            "kind": [lines[i].kind for i in line],
            "tranche": [lines[i].tranche for i in line],
            "outcome": [lines[i].outcome for i in line],
            "account": [lines[i].account for i in line],
            "area": [lines[i].area for i in line],
            "party": [parties[p].id for p in party],
            "group": [parties[p].group for p in party],
            "period": [self.plan.timeline.labels[t] for t in period],
            "amount": self.by_line[line, party, period, 0].tolist(),
        }

    def to_arrow(self) -> pa.Table:
        """`table()` as an Arrow table; needs the `analysis` extra."""
        import pyarrow

        return pyarrow.table(self.table())

    def to_pandas(self) -> pd.DataFrame:
        """`table()` as a data frame; needs the `analysis` extra."""
        import pandas

        return pandas.DataFrame(self.table())


def evaluate(plan: Plan, draws: Draws | None = None) -> Result:
    """Run a plan; without draws, the certain case."""
    return Result(plan, Draws(plan.likely) if draws is None else draws)
