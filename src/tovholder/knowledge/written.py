"""What a knowledge file may hold, as it is written, and the records it becomes (funding rules: `written_rules`).

A record's `source`, `url`, `confidence`, `note`, `from` and `until` may stand once for all its values. A value with a
source or an address of its own has both; its year it always says itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from tovholder.quantities import Mistake, MonthField, NumberField, Quantity, Unit, UnitField, YearField, parse_unit

from .records import (
    Account,
    Area,
    Confidence,
    DatedValue,
    DiscountSchedule,
    Evidence,
    Figure,
    Gap,
    IndexSeries,
    Origin,
    Validity,
    YearlyChange,
)
from .written_base import (
    ADDRESS,
    HANDED_DOWN,
    TOGETHER,
    Sourced,
    Written,
    different_years,
    handed_down,
    in_order,
    not_empty,
)
from .written_rules import WrittenRule


class WrittenValue(Quantity):
    """One year's value: a quantity of the case file (`value`, or `low` and `high`) that must say where it is from."""

    source: Annotated[str, Field(min_length=1)]
    url: Annotated[str, Field(pattern=ADDRESS)]
    also: tuple[str, ...] = ()
    year: YearField
    confidence: Confidence
    from_: MonthField | None = Field(None, alias="from")
    until: MonthField | None = None

    @model_validator(mode="after")
    def _stands_alone(self) -> WrittenValue:
        if self.use is not None:
            raise PydanticCustomError("knowledge-uses-knowledge", "a value is stated, not taken from elsewhere")
        in_order(self.from_, self.until)
        return self

    def dated(self, unit: Unit) -> DatedValue:
        own = {
            "unit": unit,
            "kind": "adjusted" if self.confidence == "D" else "taken",
            "price_level": self.price_level or (self.year if unit.currency else None),
        }
        # Already validated; a second reading would take percent, now hundredths, for percent again.
        quantity = Quantity.model_construct(**{name: getattr(self, name) for name in Quantity.model_fields} | own)
        origin = Origin(self.source, self.url, self.year, self.confidence, self.note, self.also)
        return DatedValue(self.year, quantity, origin, Validity(self.from_, self.until))


class WrittenFigure(Written):
    """A price, rate or factor with its values by year."""

    name: str
    unit: UnitField
    topic: str | None = None
    values: Annotated[tuple[WrittenValue, ...], AfterValidator(not_empty)]

    @model_validator(mode="before")
    @classmethod
    def _down(cls, raw: Any) -> Any:
        complete = handed_down(raw, "values", "price_level", *(("unit",) if _is_unit(raw) else ()))
        own = {"price_level", *HANDED_DOWN, *TOGETHER}
        return {k: v for k, v in complete.items() if k not in own} if isinstance(complete, dict) else raw

    @model_validator(mode="after")
    def _one_a_year(self) -> WrittenFigure:
        different_years([value.year for value in self.values])
        return self

    def record(self, name: str) -> Figure:
        values = sorted((value.dated(self.unit) for value in self.values), key=lambda dated: dated.year)
        return Figure(id=name, name=self.name, unit=self.unit, topic=self.topic, values=tuple(values))


class WrittenStep(Written):
    """A forward rate up to so many years from the base date."""

    until: NumberField | None = None
    rate: NumberField


class WrittenSchedule(Sourced):
    """A discount schedule."""

    name: str
    steps: Annotated[tuple[WrittenStep, ...], AfterValidator(not_empty)]

    @model_validator(mode="after")
    def _rising(self) -> WrittenSchedule:
        *ends, last = [step.until for step in self.steps]
        known = [end for end in ends if end is not None]
        if last is not None or len(known) != len(ends) or known != sorted(set(known)) or (known and known[0] <= 0):
            raise PydanticCustomError("knowledge-schedule-steps", "the ends must rise and the last step has none")
        return self

    def record(self, name: str) -> DiscountSchedule:
        segments = tuple((step.until, step.rate) for step in self.steps)
        return DiscountSchedule(id=name, name=self.name, segments=segments, valid=self.valid, origin=self.origin)


class WrittenChange(Sourced):
    """The change from the year before."""

    change: NumberField


class WrittenIndex(Sourced):
    """An index: yearly changes, or levels."""

    name: str
    used_for: str
    changes: tuple[WrittenChange, ...] = ()
    levels: dict[YearField, Annotated[NumberField, Field(gt=0)]] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _down(cls, raw: Any) -> Any:
        return handed_down(raw, "changes")

    @model_validator(mode="after")
    def _one_form(self) -> WrittenIndex:
        if bool(self.changes) == bool(self.levels):
            raise PydanticCustomError("knowledge-index-form", "either changes or levels")
        years = [change.year for change in self.changes]
        if any(later != earlier + 1 for earlier, later in pairwise(years)):
            raise PydanticCustomError("knowledge-index-hole", "the years of the changes must follow each other")
        return self

    def record(self, name: str) -> IndexSeries:
        changes = tuple(YearlyChange(change.year, change.change, change.origin) for change in self.changes)
        levels = dict(sorted(self.levels.items())) or _chained(changes)
        return IndexSeries(
            id=name,
            name=self.name,
            used_for=self.used_for,
            levels=MappingProxyType(levels),
            changes=changes,
            origin=self.origin,
        )


def _chained(changes: Sequence[YearlyChange]) -> dict[int, float]:
    levels = {changes[0].year - 1: 100.0}
    for change in changes:
        levels[change.year] = levels[change.year - 1] * (1 + change.change)
    return levels


class WrittenAccount(Sourced):
    """A place in the chart of accounts."""

    name: str

    def record(self, name: str) -> Account:
        return Account(id=name, name=self.name, valid=self.valid, origin=self.origin)


class WrittenArea(Sourced):
    """A styringsområde."""

    name: str
    rule: str

    def record(self, name: str) -> Area:
        return Area(id=name, name=self.name, rule=self.rule, origin=self.origin)


class WrittenEvidence(Sourced):
    """What a study found."""

    name: str
    about: str
    finding: str
    design: str
    with_: Annotated[NumberField, Field(ge=0, le=1)] | None = Field(None, alias="with")
    without: Annotated[NumberField, Field(ge=0, le=1)] | None = None

    def record(self, name: str) -> Evidence:
        return Evidence(
            id=name,
            name=self.name,
            about=self.about,
            finding=self.finding,
            design=self.design,
            with_share=self.with_,
            without_share=self.without,
            origin=self.origin,
        )


class WrittenGap(Written):
    """Something missing."""

    name: str
    missing: Annotated[str, Field(min_length=1)]
    fetch: Annotated[str, Field(min_length=1)]
    url: str | None = None
    covers: tuple[str, ...] = ()

    def record(self, name: str) -> Gap:
        return Gap(id=name, name=self.name, missing=self.missing, fetch=self.fetch, url=self.url, covers=self.covers)


def _is_unit(raw: Any) -> bool:
    """Whether a figure's unit can be read; if not, that is said once, and not of each of its values too."""
    try:
        return isinstance(raw, dict) and parse_unit(str(raw.get("unit", ""))) is not None
    except Mistake:
        return False


Id = Annotated[str, Field(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]
"""Lower-case ASCII in words joined by hyphens; account numbers have dots."""


class KnowledgeFile(Written):
    """A whole file: any of these tables, each from id to record."""

    figures: dict[Id, WrittenFigure] = Field(default_factory=dict)
    discount: dict[Id, WrittenSchedule] = Field(default_factory=dict)
    indices: dict[Id, WrittenIndex] = Field(default_factory=dict)
    rules: dict[Id, WrittenRule] = Field(default_factory=dict)
    accounts: dict[Id, WrittenAccount] = Field(default_factory=dict)
    areas: dict[Id, WrittenArea] = Field(default_factory=dict)
    evidence: dict[Id, WrittenEvidence] = Field(default_factory=dict)
    gaps: dict[Id, WrittenGap] = Field(default_factory=dict)
