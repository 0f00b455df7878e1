"""Distributions: parameters checked, means in closed form against SciPy's."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from scipy import stats

from tovholder.quantities.distribution import Distribution


def read(given_shape: Any) -> Distribution:
    return Distribution.model_validate(given_shape)


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("given_shape", "mean"),
    [
        # PERT(low, likely, high, shape) is a beta with a = 1 + shape·(likely − low)/(high − low).
        ({"pert": {"low": 10, "likely": 20, "high": 60}}, stats.beta(1.8, 4.2, loc=10, scale=50).mean()),
        ({"pert": {"low": 10, "likely": 20, "high": 60, "shape": 2}}, stats.beta(1.4, 2.6, loc=10, scale=50).mean()),
        ({"beta": {"a": 2, "b": 5}}, stats.beta(2, 5).mean()),
        ({"beta": {"a": 2, "b": 5, "low": 10, "high": 20}}, stats.beta(2, 5, loc=10, scale=10).mean()),
        ({"normal": {"mean": -3, "sd": 2}}, -3),
        ({"lognormal": {"meanlog": 1, "sdlog": 0.5}}, stats.lognorm(0.5, scale=math.e).mean()),
        ({"gamma": {"shape": 2, "scale": 50}}, stats.gamma(2, scale=50).mean()),
        ({"triangular": {"low": 0, "likely": 1, "high": 5}}, stats.triang(0.2, scale=5).mean()),
        ({"uniform": {"low": -1, "high": 5}}, 2),
        ({"table": {"values": [1, 2, 3], "weights": [2, 5, 3]}}, 2.1),
        ({"beta": {"a": "2", "b": 2, "low": "40 %", "high": "60 %"}}, 0.5),
    ],
)
def test_mean(given_shape: Any, mean: float) -> None:
    assert read(given_shape).mean() == pytest.approx(mean, rel=1e-12)


@pytest.mark.oracle
@given(st.floats(0.01, 1e6), st.floats(0.01, 1e3))
def test_a_lognormal_by_mean_and_sd_has_that_mean_and_sd(mean: float, relative: float) -> None:
    lognormal = read({"lognormal": {"mean": mean, "sd": mean * relative}}).lognormal
    assert lognormal is not None
    frozen = stats.lognorm(lognormal.sdlog, scale=math.exp(lognormal.meanlog))
    assert lognormal.expectation() == pytest.approx(mean, rel=1e-9)
    assert frozen.std() == pytest.approx(mean * relative, rel=1e-6)


@pytest.mark.parametrize(
    ("given_shape", "code", "place"),
    [
        ({}, "distribution-needs-one-shape", ()),
        ({"normal": {"mean": 0, "sd": 1}, "uniform": {"low": 0, "high": 1}}, "distribution-needs-one-shape", ()),
        ({"pert": {"low": 3, "likely": 2, "high": 5}}, "range-order", ("pert",)),
        ({"pert": {"low": 1, "likely": 2, "high": 5, "shape": 0}}, "must-be-positive", ("pert",)),
        ({"triangular": {"low": 1, "likely": 6, "high": 5}}, "range-order", ("triangular",)),
        ({"uniform": {"low": 1, "high": 0}}, "range-order", ("uniform",)),
        ({"beta": {"a": 0, "b": 1}}, "must-be-positive", ("beta",)),
        ({"beta": {"a": 1, "b": 1, "low": 2}}, "range-order", ("beta",)),
        ({"normal": {"mean": 0, "sd": 0}}, "must-be-positive", ("normal",)),
        ({"normal": {"mean": "x", "sd": 1}}, "not-a-number", ("normal", "mean")),
        ({"normal": {"mean": math.nan, "sd": 1}}, "not-a-number", ("normal", "mean")),
        ({"lognormal": {"meanlog": 0, "sdlog": -1}}, "must-be-positive", ("lognormal",)),
        ({"lognormal": {"mean": 1, "sdlog": 1}}, "lognormal-needs-one-pair", ("lognormal",)),
        ({"lognormal": {"mean": 0, "sd": 1}}, "must-be-positive", ("lognormal",)),
        ({"lognormal": {"mean": 1, "sd": 0}}, "must-be-positive", ("lognormal",)),
        ({"lognormal": {"mean": "x", "sd": 1}}, "not-a-number", ("lognormal", "mean")),
        ({"lognormal": {"meanlog": 800, "sdlog": 1}}, "distribution-has-no-mean", ("lognormal",)),
        ({"gamma": {"shape": 1, "scale": 0}}, "must-be-positive", ("gamma",)),
        ({"gamma": {"shape": 1e200, "scale": 1e200}}, "distribution-has-no-mean", ("gamma",)),
        ({"table": {"values": [1, 2], "weights": [1]}}, "weights-do-not-fit", ("table",)),
        ({"table": {"values": [1, 2], "weights": [1, -1]}}, "weights-do-not-fit", ("table",)),
        ({"table": {"values": [1], "weights": [0]}}, "weights-do-not-fit", ("table",)),
        ({"table": {"values": [], "weights": []}}, "weights-do-not-fit", ("table",)),
        ({"weibull": {"shape": 1}}, "extra_forbidden", ("weibull",)),
        ({"gamma": {"shape": 1}}, "missing", ("gamma", "scale")),
    ],
)
def test_refuses(given_shape: Any, code: str, place: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as refused:
        read(given_shape)
    assert (code, place) in [(error["type"], error["loc"]) for error in refused.value.errors()]


def test_says_which_shape_it_has_and_what_the_user_stated() -> None:
    pert = read({"pert": {"low": 1, "likely": 2, "high": 5}})
    assert (pert.name, pert.shape.most_likely, pert.shape.ends) == ("pert", 2, (1, 5))
    normal = read({"normal": {"mean": 0, "sd": 1}})
    assert (normal.name, normal.shape.most_likely, normal.shape.ends) == ("normal", None, None)
    assert read({"uniform": {"low": 1, "high": 5}}).shape.ends == (1, 5)
    assert read({"table": {"values": [3, 1, 2], "weights": [1, 1, 1]}}).shape.ends == (1, 3)


POSITIVE = st.floats(1e-3, 1e6)
ENDS = st.lists(st.floats(-1e9, 1e9), min_size=3, max_size=3).map(sorted)


@pytest.mark.law
@given(ENDS, POSITIVE, POSITIVE)
def test_a_bounded_mean_lies_within_its_bounds(ends: list[float], a: float, b: float) -> None:
    low, likely, high = ends
    shapes = [
        {"pert": {"low": low, "likely": likely, "high": high, "shape": a}},
        {"triangular": {"low": low, "likely": likely, "high": high}},
        {"uniform": {"low": low, "high": high}},
        {"beta": {"a": a, "b": b, "low": low, "high": high}},
        {"table": {"values": ends, "weights": [a, b, a]}},
    ]
    slack = 1e-12 * max(abs(low), abs(high)) + 1e-300
    assert all(low - slack <= read(shape).mean() <= high + slack for shape in shapes)


@pytest.mark.law
@given(st.floats(), st.floats(), st.floats(), st.floats())
def test_any_parameters_give_a_finite_mean_or_a_collected_mistake(a: float, b: float, c: float, d: float) -> None:
    shapes = [
        {"pert": {"low": a, "likely": b, "high": c, "shape": d}},
        {"beta": {"a": a, "b": b, "low": c, "high": d}},
        {"lognormal": {"meanlog": a, "sdlog": b}},
        {"lognormal": {"mean": c, "sd": d}},
        {"gamma": {"shape": a, "scale": b}},
        {"table": {"values": [a, b], "weights": [c, d]}},
    ]
    for shape in shapes:
        try:
            assert math.isfinite(read(shape).mean())
        except ValidationError:
            continue


@pytest.mark.law
@given(POSITIVE, POSITIVE)
def test_what_is_written_reads_back(a: float, b: float) -> None:
    for shape in ({"gamma": {"shape": a, "scale": b}}, {"lognormal": {"mean": a, "sd": b}}):
        distribution = read(shape)
        assert read(distribution.model_dump(exclude_none=True)) == distribution
