"""Price levels."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.quantities.index import convert
from tovholder.quantities.mistakes import BadIndexLevel, MissingLink

LEVELS = st.floats(1e-3, 1e6)


def test_follows_the_index() -> None:
    assert convert(200.0, from_year=2020, to_year=2024, series={2020: 80.0, 2024: 100.0}) == 250.0


def test_one_year_needs_no_series() -> None:
    assert convert(200.0, from_year=2020, to_year=2020, series={}) == 200.0


def test_names_every_missing_year_and_the_series() -> None:
    with pytest.raises(MissingLink) as refused:
        convert(1.0, from_year=2024, to_year=2020, series={2022: 1.0}, name="pl")
    assert refused.value.years == (2020, 2024)
    assert refused.value.params == {"series": "pl", "years": "2020, 2024"}


@pytest.mark.parametrize("level", [0.0, -1.0, math.nan, math.inf])
def test_refuses_a_level_that_is_no_level(level: float) -> None:
    with pytest.raises(BadIndexLevel):
        convert(1.0, from_year=2020, to_year=2021, series={2020: 1.0, 2021: level})


@pytest.mark.law
@given(st.floats(-1e12, 1e12), LEVELS, LEVELS)
def test_there_and_back_is_the_identity(amount: float, one: float, other: float) -> None:
    series = {2020: one, 2024: other}
    there = convert(amount, from_year=2020, to_year=2024, series=series)
    # Two quotients and two products, each rounded to half a unit in the last place.
    assert math.isclose(
        convert(there, from_year=2024, to_year=2020, series=series), amount, rel_tol=5e-16, abs_tol=1e-300
    )


@pytest.mark.law
@given(st.floats(-1e12, 1e12), LEVELS, LEVELS, LEVELS)
def test_a_stop_on_the_way_changes_nothing(amount: float, one: float, two: float, three: float) -> None:
    series = {2020: one, 2021: two, 2022: three}
    stop = convert(amount, from_year=2020, to_year=2021, series=series)
    onwards = convert(stop, from_year=2021, to_year=2022, series=series)
    direct = convert(amount, from_year=2020, to_year=2022, series=series)
    assert math.isclose(onwards, direct, rel_tol=1e-15, abs_tol=1e-300)
