"""The teaching example of the R package dampack."""

from __future__ import annotations

import pytest

from tovholder.uncertainty.dominance import incremental_ratios

pytestmark = pytest.mark.example

DAMPACK = {
    "E": (55_000.0, 5.0),
    "D": (35_000.0, 4.0),
    "C": (25_000.0, 3.0),
    "B": (10_000.0, 2.0),
    "A": (12_000.0, 1.5),
    "UC": (5_000.0, 1.0),
}


def test_ratios_and_dominance() -> None:
    found = {row.name: row for row in incremental_ratios(DAMPACK)}
    assert {name: row.ratio for name, row in found.items() if row.ratio is not None} == {
        "B": 5_000.0,
        "D": 12_500.0,
        "E": 20_000.0,
    }
    assert found["C"].standing == "extendedly-dominated"
    assert found["A"].standing == "dominated"
    assert [row.name for row in incremental_ratios(DAMPACK)] == ["UC", "B", "A", "C", "D", "E"]


def test_the_order_they_are_given_in_is_irrelevant() -> None:
    assert incremental_ratios(DAMPACK) == incremental_ratios(dict(reversed(DAMPACK.items())))
