"""From the study's persons to the effect a plan asks for. Only aggregates of enough people come out.

FindingsError
└── NotEstimated    an effect that cannot be estimated from the data there are
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from tovholder.errors import Finding, FindingsError, Param

from .estimators import groups, matched, staggered, survival, weighted
from .estimators.effect import Effect
from .indicators import Version
from .observed import Observed
from .plan import Estimate, Plan
from .reading import definition

_MOST_CHARACTERISTICS_PER_PERSON = 10
_LEAST_CLUSTERS = 2
"""On each side: how far apart schools are cannot be seen from one."""


class NotEstimated(FindingsError):
    """An effect that cannot be estimated from the data there are."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__([Finding(code, params=params)])


@dataclass(frozen=True, slots=True)
class Asked:
    """One estimate of a plan and what it is of."""

    name: str
    wanted: Estimate
    version: Version
    of: str
    least: int


def asked_of(plan: Plan, name: str) -> Asked:
    """The plan's estimate with this name."""
    wanted = plan.estimates[name]
    version = definition(plan, wanted.indicator)
    return Asked(name, wanted, version, version.of or wanted.indicator.partition("@")[0], plan.least_people)


@dataclass(frozen=True, slots=True)
class Estimated:
    """An effect, and whom it rests on: person → `treated` or `comparison`."""

    effect: Effect
    who: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """An estimate of the plan as it may be shown, or why there is none."""

    name: str
    effect: Effect | None
    finding: Finding | None = None


def estimate(plan: Plan, asked: Asked, observed: Observed) -> Estimated:
    """The effect, from the study's data. Raises NotEstimated."""
    match asked.wanted.design:
        case "difference-in-differences":
            return _staggered(asked, observed)
        case "time":
            return _time(asked, observed)
        case "before-after":
            return _before_after(asked, observed)
        case "weighted" | "matched":
            return _alike(plan, asked, observed)
        case _:
            return _groups(asked, observed)


def _groups(asked: Asked, observed: Observed) -> Estimated:
    wanted, is_share = asked.wanted, asked.version.measure != "mean"
    table = observed.values(asked.version, asked.of)
    table = table[table.value.notna()]
    own = _chosen(table, wanted.treated)
    values = _values(asked, own)
    if wanted.design == "share":
        if not is_share:
            raise NotEstimated("share-of-a-mean", name=asked.name)
        return Estimated(groups.plain_share(values), _who(own))
    if wanted.design == "historical" and not wanted.comparison:
        assert wanted.baseline is not None
        return Estimated(groups.against_level(values, wanted.baseline, is_share=is_share), _who(own))
    other = _chosen(table, wanted.comparison)
    others = _values(asked, other)
    clusters = None
    if wanted.cluster:
        sides = [_clusters(asked, rows) for rows in (own, other)]
        if min(len(np.unique(side)) for side in sides) < _LEAST_CLUSTERS:
            raise NotEstimated("too-few-clusters", name=asked.name, least=_LEAST_CLUSTERS)
        clusters = np.concatenate(sides)
    estimator = groups.randomised if wanted.design == "randomised" else groups.historical
    return Estimated(estimator(values, others, is_share=is_share, clusters=clusters), _who(own, other))


def _before_after(asked: Asked, observed: Observed) -> Estimated:
    version, own = asked.version, asked.wanted.treated
    length = version.until - version.since
    after = _chosen(observed.values(version, asked.of), own)
    before = _chosen(observed.values(version, asked.of, shift=-length - version.since), own)
    both = before.merge(after, on="person", suffixes=("_before", "_after"))
    both = both[both.value_before.notna() & both.value_after.notna()]
    _enough(asked, len(both))
    first, last = (both[name].to_numpy(dtype=float) for name in ("value_before", "value_after"))
    return Estimated(groups.before_after(first, last, is_share=version.measure != "mean"), _who(both))


def _alike(plan: Plan, asked: Asked, observed: Observed) -> Estimated:
    wanted = asked.wanted
    table = observed.values(asked.version, asked.of)
    table = table[table.group.isin([*wanted.treated, *wanted.comparison]) & table.value.notna()]
    for reference in wanted.adjust:
        known = definition(plan, reference)
        own = known.of or reference.partition("@")[0]
        column = observed.values(known, own)[["person", "value"]].rename(columns={"value": reference})
        table = table.merge(column, on="person")
        table = table[table[reference].notna()]
    treated = table.group.isin(wanted.treated).to_numpy(dtype=bool)
    _enough(asked, int(treated.sum()), int((~treated).sum()))
    if min(treated.sum(), (~treated).sum()) < _MOST_CHARACTERISTICS_PER_PERSON * len(wanted.adjust):
        raise NotEstimated("too-many-characteristics", name=asked.name, count=len(wanted.adjust))
    known_values = table[list(wanted.adjust)].to_numpy(dtype=float)
    estimator = weighted.weighted if wanted.design == "weighted" else matched.matched
    try:
        effect = estimator(
            table.value.to_numpy(dtype=float),
            treated,
            known_values,
            wanted.adjust,
            is_share=asked.version.measure != "mean",
        )
    except (np.linalg.LinAlgError, ValueError, ArithmeticError):
        raise NotEstimated("groups-apart", name=asked.name) from None
    effect = _without_few(effect, int(treated.sum()), int((~treated).sum()), asked.least)
    return Estimated(effect, _who(table[treated], table[~treated]))


def _without_few(effect: Effect, treated: int, comparison: int, least: int) -> Effect:
    """The effect without what would tell of a few people that nobody was like, or who were like nobody."""
    outside = [treated - effect.treated, round((1 - (effect.overlap or 1.0)) * treated)]
    if effect.design == "weighted":
        outside.append(comparison - effect.comparison)
    if any(0 < few < least for few in outside):
        return replace(effect, treated=treated, comparison=comparison, overlap=None)
    return effect


def _staggered(asked: Asked, observed: Observed) -> Estimated:
    wanted = asked.wanted
    panel = observed.panel(asked.version, asked.of, period_months=wanted.period_months)
    panel = panel[panel.group.isin([*wanted.treated, *wanted.comparison])].copy()
    panel.loc[panel.group.isin(wanted.comparison), "cohort"] = 0
    people = panel.drop_duplicates("person").cohort
    _enough(asked, int((people > 0).sum()), int((people == 0).sum()))
    if wanted.cluster and panel.cluster.isna().any():
        raise NotEstimated("cluster-unknown", name=asked.name)
    try:
        effect = staggered.staggered(
            panel, controls=wanted.controls, is_share=asked.version.measure != "mean", clustered=wanted.cluster
        )
    except (ValueError, IndexError, KeyError):
        raise NotEstimated("no-group-time-effect", name=asked.name) from None
    first = staggered.balanced(panel).drop_duplicates("person")
    _enough(asked, effect.treated, effect.comparison)
    enough = [event for event in effect.events if _started_by(first.cohort, event.time, panel.period) >= asked.least]
    return Estimated(replace(effect, events=tuple(enough)), _who(first[first.cohort > 0], first[first.cohort == 0]))


def _time(asked: Asked, observed: Observed) -> Estimated:
    wanted, month = asked.wanted, float(asked.version.until)
    table = observed.events(asked.version, asked.of)

    def times(rows: Any) -> tuple[Any, Any]:
        _enough(asked, len(rows))
        return rows.time.to_numpy(dtype=float), rows.event.to_numpy(dtype=bool)

    own = _chosen(table, wanted.treated)
    if not wanted.comparison:
        return Estimated(survival.by_month(*times(own), month=month), _who(own))
    other = _chosen(table, wanted.comparison)
    effect = survival.difference_by_month(*times(own), *times(other), month=month)
    return Estimated(effect, _who(own, other))


def _started_by(cohort: Any, time: int, period: Any) -> int:
    """How many of the treated are seen so many periods after (or before) their start."""
    at = cohort[cohort > 0] + time
    return int(((at >= period.min()) & (at <= period.max())).sum())


def _who(treated: Any, comparison: Any = None) -> dict[str, str]:
    of = dict.fromkeys(map(str, treated.person), "treated")
    return of if comparison is None else {**of, **dict.fromkeys(map(str, comparison.person), "comparison")}


def _chosen(table: Any, names: tuple[str, ...]) -> Any:
    return table[table.group.isin(names)] if names else table


def _values(asked: Asked, rows: Any) -> Any:
    values = rows.value.to_numpy(dtype=float)
    _enough(asked, len(values))
    return values


def _clusters(asked: Asked, rows: Any) -> Any:
    if rows.cluster.isna().any():
        raise NotEstimated("cluster-unknown", name=asked.name)
    return rows.cluster.to_numpy()


def _enough(asked: Asked, *counts: int) -> None:
    """An estimate of fewer people than may be shown is not shown, and one of two people has no spread."""
    if min(counts) < asked.least:
        raise NotEstimated("too-few-people", name=asked.name, least=asked.least)
