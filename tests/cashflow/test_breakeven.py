"""Where the break-even of a rate is looked for, and what is taken from it, when the rates are kept elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.docs.yaml_blocks import merged

from tovholder.case.reading import read_case
from tovholder.cashflow.breakeven import BreakEven, break_even
from tovholder.knowledge import load_bank
from tovholder.usecases.calculation import calculate
from tovholder.usecases.overview import overview

TEXT = (Path(__file__).parents[1] / "cli" / "cases" / "two_departments.yaml").read_text(encoding="utf-8")
RATE = {"low": "30 %", "likely": "50 %", "high": "60 %"}


def text(rates: Mapping[str, object], assumptions: Mapping[str, object]) -> str:
    return merged(TEXT, {"outcomes": {"i_arbejde": rates}, "assumptions": assumptions})


def found(text: str, *path: str) -> BreakEven:
    return break_even(read_case(text).require(), path, group="municipality")


@pytest.mark.law
def test_a_rate_that_is_an_assumption_has_the_same_break_even() -> None:
    plain = found(TEXT, "outcomes", "i_arbejde", "with")
    kept = text({"with": "assumptions/rate"}, {"rate": RATE})
    through = found(kept, "assumptions", "rate")
    assert (through.low, through.high, through.values) == (0, 1, plain.values)
    assert plain.values


@pytest.mark.law
def test_the_net_rate_is_the_same_wherever_the_rates_are_kept() -> None:
    assumptions = {"rate": RATE, "uden": "20 %"}
    kept = text({"with": "assumptions/rate", "without": "assumptions/uden"}, assumptions)
    (plain,), (through,) = (
        overview(calculate(case, bank=load_bank())).success_rates for case in (merged(TEXT, {}), kept)
    )
    assert through == plain
    assert plain.likely_net == pytest.approx(0.3)
    assert plain.net is not None
