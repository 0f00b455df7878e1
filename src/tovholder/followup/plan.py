"""The plan of follow-up: what is measured and how, where data come from, what they are held against.

It stands beside the case file, in the same kind of text, and holds no person.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from tovholder.case.goals import Method as Verified
from tovholder.case.part import Part
from tovholder.quantities import MonthField, NumberField

from .indicators import Indicator
from .privacy.suppression import DEFAULT, HIGHEST, LOWEST
from .sources import Source, Store

Design = Literal[
    "randomised", "difference-in-differences", "weighted", "matched", "historical", "before-after", "share", "time"
]
"""How an effect is estimated, by falling strength; `share` and `time` only describe those who were there."""
People = Annotated[int, Field(ge=1)]
Kept = Annotated[int, Field(ge=1, le=600)]


class Planned(Part):
    """What a measurement is planned with, for its power: people, and either a share or a spread.

    baseline   the share expected without the intervention
    spread     standard deviation between people; of the change, where people are their own comparison
    cluster_size, cluster_correlation   people per institution, and how much alike those of one are
    """

    treated: People
    comparison: People | None = None
    baseline: NumberField | None = None
    spread: NumberField | None = None
    effect: NumberField | None = None
    cluster_size: People | None = None
    cluster_correlation: NumberField = 0.0
    power: NumberField = 0.8

    @model_validator(mode="after")
    def _can_be_planned(self) -> Planned:
        ends = {"baseline": (0.0, 1.0), "cluster_correlation": (0.0, 1.0), "power": (0.05, 0.999)}
        for field, (low, high) in ends.items():
            value = getattr(self, field)
            if value is not None and not low <= value <= high:
                raise PydanticCustomError("planned-outside", "outside", {"field": field, "low": low, "high": high})
        if self.effect == 0 or (self.spread is not None and self.spread <= 0):
            field = "effect" if self.effect == 0 else "spread"
            raise PydanticCustomError("planned-nothing", "nothing", {"field": field})
        return self


class Estimate(Part):
    """One effect to estimate.

    indicator   `name@version`
    treated, comparison   groups of the persons
    adjust      indicators, measured before entry, that the groups are made alike on
    baseline    a historical level or share to compare with, where no persons are known
    window      months per period in difference-in-differences
    """

    indicator: str
    design: Design
    treated: tuple[str, ...] = ()
    comparison: tuple[str, ...] = ()
    adjust: tuple[str, ...] = ()
    baseline: NumberField | None = None
    controls: Literal["never", "not-yet"] = "never"
    period_months: Annotated[int, Field(ge=1, le=12)] = 12
    cluster: bool = False
    planned: Planned | None = None
    note: str | None = None


class Held(Part):
    """What an assumption of the case is held against: an indicator of a group, or the enrolment itself.

    store   where the group's people are known: a comparison group mostly only in the study
    """

    indicator: str | None = None
    of: Literal["entrants", "completion"] | None = None
    group: str | None = None
    tranche: str | None = None
    store: Store = "verification"


class Point(Part):
    """A goal of the contract and the months it is measured in, for those whose window has closed by then."""

    indicator: str
    at: tuple[MonthField, ...]
    tranche: str | None = None
    method: Verified = "verification"
    documents: tuple[str, ...] = ()


class Service(Part):
    """Whose money a service is, and what its use is held against.

    department   the department of the case that pays for it
    account      the account it is followed on
    comparison   groups whose use shows what it would have cost otherwise; without them no gain is measured
    method       how the comparison is established, and owner who answers for it: both needed with a comparison
    store        where the people are known: a comparison group mostly only in the study
    """

    department: str
    account: str | None = None
    comparison: tuple[str, ...] = ()
    method: Verified | None = None
    owner: str | None = None
    store: Store = "verification"
    note: str | None = None


class Plan(Part):
    """Everything agreed on how the investment is followed up.

    retention   purpose → for how many months people are kept after the last that is known of them
    """

    tovholder_followup: Literal[1]
    title: str | None = None
    least_people: int = DEFAULT
    programme: tuple[str, ...] = ()
    retention: dict[Store, Kept] = {}
    indicators: dict[str, Indicator] = {}
    sources: dict[str, Source] = {}
    services: dict[str, Service] = {}
    estimates: dict[str, Estimate] = {}
    assumptions: dict[str, Held] = {}
    goals: dict[str, Point] = {}

    @field_validator("least_people")
    @classmethod
    def _within(cls, least: int) -> int:
        if not LOWEST <= least <= HIGHEST:
            raise PydanticCustomError("least-people-outside", "outside", {"lowest": LOWEST, "highest": HIGHEST})
        return least
