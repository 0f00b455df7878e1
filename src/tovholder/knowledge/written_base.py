"""What all written records share: where they are from, when they hold, and what they hand down to their parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from tovholder.quantities import MonthField, YearField

from .records import Confidence, Origin, Validity

Part = TypeVar("Part")
ADDRESS = r"^(https?://|isbn:)"
HANDED_DOWN = ("confidence", "from", "until", "note")
TOGETHER = ("source", "url", "also")
"""A part's own source or address replaces all three: they describe one publication."""


def not_empty(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The list, if there is something in it."""
    # Not pydantic's own min_length: that also counts a list as too short when its items are wrong.
    if not parts:
        raise PydanticCustomError("knowledge-empty-list", "at least one")
    return parts


class Written(BaseModel):
    """Base of everything that can be written: unknown fields are errors, text is not silently a number."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Dated(Written):
    """When something is in force: from the start of a month up to, not including, another."""

    from_: MonthField | None = Field(None, alias="from")
    until: MonthField | None = None

    @property
    def valid(self) -> Validity:
        return Validity(self.from_, self.until)

    @model_validator(mode="after")
    def _first_before_until(self) -> Dated:
        in_order(self.from_, self.until)
        return self


class Sourced(Dated):
    """Whatever must say where it is from."""

    source: Annotated[str, Field(min_length=1)]
    url: Annotated[str, Field(pattern=ADDRESS)]
    also: tuple[str, ...] = ()
    year: YearField
    confidence: Confidence
    note: str | None = None

    @property
    def origin(self) -> Origin:
        return Origin(self.source, self.url, self.year, self.confidence, self.note, self.also)


def handed_down(raw: Any, parts: str, *more: str) -> Any:
    """The record with what it says of all its parts written into each part that lacks it."""
    if not isinstance(raw, dict) or not isinstance(raw.get(parts), list):
        return raw
    return {**raw, parts: [_complete(part, raw, (*HANDED_DOWN, *more)) for part in raw[parts]]}


def _complete(part: Any, whole: Mapping[str, Any], handed_down: Iterable[str]) -> Any:
    if not isinstance(part, dict):
        return part
    names = [name for name in handed_down if name not in part]
    if not any(name in part for name in TOGETHER):
        names += TOGETHER
    return {**part, **{name: whole[name] for name in names if name in whole}}


def in_order(first: int | None, until: int | None) -> None:
    """Refuses a period that ends before it begins."""
    if first is not None and until is not None and until <= first:
        raise PydanticCustomError("knowledge-period-order", "until is not after from")


def different_years(years: Sequence[int]) -> None:
    """Refuses a year that stands twice."""
    twice = next((year for year in years if years.count(year) > 1), None)
    if twice is not None:
        raise PydanticCustomError("knowledge-year-twice", "the year {year} stands twice", {"year": twice})


def increasing(limits: Sequence[float]) -> None:
    """Refuses steps that do not rise."""
    if any(later <= earlier for earlier, later in pairwise(limits)):
        raise PydanticCustomError("knowledge-steps-order", "the steps must rise")
