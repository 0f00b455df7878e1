"""A case as a candidate: the money of its payer, its own chance, and what is the same unknown in two cases."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tovholder.case.model import Case
from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.result import evaluate
from tovholder.knowledge import load_bank
from tovholder.portfolio.drawing import candidate, own_draws
from tovholder.uncertainty.sampler import Sampler
from tovholder.uncertainty.simulation import simulate

BANK = load_bank()
VEJLE = (Path(__file__).parents[2] / "examples" / "vejle.yaml").read_text(encoding="utf-8")


def compiled(text: str = VEJLE) -> tuple[Case, Plan]:
    case = read_case(text, bank=BANK).require()
    return case, compile_case(case, bank=BANK)


@pytest.mark.oracle
def test_a_candidate_is_what_the_simulation_of_the_case_is() -> None:
    case, plan = compiled()
    made = candidate(plan, case, id="vejle", key="x", count=4096, seed=1)
    told = simulate(plan, case, count=4096, seed=1).groups["municipality"]
    assert made.first == plan.timeline.calendar_years[0]
    for year, spread in zip(made.net, told.per_year, strict=True):
        # Two independent sets of draws: five standard errors of the difference of their means.
        assert abs(year.mean() - spread.mean) <= 5 * np.hypot(spread.error, spread.error) + 1e-6


@pytest.mark.oracle
def test_the_room_in_the_frames_adds_up_to_that_of_the_municipality() -> None:
    case, plan = compiled()
    result = evaluate(plan)
    made = candidate(plan, case, id="vejle", key="x", count=64, seed=1)
    rows = list(result.rows_of("municipality"))
    tagged = [i for i, line in enumerate(plan.lines) if line.area == "service"]
    whole = result.per_year(result.by_line[tagged][:, rows, :, 0].sum(axis=(0, 1)))
    assert sum(made.service.values()) == pytest.approx(whole)


@pytest.mark.law
def test_two_cases_have_chances_of_their_own() -> None:
    case, plan = compiled()
    one, same, other = (candidate(plan, case, id="i", key=key, count=4096, seed=1).net.sum(axis=0) for key in "aab")
    assert (one == same).all()
    # Independent: the correlation of 4,096 draws has a standard error of 1/64.
    assert abs(np.corrcoef(one, other)[0, 1]) < 5 / 64


@pytest.mark.law
def test_a_figure_of_the_knowledge_bank_is_one_unknown_in_all_cases() -> None:
    case, plan = compiled()
    shared = [i for i in plan.uncertain if plan.inputs[i].path[0] == "knowledge"]
    sampler = Sampler(plan, case, seed=1)
    one, other = (own_draws(sampler, key, 256).drawn for key in "ab")
    for index in plan.uncertain:
        assert (one[index] == other[index]).all() == (index in shared)


@pytest.mark.law
def test_a_certain_case_is_the_same_in_every_draw_and_follows_the_price_level() -> None:
    text = "\n".join(
        line for line in (Path(__file__).parents[1] / "cases" / "aos_classroom.yaml").read_text().splitlines()
    )
    case, plan = compiled(text)
    plain = candidate(plan, case, id="i", key="a", count=8, seed=1)
    dearer = plain.times(1.03)
    assert (plain.net == plain.net[:, :1]).all()
    assert dearer.net == pytest.approx(1.03 * plain.net)
