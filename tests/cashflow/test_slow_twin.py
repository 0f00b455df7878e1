"""The engine against the slow twin, on random cases."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cashflow import engine
from tests.cashflow.changed import quantity_at, with_number
from tests.cashflow.random_cases import Raw, raw_cases
from tests.cashflow.slow_twin import Answer, slow_twin

from tovholder.case.references import quantities
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.plan import VIEWS, Plan, View
from tovholder.cashflow.result import Result, evaluate
from tovholder.cashflow.timeline import Floats

pytestmark = pytest.mark.oracle

RELATIVE = 1e-9
ONE = 1.0
"""Persons or units below which counts are compared absolutely: a net effect is a difference of chances."""
THOUSAND = 1000.0
"""Kroner below which amounts are compared absolutely, to a millionth: a refund is a difference of large numbers."""
many = settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example])
some = settings(many, max_examples=100)


def assert_close(engine_says: Any, twin_says: Any, what: object, largest: float = 0.0) -> None:
    """Within 1e-9 of the largest number at hand: where large flows cancel, what is left cannot be nearer."""
    left, right = np.asarray(engine_says, dtype=float), np.asarray(twin_says, dtype=float)
    largest = max(np.abs(left).max(initial=largest), np.abs(right).max(initial=largest))
    np.testing.assert_allclose(left, right, rtol=RELATIVE, atol=RELATIVE * largest, err_msg=str(what))


def assert_same_flows(result: Result, draw: int, twin: Answer) -> None:
    """Every line of one draw, party by party, and what it counts."""
    plan = result.plan
    assert {line.id for line in plan.lines} == {*twin.lines, *twin.willingness}
    for index, line in enumerate(plan.lines):
        if line.kind == "valuation":
            continue
        wanted = twin.lines[line.id]
        money = dict(wanted.money)
        largest = max(THOUSAND, *(abs(amount) for amounts in money.values() for amount in amounts))
        for row, party in enumerate(plan.parties):
            assert_close(result.by_line[index, row, :, draw], money.pop(party.id), (line.id, party.id), largest)
        assert not any(map(any, money.values())), (line.id, "a party the plan does not have")
        if line.kind == "gain":
            assert_close(result.counts[index, :, draw], wanted.units, line.id, ONE)


def assert_same_present_values(plan: Plan, values: dict[View, Floats], twin: Answer) -> None:
    """values: view → (row,) of the plan's present map, one draw."""
    parties = len(plan.parties)
    gross = THOUSAND + sum(abs(x) for line in twin.lines.values() for amounts in line.money.values() for x in amounts)
    for view in VIEWS:
        for costs in (True, False):
            own = twin.present(view, costs=costs, society=False)
            said = values[view][0 if costs else parties :][:parties]
            assert_close(said, [own.get(p.id, 0.0) for p in plan.parties], (view, costs), gross)
            society = sum(twin.present(view, costs=costs, society=True).values())
            assert_close(values[view][2 * parties + (not costs)], society, (view, costs, "society"), gross)
        worth = [line.present(view)[""] for line in twin.willingness.values()]
        assert_close(values[view][-1], sum(worth), (view, "worth"), THOUSAND + sum(map(abs, worth)))


@many
@given(raw_cases())
def test_the_certain_case_is_the_twins(raw: Raw) -> None:
    twin = slow_twin(engine.case_of(raw), engine.BANK)
    result = engine.result_of(raw)
    plan = result.plan
    assert_same_flows(result, 0, twin)
    for index, who in enumerate(plan.people):
        assert_close(result.people[index, :, 0], twin.people[who.tranche, who.what, who.outcome], who, ONE)
    largest = float(np.abs(result.by_line).max(initial=THOUSAND))
    for row, party in enumerate(plan.parties):
        assert_close(result.flows[row, :, 0], twin.net[party.id], party.id, largest)
    assert_close(result.society[:, 0], twin.society, "society", largest)
    assert_same_present_values(
        plan, {view: engine.mapped_present(plan, view, result.draws)[:, 0] for view in VIEWS}, twin
    )


@some
@given(raw_cases(), st.data())
def test_every_draw_is_the_twin_of_the_case_with_that_draws_numbers(raw: Raw, data: st.DataObject) -> None:
    case = engine.case_of(raw)
    # Some numbers the case is certain of are moved as well, as when a break-even value is sought.
    known = [engine.input_path(path) for path, quantity in quantities(case) if quantity.use is None]
    free = data.draw(st.lists(st.sampled_from(known), max_size=3, unique=True))
    plan = compile_case(case, bank=engine.BANK, free=free)
    drawn = {}
    for index, entry in enumerate(plan.inputs):
        if entry.uncertain or entry.path in free:
            number = quantity_at(raw, entry.path)
            low = entry.likely / 2 if number.low_value is None else number.low_value
            high = entry.likely if number.high_value is None else number.high_value
            steps = data.draw(st.lists(st.integers(0, 100), min_size=3, max_size=3))
            drawn[index] = np.array([low + (high - low) * step / 100 for step in steps])
    result = evaluate(plan, Draws(plan.likely, drawn))
    net = np.broadcast_to(result.by_line.sum(axis=0), (len(plan.parties), plan.timeline.count, result.draws.count))
    largest = float(np.abs(result.by_line).max(initial=THOUSAND))
    assert_close(engine.mapped_net(plan, result.draws), net, "maps and terms", largest)
    values = {view: engine.mapped_present(plan, view, result.draws) for view in VIEWS}
    for d in range(result.draws.count):
        fixed = raw
        for index, numbers in drawn.items():
            fixed = with_number(fixed, plan.inputs[index].path, float(numbers[d]))
        twin = slow_twin(engine.case_of(fixed), engine.BANK)
        assert_same_flows(result, d, twin)
        assert_same_present_values(plan, {view: values[view][:, d] for view in VIEWS}, twin)
