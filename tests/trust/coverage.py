"""How often the intervals hold the truth, on people who never were and whose effects are known.

Every world is drawn as its design supposes, so that what is tested is the interval and not the design. `naive_twfe` is
the regression we do not offer, on the same staggered worlds as `staggered`.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from tovholder.followup.estimators import groups, matched, staggered, survival, weighted

Random = np.random.Generator
Found = tuple[float, float, float, float]
"""Estimate, low, high, truth."""


@dataclass(frozen=True)
class Coverage:
    """How an estimator did: the share of intervals with the truth in them; its mean error as a share of the truth."""

    name: str
    worlds: int
    share: float
    bias: float


def randomised_mean(random: Random) -> Found:
    """Two groups of unlike spread and skewed values."""
    own, others = 3.0 + random.gamma(4.0, 2.0, 60), 1.0 + random.gamma(4.0, 1.0, 90)
    return *_of(groups.randomised(own, others, is_share=False)), 3.0 + 8.0 - 1.0 - 4.0


def randomised_share(random: Random) -> Found:
    """Two shares."""
    own, others = _reached(random, 0.55, 80), _reached(random, 0.35, 80)
    return *_of(groups.randomised(own, others, is_share=True)), 0.2


def randomised_clusters(random: Random) -> Found:
    """Whole schools drawn to one side or the other."""
    cluster = np.repeat(np.arange(40), 15)
    values = random.normal(0, 1, 40)[cluster] + random.normal(0, 2, 600)
    treated = cluster < 20
    found = groups.randomised(values[treated] + 1.5, values[~treated], is_share=False, clusters=cluster)
    return *_of(found), 1.5


def few_unlike_clusters(random: Random) -> Found:
    """Four schools of twelve drawn to one side, some much larger than others."""
    sizes = np.maximum(3, random.gamma(1.2, 12, 12).astype(int))
    cluster = np.repeat(np.arange(12), sizes)
    values = random.normal(0, 1, 12)[cluster] + random.normal(0, 2, len(cluster))
    treated = cluster < 4
    found = groups.randomised(values[treated] + 1.5, values[~treated], is_share=False, clusters=cluster)
    return *_of(found), 1.5


def historical_mean(random: Random) -> Found:
    """Those who came before, where nothing else has changed."""
    return *_of(groups.historical(random.normal(12, 5, 40), random.normal(15, 4, 70), is_share=False)), -3.0


def historical_level(random: Random) -> Found:
    """A share against a known level."""
    return *_of(groups.against_level(_reached(random, 0.6, 60), 0.4, is_share=True)), 0.2


def before_and_after(random: Random) -> Found:
    """The same people twice."""
    before = random.normal(20, 6, 35)
    return *_of(groups.before_after(before, before - 4 + random.normal(0, 5, 35), is_share=False)), -4.0


def plain_share(random: Random) -> Found:
    """One share of few people."""
    return *_of(groups.plain_share(_reached(random, 0.62, 57))), 0.62


def time_to_event(random: Random) -> Found:
    """The share in a job by month 12, with people lost on the way."""
    time, event = _times(random, 14.0, 120)
    return *_of(survival.by_month(time, event, month=12)), 1 - np.exp(-12 / 14)


def time_between_groups(random: Random) -> Found:
    """The same, less that of a comparison."""
    one, other = _times(random, 10.0, 150), _times(random, 18.0, 150)
    return *_of(survival.difference_by_month(*one, *other, month=12)), np.exp(-12 / 18) - np.exp(-12 / 10)


def by_weights(random: Random) -> Found:
    """Those who were worse off were offered more."""
    values, treated, known = _selected(random)
    return *_of(weighted.weighted(values, treated, known, ("a", "b"), is_share=False)), 2.0


def by_matching(random: Random) -> Found:
    """The same, in pairs."""
    values, treated, known = _selected(random)
    return *_of(matched.matched(values, treated, known, ("a", "b"), is_share=False)), 2.0


def staggered_entry(random: Random) -> Found:
    """Starts in different years, effects that grow, those who start earlier worse off; never-treated as controls."""
    panel, truth = staggered_world(random)
    return *_of(staggered.staggered(panel, controls="never", is_share=False, with_others=False)), truth


def staggered_not_yet(random: Random) -> Found:
    """The same, with those who have not started yet as controls too."""
    panel, truth = staggered_world(random)
    return *_of(staggered.staggered(panel, controls="not-yet", is_share=False, with_others=False)), truth


def naive_twfe(random: Random) -> Found:
    """The regression on person and period everybody writes, with diff-diff's clustered variance."""
    from diff_diff import TwoWayFixedEffects

    panel, truth = staggered_world(random)
    started = (panel.cohort > 0) & (panel.period >= panel.cohort)
    naive = panel.assign(d=started.astype(int))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fit = TwoWayFixedEffects(cluster="person").fit(
            naive, outcome="value", treatment="d", time="period", unit="person"
        )
    low, high = fit.conf_int
    return float(fit.att), float(low), float(high), truth


def staggered_world(random: Random, *, people: int = 240) -> tuple[pd.DataFrame, float]:
    """(panel, the mean effect over the treated person-periods)."""
    periods = np.arange(10)
    cohort = random.choice([0, 3, 5, 7], size=people, p=[0.3, 0.25, 0.25, 0.2])
    level = 20 + random.normal(0, 3, people) + np.array([0, 0, 0, 3, 0, 2, 0, 1])[cohort]
    since = periods[None, :] - cohort[:, None]
    on = (since >= 0) & (cohort > 0)[:, None]
    effect = np.where(on, 1.0 + 1.0 * since, 0.0)
    values = level[:, None] + 0.5 * periods + effect + random.normal(0, 2, (people, 10))
    panel = pd.DataFrame(
        {
            "person": np.repeat(np.arange(people), 10),
            "period": np.tile(periods, people),
            "value": values.ravel(),
            "cohort": np.repeat(cohort, 10),
        }
    )
    # The estimand weights a cohort's periods by its share of all the people there could be, not by this draw of them.
    shares = np.array([0.25 * 7, 0.25 * 5, 0.2 * 3])
    means = np.array([1 + np.arange(n).mean() for n in (7, 5, 3)])
    return panel, float((shares * means).sum() / shares.sum())


DESIGNS: Mapping[str, Callable[[Random], Found]] = {
    made.__name__: made
    for made in (
        randomised_mean, randomised_share, randomised_clusters, few_unlike_clusters, staggered_entry, staggered_not_yet,
        by_weights, by_matching, historical_mean, historical_level, before_and_after, plain_share, time_to_event,
        time_between_groups, naive_twfe,
    )
}  # fmt: skip


def coverage(name: str, worlds: int, *, seed: int = 1) -> Coverage:
    """How often a design's interval holds the truth."""
    found = np.array([DESIGNS[name](np.random.default_rng([seed, i])) for i in range(worlds)])
    estimate, low, high, truth = found.T
    inside = (low <= truth) & (truth <= high)
    return Coverage(name, worlds, float(inside.mean()), float((estimate - truth).mean() / np.abs(truth).mean()))


def _of(effect: object) -> tuple[float, float, float]:
    return tuple(getattr(effect, name) for name in ("estimate", "low", "high"))  # type: ignore[return-value]


def _reached(random: Random, share: float, people: int) -> np.ndarray:
    return (random.random(people) < share).astype(float)


def _times(random: Random, mean: float, people: int) -> tuple[np.ndarray, np.ndarray]:
    time, left = random.exponential(mean, people), random.uniform(4, 40, people)
    return np.minimum(time, left), time <= left


def _selected(random: Random) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    known = random.normal(0, 1, (500, 2))
    treated = random.random(500) < 1 / (1 + np.exp(1.0 - 0.6 * known[:, 0] + 0.3 * known[:, 1]))
    values = 5 + 2.0 * treated + 1.5 * known[:, 0] + 0.5 * known[:, 1] + random.normal(0, 2, 500)
    return values, treated, known
