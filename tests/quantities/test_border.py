"""From plain parsers to pydantic and back to the user's place."""

from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from tovholder.quantities.border import (
    DurationField,
    MonthField,
    NumberField,
    SpanField,
    UnitField,
    YearField,
    coded,
    document_path,
)
from tovholder.quantities.calendar import Span, month, parse_span
from tovholder.quantities.duration import Duration
from tovholder.quantities.mistakes import NotANumber
from tovholder.quantities.units import parse_unit


class Record(BaseModel):
    amount: NumberField = 0.0
    year: YearField | None = None
    unit: UnitField | None = None
    lasts: DurationField | None = None
    when: SpanField | None = None
    start: MonthField | None = None


def test_reads_every_field_from_text() -> None:
    record = Record.model_validate(
        {
            "amount": "1,5 mio.",
            "year": 2022,
            "unit": "kr/time",
            "lasts": "6 år",
            "when": "2022-Q2",
            "start": "2022-03",
        }
    )
    assert record == Record.model_construct(
        amount=1_500_000.0,
        year=2022,
        unit=parse_unit("kr/hour"),
        lasts=Duration(72),
        when=Span(month(2022, 4), 3),
        start=month(2022, 3),
    )
    assert record.model_dump(mode="json") == {
        "amount": 1_500_000.0,
        "year": 2022,
        "unit": "kr/time",
        "lasts": "72 months",
        "when": "2022-Q2",
        "start": "2022-03",
    }


def test_values_pass_unchanged() -> None:
    values: dict[str, Any] = {"unit": parse_unit("kr"), "lasts": Duration(3), "when": parse_span(2022)}
    record = Record.model_validate(values)
    assert (record.unit, record.lasts, record.when) == tuple(values.values())


@pytest.mark.parametrize("start", [2022, "2022", "2022-Q1", date(2022, 1, 31)])
def test_a_month_may_be_written_as_what_begins_with_it(start: object) -> None:
    assert TypeAdapter(MonthField).validate_python(start) == month(2022)


@pytest.mark.parametrize(
    ("name", "written", "code"),
    [
        ("amount", "x", "not-a-number"),
        ("amount", "1.234", "ambiguous-number"),
        ("year", "x", "not-a-year"),
        ("unit", 5, "not-a-unit"),
        ("lasts", 5, "not-a-duration"),
        ("lasts", "5 kr", "not-a-duration"),
        ("when", True, "not-a-date"),
        ("when", "x", "not-a-date"),
        ("start", 2022.5, "not-a-date"),
    ],
)
def test_collects_mistakes(name: str, written: object, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Record.model_validate({name: written})
    assert [(error["type"], error["loc"][0]) for error in refused.value.errors()] == [(code, name)]


def test_a_code_and_its_parameters_survive_the_border() -> None:
    error = coded(NotANumber("{text} abc"))
    assert (error.type, error.context) == ("not-a-number", {"text": "{text} abc"})


def test_only_pydantics_own_steps_are_left_out() -> None:
    assert document_path(("price", "<table>", "by_year", "<list>", 1, "[key]", "low")) == ("price", "by_year", 1, "low")


def test_every_field_has_a_json_schema() -> None:
    assert set(Record.model_json_schema()["properties"]) == set(Record.model_fields)
