"""Whose bottom line a case is told from: the terminal, the report and the JSON agree."""

from __future__ import annotations

import pytest

from tovholder.knowledge import load_bank
from tovholder.usecases.calculation import calculate
from tovholder.usecases.overview import overview

CASE = """
tovholder: 1
title: Hvis bundlinje
start: 2027-01
horizon: 1 year
tranches: {hold: {entrants: {2027: 1}}}
parties:
  vejle: {name: Vejle Kommune, sector: municipality}
  fonden: {name: Fonden, sector: investor}
costs:
  forloeb: {fixed: {value: 1, unit: kr}, paid_by: PAYER}
outcomes: {}
"""


@pytest.mark.parametrize(
    ("payer", "told_from"),
    [("municipality", "municipality"), ("vejle", "vejle"), ("{vejle: 50 %, state: 50 %}", "vejle")],
)
def test_a_municipality_comes_first_whatever_it_is_called(payer: str, told_from: str) -> None:
    calculation = calculate(CASE.replace("PAYER", payer), bank=load_bank())
    assert calculation.result.own_group == told_from
    assert overview(calculation).leading == told_from


@pytest.mark.parametrize(("payer", "told_from"), [("state", "public"), ("fonden", "all")])
def test_without_a_municipality_it_is_the_public_or_all(payer: str, told_from: str) -> None:
    text = CASE.replace("PAYER", payer).replace("  vejle: {name: Vejle Kommune, sector: municipality}\n", "")
    assert calculate(text, bank=load_bank()).result.own_group == told_from
