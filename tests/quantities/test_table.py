"""Quantities that change by year, age or date."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from tovholder.quantities.border import document_path
from tovholder.quantities.calendar import parse_span
from tovholder.quantities.quantity import Quantity
from tovholder.quantities.table import QuantityOrTable, Table
from tovholder.quantities.units import parse_unit

EITHER: TypeAdapter[Quantity | Table] = TypeAdapter(QuantityOrTable)


def read(written: Any) -> Table:
    return Table.model_validate(written)


def test_a_list_is_numbered_from_one() -> None:
    assert read({"by_year": [12, "10-11"]}) == read({"by_year": {1: 12, 2: "10-11"}})


def test_dates_are_spans() -> None:
    table = read({"by_date": {2025: 420, "2026-H1": 431}})
    assert list(table.entries) == [parse_span(2025), parse_span("2026-H1")]


def test_ages_start_at_birth() -> None:
    assert list(read({"by_age": {0: 1, "18": 2}}).entries) == [0, 18]


def test_numbers_are_in_the_unit_of_the_table() -> None:
    entries = read({"by_year": [45, "40-50", "60 %"], "unit": "%"}).by_year
    assert entries is not None
    assert [entry.likely_value for entry in entries.values()] == [0.45, 0.45, 0.6]
    assert {entry.unit for entry in entries.values()} == {parse_unit("%")}


def test_what_the_table_says_holds_for_entries_that_lack_it() -> None:
    written = {
        "by_year": [1, {"value": 2, "source": "own book", "grade": "D"}, "knowledge/x"],
        "source": "takstblad",
        "url": "https://example.org",
        "year": 2024,
        "grade": "B",
        "price_level": 2025,
    }
    first, second, third = read(written).entries.values()
    assert (first.source, first.url, first.year, first.grade, first.price_level) == (
        "takstblad",
        "https://example.org",
        2024,
        "B",
        2025,
    )
    # An address and a year belong to the source they were given with.
    assert (second.source, second.url, second.year, second.grade, second.price_level) == (
        "own book",
        None,
        None,
        "D",
        2025,
    )
    # What is referred to brings its own.
    assert third == Quantity.model_validate("knowledge/x")


@pytest.mark.parametrize(
    ("written", "code", "place"),
    [
        ({}, "table-needs-one-axis", ()),
        ({"unit": "kr"}, "table-needs-one-axis", ()),
        ({"by_year": [1], "by_age": {1: 1}}, "table-needs-one-axis", ()),
        ({"by_year": []}, "empty-table", ("by_year",)),
        ({"by_date": {}}, "empty-table", ("by_date",)),
        ({"by_year": {0: 1}}, "bad-table-key", ("by_year", 0)),
        ({"by_year": {"first": 1}}, "bad-table-key", ("by_year", "first")),
        ({"by_year": {1.5: 1}}, "bad-table-key", ("by_year", "1.5")),
        ({"by_age": {-1: 1}}, "bad-table-key", ("by_age", -1)),
        ({"by_date": {"2022-13": 1}}, "not-a-date", ("by_date", "2022-13")),
        ({"by_date": {2022: 1, "2022-Q1": 2}}, "overlapping-dates", ("by_date",)),
        ({"by_year": [1, "x"]}, "not-a-number", ("by_year", 1)),
        ({"by_year": {1: {"low": "x", "high": 2}}}, "not-a-number", ("by_year", 1, "low")),
        ({"by_year": ["3 kr"], "unit": "%"}, "unit-mismatch", ("by_year",)),
        ({"by_year": [1], "unit": "12"}, "not-a-unit", ("unit",)),
        ({"by_year": [1], "then": "stop"}, "literal_error", ("then",)),
        ({"by_year": [1], "value": 1}, "extra_forbidden", ("value",)),
    ],
)
def test_refuses_in_the_place_the_user_wrote(written: Any, code: str, place: tuple[str | int, ...]) -> None:
    with pytest.raises(ValidationError) as refused:
        read(written)
    assert (code, place) in [(error["type"], document_path(error["loc"])) for error in refused.value.errors()]


@pytest.mark.parametrize(
    "written",
    [
        {"by_year": [45, "40-50"], "unit": "%", "then": "last", "source": "x"},
        {"by_age": {18: 5000, 25: 9000}, "unit": "kr/month"},
        {"by_date": {2025: 420, "2026-H1": {"low": 1, "high": 2}}, "unit": "kr/hour"},
    ],
)
def test_what_is_written_reads_back(written: Any) -> None:
    table = read(written)
    assert read(table.model_dump(by_alias=True, exclude_none=True)) == table
    assert Table.model_validate_json(table.model_dump_json(by_alias=True)) == table


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        (5, Quantity),
        ("40-60 %", Quantity),
        ({"value": 5}, Quantity),
        ({"by_year": [5]}, Table),
        ({"by_date": {2022: 5}, "unit": "kr"}, Table),
        (Quantity.model_validate(5), Quantity),
        (Table.model_validate({"by_year": [5]}), Table),
    ],
)
def test_a_by_key_makes_it_a_table(written: Any, kind: type) -> None:
    assert type(EITHER.validate_python(written)) is kind


def test_a_mistake_is_told_once() -> None:
    with pytest.raises(ValidationError) as refused:
        EITHER.validate_python({"by_year": [1, "x"]})
    assert [(error["type"], document_path(error["loc"])) for error in refused.value.errors()] == [
        ("not-a-number", ("by_year", 1))
    ]


def test_the_schema_can_be_made() -> None:
    definitions = EITHER.json_schema()["$defs"]
    assert {"Quantity", "Table"} <= definitions.keys()
