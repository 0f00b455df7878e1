"""Quantities: every way to write one, and one way to keep it."""

import math
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from tovholder.quantities.mistakes import DistributionInPercent, UnitMismatch, UnresolvedUse
from tovholder.quantities.quantity import Quantity
from tovholder.quantities.units import parse_unit


def read(written: Any) -> Quantity:
    return Quantity.model_validate(written)


def mistakes(written: Any) -> list[tuple[str, tuple[int | str, ...]]]:
    with pytest.raises(ValidationError) as refused:
        read(written)
    return [(error["type"], error["loc"]) for error in refused.value.errors()]


@pytest.mark.parametrize(
    ("written", "low", "likely", "high", "unit"),
    [
        (160000, None, 160000, None, None),
        ("160000", None, 160000, None, None),
        ("12 %", None, 0.12, None, "%"),
        ("85-95 %", 0.85, 0.9, 0.95, "%"),
        ("45-60-75 %", 0.45, 0.6, 0.75, "%"),
        ("50 ±10", 40, 50, 60, None),
        ("-12 hours per month", None, -12, None, "hours per month"),
        ({"value": 420, "unit": "kr/hour"}, None, 420, None, "kr/hour"),
        ({"value": "420 kr/hour"}, None, 420, None, "kr/hour"),
        ({"value": "420 kr./time", "unit": "kr/hour"}, None, 420, None, "kr/hour"),
        ({"value": 45, "unit": "%"}, None, 0.45, None, "%"),
        ({"value": "45 %", "unit": "%"}, None, 0.45, None, "%"),
        ({"value": "40-60 %", "source": "x"}, 0.4, 0.5, 0.6, "%"),
        ({"value": "40-60", "unit": "%"}, 0.4, 0.5, 0.6, "%"),
        ({"low": "45 %", "likely": "60 %", "high": "75 %"}, 0.45, 0.6, 0.75, "%"),
        ({"low": "45", "likely": 60, "high": "75 %"}, 0.45, 0.6, 0.75, "%"),
        ({"low": 45, "high": 75, "unit": "pct."}, 0.45, 0.6, 0.75, "%"),
        ({"low": "1 234,5", "high": "1,5 mio. kr."}, 1234.5, 750617.25, 1_500_000, "kr"),
        ({"likely": 2, "low": 1, "high": 4}, 1, 2, 4, None),
        ({"low": 1, "high": 2, "as": "p10-p90"}, 1, 1.5, 2, None),
        ({"distribution": {"pert": {"low": 1, "likely": 2, "high": 6}}}, 1, 2, 6, None),
        ({"distribution": {"beta": {"a": 1, "b": 3}}}, None, 0.25, None, None),
        ({"distribution": {"uniform": {"low": 1, "high": 3}}, "unit": "kr"}, 1, 2, 3, "kr"),
    ],
)
def test_reads(written: Any, low: float | None, likely: float, high: float | None, unit: str | None) -> None:
    quantity = read(written)
    assert (quantity.low_value, quantity.likely_value, quantity.high_value) == (low, likely, high)
    assert quantity.unit == (parse_unit(unit) if unit else None)
    assert quantity.is_uncertain == (low != high or "distribution" in str(written))


@pytest.mark.parametrize(
    ("written", "code", "place"),
    [
        ("abc", "not-a-number", ()),
        ("1.234", "ambiguous-number", ()),
        ("-12-8", "ambiguous-sign", ()),
        ("50 ±10 %", "ambiguous-spread", ()),
        ("60-40", "range-order", ()),
        ("40 ‰", "not-a-unit", ()),
        ("1-2-3-4", "not-a-quantity", ()),
        ("knowledge/", "bad-reference", ()),
        ("knowledge/a b", "bad-reference", ()),
        (None, "not-a-quantity", ()),
        ([1, 2], "not-a-quantity", ()),
        (date(2022, 1, 1), "not-a-quantity", ()),
        (True, "not-a-number", ()),
        (math.nan, "not-a-number", ()),
        (math.inf, "not-a-number", ()),
        (10**400, "not-a-number", ()),
        ({}, "quantity-needs-one-form", ()),
        ({"unit": "kr"}, "quantity-needs-one-form", ()),
        ({"low": 1}, "quantity-needs-one-form", ()),
        ({"likely": 1}, "quantity-needs-one-form", ()),
        ({"low": 1, "likely": 2}, "quantity-needs-one-form", ()),
        ({"value": 1, "low": 1, "high": 2}, "quantity-needs-one-form", ()),
        ({"value": "1-2", "low": 1}, "quantity-needs-one-form", ()),
        ({"value": 1, "use": "knowledge/x"}, "quantity-needs-one-form", ()),
        ({"low": 3, "high": 2}, "range-order", ()),
        ({"low": 1, "likely": 5, "high": 2}, "range-order", ()),
        ({"value": "45 %", "unit": "kr"}, "unit-mismatch", ()),
        ({"low": "45 %", "high": "60 kr"}, "unit-mismatch", ()),
        ({"value": 1, "as": "p10-p90"}, "as-needs-range", ()),
        ({"distribution": {"beta": {"a": 1, "b": 1}}, "unit": "%"}, "distribution-in-percent", ()),
        ({"distribution": {"beta": {"a": 0, "b": 1}}}, "must-be-positive", ("distribution", "beta")),
        ({"value": "x"}, "not-a-number", ("value",)),
        ({"value": "knowledge/x"}, "not-a-number", ("value",)),
        ({"value": True}, "not-a-number", ("value",)),
        ({"value": "45 ‰"}, "not-a-unit", ("value",)),
        ({"low": "1-2", "high": 3}, "not-a-number", ("low",)),
        ({"value": 1, "unit": "12"}, "not-a-unit", ("unit",)),
        ({"value": 1, "unit": 12}, "not-a-unit", ("unit",)),
        ({"use": "elsewhere/x"}, "bad-reference", ("use",)),
        ({"use": 5}, "bad-reference", ("use",)),
        ({"value": 1, "price_level": 22}, "not-a-year", ("price_level",)),
        ({"value": 1, "year": "x"}, "not-a-year", ("year",)),
        ({"value": 1, "grade": "E"}, "literal_error", ("grade",)),
        ({"value": 1, "kind": "guess"}, "literal_error", ("kind",)),
        ({"value": 1, "checked": "soon"}, "date_from_datetime_parsing", ("checked",)),
        ({"value": 1, "vlaue": 2}, "extra_forbidden", ("vlaue",)),
    ],
)
def test_refuses(written: Any, code: str, place: tuple[str, ...]) -> None:
    assert (code, place) in mistakes(written)


def test_three_mistakes_are_all_shown_in_their_places() -> None:
    assert mistakes({"low": "x", "high": "1.234", "unit": "12", "year": 5}) == [
        ("not-a-year", ("year",)),
        ("not-a-number", ("low",)),
        ("ambiguous-number", ("high",)),
        ("not-a-unit", ("unit",)),
    ]


@pytest.mark.parametrize("text", ["knowledge/kontanthjaelp-30", "assumptions/hourly_wage"])
def test_a_reference_has_no_number_until_it_is_looked_up(text: str) -> None:
    quantity = read(text)
    assert quantity.use == text
    assert quantity == read({"use": text})
    assert (quantity.is_uncertain, quantity.low_value, quantity.high_value) == (False, None, None)
    with pytest.raises(UnresolvedUse):
        _ = quantity.likely_value


def test_keeps_where_a_number_comes_from() -> None:
    provenance = {
        "price_level": 2022,
        "source": "leverandørens evaluering",
        "url": "https://example.org",
        "year": 2021,
        "kind": "taken",
        "grade": "B",
        "owner": "Økonomi",
        "checked": date(2025, 1, 31),
        "note": "kun ét år",
    }
    quantity = read({"value": 1, **provenance})
    assert {name: getattr(quantity, name) for name in provenance} == provenance


def test_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        read(1).value = 2.0  # type: ignore[misc]


def test_a_number_can_be_given_a_unit_once() -> None:
    percent, kr = parse_unit("%"), parse_unit("kr")
    assert read(45).given_in(percent).value == 0.45
    assert read("40..60").given_in(percent).likely_value == 0.5
    assert read(45).given_in(kr).value == 45
    assert read("45 %").given_in(percent).value == 0.45
    with pytest.raises(UnitMismatch):
        read("45 %").given_in(kr)
    with pytest.raises(DistributionInPercent):
        read({"distribution": {"beta": {"a": 1, "b": 1}}}).given_in(percent)


@pytest.mark.parametrize(
    "written",
    [
        7,
        "7 %",
        "45-60-75 %",
        "-12 timer pr. måned",
        "knowledge/x",
        {"low": 1, "high": 2, "as": "p10-p90", "checked": "2025-01-31", "unit": "kr/hour"},
        {"distribution": {"lognormal": {"mean": 3, "sd": 1}}},
        {"distribution": {"table": {"values": [1, 2], "weights": [1, 3]}}},
    ],
)
def test_what_is_written_reads_back(written: Any) -> None:
    quantity = read(written)
    for dumped in (quantity.model_dump(), quantity.model_dump(by_alias=True, exclude_none=True)):
        assert read(dumped) == quantity
    assert Quantity.model_validate_json(quantity.model_dump_json(by_alias=True)) == quantity


def test_percent_are_written_as_percent() -> None:
    assert read("7 %").model_dump(exclude_none=True) == {"value": 7.0, "unit": "%", "as_": "range"}


def test_an_editor_is_told_that_number_text_and_fields_will_all_do() -> None:
    schema = TypeAdapter(dict[str, Quantity]).json_schema(by_alias=True)
    number, text, fields = schema["$defs"]["Quantity"]["anyOf"]
    assert (number, text) == ({"type": "number"}, {"type": "string"})
    assert "as" in fields["properties"]
    assert fields["additionalProperties"] is False


@pytest.mark.law
@given(st.lists(st.floats(-1e12, 1e12), min_size=3, max_size=3).map(sorted), st.sampled_from(["kr", "hours per month"]))
def test_any_range_is_kept_as_it_is(points: list[float], unit: str) -> None:
    low, likely, high = points
    quantity = read({"low": low, "likely": likely, "high": high, "unit": unit})
    assert (quantity.low, quantity.likely, quantity.high) == (low, likely, high)
    assert read(quantity.model_dump()) == quantity


@pytest.mark.law
@given(st.floats(-1e12, 1e12), st.floats(-1e12, 1e12))
def test_the_middle_of_a_range_lies_within_it(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert low <= read({"low": low, "high": high}).likely_value <= high


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["45 %", "1-2 kr", "%"])
NAMES = st.sampled_from(["value", "low", "likely", "high", "unit", "use", "as", "distribution", "year", "note"])
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES | st.text() | st.integers(), inner, max_size=5),
    max_leaves=8,
)


@pytest.mark.law
@given(ANYTHING)
def test_anything_is_a_quantity_or_a_collected_mistake(written: Any) -> None:
    try:
        quantity = read(written)
    except ValidationError:
        return
    assert quantity.use or math.isfinite(quantity.likely_value)
