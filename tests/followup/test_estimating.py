"""What a plan asks for is what comes out, and nothing that rests on too few people does."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tovholder.followup.estimating import NotEstimated, _without_few, asked_of, estimate
from tovholder.followup.estimators.effect import Effect
from tovholder.followup.observed import Observed
from tovholder.followup.plan import Plan
from tovholder.followup.reading import read_plan
from tovholder.followup.stores.store import Store, open_store
from tovholder.usecases.effects import estimates

JANUARY = 2022 * 12
INDICATOR = {"text": "t", "owner": "o", "frozen": "2022-01-01", "until": 6}


def _plan(**estimates_: dict[str, Any]) -> Plan:
    return Plan.model_validate(
        {
            "tovholder_followup": 1,
            "indicators": {
                "x": {"versions": {"1": {**INDICATOR, "measure": "mean", "take": "mean"}}},
                "y": {"versions": {"1": {**INDICATOR, "of": "x", "measure": "share", "take": "mean", "at_least": 10}}},
                "z": {"versions": {"1": {**INDICATOR, "of": "x", "measure": "mean", "since": -6, "until": 0}}},
            },
            "estimates": estimates_,
        }
    )


def _filled(store: Store, treated: int, comparison: int, *, effect: float = 3.0) -> None:
    random = np.random.default_rng(1)
    persons, seen = [], []
    for i in range(treated + comparison):
        group = "a" if i < treated else "b"
        level = 10 + random.standard_normal()
        persons.append((f"p{i}", "hold", group, f"c{i % 7}", JANUARY, None, None, None, 1))
        for month in range(-6, 6):
            value = level + (effect if group == "a" and month >= 0 else 0) + 0.1 * random.standard_normal()
            seen.append((f"p{i}", "x", JANUARY + month, float(value), None, None, 1))
    store.connection.executemany("INSERT INTO persons VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", persons)
    store.connection.executemany("INSERT INTO observations VALUES (?, ?, ?, ?, ?, ?, ?)", seen)


BOTH = {"treated": ["a"], "comparison": ["b"]}


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"indicator": "x@1", "design": "difference-in-differences", "period_months": 6, **BOTH}, 3.0),
        ({"indicator": "x@1", "design": "before-after", "treated": ["a"]}, 3.0),
        ({"indicator": "x@1", "design": "weighted", "adjust": ["z@1"], **BOTH}, 3.0),
        ({"indicator": "x@1", "design": "matched", "adjust": ["z@1"], **BOTH}, 3.0),
    ],
)
def test_the_effect_that_was_put_in_comes_out(tmp_path: Path, wanted: dict[str, Any], expected: float) -> None:
    plan = _plan(e=wanted)
    with open_store(tmp_path, "study", make=True) as store:
        _filled(store, 40, 60)
        found = estimate(plan, asked_of(plan, "e"), Observed(store))
    # 40 people whose own noise is 0.1 over six months: far within a tenth.
    assert found.effect.estimate == pytest.approx(expected, abs=0.1)
    assert found.effect.low < expected < found.effect.high
    assert set(found.who.values()) <= {"treated", "comparison"}


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("treated", "comparison", "wanted", "code"),
    [
        (4, 60, {"indicator": "x@1", "design": "randomised", **BOTH}, "too-few-people"),
        (40, 3, {"indicator": "x@1", "design": "difference-in-differences", **BOTH}, "too-few-people"),
        (40, 60, {"indicator": "x@1", "design": "share", "treated": ["a"]}, "share-of-a-mean"),
        (8, 60, {"indicator": "x@1", "design": "weighted", "adjust": ["z@1"], **BOTH}, "too-many-characteristics"),
    ],
)
def test_what_cannot_be_estimated_says_why(
    tmp_path: Path, treated: int, comparison: int, wanted: dict[str, Any], code: str
) -> None:
    plan = _plan(e=wanted)
    with open_store(tmp_path, "study", make=True) as store:
        _filled(store, treated, comparison)
        with pytest.raises(NotEstimated) as raised:
            estimate(plan, asked_of(plan, "e"), Observed(store))
    assert raised.value.findings[0].code == code


@pytest.mark.law
def test_an_estimate_with_two_people_more_is_not_shown(tmp_path: Path) -> None:
    text = """tovholder_followup: 1
indicators:
  x: {versions: {1: {text: t, owner: o, frozen: 2022-01-01, until: 6, measure: mean, take: mean}}}
estimates:
  e: {indicator: x@1, design: randomised, treated: [a], comparison: [b]}
"""
    reading, now = read_plan(text), dt.datetime(2023, 1, 1)
    with open_store(tmp_path, "study", make=True) as store:
        _filled(store, 20, 20)
        store.rows("UPDATE persons SET entry = entry + 1 WHERE person IN ('p0', 'p1')")
    (early,) = estimates(reading, (), folder=tmp_path, through=JANUARY + 5, now=now)
    assert early.effect is not None
    assert early.effect.treated == 18
    (later,) = estimates(reading, (), folder=tmp_path, through=JANUARY + 6, now=now)
    assert later.finding is not None
    assert later.finding.code == "too-few-new-people"


@pytest.mark.oracle
@pytest.mark.parametrize(("kept", "shown"), [(70, 70), (68, 70), (64, 64)])
def test_a_few_without_a_match_are_not_told_of(kept: int, shown: int) -> None:
    effect = Effect("matched", "mean", 0.0, 0.0, 0.0, kept, kept, overlap=kept / 70)
    assert _without_few(effect, 70, 100, 5).treated == shown
