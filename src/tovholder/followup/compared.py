"""What was planned beside what was seen: people per tranche, and the case's assumptions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tovholder.errors import Path
from tovholder.quantities import Quantity

from .realised import Realised
from .updating import Belief

Verdict = Literal["below", "within", "above", "unknown"]
"""Where what was seen lies to the forecast's middle 80 %, by its own interval: outside only if they do not meet."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A tranche's people: as planned by now, and counted by state; None where a count is too small to show."""

    tranche: str
    planned: float
    started: int | None
    states: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Compared:
    """An assumption: the number in the case, the belief in it, and what became of it."""

    place: str
    path: Path
    quantity: Quantity | None
    forecast: Belief | None
    seen: Realised

    @property
    def verdict(self) -> Verdict:
        """Where what was seen lies to the forecast."""
        seen, forecast = self.seen, self.forecast
        if seen.low is None or seen.high is None or forecast is None:
            return "unknown"
        return "below" if seen.high < forecast.low else "above" if seen.low > forecast.high else "within"
