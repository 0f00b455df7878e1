"""Choices with known answers, as case files: doing nothing, or k·p1 − p2."""

from __future__ import annotations

from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.uncertainty.measure import Measure
from tovholder.uncertainty.options import Options
from tovholder.uncertainty.sampler import Sampler

P1 = ("assumptions", "p1")
P2 = ("assumptions", "p2")

VIGNETTE = """
tovholder: 1
title: k·p1 − p2
start: 2026
horizon: 1 year
assumptions:
  p1: {distribution: {normal: {mean: 1, sd: 1}}, unit: kr}
  p2: {distribution: {normal: {mean: 0, sd: 2}}, unit: kr}
tranches: {one: {entrants: 1}}
costs:
  loses: {fixed: assumptions/p2, paid_by: municipality}
"""
GAIN = "  gains_{n}: {{fixed: assumptions/p1, replaces: true, paid_by: municipality}}\n"


def vignette(k: int, *, seed: int = 1) -> Options:
    """The vignette of the R package voi: p1 ~ N(1, 1), p2 ~ N(0, 2)."""
    case = read_case(VIGNETTE + "".join(GAIN.format(n=n) for n in range(k))).require()
    plan = compile_case(case)
    return Options({"case": Sampler(plan, case, seed=seed)}, Measure("municipality"))
