"""What a krone later is worth today: schedules of rates, one for each bottom line, and a line's own."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import ConfigDict, WithJsonSchema, model_validator

from tovholder.quantities import Quantity

from .part import Part, When


class RateStep(Part):
    """A forward rate in force up to `until` years from the base date (the last step has no end)."""

    until: float | None = None
    rate: Quantity


class Schedule(Part):
    """A discount schedule: `none`, a rate, a name in the knowledge bank, or steps."""

    name: str | None = None
    steps: tuple[RateStep, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, raw: Any) -> Any:
        if raw is None or raw == "none":
            return {"steps": [{"rate": 0}]}
        if isinstance(raw, str) and raw.startswith("knowledge/"):
            return {"name": raw.removeprefix("knowledge/")}
        if isinstance(raw, str | int | float):
            return {"steps": [{"rate": raw}]}
        if isinstance(raw, list):
            return {"steps": raw}
        return raw


ScheduleField = Annotated[
    Schedule,
    WithJsonSchema(
        {"type": ["string", "number", "array"], "examples": ["none", "3.5 %", "knowledge/finansministeriet-2021"]}
    ),
]


_SHORT = ConfigDict(json_schema_extra={"type": ["object", "string", "number", "array"]})


class Discount(Part):
    """One schedule for each bottom line, and the date values are brought back to (default: the start).

    A single rate or name means the same schedule for both.
    """

    model_config = _SHORT

    budget: ScheduleField = Schedule.model_validate("none")
    society: ScheduleField = Schedule.model_validate("knowledge/finansministeriet-2021")
    base: When | None = None

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, raw: Any) -> Any:
        return raw if isinstance(raw, dict | Discount) else {"budget": raw, "society": raw}


class OwnDiscount(Part):
    """A line's own schedules, from the case's base date; the bottom line not named follows the case."""

    model_config = _SHORT

    budget: ScheduleField | None = None
    society: ScheduleField | None = None

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, raw: Any) -> Any:
        return raw if isinstance(raw, dict | OwnDiscount) else {"budget": raw, "society": raw}
