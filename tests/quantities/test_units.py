"""Units in Danish and English mean the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.quantities.mistakes import NotARate, NotAUnit
from tovholder.quantities.units import Unit, parse_unit, per_year, same_thing
from tovholder.quantities.words import CURRENCIES, NOUNS, PERCENTS, PERIODS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hours per month", Unit("", "hour", per="month")),
        ("timer pr. måned", Unit("", "hour", per="month")),
        ("timer pr måned", Unit("", "hour", per="month")),
        ("timer pr.måned", Unit("", "hour", per="month")),
        ("timer om måneden", Unit("", "hour", per="month")),
        ("hours a month", Unit("", "hour", per="month")),
        ("Timer / Md.", Unit("", "hour", per="month")),
        ("timer månedligt", Unit("", "hour", per="month")),
        ("per year", Unit("", per="year")),
        ("pr. år", Unit("", per="year")),
        ("årligt", Unit("", per="year")),
        ("years", Unit("", "year")),
        ("år", Unit("", "year")),
        ("once", Unit("", once=True)),
        ("én gang", Unit("", once=True)),
        ("engang", Unit("", once=True)),
        ("kr once", Unit("", "kr", once=True)),
        ("kr", Unit("", "kr")),
        ("kroner", Unit("", "kr")),
        ("kr/hour", Unit("", "kr", of="hour")),
        ("kr./time", Unit("", "kr", of="hour")),
        ("kr. i timen", Unit("", "kr", of="hour")),
        ("DKK per year", Unit("", "DKK", per="year")),
        ("nok/month", Unit("", "NOK", per="month")),
        ("€ per week", Unit("", "EUR", per="week")),
        ("kr. p.a.", Unit("", "kr", per="year")),
        ("%", Unit("", "%")),
        ("pct.", Unit("", "%")),
        ("per cent", Unit("", "%")),
        ("% per year", Unit("", "%", per="year")),
        ("percent a year", Unit("", "%", per="year")),
        ("procentpoint", Unit("", "%-point")),
        ("kr/plads/år", Unit("", "kr", of="plads", per="year")),
        ("kr per year per place", Unit("", "kr", of="place", per="year")),
        ("kr per day per year", Unit("", "kr", of="day", per="year")),
        ("visits per half year", Unit("", "visits", per="half-year")),
        ("dage i pleje", Unit("", "dage i pleje")),
        ("m2 pr. år", Unit("", "m2", per="year")),
    ],
)
def test_reads(text: str, expected: Unit) -> None:
    assert parse_unit(text) == expected


def test_keeps_what_was_written() -> None:
    assert str(parse_unit("timer  om måneden")) == "timer om måneden"


@pytest.mark.parametrize(
    "text",
    ["", " ", "/", "kr/", "per", "/hour", "per hour", "12 hours", "hours 30", "kr/a/b", "a/year/year/year", "‰", "-"],
)
def test_refuses(text: str) -> None:
    with pytest.raises(NotAUnit):
        parse_unit(text)


def test_once_and_a_rate_contradict() -> None:
    with pytest.raises(NotAUnit):
        parse_unit("kr per year once")


def test_money_and_percent_say_so() -> None:
    assert parse_unit("DKK/time").currency
    assert not parse_unit("timer").currency
    assert parse_unit("pct. om året").percent
    assert parse_unit("%-point").percent
    assert not parse_unit("kr").percent


@pytest.mark.parametrize(
    ("text", "factor"),
    [("per year", 1), ("per half-year", 2), ("pr. kvartal", 4), ("per month", 12), ("pr. uge", 52), ("daily", 365)],
)
def test_periods_in_a_year(text: str, factor: float) -> None:
    assert per_year(parse_unit(text)) == factor


def test_a_unit_without_a_period_is_no_rate() -> None:
    with pytest.raises(NotARate):
        per_year(parse_unit("kr/hour"))


@pytest.mark.parametrize(
    ("price", "counted", "fits"),
    [
        ("kr/hour", "timer pr. måned", True),
        ("kr/måned", "months", True),
        ("kr per session", "sessions per year", True),
        ("kr/hour", "days per year", False),
        ("kr", "hours", False),
        ("hours per session", "sessions", False),
    ],
)
def test_a_price_fits_what_it_prices(price: str, counted: str, fits: bool) -> None:
    assert parse_unit(price).prices(parse_unit(counted)) is fits


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("session", "sessions", True),
        ("pladser", "plads", True),
        ("family", "families", True),
        ("dag", "dagpenge", False),
    ],
)
def test_plural_is_the_same_thing(one: str, other: str, same: bool) -> None:
    assert same_thing(one, other) is same


@pytest.mark.law
@given(st.text() | st.lists(st.sampled_from([*PERIODS, *CURRENCIES, *PERCENTS, *NOUNS, "per", "/", "om", "once", "x"])))
def test_any_text_is_a_unit_that_reads_back_or_a_declared_mistake(words: str | list[str]) -> None:
    text = words if isinstance(words, str) else " ".join(words)
    try:
        unit = parse_unit(text)
    except NotAUnit:
        return
    assert parse_unit(str(unit)) == unit


@pytest.mark.law
@given(
    st.sampled_from(sorted(NOUNS)), st.sampled_from(sorted(PERIODS)), st.sampled_from([" per ", " pr. ", "/", " om "])
)
def test_every_noun_goes_with_every_period(noun: str, period: str, between: str) -> None:
    assert parse_unit(noun + between + period) == Unit("", NOUNS[noun], per=PERIODS[period])
