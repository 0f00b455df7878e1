"""A pilot before the decision: what seeing n people's outcomes would be worth, set against what the pilot costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tovholder.errors import Path

from .information import evsi
from .options import Options
from .partial import outer_values


@dataclass(frozen=True, slots=True)
class PilotSize:
    """A pilot of so many people: its value and its cost in kroner."""

    people: int
    value: float
    cost: float

    @property
    def net(self) -> float:
        """What is left of the value when the pilot is paid."""
        return self.value - self.cost


def pilot_values(
    options: Options, rate: Path, sizes: Sequence[int], *, fixed_cost: float, cost_per_person: float, count: int
) -> tuple[PilotSize, ...]:
    """The value of pilots of these sizes that show how many succeed at the rate. Raises UnknownName."""
    known = outer_values(options, [rate])
    inner = max(64, count // known.shape[1])
    conditional = options.given([rate], known, inner).mean(axis=2)
    return tuple(
        PilotSize(people, max(evsi(conditional, known[0], people), 0.0), fixed_cost + cost_per_person * people)
        for people in sizes
    )
