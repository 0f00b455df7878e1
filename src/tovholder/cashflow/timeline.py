"""The periods of a case, and how far each lies from the date values are brought back to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tovholder.quantities import Month, PeriodLength, Span, month_label

Floats = NDArray[np.float64]
_SHARE_OF_PERIOD = {"start": 0.0, "middle": 0.5, "end": 1.0}


@dataclass(frozen=True)
class Timeline:
    """Equal periods from a start month.

    start, base: months; base is the date present values refer to.
    months: length of a period. count: number of periods.
    """

    start: Month
    months: int
    count: int
    base: Month
    length: PeriodLength

    @property
    def years(self) -> float:
        """Length of a period in years (h in the method)."""
        return self.months / 12

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """`2022`, `2022-Q2`, … one per period."""
        return tuple(month_label(self.start + t * self.months, length=self.length) for t in range(self.count))

    @cached_property
    def calendar_years(self) -> tuple[int, ...]:
        """The calendar years touched, in order."""
        first, last = self.start // 12, (self.start + self.count * self.months - 1) // 12
        return tuple(range(first, last + 1))

    @cached_property
    def to_calendar(self) -> Floats:
        """(calendar year, period) float64: the share of each period that lies in each calendar (budget) year."""
        first = self.calendar_years[0]
        shares = np.zeros((len(self.calendar_years), self.count))
        for t in range(self.count):
            for m in range(self.start + t * self.months, self.start + (t + 1) * self.months):
                shares[m // 12 - first, t] += 1 / self.months
        return shares

    def years_to(self, position: Literal["start", "middle", "end"]) -> Floats:
        """(period,) years from the base date to this position in every period (τ in the method)."""
        offset = (self.start - self.base) / 12
        return np.asarray(offset + self.years * (np.arange(self.count) + _SHARE_OF_PERIOD[position]), dtype=np.float64)

    # Every outcome asks for the same spans; what is kept is a few numbers each.
    @lru_cache(maxsize=1024)  # noqa: B019
    def overlap(self, span: Span) -> Floats:
        """(period,) the share of the span's months that falls in each period; less than 1 in all if cut off."""
        starts = self.start + self.months * np.arange(self.count)
        common = np.minimum(starts + self.months, span.start + span.months) - np.maximum(starts, span.start)
        shares = np.asarray(np.maximum(common, 0) / span.months, dtype=np.float64)
        shares.setflags(write=False)
        return shares

    def covered(self, first: Month | None, until: Month | None) -> Floats:
        """(period,) the share of each period inside [first, until); None is open."""
        starts = self.start + self.months * np.arange(self.count)
        low = starts if first is None else np.maximum(starts, first)
        high = starts + self.months if until is None else np.minimum(starts + self.months, until)
        return np.asarray(np.maximum(high - low, 0) / self.months, dtype=np.float64)
