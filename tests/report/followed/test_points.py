"""Which measurings are late, done or to come."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from tests.report.cases import BARE
from tests.report.followed.cases import END, MIDDLE, RUNNING, SMALL, example, journal, material_of

from tovholder.quantities import month
from tovholder.report.followed.points import Point, ahead, known, late, points, standing
from tovholder.report.followed.record import Followed

JUNE = {"at": "2024-06", "received": "2024-07-01", "started": 10, "reached": 6}


def _goals(found: tuple[Point, ...]) -> list[str]:
    return [point.goal for point in found]


def test_a_cohort_is_measured_its_months_after_the_last_start() -> None:
    # The last people start in July 2024.
    found = points(material_of(SMALL, None, day=dt.date(2024, 1, 1)))
    assert [(p.goal, p.first, p.last) for p in found] == [
        ("i_job", month(2025, 1), month(2025, 1)),
        ("i_job", month(2025, 7), month(2025, 7)),
    ]


def test_persons_are_measured_from_the_first_to_the_last() -> None:
    plan = next(p for p in points(example(None, None, day=MIDDLE)) if p.goal == "plan")
    assert (plan.first, plan.last, plan.due) == (month(2023, 2), month(2024, 8), month(2024, 11))


def test_a_passed_measuring_without_a_report_is_late() -> None:
    told = journal(a=JUNE)
    assert late(material_of(SMALL, told, day=dt.date(2025, 1, 31))) == ()
    assert [p.last for p in late(material_of(SMALL, told, day=dt.date(2025, 2, 1)))] == [month(2025, 1)]
    assert _goals(late(example(RUNNING, None, day=END))) == ["less_help", "school_absence", "no_placement"]


@pytest.mark.parametrize(("at", "covered"), [("2024-09", False), ("2024-10", True), ("2025-03", True)])
def test_a_report_is_about_the_measuring_it_lies_near(at: str, covered: bool) -> None:
    told = journal(a={**JUNE, "at": at, "received": "2025-03-31"})
    first = points(material_of(SMALL, told, day=dt.date(2025, 4, 1)))[0]
    assert first.reported is covered


def test_when_all_are_told_of_nothing_more_is_to_come() -> None:
    assert _goals(ahead(example(day=MIDDLE))) == ["less_help", "school_absence", "no_placement"]
    assert ahead(example()) == late(example()) == ()


def test_a_correction_that_waits_stands_beside_what_it_corrects_but_counts_for_nothing() -> None:
    correction = {**JUNE, "received": "2024-08-01", "corrects": "a", "reason": "Talt forkert", "verified_by": None}
    material = material_of(SMALL, journal(a=JUNE, b=correction), day=dt.date(2024, 9, 1))
    assert list(known(material)) == ["a", "b"]
    assert list(standing(material)) == ["a"]


def test_without_a_contract_or_a_day_nothing_is_known_or_passed() -> None:
    assert points(material_of(BARE, None, day=dt.date(2030, 1, 1))) == ()
    unknown = replace(material_of(SMALL, None, day=dt.date(2024, 1, 1)), followed=Followed())
    assert late(unknown) == ()
    assert len(ahead(unknown)) == 2
