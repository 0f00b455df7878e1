"""A quantity: a number, how sure one is of it, its unit and where it comes from.

    160000
    {low: 45 %, likely: 60 %, high: 75 %, source: leverandørens evaluering, kind: example}
    {distribution: {gamma: {shape: 2, scale: 50}}, unit: hours per month}
    {use: knowledge/kontanthjaelp-30}

Wherever a quantity is expected a number or a line of text (see `shorthand`) will do.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import (
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
    field_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from tovholder.quantities.as_written import POINTS, as_stored, read_point, read_reference
from tovholder.quantities.border import UnitField, coded, collected
from tovholder.quantities.distribution import Distribution
from tovholder.quantities.mistakes import (
    AsNeedsRange,
    DistributionInPercent,
    Mistake,
    NeedsOneForm,
    UnitMismatch,
    UnresolvedUse,
)
from tovholder.quantities.numbers import hundredfold, hundredth, middle
from tovholder.quantities.provenance import Provenance
from tovholder.quantities.shorthand import check_order
from tovholder.quantities.units import Unit

Point = Annotated[
    float,
    BeforeValidator(collected(read_point)),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string"}]}),
]


class Quantity(Provenance):
    """A number or a range in a unit, with its provenance. Percent are stored as hundredths: 45 % is 0.45."""

    value: Point | None = None
    low: Point | None = None
    likely: Point | None = None
    high: Point | None = None
    distribution: Distribution | None = None
    use: Annotated[str, BeforeValidator(collected(read_reference))] | None = None
    """A number kept elsewhere: `knowledge/<id>` or `assumptions/<id>`."""
    as_: Annotated[Literal["range", "p10-p90"], Field(alias="as")] = "range"
    """Whether low and high are the outermost values, or the 10th and 90th percentile."""
    unit: UnitField | None = None

    @property
    def likely_value(self) -> float:
        """The one number of the certain case: the value, the likely one (or the middle), else the mean."""
        if self.value is not None:
            return self.value
        if self.likely is not None:
            return self.likely
        if self.low is not None and self.high is not None:
            return middle(self.low, self.high)
        if self.distribution is not None:
            most_likely = self.distribution.shape.most_likely
            return self.distribution.mean() if most_likely is None else most_likely
        raise UnresolvedUse(self.use or "")

    @property
    def low_value(self) -> float | None:
        """The low end, where there is one."""
        ends = self.distribution.shape.ends if self.distribution else None
        return ends[0] if ends else self.low

    @property
    def high_value(self) -> float | None:
        """The high end, where there is one."""
        ends = self.distribution.shape.ends if self.distribution else None
        return ends[1] if ends else self.high

    @property
    def is_uncertain(self) -> bool:
        """Whether it is more than one number."""
        return self.distribution is not None or self.low != self.high

    def given_in(self, unit: Unit) -> Self:
        """The same written numbers, now known to be in this unit: 45 given in % is 0.45.

        Raises `UnitMismatch` if the quantity already has another unit.
        """
        if self.unit is not None:
            if self.unit != unit:
                raise UnitMismatch(self.unit.text, unit.text)
            return self
        if not unit.percent:
            return self.model_copy(update={"unit": unit})
        if self.distribution is not None:
            raise DistributionInPercent()
        points = {name: getattr(self, name) for name in POINTS}
        shares = {name: hundredth(point) for name, point in points.items() if point is not None}
        return self.model_copy(update={"unit": unit, **shares})

    @model_validator(mode="before")
    @classmethod
    def _as_stored(cls, given: Any) -> Any:
        return given if isinstance(given, Quantity) else collected(as_stored)(given)

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        try:
            self._check_form()
            if self.low is not None and self.high is not None:
                check_order(low=self.low, likely=self.likely, high=self.high, unit=self.unit)
            elif self.as_ == "p10-p90":
                raise AsNeedsRange()
            if self.distribution is not None and self.unit is not None and self.unit.percent:
                raise DistributionInPercent()
        except Mistake as mistake:
            raise coded(mistake) from None
        return self

    def _check_form(self) -> None:
        """Exactly one of value, range, distribution and use; a range has both ends."""
        ends = [name for name in ("low", "high") if getattr(self, name) is not None]
        forms = [name for name in ("value", "distribution", "use") if getattr(self, name) is not None]
        points = [name for name in ("low", "likely", "high") if getattr(self, name) is not None]
        if len(forms) + bool(points) != 1 or (points and len(ends) != 2):
            raise NeedsOneForm(forms + points)

    @field_serializer(*POINTS, when_used="unless-none")
    def _as_written(self, point: float) -> float:
        """Percent go out as they came in, so that what is written can be read again."""
        return hundredfold(point) if self.unit is not None and self.unit.percent else point

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Number, text or mapping, so that editors accept the short forms."""
        return {"anyOf": [{"type": "number"}, {"type": "string"}, handler(schema)]}
