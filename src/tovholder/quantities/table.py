"""A quantity that changes: by year since a beginning, by a person's age, or by date.

    {by_year: [12, 10, 8], then: last, unit: hours per month}
    {by_age: {18: 5000, 25: 9000}, unit: kr/month}
    {by_date: {2025: 420, 2026-H1: 431}, unit: kr/hour, source: takstblad}

Unit and provenance stated for the table hold for every entry that lacks them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    BeforeValidator,
    Discriminator,
    GetCoreSchemaHandler,
    GetPydanticSchema,
    Tag,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema

from tovholder.quantities.border import SpanField, UnitField, coded, collected
from tovholder.quantities.calendar import Span
from tovholder.quantities.mistakes import BadTableKey, EmptyTable, Mistake, OverlappingDates, TableNeedsOneAxis
from tovholder.quantities.provenance import Provenance, inherited
from tovholder.quantities.quantity import Quantity

_AXES = ("by_year", "by_age", "by_date")

Key = TypeVar("Key", int, Span)


def _at_least(lowest: int) -> Callable[[object], int]:
    def read_key(given: object) -> int:
        text = str(given).strip()
        if isinstance(given, bool) or not re.fullmatch(r"[0-9]{1,3}", text) or int(text) < lowest:
            raise BadTableKey(text, lowest)
        return int(text)

    return collected(read_key)


def _list_or_map(given: object) -> str:
    return "<list>" if isinstance(given, list | tuple) else "<map>"


YearNumber = Annotated[int, BeforeValidator(_at_least(1))]
"""1 for the first year."""
Age = Annotated[int, BeforeValidator(_at_least(0))]
"""A person's age in whole years."""

_ListOrMap = Annotated[
    Annotated[list[Quantity], Tag("<list>")] | Annotated[dict[YearNumber, Quantity], Tag("<map>")],
    Discriminator(_list_or_map),
]


def _numbered(entries: list[Quantity] | dict[int, Quantity]) -> dict[int, Quantity]:
    return dict(enumerate(entries, start=1)) if isinstance(entries, list) else entries


def _list_or_map_schema(_: object, handler: GetCoreSchemaHandler) -> CoreSchema:
    return core_schema.no_info_after_validator_function(_numbered, handler.generate_schema(_ListOrMap))


class Table(Provenance):
    """One quantity per year, age or date."""

    unit: UnitField | None = None
    by_year: Annotated[dict[int, Quantity], GetPydanticSchema(_list_or_map_schema)] | None = None
    """From 1, the first year; a list is numbered so."""
    by_age: dict[Age, Quantity] | None = None
    """From the age given until the next one."""
    by_date: dict[SpanField, Quantity] | None = None
    then: Literal["zero", "last"] | None = None
    """What holds after the last entry; without it, asking further is a mistake."""

    @property
    def entries(self) -> Mapping[int, Quantity] | Mapping[Span, Quantity]:
        """The entries of whichever axis was given."""
        return self.by_year or self.by_age or self.by_date or {}

    @field_validator(*_AXES)
    @classmethod
    def _complete(cls, entries: dict[Key, Quantity] | None, info: ValidationInfo) -> dict[Key, Quantity] | None:
        """The entries with what the table says for all of them."""
        if entries is None:
            return None
        try:
            if not entries:
                raise EmptyTable(str(info.field_name))
            return {key: _with_whole(entry, info.data) for key, entry in entries.items()}
        except Mistake as mistake:
            raise coded(mistake) from None

    @field_validator("by_date")
    @classmethod
    def _apart(cls, entries: dict[Span, Quantity] | None) -> dict[Span, Quantity] | None:
        for one, other in pairwise(sorted(entries or {})):
            if other.start < one.end:
                raise coded(OverlappingDates(str(one), str(other)))
        return entries

    @model_validator(mode="after")
    def _one_axis(self) -> Self:
        given = [name for name in _AXES if getattr(self, name) is not None]
        if len(given) != 1:
            raise coded(TableNeedsOneAxis(given))
        return self


def _with_whole(entry: Quantity, whole: dict[str, Any]) -> Quantity:
    """A reference brings its own unit and provenance; every other entry takes over the table's."""
    if entry.use is not None:
        return entry
    unit = whole.get("unit")
    in_unit = entry.given_in(unit) if unit else entry
    return in_unit.model_copy(update=inherited(entry, whole))


def _quantity_or_table(given: object) -> str:
    is_table = isinstance(given, Table) or (isinstance(given, Mapping) and any(axis in given for axis in _AXES))
    return "<table>" if is_table else "<quantity>"


QuantityOrTable = Annotated[
    Annotated[Quantity, Tag("<quantity>")] | Annotated[Table, Tag("<table>")],
    Discriminator(_quantity_or_table),
]
"""A quantity, or a table if it has a `by_…` key."""
