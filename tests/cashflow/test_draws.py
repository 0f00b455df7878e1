"""Draws are freed with the last that refers to them: nobody has to look for garbage."""

from __future__ import annotations

import gc
import weakref

import numpy as np
from tests.workspace.sites import BANK, VEJLE

from tovholder.cashflow.kernel import Draws, by_term, totals
from tovholder.usecases.calculation import calculate


def test_nothing_that_was_calculated_from_draws_refers_to_itself() -> None:
    plan = calculate(VEJLE, bank=BANK).plan
    drawn = {i: np.full(100, value) for i, value in enumerate(plan.likely)}
    kept = [weakref.ref(values) for values in drawn.values()]
    gc.collect()
    gc.disable()
    try:
        draws = Draws(plan.likely, drawn)
        flows = totals(plan.features, [plan.flow_map], draws)
        lines = list(by_term(plan.features, plan.terms, draws))
        del drawn, draws, flows, lines
        assert {values() is None for values in kept} == {True}
    finally:
        gc.enable()
