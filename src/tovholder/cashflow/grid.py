"""Cohorts × periods: when a person entered, how long ago, how old, what date it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .persistence import falls_in
from .steps import active_share, step_shares
from .timeline import Floats, Timeline


@dataclass(frozen=True)
class Grid:
    """One tranche's people seen from one starting event.

    cohorts  period in which each cohort enters
    lag      years from entry to the event that elapsed time is counted from (completion, or entry itself)
    age      age at entry, if ages matter
    Arrays it makes are (cohort, period) float64; entries before a cohort has entered are 0.
    """

    timeline: Timeline
    cohorts: tuple[int, ...]
    lag: float
    age: float | None = None

    @property
    def edges(self) -> Floats:
        """(period + 1,) years elapsed since the event at the boundaries of each relative period."""
        return np.asarray(self.timeline.years * np.arange(self.timeline.count + 1) - self.lag, dtype=np.float64)

    def by_relative(self, values: Floats) -> Floats:
        """Spread (relative period,) values along each cohort's own time."""
        grid = np.zeros((len(self.cohorts), self.timeline.count))
        for row, cohort in enumerate(self.cohorts):
            grid[row, cohort:] = values[: self.timeline.count - cohort]
        return grid

    def by_date(self, values: Floats) -> Floats:
        """The same (period,) calendar values for every cohort."""
        return np.broadcast_to(values, (len(self.cohorts), self.timeline.count))

    def active(self, *, until: float = np.inf) -> Floats:
        """The share of each period in which elapsed time is between 0 and `until`."""
        return self.by_relative(active_share(self.edges, upper=until))

    def in_year(self, first: int, last: int | None) -> Floats:
        """The share of each period's active part in elapsed years `first` to `last` (1-based, last included)."""
        end = np.inf if last is None else float(last)
        return self.by_relative(step_shares(self.edges, np.array([first - 1.0, end]))[:, 0])

    def at_age(self, age: float, until: float | None) -> Floats:
        """The share of each period's active part in which the person's age is in [age, until)."""
        assert self.age is not None
        ages = self.edges + self.lag + self.age
        end = np.inf if until is None else float(until)
        return self.by_relative(step_shares(ages, np.array([age, end]), lower=self.age + self.lag)[:, 0])

    def once(self, delay: float) -> Floats:
        """1 in the period that contains the event plus `delay`, else 0."""
        return self.by_relative(falls_in(self.edges, delay)[:, 0])

    def between(self, low: float, high: float) -> Floats:
        """The share of each period in which elapsed time is between `low` and `high` years."""
        return self.by_relative(active_share(self.edges, lower=low, upper=max(low, high)))
