"""What changes for people, for how long, and what follows from it in kroner."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from tovholder.quantities import Duration, Quantity, QuantityOrTable

from .costs import TrancheNames
from .flow import Flow
from .part import Length, Part
from .sharing import SharingField

FULL_ATTRIBUTION = Quantity(value=1.0)


class Persistence(Part):
    """How long the effect lasts, in time since completion (since entry when the basis is `entrant`).

    delay, then a linear ramp, then full strength for `full`, then halving every `half_life` (or falling by the share
    `drop_off` each year), all cut at `until`. Or `by_year`: a table of strengths. `stepped` takes the value at the
    start of each year instead of the mean over the period. `3 years` alone means `until: 3 years`.
    """

    model_config = ConfigDict(json_schema_extra={"type": ["object", "string"]})

    delay: Quantity | None = None
    ramp: Quantity | None = None
    full: Quantity | None = None
    half_life: Quantity | None = None
    drop_off: Quantity | None = None
    until: Length | None = None
    by_year: tuple[Quantity, ...] | None = None
    stepped: bool | None = None

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, raw: Any) -> Any:
        return {"until": raw} if isinstance(raw, str | int | Duration) else raw

    @model_validator(mode="after")
    def _consistent(self) -> Persistence:
        if self.half_life is not None and self.drop_off is not None:
            raise PydanticCustomError("two-decays", "half_life and drop_off exclude each other")
        if self.full is not None and self.half_life is None and self.drop_off is None:
            raise PydanticCustomError("full-without-decay", "full needs half_life or drop_off; use until")
        curve = (self.delay, self.ramp, self.full, self.half_life, self.drop_off)
        if self.by_year is not None and any(part is not None for part in curve):
            raise PydanticCustomError("table-and-curve", "by_year excludes the other forms")
        return self


class Consequence(Flow):
    """What one success (or one unit of change) means: a quantity, its price and who carries it.

    change    units per success and year (`-12 hours per month`), or `-1 placement once`
    per_unit  units per unit of a mean change (`1 hour per hour`); only for mean-change outcomes
    is_income the party receives the money (tax, wages, fees) instead of paying it
    is_cost   counted among the costs instead of the gains (a fee per success, the schooling an effect leads to)
    lasts     how long it runs, where that is not as long as its outcome says
    A consequence without a price is counted but not valued.
    """

    change: QuantityOrTable | None = None
    per_unit: QuantityOrTable | None = None
    price: QuantityOrTable | None = None
    falls_on: SharingField | None = None
    is_income: bool = False
    is_cost: bool = False
    lasts: Persistence | None = None
    capacity_step: Quantity | None = None
    shared_claim: bool = False

    @model_validator(mode="after")
    def _one_quantity(self) -> Consequence:
        if (self.change is None) == (self.per_unit is None):
            raise PydanticCustomError("consequence-needs-one-quantity", "exactly one of change, per_unit")
        if self.price is not None and self.falls_on is None:
            raise PydanticCustomError("price-without-payer", "a priced consequence needs falls_on")
        return self

    @property
    def quantity(self) -> QuantityOrTable:
        """The quantity, whichever form it was written in."""
        quantity = self.change or self.per_unit
        assert quantity is not None
        return quantity


class Outcome(Part):
    """A chance of success, or the mean of a quantity, with and without the intervention.

    The net effect is (with − without) · attribution · every factor in `times` (displacement, take-up). Both numbers are
    always stored, so that nobody enters a gross rate where a net one is meant. `willingness_to_pay` is kr per success
    (or per unit of change) for the MVPF.
    """

    name: str | None = None
    of: TrancheNames = ()
    measure: Literal["probability", "mean"] = "probability"
    better: Literal["higher", "lower"] = "higher"
    with_: QuantityOrTable = Field(alias="with")
    without: QuantityOrTable
    attribution: Quantity = FULL_ATTRIBUTION
    times: dict[str, QuantityOrTable] = {}
    basis: Literal["completer", "entrant"] = "completer"
    lasts: Persistence = Persistence()
    consequences: dict[str, Consequence] = {}
    value_per_outcome: Quantity | None = None
    willingness_to_pay: Quantity | None = None
    instrument: str | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _quantities_fit_measure(self) -> Outcome:
        for name, consequence in self.consequences.items():
            if self.measure == "mean" and consequence.change is not None:
                raise PydanticCustomError("change-stated-twice", "use per_unit in {name}", {"name": name})
            if self.measure == "probability" and consequence.per_unit is not None:
                raise PydanticCustomError("per-unit-needs-mean", "use change in {name}", {"name": name})
        return self
