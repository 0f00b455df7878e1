"""Who a value is due of, month by month, and what a supplier is shown of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.usecases.followup.school import WITH_TYPED, school

from tovholder.followup.reading import read_plan
from tovholder.followup.reported import Person, Row, Said
from tovholder.usecases.followup.due import due
from tovholder.usecases.followup.reporting import assigned, desk, report

PLAN = read_plan(WITH_TYPED).require()
JANUARY = 2022 * 12


@given(entry=st.integers(0, 30), stays=st.none() | st.integers(0, 30), now=st.integers(0, 60))
def test_a_month_is_due_within_the_windows_until_somebody_leaves_or_the_month_has_not_begun(
    entry: int, stays: int | None, now: int
) -> None:
    person = Person("a", "mentor", JANUARY + entry, None if stays is None else JANUARY + entry + stays)
    found = due(PLAN, "fravaer", [person], [], now=JANUARY + now)
    # Absence is counted from six months before the start (foer) until a year after it.
    expected = [
        JANUARY + month
        for month in range(entry - 6, entry + 12)
        if month <= now and (stays is None or month <= entry + stays)
    ]
    assert sorted(found) == expected
    assert list(found) == sorted(found, reverse=True)


def test_what_was_said_last_is_of_an_earlier_month() -> None:
    person = Person("a", "mentor", JANUARY, None)
    said = [Said("a", JANUARY, 12.0, False), Said("a", JANUARY + 1, None, True)]
    found = due(PLAN, "fravaer", [person], said, now=JANUARY + 2)
    assert [found[JANUARY + month][0].last for month in (0, 1, 2)] == [None, 12.0, 12.0]


def test_values_others_sent_are_not_shown(tmp_path: Path) -> None:
    of = school(tmp_path, plan=WITH_TYPED)
    of.load("elever")
    of.load("fravaer")
    of.place.clock.at = dt.datetime(2023, 8, 1, 8, tzinfo=dt.UTC)
    shown = desk(of.supplier, of.place.site, of.case)
    values = [one.said.value for asked in shown.asked for month in asked.months.values() for one in month if one.said]
    assert values
    assert set(values) == {None}


def test_what_one_has_sent_stands_and_is_offered_again(tmp_path: Path) -> None:
    of = school(tmp_path, plan=WITH_TYPED)
    of.load("elever")
    of.place.clock.at = dt.datetime(2022, 3, 1, 8, tzinfo=dt.UTC)
    report(of.supplier, of.place.site, of.case, "indberettet", [Row("elev-001", "2022-02", "12,5")])
    months = desk(of.supplier, of.place.site, of.case).asked[0].months
    february, march = (
        next(one for one in months[JANUARY + month] if one.person.person == "elev-001") for month in (1, 2)
    )
    assert february.said is not None
    assert (february.said.value, february.said.verified) == (12.5, False)
    assert (march.said, march.last) == (None, 12.5)


def test_only_a_supplier_is_assigned_a_case(tmp_path: Path) -> None:
    of = school(tmp_path)
    assert assigned(of.supplier) == of.case
    for other in (of.anna, of.verifier, of.reader):
        assert assigned(other) is None


@pytest.mark.parametrize("indicator", ["tilbage", "nothing"])
def test_what_no_version_is_made_of_is_never_due(indicator: str) -> None:
    assert due(PLAN, indicator, [Person("a", "mentor", JANUARY, None)], [], now=JANUARY + 60) == {}
