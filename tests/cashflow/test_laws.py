"""What holds for every case, whatever its numbers, for discount factors, and for the same case again."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path as FilePath

import numpy as np
import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from tests.cashflow import engine
from tests.cashflow.laws import LAWS, Law, NotAbout
from tests.cashflow.random_cases import Raw, picked_by, raw_cases

from tovholder.cashflow.discount import Segments, discount_factors
from tovholder.cashflow.plan import VIEWS
from tovholder.cashflow.result import evaluate

pytestmark = pytest.mark.law


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(raw=raw_cases(), data=st.data())
def test_every_case_keeps(law: Law, raw: Raw, data: st.DataObject) -> None:
    try:
        law(raw, picked_by(data.draw))
    except NotAbout:
        reject()


@st.composite
def schedules(draw: st.DrawFn) -> Segments:
    """Forward rates from 0 to 20 %."""
    ends = draw(st.lists(st.floats(0.5, 100), max_size=4, unique=True).map(sorted))
    rates = draw(st.lists(st.floats(0, 0.2), min_size=len(ends) + 1, max_size=len(ends) + 1))
    return tuple(zip([*ends, None], rates, strict=True))


@given(schedules(), st.lists(st.floats(-40, 120), min_size=2).map(sorted))
def test_discount_factors_never_rise_and_are_1_at_the_base_date(segments: Segments, years: list[float]) -> None:
    factors = discount_factors(np.array(years), segments)
    assert (np.diff(factors) <= 1e-12 * factors[:-1]).all()
    assert discount_factors(np.array([0.0]), segments)[0] == 1.0


@given(schedules())
def test_forward_rates_compound_segment_by_segment(segments: Segments) -> None:
    ends = [0.0, *(end for end, _ in segments if end is not None)]
    at_ends = discount_factors(np.array(ends), segments)
    for (low, high), (before, after), (_, rate) in zip(pairwise(ends), pairwise(at_ends), segments, strict=False):
        assert after / before == pytest.approx((1 + rate) ** (low - high), rel=1e-12)


PRINT_HASH = """
import hashlib, sys
from tests.cashflow import engine
from tests.cashflow.test_laws import hash_of_case
print(hash_of_case())
"""


def hash_of_case() -> str:
    """What a case with every department, several lines and draws comes to, as a hash."""
    raw: Raw = {
        "tovholder": 1,
        "title": "Hash",
        "start": "2026-01",
        "period": "quarter",
        "horizon": "5 years",
        "departments": {"families": {"name": "Familier"}, "jobs": {"name": "Job"}},
        "tranches": {"a": {"entrants": {"low": 10, "high": 20}}, "b": {"entrants": 7, "completion": "70..80..95 %"}},
        "costs": {"c": {"per_entrant": 1000, "paid_by": {"families": 0.3, "state": 0.7}}},
        "outcomes": {
            "o": {
                "with": "40..60 %",
                "without": "20 %",
                "lasts": {"half_life": {"low": 1, "high": 3}},
                "consequences": {
                    "x": {"change": "-3 hours per week", "price": "400 kr/hour", "falls_on": "jobs"},
                    "y": {"change": "-2 weeks per year", "price": "4000 kr/week", "falls_on": {"rule": "refusion-50"}},
                },
            }
        },
    }
    plan = engine.plan_of(raw)
    result = evaluate(plan, engine.some_draws(plan))
    digest = hashlib.sha256(result.by_line.tobytes())
    for view in VIEWS:
        digest.update(engine.mapped_present(plan, view, result.draws).tobytes())
    return digest.hexdigest()


def test_the_same_case_gives_the_same_bytes_whatever_the_seed_of_hashing() -> None:
    root = FilePath(__file__).parents[2]
    hashes = {
        subprocess.run(
            [sys.executable, "-c", PRINT_HASH],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert hashes == {f"{hash_of_case()}\n"}
