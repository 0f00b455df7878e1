"""The tidy table of a result, in each of its forms."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.result import Result, evaluate

CASE = Path(__file__).parents[1] / "cli" / "cases" / "two_departments.yaml"


@pytest.fixture(scope="module")
def result() -> Result:
    return evaluate(compile_case(read_case(CASE.read_text(encoding="utf-8")).require()))


@pytest.mark.law
def test_the_rows_add_up_to_every_flow(result: Result) -> None:
    frame = result.to_pandas()
    totals = frame.groupby(["party", "period"])["amount"].sum()
    flows = result.flows[..., 0]
    assert totals.abs().sum() > 0
    for row, party in enumerate(result.plan.parties):
        for period, label in enumerate(result.plan.timeline.labels):
            assert totals.get((party.id, label), 0.0) == pytest.approx(flows[row, period])


def test_arrow_and_pandas_hold_the_same(result: Result) -> None:
    arrow = result.to_arrow()
    assert arrow.column_names == list(result.table())
    assert arrow.to_pydict() == result.table()
    assert np.array_equal(result.to_pandas()["amount"], np.asarray(arrow["amount"]))
