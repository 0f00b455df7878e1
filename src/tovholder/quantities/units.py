"""Units: what is counted, of what, and how often.

hours per month    noun hour, per month
kr/hour            noun kr, of hour
kr per place per year   noun kr, of place, per year
% per year         noun %, per year
kr once            noun kr, once
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tovholder.quantities.mistakes import NotARate, NotAUnit
from tovholder.quantities.words import ADVERBS, CURRENCIES, NOUNS, PER_YEAR, PERCENTS, PERIODS, Period, tidy

_TIME_WORD = "|".join(re.escape(word) for word in sorted(NOUNS, key=len, reverse=True))
_PER = re.compile(
    rf"""
    \s* / \s*
  | (?: ^ | \s+ ) (?: per \s+ | pr\.\s* | pr \s+ )
  | \s+ (?: om | i | a | an | each | every | hver | hvert ) \s+ (?= (?:{_TIME_WORD}) (?: \s | / | $ ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ONCE = re.compile(r"(?:^|\s+)(?:once|one-off|[eé]n gang|engang)$", re.IGNORECASE)
_DANGLING = re.compile(r"(?:^|\s)(?:per|pr\.?)$", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'()&-]*(?: [(&]?[^\W\d_][\w.'()&-]*)*")


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. Two units are equal when they mean the same, however they were written."""

    text: str = field(compare=False)
    """As written."""
    noun: str = ""
    """What is counted: "hour", "kr", "%", or the user's own word; empty for "per year"."""
    of: str | None = None
    """What each one is of: "hour" in kr/hour."""
    per: Period | None = None
    once: bool = False

    @property
    def currency(self) -> bool:
        """Whether it is money."""
        return self.noun in CURRENCIES.values()

    @property
    def percent(self) -> bool:
        """Whether numbers in it are written as hundredths."""
        return self.noun in PERCENTS.values()

    def prices(self, counted: Unit) -> bool:
        """Whether this is the price of one such unit: kr/hour prices hours per month."""
        each = self.of or self.per
        return self.currency and each is not None and same_thing(each, counted.noun)

    def __str__(self) -> str:
        return self.text


def parse_unit(text: str) -> Unit:
    """The unit a text names, in Danish or English.

    >>> parse_unit("timer om måneden") == parse_unit("hours per month")
    True

    Raises `NotAUnit`.
    """
    words = tidy(text)
    rest = _ONCE.sub("", words)
    once = rest != words
    # "per cent" must not be read as a rate.
    head, *denominators = _PER.split(re.sub(r"(?i)\bper cent\b", "percent", rest))
    head, adverb = _without_adverb(head)
    if adverb:
        denominators.append(adverb)
    of, per = _denominators(denominators, text)
    if not words or _DANGLING.search(rest) or (once and per) or (of and not head):
        raise NotAUnit(text)
    return Unit(text=words, noun=_noun(head, text) if head else "", of=of, per=per, once=once)


def per_year(unit: Unit) -> float:
    """How many of the unit's periods a year holds: 12 for a month, 52 for a week.

    Raises `NotARate` for a unit without a period.
    """
    if unit.per is None:
        raise NotARate(unit.text)
    return float(PER_YEAR[unit.per])


def same_thing(one: str, other: str) -> bool:
    """Whether two nouns are one but for a plural ending: session and sessions, plads and pladser."""
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    if short.endswith("y") and long == f"{short[:-1]}ies":
        return True
    return bool(short) and long.startswith(short) and long[len(short) :] in ("", "s", "es", "e", "r", "er")


def _without_adverb(head: str) -> tuple[str, str]:
    """ "kr. årligt" as "kr." and "year"."""
    rest, _, last = head.rpartition(" ")
    period = ADVERBS.get(last.casefold())
    return (rest, period) if period else (head, "")


def _denominators(parts: list[str], text: str) -> tuple[str | None, Period | None]:
    """What the unit is of and per; with two periods the last is the rate ("kr per day per year")."""
    of: str | None = None
    per: Period | None = None
    for part in reversed(parts):
        period = PERIODS.get(part.casefold())
        if period and per is None:
            per = period
        elif of is None:
            of = _noun(part, text)
        else:
            raise NotAUnit(text)
    return of, per


def _noun(words: str, text: str) -> str:
    key = words.casefold()
    for known in (PERCENTS, CURRENCIES, NOUNS):
        if key in known:
            return known[key]
    if not _NAME.fullmatch(words):
        raise NotAUnit(text)
    return words
