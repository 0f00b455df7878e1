"""What was reported, on the scale of what was expected."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.report.followed.cases import RUNNING, SMALL, example, journal, material_of

from tovholder.contract.settlement.statement import wilson
from tovholder.report.followed.results import expected, outcomes, standings

JUNE = {"at": "2024-06", "received": "2024-07-01", "started": 10, "reached": 6}


@pytest.mark.oracle
def test_means_are_parts_of_the_change_agreed() -> None:
    found = {goal: one for goal, ones in standings(example()).items() for one in ones}
    # 10.5 of 12 hours, and 31 of 70 % of 50 days.
    assert found["less_help"].value == pytest.approx(10.5 / 12)
    assert found["school_absence"].value == pytest.approx(31 / 35)
    there = expected(example(), "school_absence")
    assert there is not None
    # From 50 days to 30, 15 and 10.
    assert (there.low, there.likely, there.high) == pytest.approx((20 / 35, 1.0, 40 / 35))


@pytest.mark.oracle
def test_reports_of_different_people_are_one_share_with_its_interval() -> None:
    [plan] = standings(example())["plan"]
    assert plan.value == 16 / 25
    assert plan.interval == wilson(16, 25)
    assert (plan.against, len(plan.outcomes)) == ("within", 5)


def test_a_cohort_stands_as_it_was_last_measured() -> None:
    told = journal(a=JUNE, b={**JUNE, "at": "2025-01", "received": "2025-02-01", "reached": 3})
    [one] = standings(material_of(SMALL, told, day=dt.date(2025, 3, 1)))["i_job"]
    assert (one.value, one.against) == (0.3, "below")
    verdicts = [outcome.verdict for outcome in outcomes(material_of(SMALL, told, day=dt.date(2025, 3, 1)))]
    assert verdicts == ["reached", "not-reached"]


def test_what_nobody_verified_is_told_and_does_not_stand() -> None:
    material = material_of(SMALL, journal(a={**JUNE, "verified_by": None}), day=dt.date(2024, 9, 1))
    [outcome] = outcomes(material)
    assert not outcome.verified
    assert standings(material) == {}


def test_the_method_agreed_stands_where_the_report_is_silent() -> None:
    silent = journal(a={**JUNE, "method": None})
    text = SMALL.replace("    measured_by: Jobcentret\n", "    measured_by: Jobcentret\n    method: before-after\n", 1)
    [outcome] = outcomes(material_of(text, silent, day=dt.date(2024, 9, 1)))
    assert (outcome.method, outcome.report.method) == ("before-after", None)
    [unknown] = outcomes(material_of(SMALL, silent, day=dt.date(2024, 9, 1)))
    assert unknown.method is None


def test_persons_measured_one_by_one_are_not_reached_as_a_whole() -> None:
    assert {o.verdict for o in outcomes(example(RUNNING, None, day=dt.date(2023, 12, 1)))} == {"per-person"}
