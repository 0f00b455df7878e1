"""Difference-in-differences where people start at different times.

Callaway and Sant'Anna's group-time effects, by diff-diff: each cohort is compared with those who never start, or who
have not started yet, and never with those who have. The usual regression with two-way fixed effects does compare with
them, and can be far off, even with the wrong sign, when effects grow with time; it is not offered.

*Source:* Callaway and Sant'Anna, "Difference-in-differences with multiple time periods", Journal of Econometrics 225,
2021; Goodman-Bacon, "Difference-in-differences with variation in treatment timing", the same volume; Rambachan and
Roth, "A more credible approach to parallel trends", Review of Economic Studies 90, 2023.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from .effect import LEVEL, Effect, EventTime, Other

if TYPE_CHECKING:
    import pandas as pd

Controls = Literal["never", "not-yet"]
_CONTROLS = {"never": "never_treated", "not-yet": "not_yet_treated"}
_OTHER: dict[Controls, Controls] = {"never": "not-yet", "not-yet": "never"}


def staggered(
    panel: pd.DataFrame, *, controls: Controls = "never", is_share: bool, clustered: bool = False,
    with_others: bool = True,
) -> Effect:  # fmt: skip
    """The mean effect on those who started, over their periods since.

    panel: one row per person and period: `person`, `period`, `value`, `cohort` (the period of start; 0 is never) and,
    where `clustered`, `cluster`. People who are not seen in every period are left out.
    with_others: also the effect under other controls, and if trends part.
    """
    whole = balanced(panel)
    fit, overall = _fit(whole, controls, clustered)
    by_time = _by_time(fit)
    events = _events(by_time)
    others = []
    if with_others and (whole.cohort == 0).any():
        others.append(replace(_fit(whole, _OTHER[controls], clustered)[1], code=f"controls-{_OTHER[controls]}"))
    if with_others:
        others += _if_trends_part(by_time)
    first = whole.drop_duplicates("person")
    doubts = []
    if _differed_before(events):
        doubts.append("differed-before")
    if len(first) < panel.person.nunique():
        doubts.append("not-seen-throughout")
    treated, comparison = int((first.cohort > 0).sum()), int((first.cohort == 0).sum())
    return Effect(
        "difference-in-differences", "share" if is_share else "mean", overall.estimate, overall.low, overall.high,
        treated, comparison, events=tuple(events), others=tuple(others), doubts=tuple(doubts),
    )  # fmt: skip


def balanced(panel: pd.DataFrame) -> pd.DataFrame:
    """The people who are seen in every period, without those who had started by the first."""
    periods = panel.period.nunique()
    seen = panel.groupby("person").period.transform("size") == periods
    whole: pd.DataFrame = panel[seen & ((panel.cohort == 0) | (panel.cohort > panel.period.min()))]
    return whole


@contextmanager
def _quiet() -> Iterator[None]:
    """diff-diff warns of what we tell in our own words: few people in a cell, and what it will rename."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _fit(panel: pd.DataFrame, controls: Controls, clustered: bool) -> tuple[Any, Other]:
    from diff_diff import CallawaySantAnna

    estimator = CallawaySantAnna(
        control_group=_CONTROLS[controls], estimation_method="reg", alpha=1 - LEVEL, base_period="universal",
        cluster="cluster" if clustered else None, cband=False,
    )  # fmt: skip
    with _quiet():
        fit = estimator.fit(panel, outcome="value", unit="person", time="period", first_treat="cohort")
    low, high = fit.overall_conf_int
    return fit, Other("", float(fit.overall_att), float(low), float(high))


def _by_time(fit: Any) -> Any:
    with _quiet():
        return fit.aggregate("event_study")


def _events(by_time: Any) -> list[EventTime]:
    columns = ["event_time", "att", "conf_int_lower", "conf_int_upper"]
    rows = by_time.to_dataframe()
    return [
        EventTime(int(time), float(effect), float(low), float(high))
        for time, effect, low, high in rows.loc[~rows.is_reference, columns].itertuples(index=False)
    ]


def _differed_before(events: list[EventTime]) -> bool:
    """Whether a period before the start differs by more than chance, when there are several to look at (Bonferroni)."""
    from scipy.stats import norm

    before = [event for event in events if event.time < 0]
    if not before:
        return False
    wider = float(norm.ppf(1 - (1 - LEVEL) / 2 / len(before)) / norm.ppf(0.5 + LEVEL / 2))
    return any(abs(event.estimate) > wider * (event.high - event.low) / 2 for event in before)


def _if_trends_part(by_time: Any) -> list[Other]:
    """The mean effect if the groups' trends part after the start as much as they did at most before it."""
    from diff_diff import compute_honest_did

    try:
        with _quiet():
            found = compute_honest_did(by_time, method="relative_magnitude", M=1.0, alpha=1 - LEVEL)
    except ValueError:
        return []  # too few periods before the start to say how much trends can part
    estimate = float(by_time.to_dataframe().query("event_time >= 0").att.mean())
    return [Other("trends-part", estimate, float(found.ci_lb), float(found.ci_ub))]
