"""What a knowledge file may hold, as it is written, and the records it becomes.

A record's `source`, `url`, `confidence`, `note`, `from` and `until` may stand once for all its values. A value with a
source or an address of its own has both; its year it always says itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
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
    Period,
    YearlyChange,
)
from .rules import DearCase, FundingRule, Ladder, SharePeriod, Shares, Thresholds

Part = TypeVar("Part")
_ROUNDING = 1e-9
_ADDRESS = r"^(https?://|isbn:)"
_HANDED_DOWN = ("confidence", "from", "until", "note")
_TOGETHER = ("source", "url", "also")


def _not_empty(parts: tuple[Part, ...]) -> tuple[Part, ...]:
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
    def valid(self) -> Period:
        return Period(self.from_, self.until)

    @model_validator(mode="after")
    def _first_before_until(self) -> Dated:
        _in_order(self.from_, self.until)
        return self


class Sourced(Dated):
    """Whatever must say where it is from."""

    source: Annotated[str, Field(min_length=1)]
    url: Annotated[str, Field(pattern=_ADDRESS)]
    also: tuple[str, ...] = ()
    year: YearField
    confidence: Confidence
    note: str | None = None

    @property
    def origin(self) -> Origin:
        return Origin(self.source, self.url, self.year, self.confidence, self.note, self.also)


class WrittenValue(Quantity):
    """One year's value: a quantity of the case file (`value`, or `low` and `high`) that must say where it is from."""

    source: Annotated[str, Field(min_length=1)]
    url: Annotated[str, Field(pattern=_ADDRESS)]
    also: tuple[str, ...] = ()
    year: YearField
    confidence: Confidence
    from_: MonthField | None = Field(None, alias="from")
    until: MonthField | None = None

    @model_validator(mode="after")
    def _stands_alone(self) -> WrittenValue:
        if self.use is not None:
            raise PydanticCustomError("knowledge-uses-knowledge", "a value is stated, not taken from elsewhere")
        _in_order(self.from_, self.until)
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
        return DatedValue(self.year, quantity, origin, Period(self.from_, self.until))


def _handed_down(raw: Any, parts: str, *more: str) -> Any:
    """The record with what it says of all its parts written into each part that lacks it."""
    if not isinstance(raw, dict) or not isinstance(raw.get(parts), list):
        return raw
    return {**raw, parts: [_complete(part, raw, (*_HANDED_DOWN, *more)) for part in raw[parts]]}


def _complete(part: Any, whole: Mapping[str, Any], handed_down: Iterable[str]) -> Any:
    if not isinstance(part, dict):
        return part
    names = [name for name in handed_down if name not in part]
    if not any(name in part for name in _TOGETHER):
        names += _TOGETHER
    return {**part, **{name: whole[name] for name in names if name in whole}}


class WrittenFigure(Written):
    """A price, rate or factor with its values by year."""

    name: str
    unit: UnitField
    topic: str | None = None
    values: Annotated[tuple[WrittenValue, ...], AfterValidator(_not_empty)]

    @model_validator(mode="before")
    @classmethod
    def _down(cls, raw: Any) -> Any:
        complete = _handed_down(raw, "values", "price_level", *(("unit",) if _is_unit(raw) else ()))
        own = {"price_level", *_HANDED_DOWN, *_TOGETHER}
        return {k: v for k, v in complete.items() if k not in own} if isinstance(complete, dict) else raw

    @model_validator(mode="after")
    def _one_a_year(self) -> WrittenFigure:
        _different_years([value.year for value in self.values])
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
    steps: Annotated[tuple[WrittenStep, ...], AfterValidator(_not_empty)]

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
        return _handed_down(raw, "changes")

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


class WrittenLadderStep(Written):
    """The municipality's share from this week on public support."""

    from_week: Annotated[int, Field(ge=1)]
    municipality: Annotated[NumberField, Field(ge=0, le=1)]


class WrittenThreshold(Written):
    """The state's share of the part of a yearly cost above this many kroner."""

    above: Annotated[NumberField, Field(ge=0)]
    refund: Annotated[NumberField, Field(ge=0, le=1)]


class WrittenThresholds(Sourced):
    """One year's thresholds."""

    steps: Annotated[tuple[WrittenThreshold, ...], AfterValidator(_not_empty)]

    @model_validator(mode="after")
    def _rising(self) -> WrittenThresholds:
        _increasing([step.above for step in self.steps])
        return self


class WrittenShares(Dated):
    """Shares in force in a period."""

    shares: dict[str, Annotated[NumberField, Field(ge=0, le=1)]]

    @model_validator(mode="after")
    def _sum_to_one(self) -> WrittenShares:
        total = sum(self.shares.values())
        if abs(total - 1) > _ROUNDING:
            raise PydanticCustomError("knowledge-shares-not-one", "sum {total} %", {"total": round(100 * total, 6)})
        return self


class WrittenRule(Sourced):
    """A funding rule: exactly one of `ladder`, `thresholds` (dear-case) and `periods` (fixed shares by date)."""

    name: str
    ladder: tuple[WrittenLadderStep, ...] = ()
    thresholds: tuple[WrittenThresholds, ...] = ()
    periods: tuple[WrittenShares, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _down(cls, raw: Any) -> Any:
        return _handed_down(raw, "thresholds")

    @model_validator(mode="after")
    def _one_form(self) -> WrittenRule:
        if sum(map(bool, (self.ladder, self.thresholds, self.periods))) != 1:
            raise PydanticCustomError("knowledge-rule-form", "one of ladder, thresholds, periods")
        if self.ladder:
            _increasing([step.from_week for step in self.ladder])
            if self.ladder[0].from_week != 1:
                raise PydanticCustomError("knowledge-ladder-start", "the first step begins in week 1")
        _different_years([level.year for level in self.thresholds])
        if any(a.until is None or a.until != b.from_ for a, b in pairwise(self.periods)):
            raise PydanticCustomError("knowledge-periods-hole", "each period ends where the next begins")
        return self

    def record(self, name: str) -> FundingRule:
        if self.ladder:
            steps = tuple((step.from_week, step.municipality) for step in self.ladder)
            return Ladder(id=name, name=self.name, steps=steps, valid=self.valid, origin=self.origin)
        if self.thresholds:
            levels = (
                Thresholds(level.year, tuple((step.above, step.refund) for step in level.steps), level.origin)
                for level in sorted(self.thresholds, key=lambda level: level.year)
            )
            return DearCase(id=name, name=self.name, thresholds=tuple(levels), valid=self.valid, origin=self.origin)
        periods = tuple(SharePeriod(part.valid, MappingProxyType(dict(part.shares))) for part in self.periods)
        return Shares(id=name, name=self.name, periods=periods, origin=self.origin)


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


def _in_order(first: int | None, until: int | None) -> None:
    if first is not None and until is not None and until <= first:
        raise PydanticCustomError("knowledge-period-order", "until is not after from")


def _different_years(years: Sequence[int]) -> None:
    twice = next((year for year in years if years.count(year) > 1), None)
    if twice is not None:
        raise PydanticCustomError("knowledge-year-twice", "the year {year} stands twice", {"year": twice})


def _increasing(limits: Sequence[float]) -> None:
    if any(later <= earlier for earlier, later in pairwise(limits)):
        raise PydanticCustomError("knowledge-steps-order", "the steps must rise")


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
