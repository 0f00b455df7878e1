"""Reading numbers: every spelling people use, and no guess."""

import math
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.quantities.mistakes import AmbiguousNumber, NotANumber
from tovholder.quantities.numbers import (
    editable,
    hundredfold,
    hundredth,
    leading_numeral,
    middle,
    parse_number,
    split_magnitude,
)

FINITE = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0.0),
        ("007", 7.0),
        ("160000", 160000.0),
        ("1.234.567,89", 1234567.89),
        ("1 234 567,89", 1234567.89),
        ("1\u00a0234\u00a0567,89", 1234567.89),
        ("1,234,567.89", 1234567.89),
        ("1234567.89", 1234567.89),
        ("1.234.567", 1234567.0),
        ("1 234", 1234.0),
        ("1234.5", 1234.5),
        ("1234,567", 1234.567),
        ("1.234,567", 1234.567),
        ("0.125", 0.125),
        ("0,125", 0.125),
        ("012,345", 12.345),
        ("1,2340", 1.234),
        (",5", 0.5),
        (".125", 0.125),
        ("-5", -5.0),
        ("\u22125", -5.0),
        ("- 5", -5.0),
        ("+5", 5.0),
        ("(5)", -5.0),
        ("(1.234,5)", -1234.5),
        ("5.000,-", 5000.0),
        ("-160.000,-", -160000.0),
        ("500,-", 500.0),
        ("1,5 mio.", 1_500_000.0),
        ("1,1 mio", 1_100_000.0),
        ("2 milliarder", 2e9),
        ("3 tusind", 3000.0),
        ("1.5 million", 1_500_000.0),
        ("1e6", 1e6),
        ("1.234e3", 1234.0),
        (" 12 ", 12.0),
    ],
)
def test_reads(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "thousands", "decimals"),
    [
        ("1.234", 1234, 1.234),
        ("1,234", 1234, 1.234),
        ("160.000", 160000, 160.0),
        ("12.345", 12345, 12.345),
        ("-1.234", 1234, 1.234),
        ("1.234 mio.", 1234, 1.234),
    ],
)
def test_refuses_two_readings(text: str, thousands: float, decimals: float) -> None:
    with pytest.raises(AmbiguousNumber) as refused:
        parse_number(text)
    assert refused.value.readings == (thousands, decimals)


@pytest.mark.parametrize("text", ["1.234", "1,234", "160.000"])
def test_an_ambiguous_number_says_how_to_write_either_reading(text: str) -> None:
    with pytest.raises(AmbiguousNumber) as refused:
        parse_number(text)
    params, readings = refused.value.params, refused.value.readings
    assert (parse_number(str(params["thousands"])), parse_number(str(params["decimal"]))) == readings


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "abc",
        "-",
        "()",
        "(-5)",
        "--5",
        "5-",
        "1.2.3",
        "1.234.5",
        "1.23.456",
        "1234.567.890",
        "0.123.456",
        "1 2345",
        "1,234,56",
        "1.234,567.8",
        "5.",
        "1..2",
        "12 %",
        "5 kr.",
        "5 billion",
        "nan",
        "inf",
        "1e999",
        "1e9999999999",
        "٣",
        "1_000",
        "9" * 400,
        "5.00,-",
    ],
)
def test_refuses_what_is_no_number(text: str) -> None:
    with pytest.raises(NotANumber):
        parse_number(text)


@pytest.mark.law
@given(FINITE, st.booleans())
def test_editable_text_reads_back_as_the_same_number(number: float, comma: bool) -> None:
    assert parse_number(editable(number, comma=comma)) == number


@pytest.mark.law
@given(st.text() | st.text(alphabet="0123456789.,- ()+e%mio"))
def test_any_text_is_a_finite_number_or_a_declared_mistake(text: str) -> None:
    with suppress(NotANumber, AmbiguousNumber):
        assert math.isfinite(parse_number(text))


@pytest.mark.law
@given(st.integers(0, 10**12), st.integers(0, 99), st.sampled_from([(".", ","), (",", "."), (" ", ","), (" ", ".")]))
def test_grouped_numbers_are_never_read_as_anything_else(whole: int, cents: int, signs: tuple[str, str]) -> None:
    group, point = signs
    assert parse_number(f"{whole:,}".replace(",", group) + f"{point}{cents:02}") == float(f"{whole}.{cents:02}")


@pytest.mark.parametrize(
    ("words", "power", "rest"),
    [
        ("mio. kr.", 6, "kr."),
        ("Mio. kr.", 6, "kr."),
        ("t.kr.", 3, "kr."),
        ("t. kr.", 3, "kr."),
        ("tkr.", 3, "kr."),
        ("t kr. pr. år", 3, "kr. pr. år"),
        ("timer", 0, "timer"),
        ("t", 0, "t"),
        ("", 0, ""),
    ],
)
def test_magnitude(words: str, power: int, rest: str) -> None:
    assert split_magnitude(words) == (power, rest)


def test_leading_numeral_stops_before_a_range_separator() -> None:
    assert [leading_numeral(text) for text in ("40..60", "45-60 %", "-12--8", "(5) kr", "x")] == [
        "40",
        "45",
        "-12",
        "(5)",
        "",
    ]


@pytest.mark.parametrize("percent", [7, 12.3, 45, 0.1, 99.9])
def test_percent_are_exact_hundredths(percent: float) -> None:
    assert hundredth(float(percent)) == float(Decimal(str(percent)) / 100)
    assert hundredfold(hundredth(float(percent))) == percent


@pytest.mark.law
@given(FINITE)
def test_percent_there_and_back(share: float) -> None:
    # Two roundings: at most one unit in the last place, and none for what people type (15 digits).
    try:
        percent = hundredfold(share)
    except OverflowError:
        return
    if math.isfinite(percent):
        assert math.isclose(hundredth(percent), share, rel_tol=4e-16, abs_tol=5e-324)


@pytest.mark.law
@given(st.decimals(-(10**9), 10**9, places=4))
def test_typed_percent_there_and_back_are_identical(typed: Decimal) -> None:
    assert hundredfold(hundredth(float(typed))) == float(typed)


def test_middle_is_exact_in_decimal() -> None:
    assert middle(0.85, 0.95) == 0.9


@pytest.mark.law
@given(FINITE, FINITE)
def test_the_middle_lies_between(one: float, other: float) -> None:
    assert min(one, other) <= middle(one, other) <= max(one, other)
