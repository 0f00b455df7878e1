"""What there is to choose between, and what would help choosing: scenarios, the measure, a pilot, optimism corrections.

scenarios:
  cheaper: {name: Billigere hold, changes: {costs.mentor.per_entrant: 30000 kr}}
choice:
  group: municipality
  pilot: {of: job, people: [20, 50], fixed_cost: 100000 kr, cost_per_person: 40000 kr}
corrections: {B: 10 %, C: 25 %, D: 50 %}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from tovholder.errors import Finding
from tovholder.quantities import Quantity

from .part import Part
from .sharing import Share

if TYPE_CHECKING:
    from .model import Case


class Scenario(Part):
    """A named set of changes to the case: place → what stands there instead. An option beside the case itself."""

    name: str | None = None
    changes: Annotated[dict[str, Any], Field(min_length=1)]
    note: str | None = None


def _as_list(raw: Any) -> Any:
    return raw if isinstance(raw, list | tuple) else [raw]


class Pilot(Part):
    """A pilot that shows how many of so many people succeed with an outcome, and what it costs."""

    of: str
    people: Annotated[
        tuple[Annotated[int, Field(gt=0)], ...],
        BeforeValidator(_as_list),
        WithJsonSchema({"type": ["integer", "array"], "items": {"type": "integer"}, "examples": [20, [20, 50, 100]]}),
    ]
    fixed_cost: Quantity = Quantity(value=0.0)
    cost_per_person: Quantity = Quantity(value=0.0)


class Choice(Part):
    """Whose net present value decides (default: the municipality's in the budget view), and a pilot to weigh."""

    group: str | None = None
    view: Literal["budget", "society"] = "budget"
    pilot: Pilot | None = None


Corrections = dict[Literal["A", "B", "C", "D"], Share]
"""Evidence grade → the share of a net effect that is taken off, because results fall when tried again elsewhere."""


def wrong_choices(case: Case) -> Iterator[Finding]:
    """A pilot of something that is not a plain chance of success."""
    pilot = case.choice.pilot
    if pilot is None:
        return
    outcome = case.outcomes.get(pilot.of)
    if outcome is None:
        params = {"name": pilot.of, "known": ", ".join(sorted(case.outcomes))}
        yield Finding("unknown-outcome", path=("choice", "pilot", "of"), params=params)
    elif outcome.measure != "probability" or not isinstance(outcome.with_, Quantity):
        yield Finding("pilot-needs-a-chance", path=("choice", "pilot", "of"), params={"name": pilot.of})
