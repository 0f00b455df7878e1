"""Funding rules as they are written, and the rules they become."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from tovholder.quantities import NumberField

from .rules import DearCase, FundingRule, Ladder, SharePeriod, Shares, Thresholds
from .written_base import Dated, Sourced, Written, different_years, handed_down, increasing, not_empty

_ROUNDING = 1e-9


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

    steps: Annotated[tuple[WrittenThreshold, ...], AfterValidator(not_empty)]

    @model_validator(mode="after")
    def _rising(self) -> WrittenThresholds:
        increasing([step.above for step in self.steps])
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
        return handed_down(raw, "thresholds")

    @model_validator(mode="after")
    def _one_form(self) -> WrittenRule:
        if sum(map(bool, (self.ladder, self.thresholds, self.periods))) != 1:
            raise PydanticCustomError("knowledge-rule-form", "one of ladder, thresholds, periods")
        if self.ladder:
            increasing([step.from_week for step in self.ladder])
            if self.ladder[0].from_week != 1:
                raise PydanticCustomError("knowledge-ladder-start", "the first step begins in week 1")
        different_years([level.year for level in self.thresholds])
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
