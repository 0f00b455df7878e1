"""Numbers, amounts and dates as they are shown."""

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.quantities.formats import Lang, amount, day, number, percent, short_amount
from tovholder.quantities.mistakes import AmbiguousNumber
from tovholder.quantities.numbers import parse_number

LANGS = st.sampled_from(["da", "en"])


@pytest.mark.parametrize(
    ("value", "decimals", "lang", "text"),
    [
        (1234567.891, 2, "da", "1.234.567,89"),
        (1234567.891, 2, "en", "1,234,567.89"),
        (-1234.0, 0, "da", "-1.234"),
        (2.5, 0, "da", "3"),
        (-2.5, 0, "da", "-3"),
        (0.125, 2, "da", "0,13"),
        (-0.3, 0, "da", "0"),
        (1e22, 0, "en", "10,000,000,000,000,000,000,000"),
    ],
)
def test_number(value: float, decimals: int, lang: Lang, text: str) -> None:
    assert number(value, decimals=decimals, lang=lang) == text


@pytest.mark.parametrize("nothing", [None, math.nan, math.inf, -math.inf])
def test_what_does_not_exist_is_a_dash(nothing: float | None) -> None:
    assert {number(nothing), amount(nothing), short_amount(nothing), percent(nothing), day(None)} == {"–"}


@pytest.mark.parametrize(
    ("value", "currency", "lang", "text"),
    [
        (1234567.4, "DKK", "da", "1.234.567 kr."),
        (1234567.4, "kr", "da", "1.234.567 kr."),
        (1234567.4, "DKK", "en", "DKK 1,234,567"),
        (-500, "NOK", "da", "-500 NOK"),
    ],
)
def test_amount(value: float, currency: str, lang: Lang, text: str) -> None:
    assert amount(value, currency=currency, lang=lang) == text


@pytest.mark.parametrize(
    ("value", "lang", "text"),
    [
        (1234567, "da", "1,2 mio. kr."),
        (1250000, "da", "1,3 mio. kr."),
        (-12345678, "da", "-12,3 mio. kr."),
        (1.25e9, "da", "1,3 mia. kr."),
        (999_960_000, "da", "1 mia. kr."),
        (999_999.6, "da", "1 mio. kr."),
        (999_999.4, "da", "999.999 kr."),
        (45000, "da", "45.000 kr."),
        (2e12, "da", "2.000.000.000.000 kr."),
        (1234567, "en", "DKK 1.2 million"),
        (1.2e9, "en", "DKK 1.2 billion"),
        (45000, "en", "DKK 45,000"),
    ],
)
def test_short_amount(value: float, lang: Lang, text: str) -> None:
    assert short_amount(value, lang=lang) == text


@pytest.mark.parametrize(
    ("share", "decimals", "lang", "text"),
    [
        (0.45, None, "da", "45 %"),
        (0.125, None, "da", "12,5 %"),
        (0.0675, None, "da", "6,8 %"),
        (0.125, 0, "en", "13%"),
        (0.1, 1, "da", "10,0 %"),
        (-12.5, None, "da", "-1.250 %"),
    ],
)
def test_percent(share: float, decimals: int | None, lang: Lang, text: str) -> None:
    assert percent(share, decimals=decimals, lang=lang) == text


def test_day() -> None:
    assert day(date(2027, 3, 1)) == "1. marts 2027"
    assert day(date(2027, 3, 1), lang="en") == "1 March 2027"


@pytest.mark.law
@given(st.floats(-1e15, 1e15), st.integers(0, 4), LANGS)
def test_what_is_shown_is_never_read_as_another_number(value: float, decimals: int, lang: Lang) -> None:
    try:
        read = parse_number(number(value, decimals=decimals, lang=lang))
    except AmbiguousNumber:
        return
    # Half a unit of the last decimal shown, and the rounding of the float itself.
    assert abs(read - value) <= 0.5 * 10**-decimals + abs(value) * 1e-15


@pytest.mark.law
@given(st.floats(), LANGS)
def test_every_float_can_be_shown(value: float, lang: Lang) -> None:
    shown = [form(value, lang=lang) for form in (number, amount, short_amount, percent)]
    assert all(text and "\u00a0" not in text and "-0 " not in text for text in shown)
