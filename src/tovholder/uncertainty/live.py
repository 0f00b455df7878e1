"""A plan whose numbers are being moved: the figures that are watched meanwhile, certain and over draws.

The draws stay the same from move to move; only those of the numbers moved are made again, from the same streams. So a
move shows what it does, and nothing of chance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tovholder.case.model import Case
from tovholder.cashflow.condense import condensed
from tovholder.cashflow.kernel import Draws, totals
from tovholder.cashflow.maps import Map
from tovholder.cashflow.measures import payback
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.result import evaluate
from tovholder.cashflow.timeline import Floats
from tovholder.quantities import Quantity

from .inverse import inverse
from .sampler import Sampler

LEVELS = (0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95)
"""The percentiles given."""


@dataclass(frozen=True, slots=True)
class Band:
    """One number over the draws: its percentiles at LEVELS, and the share of draws in which it is above zero."""

    percentiles: tuple[float, ...]
    positive: float


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """A party, department or total in the certain case; kroner at the price level, undiscounted.

    so_far: net from the start to the end of each calendar year. paid_back: the period from which the net so far stays
    ≥ 0, None if it never does. net_band: the net over the draws.
    """

    net: float
    per_year: tuple[float, ...]
    so_far: tuple[float, ...]
    paid_back: str | None
    net_band: Band


@dataclass(frozen=True, slots=True)
class Figures:
    """What is watched while a number is moved.

    leading         the group the case is about; its net so far over the draws, per calendar year, is `so_far_bands`,
                    and the chance that it has paid itself back by then, and stays so, `paid_back_chances`
    society_net     society's net present value
    draws           how many
    """

    leading: str
    years: tuple[int, ...]
    groups: Mapping[str, GroupFigures]
    society_net: float
    so_far_bands: tuple[Band, ...]
    paid_back_chances: tuple[float, ...]
    draws: int


class Live:
    """A plan with draws that wait to be moved. What is not known is drawn; luck in small groups is not."""

    def __init__(self, plan: Plan, case: Case, *, count: int, seed: int) -> None:
        self.plan = plan
        self._count = count
        self._sampler = Sampler(plan, case, seed=seed)
        self._uniforms = self._sampler.uniforms(0, count)
        self._drawn = {index: inverse(plan.inputs[index].quantity, u) for index, u in self._uniforms.items()}

    def figures(self, moved: Mapping[int, Quantity]) -> Figures:
        """The figures with some of the inputs, by their number in the plan, being something else."""
        likely, drawn = self.plan.likely.copy(), dict(self._drawn)
        for index, quantity in moved.items():
            likely[index] = quantity.likely_value
            drawn.pop(index, None)
            if quantity.is_uncertain:
                drawn[index] = inverse(quantity, self._uniform(index))
        certain = Draws(likely)
        return self._figures(certain, Draws(likely, drawn) if drawn else certain)

    def nets_along(self, index: int, values: Floats, moved: Mapping[int, Quantity]) -> Floats:
        """(value,) the leading group's net in the certain case with the input numbered `index` at each value.

        Kroner, undiscounted, as the group's `net` in `figures`; the inputs in `moved` are what they are moved to.
        """
        likely = self.plan.likely.copy()
        for other, quantity in moved.items():
            likely[other] = quantity.likely_value
        leading, groups = self._groups
        nets = totals(self.plan.features, [self.plan.total_map], Draws(likely, {index: values}))[0][:, 0]
        return np.asarray(nets[list(groups.get(leading, ()))].sum(axis=0))

    def _uniform(self, index: int) -> Floats:
        known = self._uniforms.get(index)
        return self._sampler.uniform(self.plan.inputs[index].path, 0, self._count) if known is None else known

    @cached_property
    def _society_map(self) -> Map:
        return self.plan.present_map("society")

    @cached_property
    def _year_map(self) -> Map:
        leading, groups = self._groups
        return self.plan.year_map(groups.get(leading, ()))

    @cached_property
    def _groups(self) -> tuple[str, Mapping[str, tuple[int, ...]]]:
        result = evaluate(self.plan)
        return result.own_group, {name: rows for name, rows in result.groups.items() if rows}

    def _figures(self, certain: Draws, draws: Draws) -> Figures:
        plan = self.plan
        flows, society = totals(plan.features, [plan.flow_map, self._society_map], certain)
        # What is the same in every draw is multiplied once, not ten thousand times.
        features, maps = condensed(plan.features, [plan.total_map, self._year_map], draws)
        over, leading_flow = totals(features, maps, draws)
        leading, groups = self._groups
        nets = over[:, 0]
        bands, chances = self._through_time(leading_flow[0]) if leading in groups else ((), ())
        return Figures(
            leading=leading,
            years=plan.timeline.calendar_years,
            groups={name: self._group(rows, flows[:, :, 0], nets) for name, rows in groups.items()},
            society_net=float(society[-2, 0, 0] - society[-3, 0, 0]),
            so_far_bands=bands,
            paid_back_chances=chances,
            draws=draws.count,
        )

    def _group(self, rows: tuple[int, ...], flows: Floats, nets: Floats) -> GroupFigures:
        flow = flows[list(rows)].sum(axis=0)
        per_year = self.plan.timeline.to_calendar @ flow
        period = payback(flow)
        return GroupFigures(
            net=float(flow.sum()),
            per_year=tuple(per_year.tolist()),
            so_far=tuple(np.cumsum(per_year).tolist()),
            paid_back=None if period is None else self.plan.timeline.labels[period],
            net_band=_band(nets[list(rows)].sum(axis=0)),
        )

    def _through_time(self, per_year: Floats) -> tuple[tuple[Band, ...], tuple[float, ...]]:
        """Of a (calendar year, draw) flow: the net so far at each year's end, and the chance that it is paid back."""
        so_far = np.cumsum(per_year, axis=0)
        lowest_after = np.minimum.accumulate(so_far[::-1], axis=0)[::-1]
        slack = 1e-6 * np.maximum(1.0, np.abs(per_year).max(axis=0))
        stays = (lowest_after >= -slack).mean(axis=1)
        return tuple(map(_band, so_far)), tuple(stays.tolist())


def _band(values: Floats) -> Band:
    """Sorting and picking is several times quicker than `np.quantile`, which gives the same."""
    ordered = np.sort(values)
    places = np.asarray(LEVELS) * (len(ordered) - 1)
    low = np.floor(places).astype(np.intp)
    high = np.minimum(low + 1, len(ordered) - 1)
    picked = ordered[low] + (places - low) * (ordered[high] - ordered[low])
    positive = len(ordered) - int(np.searchsorted(ordered, 0.0, side="right"))
    return Band(tuple(picked.tolist()), positive / len(ordered))
