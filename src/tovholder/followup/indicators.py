"""Indicators: what is counted, how, and since when that definition is frozen.

A definition in use is never changed: a better one is a new version, and what was promised points at the old one.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tovholder.case.part import Part
from tovholder.quantities import NumberField

Measure = Literal["share", "mean", "time"]
"""The share of people who reach something; the mean of a value per person; the months until it happens."""
Taken = Literal["any", "last", "first", "mean", "sum", "largest", "smallest"]
"""Which of a person's observations within the window counts, or what is made of them."""
Months = Annotated[int, Field(ge=-240, le=240)]


class Version(Part):
    """One frozen definition. People are counted, never rows: a person has one value, however many observations.

    of        the observations it is made of; the indicator's own name if left out
    since, until  the window, in months from the person's entry: since <= month < until; negative is before
    at_least, at_most  what a value must be for the person to have reached it (share and time)
    missing   people without an observation: left out, or counted as not having reached it
    """

    text: str
    unit: str | None = None
    measure: Measure
    of: str | None = None
    take: Taken = "last"
    since: Months = 0
    until: Months = 12
    at_least: NumberField | None = None
    at_most: NumberField | None = None
    missing: Literal["left_out", "not_reached"] = "left_out"
    better: Literal["higher", "lower"] = "higher"
    owner: str
    frozen: dt.date
    note: str | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Version:
        if self.since >= self.until:
            raise PydanticCustomError("window-empty", "since must be before until")
        bounded = self.at_least is not None or self.at_most is not None
        if self.measure == "mean" and bounded:
            raise PydanticCustomError("bound-on-mean", "a mean has no bound")
        if self.measure != "mean" and not bounded:
            raise PydanticCustomError("reached-unsaid", "at_least or at_most is needed")
        return self

    @property
    def closes(self) -> int:
        """The last month of the window, from a person's entry."""
        return self.until - 1

    @property
    def mark(self) -> str:
        """A hash of everything that decides a result; the wording, the owner and notes may be mended."""
        said = self.model_dump(mode="json", exclude={"text", "owner", "note", "frozen"})
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]


class Indicator(Part):
    """What is followed, under every definition it has had."""

    name: str | None = None
    versions: dict[str, Version]
