"""What holds for every case, whatever its numbers (`docs/metode.md`, the laws the calculation keeps)."""

from __future__ import annotations

import copy
import hashlib
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path as FilePath

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
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
from tests.cashflow.random_cases import DEAR_CASE, INDICES, PRICE_YEARS, Raw, raw_cases

from tovholder.cashflow.breakeven import break_even
from tovholder.cashflow.discount import Segments, discount_factors
from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.plan import VIEWS, Plan
from tovholder.cashflow.result import Result, evaluate
from tovholder.cashflow.timeline import Floats
from tovholder.quantities import convert

pytestmark = pytest.mark.law

laws = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


def close(result: Result, one: Floats, other: Floats, *, times: float = 1.0) -> bool:
    """Equal to 1e-9 of the largest amount at hand."""
    largest = float(np.abs(result.by_line).max(initial=1.0)) * times
    return bool(np.allclose(one, other, rtol=1e-9, atol=1e-9 * largest * max(1, len(result.plan.lines))))


def kinds(plan: Plan, *names: str) -> list[int]:
    return [i for i, line in enumerate(plan.lines) if line.kind in names]


def gains(result: Result) -> Floats:
    """(party, period, draw) of every consequence, also those counted among the costs."""
    lines = [i for i, line in enumerate(result.plan.lines) if line.path[0] == "outcomes"]
    return np.asarray(result.by_line[lines].sum(axis=0))


def costs(result: Result) -> Floats:
    """(party, period, draw) of what does not depend on the effect, positive, less what is replaced."""
    lines = [i for i, line in enumerate(result.plan.lines) if line.path[0] == "costs"]
    return np.asarray(-result.by_line[lines].sum(axis=0))


def by_id(result: Result) -> dict[tuple[str, str], Floats]:
    """(line, party) → (period, draw)."""
    plan = result.plan
    return {
        (line.id, party.id): result.by_line[i, row]
        for i, line in enumerate(plan.lines)
        for row, party in enumerate(plan.parties)
    }


def some_draws(plan: Plan, count: int = 3) -> Draws:
    """Draws away from the likely numbers, the same every time."""
    shares = np.linspace(0.6, 1.0, count)
    return Draws(plan.likely, {i: plan.likely[i] * shares for i in plan.uncertain})


# Who: parties, departments and transfers


@laws
@given(raw_cases())
def test_departments_sum_to_the_municipality_and_all_parties_to_the_total(raw: Raw) -> None:
    plan = engine.plan_of(raw)
    result = evaluate(plan, some_draws(plan))
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


@laws
@given(raw_cases())
def test_a_transfer_sums_to_zero_over_the_parties(raw: Raw) -> None:
    changed = copy.deepcopy(raw)
    for flow in flows(changed):
        flow["transfer"] = True
    plan = engine.plan_of(changed)
    result = evaluate(plan, some_draws(plan))
    assert close(result, result.by_line.sum(axis=1), np.zeros(1))


@laws
@given(raw_cases())
def test_budget_years_sum_to_the_periods(raw: Raw) -> None:
    result = engine.result_of(raw)
    assert close(result, result.per_year(result.flow("all")).sum(axis=0), result.flow("all").sum(axis=0), times=20)


# Size: people, effects, costs


@laws
@given(raw_cases())
def test_without_an_effect_the_net_is_the_cost(raw: Raw) -> None:
    result, none = engine.result_of(raw), engine.result_of(without_effect(raw))
    assert close(result, gains(none), np.zeros(1))
    assert close(result, none.flows, -costs(none))
    assert close(result, costs(none), costs(result))


@laws
@given(raw_cases(), st.sampled_from([2.0, 0.25, 7.0]))
def test_twice_the_people_and_twice_the_fixed_costs_is_twice_the_net_and_the_same_per_person(
    raw: Raw, times: float
) -> None:
    result = engine.result_of(raw)
    larger = engine.result_of(with_people_and_budgets(raw, lambda x: times * x))
    assert close(result, larger.flows, times * result.flows, times=times)
    assert np.allclose(larger.people, times * result.people, rtol=1e-12)
    entrants = [i for i, row in enumerate(result.plan.people) if row.what == "entrants"]
    people, more_people = (float(r.people[entrants].sum()) for r in (result, larger))
    assume(people > 0)
    assert close(result, larger.flow("all") / more_people, result.flow("all") / people)


@laws
@given(raw_cases())
def test_half_the_net_effect_halves_the_benefits_and_leaves_the_cost(raw: Raw) -> None:
    # The refund of dear cases is not proportional to a mean change: thresholds lie where they lie.
    assume(not any(o.get("measure") == "mean" and _has_dear_case(o) for o in raw["outcomes"].values()))
    result = engine.result_of(raw)
    halved = engine.result_of(with_attribution(raw, lambda x: x / 2))
    assert close(result, gains(halved), gains(result) / 2)
    assert close(result, halved.counts, result.counts / 2)
    assert close(result, costs(halved), costs(result))


def _has_dear_case(outcome: Raw) -> bool:
    carried = [c.get("falls_on") for c in outcome["consequences"].values()]
    return any(isinstance(f, dict) and f.get("rule") == DEAR_CASE for f in carried)


@laws
@given(raw_cases(), st.integers(1, 30))
def test_a_better_effect_never_lowers_a_benefit_whose_price_and_quantity_have_one_sign(raw: Raw, points: int) -> None:
    good = as_savings(raw)
    result, better = engine.result_of(good), engine.result_of(with_better_effect(good, points / 100))
    for i in kinds(result.plan, "gain"):
        line = result.plan.lines[i]
        if line.transfer:  # the counterparty of a transfer loses what the others gain
            continue
        before, after = result.by_line[i].sum(axis=0), better.by_line[i].sum(axis=0)
        assert (after >= before - 1e-9 * np.abs(before).max(initial=1.0)).all(), line.id


# Order, prices and time


@laws
@given(raw_cases())
def test_the_order_of_rows_is_irrelevant(raw: Raw) -> None:
    result, turned = engine.result_of(raw), engine.result_of(turned_around(raw))
    one, other = by_id(result), by_id(turned)
    assert one.keys() == other.keys()
    for key, amounts in one.items():
        assert close(result, amounts, other[key]), key
    for view in VIEWS:
        ours, theirs = result.present("all", view), turned.present("all", view)
        assert close(result, ours.society_gain - ours.society_cost, theirs.society_gain - theirs.society_cost, times=20)


@given(
    st.floats(-1e9, 1e9),
    st.dictionaries(st.integers(1990, 2050), st.floats(0.01, 1e4), min_size=2),
    st.data(),
)
def test_a_price_level_there_and_back_is_the_identity(
    amount: float, levels: dict[int, float], data: st.DataObject
) -> None:
    here, there = (data.draw(st.sampled_from(sorted(levels))) for _ in range(2))
    converted = convert(amount, from_year=here, to_year=there, series=levels)
    assert convert(converted, from_year=there, to_year=here, series=levels) == pytest.approx(amount, rel=1e-12)


@laws
@given(raw_cases(), st.sampled_from(PRICE_YEARS))
def test_an_amount_restated_at_another_price_level_gives_the_same_kroner(raw: Raw, year: int) -> None:
    assume(raw.get("price_level") is not None)
    here = {**copy.deepcopy(raw), "costs": {"c": _cost(500_000.0, raw["price_level"])}}
    levels = INDICES["wages"]["levels"]
    restated = convert(500_000.0, from_year=raw["price_level"], to_year=year, series=levels)
    there = {**copy.deepcopy(raw), "costs": {"c": _cost(restated, year)}}
    result = engine.result_of(here)
    assert close(result, result.flows, engine.result_of(there).flows)


def _cost(amount: float, price_level: int) -> Raw:
    return {"fixed": {"value": amount, "price_level": price_level}, "paid_by": "jobs", "price_index": "wages"}


@laws
@given(raw_cases())
def test_at_rate_0_the_present_value_is_the_plain_sum(raw: Raw) -> None:
    undiscounted = {**copy.deepcopy(raw), "discount": "none"}
    for flow in flows(undiscounted):
        flow.pop("discount", None)
    plan = engine.plan_of(undiscounted)
    result = evaluate(plan, some_draws(plan))
    for view in VIEWS:
        for group in result.groups:
            values = result.present(group, view)
            assert close(result, values.gain - values.cost, result.flow(group).sum(axis=0), times=20)
        society = values.society_gain - values.society_cost
        assert close(result, society, result.society.sum(axis=0), times=20)


@st.composite
def schedules(draw: st.DrawFn) -> Segments:
    """Forward rates from 0 to 20 %."""
    ends = draw(st.lists(st.floats(0.5, 100), max_size=4, unique=True).map(sorted))
    rates = draw(st.lists(st.floats(0, 0.2), min_size=len(ends) + 1, max_size=len(ends) + 1))
    return tuple(zip([*ends, None], rates, strict=True))


@given(schedules(), st.lists(st.floats(-40, 120), min_size=2).map(sorted))
def test_discount_factors_never_rise_and_are_1_at_the_base_date(segments: Segments, years: list[float]) -> None:
    factors = discount_factors(np.array(years), segments)
    assert (np.diff(factors) <= 1e-12 * factors[:-1]).all()
    assert discount_factors(np.array([0.0]), segments)[0] == 1.0


@given(schedules())
def test_forward_rates_compound_segment_by_segment(segments: Segments) -> None:
    ends = [0.0, *(end for end, _ in segments if end is not None)]
    at_ends = discount_factors(np.array(ends), segments)
    for (low, high), (before, after), (_, rate) in zip(pairwise(ends), pairwise(at_ends), segments, strict=False):
        assert after / before == pytest.approx((1 + rate) ** (low - high), rel=1e-12)


@laws
@given(raw_cases(), st.data())
def test_at_the_break_even_value_the_net_is_0(raw: Raw, data: st.DataObject) -> None:
    case = engine.case_of(raw)
    # Where a delay decides in which period something falls, or people are counted in whole units, the net jumps, and
    # need not be 0 anywhere.
    jumps = {
        "lasts",
        *(("entrants", "assumptions", "one_per") if any("one_per" in c for c in raw["costs"].values()) else ()),
    }
    paths = [entry.path for entry in engine.plan_of(raw).inputs if not jumps.intersection(entry.path)]
    assume(paths)
    path = data.draw(st.sampled_from(paths))
    group = data.draw(st.sampled_from(["municipality", "state", "all"]))
    plan = engine.plan_of(raw)
    assume(group in Result(plan, Draws(plan.likely)).groups)
    for value in break_even(case, path, group=group, bank=engine.BANK).values:
        result = engine.result_of(with_number(raw, path, value))
        present = result.present(group, "budget")
        gross = np.abs(result.by_line).sum()
        assert abs(float((present.gain - present.cost)[0])) <= 1e-9 * max(1.0, gross), (path, value)


# The same answer every time


@laws
@given(raw_cases())
def test_the_same_case_gives_the_same_bytes(raw: Raw) -> None:
    def answer() -> bytes:
        plan = engine.plan_of(raw)
        result = evaluate(plan, some_draws(plan))
        present = [engine.mapped_present(plan, view, result.draws) for view in VIEWS]
        return b"".join(a.tobytes() for a in (result.by_line, result.counts, result.people, *present))

    assert answer() == answer()


PRINT_HASH = """
import hashlib, sys
from tests.cashflow import engine
from tests.cashflow.test_laws import hash_of_case
print(hash_of_case())
"""


def hash_of_case() -> str:
    """What a case with every department, several lines and draws comes to, as a hash."""
    raw: Raw = {
        "tovholder": 1,
        "title": "Hash",
        "start": "2026-01",
        "period": "quarter",
        "horizon": "5 years",
        "departments": {"families": {"name": "Familier"}, "jobs": {"name": "Job"}},
        "tranches": {"a": {"entrants": {"low": 10, "high": 20}}, "b": {"entrants": 7, "completion": "70..80..95 %"}},
        "costs": {"c": {"per_entrant": 1000, "paid_by": {"families": 0.3, "state": 0.7}}},
        "outcomes": {
            "o": {
                "with": "40..60 %",
                "without": "20 %",
                "lasts": {"half_life": {"low": 1, "high": 3}},
                "consequences": {
                    "x": {"change": "-3 hours per week", "price": "400 kr/hour", "falls_on": "jobs"},
                    "y": {"change": "-2 weeks per year", "price": "4000 kr/week", "falls_on": {"rule": "refusion-50"}},
                },
            }
        },
    }
    plan = engine.plan_of(raw)
    result = evaluate(plan, some_draws(plan))
    digest = hashlib.sha256(result.by_line.tobytes())
    for view in VIEWS:
        digest.update(engine.mapped_present(plan, view, result.draws).tobytes())
    return digest.hexdigest()


def test_the_same_case_gives_the_same_bytes_whatever_the_seed_of_hashing() -> None:
    root = FilePath(__file__).parents[2]
    hashes = {
        subprocess.run(
            [sys.executable, "-c", PRINT_HASH],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert hashes == {f"{hash_of_case()}\n"}
