"""The people: tranches with intake, duration and completion."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from tovholder.quantities import Duration, Quantity

from .part import Length, Part

ONE = Quantity(value=1.0)
ALL_INTAKE = "all"


def _intake(raw: Any) -> Any:
    return (
        raw if isinstance(raw, dict) and not {"value", "low", "distribution", "use"} & raw.keys() else {ALL_INTAKE: raw}
    )


Intake = Annotated[
    dict[str, Quantity],
    BeforeValidator(lambda raw: {str(k): v for k, v in _intake(raw).items()}),
    WithJsonSchema({"type": ["number", "string", "object"], "examples": [25, {"2022-Q2": 5, "2022-Q4": 20}]}),
]
"""People entering: a number (all in the first period) or a number per calendar span."""


class Dropout(Part):
    """`after`: time from entry at which a person who drops out stops costing money (default: never)."""

    after: Length


class Tranche(Part):
    """A group of people who are offered the same thing. `duration` is from entry to completion."""

    name: str | None = None
    unit: str = "person"
    entrants: Intake
    completion: Quantity = ONE
    duration: Length = Duration(0.0)
    dropout: Dropout | None = None
    eligible: Quantity | None = None
    entry_age: Quantity | None = None
    note: str | None = None
