"""Sobol indices against what they are known to be."""

from __future__ import annotations

import numpy as np
import pytest
from SALib.analyze import sobol as salib
from SALib.sample import sobol as salib_sample
from tests.uncertainty.cases import compiled, outcome

from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.uncertainty.indices import estimates, sobol_indices
from tovholder.uncertainty.measure import Measure
from tovholder.uncertainty.sampler import Sampler
from tovholder.uncertainty.streams import uniforms

pytestmark = pytest.mark.oracle

LINEAR = """
tovholder: 1
title: Three sums
start: 2026
horizon: 1 year
tranches: {one: {entrants: 1}}
costs:
  one: {fixed: {distribution: {uniform: {low: 0, high: 100}}, unit: kr}, paid_by: municipality}
  two: {fixed: {distribution: {uniform: {low: 0, high: 200}}, unit: kr}, paid_by: municipality}
  three: {fixed: {distribution: {normal: {mean: 500, sd: 100}}, unit: kr}, paid_by: municipality}
"""
NET = Measure("municipality")


def test_a_linear_case_has_each_inputs_share_of_the_variance() -> None:
    case = read_case(LINEAR).require()
    plan = compile_case(case)
    found = sobol_indices(Sampler(plan, case, seed=1), NET, count=8192)
    variances = {"one": 100**2 / 12, "two": 200**2 / 12, "three": 100.0**2}
    total = sum(variances.values())
    assert found.variance == pytest.approx(total, rel=0.01)
    for group in found.groups:
        wanted = variances[str(group.paths[0][1])] / total
        assert group.first == pytest.approx(wanted, abs=0.01)
        assert group.total == pytest.approx(wanted, abs=0.01)


def _ishigami(x: np.ndarray) -> np.ndarray:
    return np.sin(x[0]) + 7 * np.sin(x[1]) ** 2 + 0.1 * x[2] ** 4 * np.sin(x[0])


def test_the_ishigami_function_has_its_analytic_indices() -> None:
    count = 2**16
    u, v = (
        np.array([uniforms(name, seed=3, start=0, stop=count, purpose=purpose) for name in "abc"]) * 2 * np.pi - np.pi
        for purpose in ("value", "second")
    )
    swapped = np.array([_ishigami(np.where(np.arange(3)[:, None] == i, v, u)) for i in range(3)])
    first, total = estimates(_ishigami(u), _ishigami(v), swapped)
    assert first == pytest.approx([0.3139, 0.4424, 0.0], abs=0.02)
    assert total == pytest.approx([0.5576, 0.4424, 0.2437], abs=0.02)


def test_the_estimators_are_those_of_salib_on_the_same_points() -> None:
    problem = {"num_vars": 3, "names": list("abc"), "bounds": [[-np.pi, np.pi]] * 3}
    points = salib_sample.sample(problem, 1024, calc_second_order=False, seed=1)
    values = _ishigami(points.T)
    theirs = salib.analyze(problem, (values - values.mean()) / values.std(), calc_second_order=False, seed=1)
    blocks = values.reshape(1024, 5).T
    first, total = estimates(blocks[0], blocks[4], blocks[1:4])
    assert first == pytest.approx(theirs["S1"], abs=0.01)
    assert total == pytest.approx(theirs["ST"], abs=0.01)


def test_correlated_inputs_are_one_group_and_nothing_uncertain_has_no_index() -> None:
    tied = "correlations: [{inputs: [outcomes.a.with, outcomes.b.with], rank: 0.7}]"
    case, plan = compiled(outcome("a") + outcome("b"), rest=tied)
    found = sobol_indices(Sampler(plan, case, seed=0), NET, count=1024)
    together = {("outcomes", "a", "with"), ("outcomes", "b", "with")}
    assert together in [set(group.paths) for group in found.groups]
    case, plan = compiled(outcome("a", with_="50 %", price="200 kr/hour"))
    assert sobol_indices(Sampler(plan, case, seed=0), NET, count=64).groups == ()
