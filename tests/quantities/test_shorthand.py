"""Ranges in one line of text."""

import math
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.quantities.mistakes import (
    AmbiguousMagnitude,
    AmbiguousNumber,
    AmbiguousSign,
    AmbiguousSpread,
    Mistake,
    NotANumber,
    NotAQuantity,
    NotAUnit,
    RangeOrder,
    UnitMismatch,
)
from tovholder.quantities.shorthand import Reading, check_order, parse_shorthand, read_number, write_shorthand
from tovholder.quantities.units import parse_unit

PERCENT = parse_unit("%")
KR = parse_unit("kr")
HOURS = parse_unit("hours per month")


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("160000", Reading(value=160000)),
        ("12 %", Reading(value=0.12, unit=PERCENT)),
        ("12%", Reading(value=0.12, unit=PERCENT)),
        ("12,3 pct.", Reading(value=0.123, unit=PERCENT)),
        ("1,5 mio. kr.", Reading(value=1_500_000, unit=KR)),
        ("3 t.kr.", Reading(value=3000, unit=KR)),
        ("160.000,- kr.", Reading(value=160000, unit=KR)),
        ("(5) kr.", Reading(value=-5, unit=KR)),
        ("-12 hours per month", Reading(value=-12, unit=HOURS)),
        ("0,1 år", Reading(value=0.1, unit=parse_unit("years"))),
        ("85-95 %", Reading(low=0.85, high=0.95, unit=PERCENT)),
        ("85 % - 95 %", Reading(low=0.85, high=0.95, unit=PERCENT)),
        ("85 %-95", Reading(low=0.85, high=0.95, unit=PERCENT)),
        ("85–95 %", Reading(low=0.85, high=0.95, unit=PERCENT)),
        ("45-60-75 %", Reading(low=0.45, likely=0.6, high=0.75, unit=PERCENT)),
        ("40..60", Reading(low=40, high=60)),
        ("40...60", Reading(low=40, high=60)),
        ("40…60", Reading(low=40, high=60)),
        ("40..50..60", Reading(low=40, likely=50, high=60)),
        ("40,5..60,5", Reading(low=40.5, high=60.5)),
        ("40 til 60 timer om måneden", Reading(low=40, high=60, unit=HOURS)),
        ("40 to 60 hours per month", Reading(low=40, high=60, unit=HOURS)),
        ("[40;60]", Reading(low=40, high=60)),
        ("[ 40 ; 50 ; 60 ] kr", Reading(low=40, likely=50, high=60, unit=KR)),
        ("[40,5;60]", Reading(low=40.5, high=60)),
        ("50 ±10", Reading(low=40, likely=50, high=60)),
        ("50 +/- 10", Reading(low=40, likely=50, high=60)),
        ("50 % ±10", Reading(low=0.4, likely=0.5, high=0.6, unit=PERCENT)),
        ("50 % ±10 %-point", Reading(low=0.4, likely=0.5, high=0.6, unit=PERCENT)),
        ("160000 kr ±10 %", Reading(low=144000, likely=160000, high=176000, unit=KR)),
        ("1,5 mio. ±10 %", Reading(low=1_350_000, likely=1_500_000, high=1_650_000)),
        ("-100 kr ±10 %", Reading(low=-110, likely=-100, high=-90, unit=KR)),
        ("1,5 mio. kr. ±100000 kr.", Reading(low=1_400_000, likely=1_500_000, high=1_600_000, unit=KR)),
        ("-12--8 hours per month", Reading(low=-12, high=-8, unit=HOURS)),
        ("-12..-8", Reading(low=-12, high=-8)),
        ("-12..8", Reading(low=-12, high=8)),
        ("-12 til 8", Reading(low=-12, high=8)),
        ("-12-+8", Reading(low=-12, high=8)),
        ("1-2 mio. kr.", Reading(low=1_000_000, high=2_000_000, unit=KR)),
        ("100-2000 t.kr.", Reading(low=100_000, high=2_000_000, unit=KR)),
        ("1,5 ±0,2 mio. kr.", Reading(low=1_300_000, likely=1_500_000, high=1_700_000, unit=KR)),
        ("500 kr. - 1 mio. kr.", Reading(low=500, high=1_000_000, unit=KR)),
        ("500 t.kr. - 1 mio. kr.", Reading(low=500_000, high=1_000_000, unit=KR)),
        ("40-40", Reading(low=40, high=40)),
    ],
)
def test_reads(text: str, reading: Reading) -> None:
    assert parse_shorthand(text) == reading


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("", NotANumber),
        ("abc", NotANumber),
        ("ca. 40", NotANumber),
        ("40 60", NotANumber),
        ("[40,60]", NotANumber),
        ("10.5.2022", NotANumber),
        ("1.234", AmbiguousNumber),
        ("40-1.234", AmbiguousNumber),
        ("160.000 kr.", AmbiguousNumber),
        ("1-2-3-4", NotAQuantity),
        ("50 ±10 ±10", NotAQuantity),
        ("50 ±-10", NotAQuantity),
        ("40 kr ‰", NotAUnit),
        ("60-40", RangeOrder),
        ("40-80-60", RangeOrder),
        ("40 kr - 60 %", UnitMismatch),
        ("50 kr ±10 hours", UnitMismatch),
        ("-12-8", AmbiguousSign),
        ("1 mio. - 2", AmbiguousMagnitude),
        ("1,5 mio. kr. ±100000", AmbiguousMagnitude),
        ("-12-10-8 hours", AmbiguousSign),
        ("50 ±10 %", AmbiguousSpread),
        ("50 % ±10 %", AmbiguousSpread),
    ],
)
def test_refuses(text: str, mistake: type[Mistake]) -> None:
    with pytest.raises(mistake):
        parse_shorthand(text)


@pytest.mark.parametrize(
    ("text", "params", "readings"),
    [
        ("-12-8 kr", ("positive", "negative"), ((-12, 8), (-12, -8))),
        ("-2-1 mio. kr", ("positive", "negative"), ((-2_000_000, 1_000_000), (-2_000_000, -1_000_000))),
        ("50 % ±10 %", ("points", "share"), ((0.4, 0.6), (0.45, 0.55))),
        ("50 ±10 %", ("points", "share"), ((0.4, 0.6), (45, 55))),
    ],
)
def test_what_is_proposed_instead_can_be_read(
    text: str, params: tuple[str, str], readings: tuple[tuple[float, float], ...]
) -> None:
    with pytest.raises((AmbiguousSign, AmbiguousSpread)) as refused:
        parse_shorthand(text)
    proposed = [parse_shorthand(str(refused.value.params[name])) for name in params]
    assert tuple((reading.low, reading.high) for reading in proposed) == readings


def test_the_order_names_the_two_ends_as_they_were_written() -> None:
    with pytest.raises(RangeOrder) as refused:
        parse_shorthand("45-80-75 %")
    assert refused.value.params == {
        "smaller": "likely",
        "larger": "high",
        "smaller_value": "80 %",
        "larger_value": "75 %",
    }


def test_equal_ends_are_in_order() -> None:
    check_order(low=1, likely=1, high=1)


@pytest.mark.parametrize(("given_number", "number"), [(5, 5.0), (0.5, 0.5), ("45 %", 0.45), ("1 234", 1234.0)])
def test_read_number(given_number: object, number: float) -> None:
    assert read_number(given_number) == number


@pytest.mark.parametrize("given_number", [True, None, [], math.nan, math.inf, 10**400, "5 kr", "40-60", "x"])
def test_read_number_refuses(given_number: object) -> None:
    with pytest.raises(NotANumber):
        read_number(given_number)


INTEGERS = st.integers(-(10**6), 10**6)
FINITE = st.floats(-1e15, 1e15)
UNITS = st.sampled_from(["%", "kr", "kr./time", "hours per month", "år", "pct.", "kr. én gang", "visits/year"])


@pytest.mark.law
@given(st.lists(FINITE, min_size=1, max_size=3).map(sorted), UNITS | st.none(), st.booleans())
def test_text_reads_back_as_the_same_range(points: list[float], unit_text: str | None, comma: bool) -> None:
    unit = parse_unit(unit_text) if unit_text else None
    if unit and unit.percent:
        # Percent are exact for what people can type: 15 digits.
        points = sorted(round(point / 1e6, 4) for point in points)
    match points:
        case [value]:
            reading = Reading(value=value, unit=unit)
        case [low, high]:
            reading = Reading(low=low, high=high, unit=unit)
        case [low, likely, high]:
            reading = Reading(low=low, likely=likely, high=high, unit=unit)
    assert parse_shorthand(write_shorthand(reading, comma=comma)) == reading


@pytest.mark.law
@given(INTEGERS, INTEGERS, st.sampled_from(["..", " - ", "-", " til ", "–", ";"]))
def test_two_numbers_are_a_range_in_order_or_refused(one: int, other: int, between: str) -> None:
    text = f"{one}{between}{other}"
    if one > other:
        with pytest.raises((RangeOrder, AmbiguousSign)):
            parse_shorthand(text)
    elif one < 0 <= other and between.strip() in "-–":
        with pytest.raises(AmbiguousSign):
            parse_shorthand(text)
    else:
        assert parse_shorthand(text) == Reading(low=one, high=other)


@pytest.mark.law
@given(st.integers(-1000, 1000), st.integers(0, 1000))
def test_a_spread_is_symmetric(centre: int, distance: int) -> None:
    reading = parse_shorthand(f"{centre} ±{distance}")
    assert (reading.low, reading.likely, reading.high) == (centre - distance, centre, centre + distance)


@pytest.mark.law
@given(
    st.text()
    | st.lists(
        st.sampled_from(
            [*"0159.,-+±;[]()% ", "..", "1.234", "mio.", "kr", " per ", "/", "time", " til ", "e9", "\u00a0"]
        )
    ).map("".join)
)
def test_any_text_is_an_ordered_reading_or_a_declared_mistake(text: str) -> None:
    with suppress(Mistake):
        reading = parse_shorthand(text)
        points = [point for point in (reading.low, reading.likely, reading.high) if point is not None]
        assert all(math.isfinite(point) for point in points)
        assert points == sorted(points)
        assert (reading.value is None) == (len(points) >= 2)


@pytest.mark.law
@given(st.decimals(-(10**9), 10**9, places=4))
def test_percent_are_exact_hundredths(typed: Decimal) -> None:
    assert parse_shorthand(f"{typed:f} %".replace(".", ",")).value == float(typed / 100)
