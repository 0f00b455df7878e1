"""Lengths of time."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.quantities.duration import Duration, parse_duration
from tovholder.quantities.mistakes import AmbiguousNumber, NotADuration


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("6 years", 72),
        ("1 year", 12),
        ("6 år", 72),
        ("1,5 år", 18),
        ("10 months", 10),
        ("10 måneder", 10),
        ("10 mdr.", 10),
        ("26 weeks", 6),
        ("52 uger", 12),
        ("2 quarters", 6),
        ("1 halvår", 6),
        ("365 dage", 12),
        ("0 months", 0),
    ],
)
def test_reads(text: str, months: float) -> None:
    assert parse_duration(text) == Duration(months)


def test_years() -> None:
    assert parse_duration("18 months").years == 1.5


@pytest.mark.parametrize(
    "text", ["", "6", "years", "-1 year", "6 kr", "6 years 2 months", "1.2.3 years", "1e400 years"]
)
def test_refuses(text: str) -> None:
    with pytest.raises(NotADuration):
        parse_duration(text)


def test_never_guesses_the_number() -> None:
    with pytest.raises(AmbiguousNumber):
        parse_duration("1.234 days")


@pytest.mark.law
@given(st.floats(0, 1e12))
def test_text_reads_back_as_the_same_length(months: float) -> None:
    assert parse_duration(str(Duration(months))) == Duration(months)


@pytest.mark.law
@given(st.text() | st.from_regex(r"[-0-9.,e ]{0,8} (year|uger|x)?"))
def test_any_text_is_a_length_or_a_declared_mistake(text: str) -> None:
    with suppress(NotADuration, AmbiguousNumber):
        assert parse_duration(text).months >= 0
