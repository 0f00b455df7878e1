"""Where data come from: which column means what, saved once and used each time the file comes again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from tovholder.case.part import Part

Table = Literal["persons", "observations", "service_use"]
Store = Literal["verification", "study"]

FIELDS: Mapping[Table, tuple[str, ...]] = {
    "persons": ("person", "tranche", "group", "cluster", "entry", "completion", "exit", "reason"),
    "observations": ("person", "indicator", "month", "value", "evidence", "verified_by"),
    "service_use": ("person", "month", "service", "units", "kroner"),
}
"""What a row of each table can say."""
NEEDED: Mapping[Table, tuple[str, ...]] = {
    "persons": ("person", "tranche", "entry"),
    "observations": ("person", "indicator", "month", "value"),
    "service_use": ("person", "month", "service"),
}
"""What a row must say."""
KEYS: Mapping[Table, tuple[str, ...]] = {
    "persons": ("person",),
    "observations": ("person", "indicator", "month"),
    "service_use": ("person", "month", "service"),
}
"""What a row is about: the same again is the same row, whatever the file is called."""

Written = Annotated[dict[str, str], BeforeValidator(lambda raw: {str(k): _text(v) for k, v in dict(raw).items()})]


class Weeks(Part):
    """A register with a column per week, as DREAM has: the weeks of a month with one of these codes are counted.

    prefix     what stands before year and week in the column's name: `y_2305` is week 5 of 2023
    codes      indicator → the codes that count, as `130` or `130-139`
    """

    prefix: str = "y_"
    codes: dict[str, tuple[str, ...]]


class Source(Part):
    """One kind of file: what its columns mean, and for what purpose its rows are kept.

    stores     purpose → on what legal basis; a purpose that is not named gets no rows
    columns    field → the column's heading
    fixed      field → what it is in every row
    values     field → {as written: what it means}
    cpr        CPR numbers in the column of persons are refused, or replaced by a pseudonym; elsewhere always refused
    """

    name: str | None = None
    table: Table
    stores: dict[Store, str]
    columns: Written = {}
    fixed: Written = {}
    values: dict[str, Written] = {}
    weeks: Weeks | None = None
    cpr: Literal["refuse", "pseudonym"] = "refuse"
    sheet: str | None = None
    encoding: Literal["utf-8", "windows-1252"] = "utf-8"
    note: str | None = None

    @model_validator(mode="after")
    def _says_what_is_needed(self) -> Source:
        said = {*self.columns, *self.fixed}
        for field in (*self.columns, *self.fixed, *self.values):
            if field not in FIELDS[self.table]:
                known = ", ".join(FIELDS[self.table])
                raise PydanticCustomError("source-field", "unknown field", {"field": field, "known": known})
        made = ("indicator", "month", "value") if self.weeks is not None else ()
        for field in NEEDED[self.table]:
            if field not in said and field not in made:
                raise PydanticCustomError("source-lacks", "missing field", {"field": field})
        if self.weeks is not None and self.table != "observations":
            raise PydanticCustomError("weeks-elsewhere", "weeks give observations")
        if not self.stores:
            raise PydanticCustomError("source-without-purpose", "no purpose")
        return self


def _text(value: object) -> str:
    return ("ja" if value else "nej") if isinstance(value, bool) else str(value)
