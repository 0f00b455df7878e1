"""What the bank holds: figures, schedules, series, accounts, evidence, and the gaps.

Every record is dated and says where it is from and how sure that is. Funding rules are in `rules`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tovholder.quantities import Month, Quantity, Unit

Confidence = Literal["H", "M", "D"]
"""H read in an official source; M read in a secondary or older one; D derived by arithmetic from such figures."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record is from: the source's title and address, the year it speaks of, and how sure it is."""

    source: str
    url: str
    year: int
    confidence: Confidence
    note: str | None = None
    also: tuple[str, ...] = ()
    """More addresses that say the same, or that the figure is derived from."""


@dataclass(frozen=True, slots=True)
class Validity:
    """From the start of a month up to, not including, another; None is open (or not known)."""

    first: Month | None = None
    until: Month | None = None

    def __contains__(self, moment: Month) -> bool:
        return (self.first is None or self.first <= moment) and (self.until is None or moment < self.until)


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A figure in one year. A published range has low and high; its value is then the middle."""

    year: int
    quantity: Quantity
    origin: Origin
    valid: Validity = Validity()

    @property
    def value(self) -> float:
        """In the figure's unit; percent as hundredths."""
        return self.quantity.likely_value


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What all records share: an id that never changes, and a Danish name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Record):
    """A price, rate or factor in one unit, by the years it was published for (oldest first, at least one)."""

    unit: Unit
    values: tuple[DatedValue, ...]
    topic: str | None = None

    @property
    def years(self) -> tuple[int, ...]:
        """The years there is a value for."""
        return tuple(dated.year for dated in self.values)

    @property
    def latest(self) -> DatedValue:
        """The newest value."""
        return self.values[-1]

    def in_year(self, year: int) -> DatedValue | None:
        """The value published for this year. Never another year's: converting is the caller's, by a named index."""
        return next((dated for dated in self.values if dated.year == year), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscountSchedule(Record):
    """Forward rates after inflation; each holds up to so many years from the base date, the last without end."""

    segments: tuple[tuple[float | None, float], ...]
    """(years up to which the rate holds, None for no end; rate per year, 0.035)."""
    valid: Validity
    origin: Origin


@dataclass(frozen=True, slots=True)
class YearlyChange:
    """The change from the year before to this year, 0.036 for 3.6 %."""

    year: int
    change: float
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexSeries(Record):
    """An index as yearly changes that follow each other without a hole, or as the levels a user's file states."""

    levels: Mapping[int, float]
    """Year → level. Where only changes are published the first year before them is 100."""
    used_for: str
    """What kind of amount it converts, in Danish."""
    changes: tuple[YearlyChange, ...] = ()
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Record):
    """A place in the municipal chart of accounts; the id is its number: `5`, `5.28`, `5.28.20`, `dranst-2`."""

    valid: Validity
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Record):
    """A styringsområde: whether money saved may be spent elsewhere is decided by it."""

    rule: str
    """What holds for money in it, in Danish."""
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Record):
    """What a study or a published calculation found, in words, with its shares where it states them.

    `with_share` and `without_share` are shares of the people; None where the study gives no such pair.
    """

    about: str
    """The intervention and the people."""
    finding: str
    design: str
    with_share: float | None = None
    without_share: float | None = None
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Record):
    """Something the bank ought to hold and does not: what is missing, and where a person can get it.

    `covers` are ids (or account numbers) that lead here as well as the gap's own id.
    """

    missing: str
    fetch: str
    url: str | None = None
    covers: tuple[str, ...] = ()
