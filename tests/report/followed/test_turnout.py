"""People reported against people planned."""

from __future__ import annotations

import datetime as dt

from tests.report.followed.cases import END, MIDDLE, SMALL, example, journal, material_of

from tovholder.quantities import month
from tovholder.report.followed.turnout import turnout

JUNE = {"at": "2024-06", "received": "2024-07-01", "started": 9, "completed": 7, "reached": 6}


def test_a_cohort_is_counted_by_its_newest_report() -> None:
    told = journal(a=JUNE, b={**JUNE, "at": "2024-09", "received": "2024-10-01", "started": 19, "completed": 9})
    [row] = turnout(material_of(SMALL, told, day=dt.date(2024, 12, 1)))
    assert (row.started, row.completed, row.between, row.at) == (19, 9, 10, month(2024, 9))
    assert (row.planned, row.by_day, row.planned_started, row.verified) == (20, 20, 20, True)


def test_different_people_are_added_up_and_a_repeated_or_corrected_report_counts_once() -> None:
    ordinary, intensive, whole = turnout(example())
    assert (ordinary.started, ordinary.completed) == (5 + 5 + 10, 4 + 5 + 8)
    assert (intensive.started, whole.started, whole.completed) == (5, 25, 21)
    assert whole.is_mixed


def test_the_plan_beside_people_measured_one_by_one_is_those_who_have_come_so_far() -> None:
    # Ten months before June 2023 two quarters of three families, and two intensive ones, had begun by plan.
    ordinary, *_ = turnout(example(day=dt.date(2023, 8, 1)))
    assert (ordinary.at, ordinary.planned_started, ordinary.started) == (month(2023, 6), 6, 5)


def test_a_report_nobody_has_verified_is_marked() -> None:
    rows = turnout(example(day=MIDDLE))
    assert [row.verified for row in rows] == [True, False, False]
    assert all(row.verified for row in turnout(example(day=END)))


def test_nothing_reported_leaves_the_plan() -> None:
    [row] = turnout(material_of(SMALL, None, day=dt.date(2024, 4, 1)))
    assert (row.planned, row.by_day, row.started, row.at) == (20, 10, None, None)
