"""A number kept as an assumption counts as one written where it stands, or is refused in a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.report.cases import SMALL
from tests.report.workbook.books import calculated

from tovholder.errors import CaseError
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.deciding import corrected, measure_of
from tovholder.usecases.information import information, information_json
from tovholder.usecases.reporting import Desk
from tovholder.usecases.simulating import simulated, simulation_json

pytestmark = pytest.mark.law
KEPT = "assumptions: {kept: {value: #}}\n"
COMPLETION = "completion: {low: 70 %, likely: 80 %, high: 90 %, kind: own}}"
RATE = "with: {low: 40 %, likely: 60 %, high: 70 %, kind: example}"


def _simulation(calculation: Calculation) -> object:
    # Luck is not the same: it has a stream for each number, and none of one that two groups share.
    return simulation_json(simulated(calculation, draws=64, seed=1))["unknown"]


def _information(calculation: Calculation) -> object:
    return information_json(information(calculation, draws=64))["pilot"]


def _curve(calculation: Calculation) -> object:
    return str(Desk(calculation, "da").report("page").section("uncertainty").blocks[-4:])


def _corrected(calculation: Calculation) -> object:
    found = corrected(calculation, measure_of(calculation))
    return None if found is None else found[0].summary


def _result(calculation: Calculation) -> object:
    return calculation.summary, calculation.plan.lines


@pytest.mark.parametrize(
    ("old", "new", "value", "asked"),
    [
        (COMPLETION, "completion: #}\n  to: {entrants: 9, completion: #}", "0.8", _simulation),
        ("    name: I job\n", "    name: I job\n    value_per_outcome: #\n", "50000", _curve),
        (RATE, RATE.replace("kind: example", "grade: B") + "\n    attribution: #", "0.9", _corrected),
        ("unpriced:", "choice: {pilot: {of: i_job, people: 20, fixed_cost: #}}\nunpriced:", "50000", _information),
        ("cashable: true", "cashable: true\n        society_factor: #", "0.9", _result),
        ("cashable: true", "cashable: true\n        capacity_step: #", "3", _result),
    ],
)
def test_it_is_the_same_as_written_there(
    old: str, new: str, value: str, asked: Callable[[Calculation], object]
) -> None:
    assert old in SMALL
    text = f"{SMALL}corrections: {{B: 10 %}}\n{KEPT.replace('#', value)}"
    written, kept = (text.replace(old, new.replace("#", number), 1) for number in (value, "{use: assumptions/kept}"))
    assert asked(calculated(kept)) == asked(calculated(written))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("over: 6 months", "spread: [#, 10 %]"),
        ("weeks_before: 60", "weeks_before: #"),
        ("falls_on: social", "falls_on: {social: #, job: 10 %}"),
        ("unpriced:", "corrections: {B: #}\nunpriced:"),
    ],
)
def test_a_share_is_written_where_it_stands(old: str, new: str) -> None:
    assert old in SMALL
    text = SMALL.replace(old, new.replace("#", "{use: assumptions/kept}"), 1) + KEPT.replace("#", "0.9")
    with pytest.raises(CaseError) as refused:
        calculated(text)
    assert "share-must-be-certain" in {finding.code for finding in refused.value.findings}
