"""The business case: everything one file holds, fields A–Q."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tovholder.quantities import MONTHS_IN, NumberField, PeriodLength, Quantity, YearField

from .choice import Choice, Corrections, Scenario
from .correlations import Correlation
from .costs import Cost
from .deal import Contract
from .discounting import Discount
from .goals import Goal
from .outcomes import Outcome
from .part import Length, Part, Position, When
from .parties import Department, Party
from .story import (
    About,
    Baseline,
    Challenge,
    Decision,
    Funding,
    Implementation,
    Intervention,
    LegalPoint,
    Lens,
    Measurement,
    Message,
    Person,
    Risk,
    TargetGroup,
)
from .tranches import Tranche


class OwnIndex(Part):
    """A price index written in the case itself: level per year on any base, with where it is from."""

    levels: dict[YearField, NumberField]
    source: str | None = None
    kind: Literal["taken", "adjusted", "own", "example"]


class Case(Part):
    """A business case for a social investment. Only what the calculation needs is required."""

    tovholder: Literal[1]
    title: str
    start: When
    period: PeriodLength = "year"
    horizon: Length
    price_level: int | None = None
    currency: str = "DKK"
    profile: Literal["soem"] | None = None
    flows_at: Position = "end"
    discount: Discount = Discount()
    net_tax_factor: Quantity | None = None
    tax_distortion: Quantity | None = None
    price_index: str | None = None
    indices: dict[str, OwnIndex] = {}

    about: About = About()
    challenge: Challenge = Challenge()
    target_group: TargetGroup = TargetGroup()
    intervention: Intervention = Intervention()
    baseline: Baseline = Baseline()
    parties: dict[str, Party] = {}
    departments: dict[str, Department] = {}
    assumptions: dict[str, Quantity] = {}
    tranches: dict[str, Tranche] = Field(min_length=1)
    costs: dict[str, Cost] = {}
    outcomes: dict[str, Outcome] = {}
    correlations: tuple[Correlation, ...] = ()
    corrections: Corrections = {}
    scenarios: dict[str, Scenario] = {}
    choice: Choice = Choice()
    goals: dict[str, Goal] = {}
    contract: Contract | None = None
    funding: Funding = Funding()
    risks: tuple[Risk, ...] = ()
    legal: tuple[LegalPoint, ...] = ()
    implementation: Implementation = Implementation()
    measurement: Measurement = Measurement()
    communication: tuple[Message, ...] = ()
    people: tuple[Person, ...] = ()
    lenses: tuple[Lens, ...] = ()
    decisions: tuple[Decision, ...] = ()
    unpriced: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _whole_periods(self) -> Case:
        if self.horizon.months <= 0 or self.horizon.months % MONTHS_IN[self.period]:
            raise PydanticCustomError(
                "horizon-not-whole-periods", "horizon is not whole periods", {"period": self.period}
            )
        return self
