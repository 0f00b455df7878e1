"""What is written after the options of `tovholder portfolio`, read; a mistake is told with the form it should have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from tovholder.errors import Finding
from tovholder.portfolio.rules import Ceiling, Needs
from tovholder.quantities import Mistake
from tovholder.quantities.numbers import parse_number

from .mistakes import Misuse

_ALL = ("alle", "all")
"""What a ceiling over all departments together is given for."""


def amount(given: str, *, whole: str | None = None, form: str = "2000000") -> float:
    """Kroner. whole: what stood there, for the sentence. Raises Misuse."""
    try:
        found = parse_number(given)
    except Mistake:
        raise _unreadable(whole or given, form) from None
    if found < 0:
        raise _unreadable(whole or given, form)
    return found


def additions(given: Iterable[str]) -> dict[int, float]:
    """YEAR=AMOUNT; a year given twice is added up."""
    found: dict[int, float] = {}
    for one in given:
        year, amount_given = _parted(one, "=", "2027=2000000")
        if not (year.isdecimal() and len(year) == 4):
            raise _unreadable(one, "2027=2000000")
        found[int(year)] = found.get(int(year), 0.0) + amount(amount_given, whole=one, form="2027=2000000")
    return found


def groups(given: Iterable[str]) -> tuple[frozenset[str], ...]:
    """CASE,CASE,…"""
    found = []
    for one in given:
        names = frozenset(name.strip() for name in one.split(",") if name.strip())
        if len(names) < 2:
            raise _unreadable(one, "a,b")
        found.append(names)
    return tuple(found)


def needs(given: Iterable[str]) -> tuple[Needs, ...]:
    """CASE:OTHER"""
    return tuple(Needs(*_parted(one, ":", "a:b")) for one in given)


def ceilings(given: Iterable[str]) -> tuple[Ceiling, ...]:
    """DEPARTMENT=AMOUNT, in each year."""
    found = []
    for one in given:
        name, most = _parted(one, "=", "Skole=1000000")
        frame = None if name.casefold() in _ALL else name
        found.append(Ceiling(amount(most, whole=one, form="Skole=1000000"), frame))
    return tuple(found)


def named(files: Sequence[Path]) -> list[tuple[str, Path]]:
    """Cases by their files' names without ending; of two alike the folder is named too."""
    stems = [file.stem for file in files]
    return [(file.stem if stems.count(file.stem) == 1 else str(file.with_suffix("")), file) for file in files]


def _parted(given: str, sign: str, form: str) -> tuple[str, str]:
    first, there, second = (part.strip() for part in given.partition(sign))
    if not (first and there and second):
        raise _unreadable(given, form)
    return first, second


def _unreadable(given: str, form: str) -> Misuse:
    return Misuse([Finding("portfolio-bad-option", params={"given": given, "form": form})])
