"""What holds for every case, whatever its numbers (`docs/metode.md`, the laws the calculation keeps)."""

from __future__ import annotations

import copy
from collections.abc import Callable

import numpy as np
import pytest
from tests.cashflow import engine
from tests.cashflow.changed import (
    as_savings,
    flows,
    turned_around,
    with_attribution,
    with_better_effect,
    with_number,
    with_people_and_budgets,
    without_effect,
)
from tests.cashflow.random_cases import DEAR_CASE, INDICES, PRICE_YEARS, Pick, Raw, one_of

from tovholder.cashflow.breakeven import break_even
from tovholder.cashflow.plan import VIEWS, Plan
from tovholder.cashflow.result import Result, evaluate
from tovholder.cashflow.timeline import Floats
from tovholder.quantities import convert

Law = Callable[[Raw, Pick], None]
"""Of a case, and numbers of the law's own. Raises NotAbout of a case that says nothing for or against it."""


class NotAbout(Exception):
    """The law is not about such a case."""


def only_if(it_is_about_it: bool) -> None:
    """Raises NotAbout."""
    if not it_is_about_it:
        raise NotAbout


def close(result: Result, one: Floats, other: Floats, *, times: float = 1.0) -> bool:
    """Equal to 1e-9 of the largest amount at hand."""
    largest = float(np.abs(result.by_line).max(initial=1.0)) * times
    return bool(np.allclose(one, other, rtol=1e-9, atol=1e-9 * largest * max(1, len(result.plan.lines))))


def kinds(plan: Plan, *names: str) -> list[int]:
    return [i for i, line in enumerate(plan.lines) if line.kind in names]


# Who: parties, departments and transfers


def departments_sum_to_the_municipality_and_all_parties_to_the_total(raw: Raw, _: Pick) -> None:
    plan = engine.plan_of(raw)
    result = evaluate(plan, engine.some_draws(plan))
    own = {party.id: result.flows[row] for row, party in enumerate(plan.parties)}
    nothing = np.zeros_like(result.flow("all"))
    children = own["children"] + own["families"] + own["schools"]
    assert close(result, result.flow("children"), children)
    municipality = children + own["jobs"] + own.get("municipality", nothing)
    assert close(result, result.flow("municipality"), municipality)
    others = [amounts for id_, amounts in own.items() if id_ in ("region", "state", "other_municipalities", "agency")]
    public = municipality + sum(others, nothing)
    assert close(result, result.flow("public"), public)
    private = own["fund"] + own.get("citizen", nothing)
    assert close(result, result.flow("all"), public + private)


def a_transfer_sums_to_zero_over_the_parties(raw: Raw, _: Pick) -> None:
    changed = copy.deepcopy(raw)
    for flow in flows(changed):
        flow["transfer"] = True
    plan = engine.plan_of(changed)
    result = evaluate(plan, engine.some_draws(plan))
    assert close(result, result.by_line.sum(axis=1), np.zeros(1))


def budget_years_sum_to_the_periods(raw: Raw, _: Pick) -> None:
    result = engine.result_of(raw)
    assert close(result, result.per_year(result.flow("all")).sum(axis=0), result.flow("all").sum(axis=0), times=20)


# Size: people, effects, costs


def without_an_effect_the_net_is_the_cost(raw: Raw, _: Pick) -> None:
    result, none = engine.result_of(raw), engine.result_of(without_effect(raw))
    assert close(result, engine.gains(none), np.zeros(1))
    assert close(result, none.flows, -engine.costs(none))
    assert close(result, engine.costs(none), engine.costs(result))


def twice_the_people_and_twice_the_fixed_costs_is_twice_the_net_and_the_same_per_person(raw: Raw, pick: Pick) -> None:
    times = one_of(pick, (2.0, 0.25, 7.0))
    result = engine.result_of(raw)
    larger = engine.result_of(with_people_and_budgets(raw, lambda x: times * x))
    assert close(result, larger.flows, times * result.flows, times=times)
    assert np.allclose(larger.people, times * result.people, rtol=1e-12)
    entrants = [i for i, row in enumerate(result.plan.people) if row.what == "entrants"]
    people, more_people = (float(r.people[entrants].sum()) for r in (result, larger))
    only_if(people > 0)
    assert close(result, larger.flow("all") / more_people, result.flow("all") / people)


def half_the_net_effect_halves_the_benefits_and_leaves_the_cost(raw: Raw, _: Pick) -> None:
    # The refund of dear cases is not proportional to a mean change: thresholds lie where they lie.
    only_if(not any(o.get("measure") == "mean" and _has_dear_case(o) for o in raw["outcomes"].values()))
    result = engine.result_of(raw)
    halved = engine.result_of(with_attribution(raw, lambda x: x / 2))
    assert close(result, engine.gains(halved), engine.gains(result) / 2)
    assert close(result, halved.counts, result.counts / 2)
    assert close(result, engine.costs(halved), engine.costs(result))


def _has_dear_case(outcome: Raw) -> bool:
    carried = [c.get("falls_on") for c in outcome["consequences"].values()]
    return any(isinstance(f, dict) and f.get("rule") == DEAR_CASE for f in carried)


def a_better_effect_never_lowers_a_benefit_whose_price_and_quantity_have_one_sign(raw: Raw, pick: Pick) -> None:
    points = pick(1, 30)
    good = as_savings(raw)
    result, better = engine.result_of(good), engine.result_of(with_better_effect(good, points / 100))
    for i in kinds(result.plan, "gain"):
        line = result.plan.lines[i]
        if line.transfer:  # the counterparty of a transfer loses what the others gain
            continue
        before, after = result.by_line[i].sum(axis=0), better.by_line[i].sum(axis=0)
        assert (after >= before - 1e-9 * np.abs(before).max(initial=1.0)).all(), line.id


# Order, prices and time


def the_order_of_rows_is_irrelevant(raw: Raw, _: Pick) -> None:
    result, turned = engine.result_of(raw), engine.result_of(turned_around(raw))
    one, other = engine.by_id(result), engine.by_id(turned)
    assert one.keys() == other.keys()
    for key, amounts in one.items():
        assert close(result, amounts, other[key]), key
    for view in VIEWS:
        ours, theirs = result.present("all", view), turned.present("all", view)
        assert close(result, ours.society_gain - ours.society_cost, theirs.society_gain - theirs.society_cost, times=20)


def a_price_level_there_and_back_is_the_identity(_: Raw, pick: Pick) -> None:
    amount = pick(-(10**11), 10**11) / 100
    levels = {1990 + pick(0, 60): pick(1, 10**6) / 100 for _ in range(pick(2, 6))}
    here, there = (one_of(pick, sorted(levels)) for _ in range(2))
    converted = convert(amount, from_year=here, to_year=there, series=levels)
    assert convert(converted, from_year=there, to_year=here, series=levels) == pytest.approx(amount, rel=1e-12)


def an_amount_restated_at_another_price_level_gives_the_same_kroner(raw: Raw, pick: Pick) -> None:
    year = one_of(pick, PRICE_YEARS)
    only_if(raw.get("price_level") is not None)
    here = {**copy.deepcopy(raw), "costs": {"c": _cost(500_000.0, raw["price_level"])}}
    levels = INDICES["wages"]["levels"]
    restated = convert(500_000.0, from_year=raw["price_level"], to_year=year, series=levels)
    there = {**copy.deepcopy(raw), "costs": {"c": _cost(restated, year)}}
    result = engine.result_of(here)
    assert close(result, result.flows, engine.result_of(there).flows)


def _cost(amount: float, price_level: int) -> Raw:
    return {"fixed": {"value": amount, "price_level": price_level}, "paid_by": "jobs", "price_index": "wages"}


def at_rate_0_the_present_value_is_the_plain_sum(raw: Raw, _: Pick) -> None:
    undiscounted = {**copy.deepcopy(raw), "discount": "none"}
    for flow in flows(undiscounted):
        flow.pop("discount", None)
    plan = engine.plan_of(undiscounted)
    result = evaluate(plan, engine.some_draws(plan))
    for view in VIEWS:
        for group in result.groups:
            values = result.present(group, view)
            assert close(result, values.gain - values.cost, result.flow(group).sum(axis=0), times=20)
        society = values.society_gain - values.society_cost
        assert close(result, society, result.society.sum(axis=0), times=20)


def at_the_break_even_value_the_net_is_0(raw: Raw, pick: Pick) -> None:
    case = engine.case_of(raw)
    # Where a delay decides in which period something falls, or people are counted in whole units, the net jumps, and
    # need not be 0 anywhere.
    jumps = {
        "lasts",
        *(("entrants", "assumptions", "one_per") if any("one_per" in c for c in raw["costs"].values()) else ()),
    }
    # The knowledge bank's own figures are not written in the case.
    inputs = (entry.path for entry in engine.plan_of(raw).inputs if entry.path[0] != "knowledge")
    paths = [path for path in inputs if not jumps.intersection(path)]
    only_if(bool(paths))
    path = one_of(pick, paths)
    group = one_of(pick, ("municipality", "state", "all"))
    plan = engine.plan_of(raw)
    own = evaluate(plan)
    only_if(group in own.groups)
    for value in break_even(case, path, group=group, bank=engine.BANK).values:
        result = engine.result_of(with_number(raw, path, value))
        present = result.present(group, "budget")
        # Where there is no effect all flows are nothing: then it is nothing beside what they are in the case itself.
        gross = max(1.0, np.abs(result.by_line).sum(), np.abs(own.by_line).sum())
        assert abs(float((present.gain - present.cost)[0])) <= 1e-9 * gross, (path, value)


# The same answer every time


def the_same_case_gives_the_same_bytes(raw: Raw, _: Pick) -> None:
    def answer() -> bytes:
        plan = engine.plan_of(raw)
        result = evaluate(plan, engine.some_draws(plan))
        present = [engine.mapped_present(plan, view, result.draws) for view in VIEWS]
        return b"".join(a.tobytes() for a in (result.by_line, result.counts, result.people, *present))

    assert answer() == answer()


LAWS: tuple[Law, ...] = (
    departments_sum_to_the_municipality_and_all_parties_to_the_total,
    a_transfer_sums_to_zero_over_the_parties,
    budget_years_sum_to_the_periods,
    without_an_effect_the_net_is_the_cost,
    twice_the_people_and_twice_the_fixed_costs_is_twice_the_net_and_the_same_per_person,
    half_the_net_effect_halves_the_benefits_and_leaves_the_cost,
    a_better_effect_never_lowers_a_benefit_whose_price_and_quantity_have_one_sign,
    the_order_of_rows_is_irrelevant,
    a_price_level_there_and_back_is_the_identity,
    an_amount_restated_at_another_price_level_gives_the_same_kroner,
    at_rate_0_the_present_value_is_the_plain_sum,
    at_the_break_even_value_the_net_is_0,
    the_same_case_gives_the_same_bytes,
)
