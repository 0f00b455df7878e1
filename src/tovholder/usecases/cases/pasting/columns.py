"""Which field each pasted column holds: by its heading in either language, else by where it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel

from tovholder.case.fields import kinds_at
from tovholder.errors import Path
from tovholder.locale import LANGUAGES, Lang
from tovholder.quantities import Quantity
from tovholder.tables.headings import simplified, span_of, words
from tovholder.usecases.cases.entries import kind_of
from tovholder.usecases.cases.words import Words

KEY = ("",)
"""The column of what an entry is called where it has no field for that: its key."""
VALUE = ()
"""The column of the number itself, in a table of plain numbers."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read: where it stands from 0, the field inside the entry, and what it is called."""

    at: int
    field: Path
    heading: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a paste. `headed`: whether its first row says what they are; `unread`: headings not known."""

    columns: tuple[Column, ...]
    headed: bool = False
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """What can be pasted at a place.

    entry   the model of an entry; None for a table of plain numbers
    usual   the fields in the order they are expected in
    period  where a number below a year or a quarter belongs inside the entry; None if nowhere
    """

    path: Path
    entry: type[BaseModel] | None
    usual: tuple[Path, ...]
    period: Path | None = None


def places_at(path: Path) -> Places | None:
    """What can be pasted at a place; None where nothing can."""
    known = _known().get(kind_of(path))
    inside = kinds_at((*path, "x")) | kinds_at((*path, 0))
    if known is not None:
        entry = next(kind for kind in inside if isinstance(kind, type) and issubclass(kind, BaseModel))
        period = known.get("period")
        usual = tuple((name,) for name in known["columns"])
        return Places(path, entry, usual, None if period is None else tuple(period))
    return Places(path, None, (KEY, VALUE)) if Quantity in inside else None


def headings(places: Places, lang: Lang) -> tuple[str, ...]:
    """What the expected columns are called."""
    return tuple(_called(places, field, lang) for field in places.usual)


def columns_of(places: Places, rows: Sequence[Sequence[str]], lang: Lang) -> Columns:
    """Which column is which, by the first row's headings if it has any."""
    first = rows[0] if rows else ()
    by_heading = _by_heading(places, first, lang)
    filled = sum(bool(cell.strip()) for cell in first)
    identity = places.usual[0]
    if by_heading and 2 * len(by_heading) >= filled and any(column.field == identity for column in by_heading):
        ordered = sorted(by_heading, key=lambda column: column.field != identity)
        taken = {column.at for column in ordered}
        unread = tuple(cell.strip() for i, cell in enumerate(first) if cell.strip() and i not in taken)
        return Columns(tuple(ordered), headed=True, unread=unread)
    named = zip(places.usual, headings(places, lang), strict=True)
    width = max((len(row) for row in rows), default=0)
    return Columns(tuple(Column(i, field, heading) for i, (field, heading) in enumerate(named) if i < width))


def _by_heading(places: Places, first: Sequence[str], lang: Lang) -> list[Column]:
    if places.entry is None:
        return []
    known = _fields_by_name(places)
    found: dict[Path, Column] = {}
    for i, cell in enumerate(first):
        field = known.get(simplified(cell))
        if field is None and places.period is not None and (span := span_of(cell)) is not None:
            field = (*places.period, int(str(span)) if str(span).isdigit() else str(span))
        if field is not None and field not in found:
            shown = cell.strip() if len(field) > 1 else _called(places, field, lang)
            found[field] = Column(i, field, shown)
    return list(found.values())


def _fields_by_name(places: Places) -> dict[str, Path]:
    """Every word that a field of the entry may be headed by: its key, and its labels in both languages."""
    assert places.entry is not None
    named: dict[str, Path] = {}
    for name, info in places.entry.model_fields.items():
        key = info.alias or name
        for lang in LANGUAGES:
            named.setdefault(simplified(Words(lang).label(places.entry, key)), (key,))
        named.setdefault(key.casefold(), (key,))
    for word in words("name"):
        named.setdefault(word, places.usual[0])
    return named


def _called(places: Places, field: Path, lang: Lang) -> str:
    said = Words(lang)
    if field == KEY:
        return said.say("key")
    return said.label(places.entry, str(field[-1])) if field else said.say("number")


@cache
def _known() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("columns.toml").read_text(encoding="utf-8"))
