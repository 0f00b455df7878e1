"""Who carries a flow: one party, fixed shares, shares that change by date, or a named funding rule."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from tovholder.quantities import Quantity

from .part import Part, When


def _certain(quantity: Quantity) -> Quantity:
    if quantity.is_uncertain:
        raise PydanticCustomError("share-must-be-certain", "a share cannot be uncertain")
    return quantity


def _written_here(quantity: Quantity) -> Quantity:
    if quantity.use is not None:
        raise PydanticCustomError("share-must-be-certain", "a share is written where it stands")
    return quantity


OneNumber = Annotated[Quantity, AfterValidator(_certain), WithJsonSchema({"type": ["number", "string"]})]
Share = Annotated[OneNumber, AfterValidator(_written_here)]
"""Shares must sum to one, which is seen before any reference is followed."""
Shares = dict[str, Share]


class DatedShares(Part):
    """Shares in force from the start of `from` up to, not including, `until`."""

    from_: When | None = Field(None, alias="from")
    until: When | None = None
    to: Shares

    @model_validator(mode="before")
    @classmethod
    def _one_party(cls, raw: Any) -> Any:
        if isinstance(raw, dict) and isinstance(raw.get("to"), str):
            return {**raw, "to": {raw["to"]: 1}}
        return raw


class RuleUse(Part):
    """A funding rule of the knowledge bank, with what the rule needs to know about the person.

    weeks_before: weeks on public support when the effect starts (the refund ladder).
    cost_before: kroner per person-year before the effect (the dear-case refund).
    department: the department that carries the municipality's part.
    """

    rule: str
    department: str | None = None
    weeks_before: Share | None = None
    cost_before: Quantity | None = None


class Sharing(Part):
    """Who carries a flow. Written as `familie`, `{familie: 60 %, state: 40 %}`, a dated list or `{rule: …}`."""

    dated: tuple[DatedShares, ...] = ()
    rule: RuleUse | None = None

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, raw: Any) -> Any:
        if isinstance(raw, Sharing):
            return raw
        if isinstance(raw, str):
            return {"dated": [{"to": {raw: 1}}]}
        if isinstance(raw, list):
            return {"dated": raw}
        if isinstance(raw, dict) and "rule" in raw:
            return {"rule": raw}
        if isinstance(raw, dict) and raw and not {"dated"} & raw.keys():
            return {"dated": [{"to": raw}]}
        raise PydanticCustomError("sharing-form", "a party, shares, a dated list or a rule")

    @property
    def parties(self) -> frozenset[str]:
        """Every party and department named."""
        named = {party for span in self.dated for party in span.to}
        if self.rule is not None and self.rule.department is not None:
            named.add(self.rule.department)
        return frozenset(named)


SharingField = Annotated[
    Sharing,
    WithJsonSchema(
        {"type": ["string", "object", "array"], "examples": ["familie", {"familie": "60 %", "state": "40 %"}]}
    ),
]
