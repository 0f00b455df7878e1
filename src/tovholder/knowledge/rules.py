"""Funding rules: who carries a public expense, by law and date. Data only; the calculation evaluates them.

Party ids: municipality, region, state, other_municipalities, citizen (a user's own rules may name others).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tovholder.quantities import Month

from .records import Origin, Record, Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder(Record):
    """The municipality's share rises with weeks on public support; the state carries the rest.

    steps: (first week the share holds from, counted from 1; the municipality's share), increasing weeks.
    """

    kind: Literal["ladder"] = "ladder"
    steps: tuple[tuple[int, float], ...]
    valid: Validity
    origin: Origin


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The dear-case steps at one year's level.

    steps: (kroner per person-year, the state's share of the part above it up to the next step), increasing kroner.
    """

    year: int
    steps: tuple[tuple[float, float], ...]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class DearCase(Record):
    """The state refunds a growing share of the part of one person's yearly cost that lies above thresholds."""

    kind: Literal["dear-case"] = "dear-case"
    thresholds: tuple[Thresholds, ...]
    """Oldest first."""
    valid: Validity
    origin: Origin

    @property
    def years(self) -> tuple[int, ...]:
        """The years whose thresholds are known."""
        return tuple(level.year for level in self.thresholds)

    def in_year(self, year: int) -> Thresholds | None:
        """The thresholds of this year, None if they are not known: they are never extrapolated."""
        return next((level for level in self.thresholds if level.year == year), None)


@dataclass(frozen=True, slots=True)
class SharePeriod:
    """Fixed shares in force in a period; they sum to 1."""

    valid: Validity
    shares: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares(Record):
    """Fixed shares by date: periods that follow each other without a hole.

    The first may lack a known beginning and the last an end. Outside them nothing is known: `at` says None.
    """

    kind: Literal["shares"] = "shares"
    periods: tuple[SharePeriod, ...]
    origin: Origin

    @property
    def valid(self) -> Validity:
        """From the first period's beginning to the last one's end."""
        return Validity(self.periods[0].valid.first, self.periods[-1].valid.until)

    def at(self, moment: Month) -> Mapping[str, float] | None:
        """Party → share in this month, or None when the rule is not known (or not in force) then."""
        return next((period.shares for period in self.periods if moment in period.valid), None)


FundingRule = Ladder | DearCase | Shares
