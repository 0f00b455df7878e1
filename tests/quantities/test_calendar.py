"""Months and spans of months."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.quantities.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    Span,
    month,
    month_label,
    month_of,
    parse_span,
    read_year,
    span_label,
    year_of,
)
from tovholder.quantities.mistakes import NotADate, NotAYear

MONTHS = st.integers(month(FIRST_YEAR), month(LAST_YEAR, 12))


@pytest.mark.parametrize(
    ("key", "first", "months"),
    [
        (2022, 1, 12),
        ("2022", 1, 12),
        ("2022-H1", 1, 6),
        ("2022-h2", 7, 6),
        ("2022-Q2", 4, 3),
        ("2022K4", 10, 3),
        ("2022-03", 3, 1),
        ("2022M12", 12, 1),
        ("2022-02..2022-04", 2, 3),
        ("2022-Q4..2023", 10, 15),
    ],
)
def test_reads(key: str | int, first: int, months: int) -> None:
    assert parse_span(key) == Span(month(2022, first), months)


@pytest.mark.parametrize(
    "key", ["", "22", "1899", "2200", 0, -2022, "2022-13", "2022-00", "2022-Q5", "2022-3", "202203", "2022-03-01", "x"]
)
def test_refuses(key: str | int) -> None:
    with pytest.raises(NotADate):
        parse_span(key)


def test_a_span_does_not_run_backwards() -> None:
    with pytest.raises(NotADate):
        parse_span("2023..2022")


def test_a_span_knows_its_months() -> None:
    quarter = parse_span("2022-Q4")
    assert quarter.end == month(2023)
    assert month(2022, 12) in quarter
    assert month(2023) not in quarter


def test_a_span_has_at_least_one_month() -> None:
    with pytest.raises(ValueError, match="at least one month"):
        Span(month(2022), 0)


@pytest.mark.parametrize(
    ("length", "label"), [("year", "2022"), ("half-year", "2022-H1"), ("quarter", "2022-Q1"), ("month", "2022-01")]
)
def test_labels(length: str, label: str) -> None:
    assert month_label(month(2022), length=length) == label  # type: ignore[arg-type]


def test_a_period_out_of_step_with_the_calendar_names_its_ends() -> None:
    assert month_label(month(2022, 11), length="quarter") == "2022-11..2023-01"


def test_months_of_days_and_years() -> None:
    assert month_of(date(2027, 3, 31)) == month(2027, 3)
    assert year_of(month(2027, 12)) == 2027


@pytest.mark.parametrize("given_year", [2025, "2025", " 2025 "])
def test_years(given_year: object) -> None:
    assert read_year(given_year) == 2025


@pytest.mark.parametrize("given_year", [True, 25, 2025.0, "x", None, 1066])
def test_refuses_what_is_no_year(given_year: object) -> None:
    with pytest.raises(NotAYear):
        read_year(given_year)


@pytest.mark.law
@given(MONTHS, MONTHS)
def test_label_reads_back_as_the_same_span(one: int, other: int) -> None:
    start, last = sorted((one, other))
    span = Span(start, last - start + 1)
    assert parse_span(span_label(span)) == span


@pytest.mark.law
@given(st.text() | st.integers() | st.from_regex(r"\A[0-9]{4}-?[QHMK]?[0-9]{0,2}(\.\.)?([0-9]{4})?\Z"))
def test_any_key_is_a_span_or_a_declared_mistake(key: str | int) -> None:
    with suppress(NotADate):
        assert parse_span(key).months >= 1
