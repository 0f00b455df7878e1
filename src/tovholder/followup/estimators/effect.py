"""What every estimator gives back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..indicators import Measure
from ..plan import Design

LEVEL = 0.95
"""The intervals' level."""


@dataclass(frozen=True, slots=True)
class Balance:
    """How alike the groups are on one characteristic: standardised differences, before and after weighting."""

    name: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class EventTime:
    """The effect so many periods after the start; before it there should be none."""

    time: int
    estimate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Other:
    """The same effect under another choice of comparison or method: a code of `followup.other`."""

    code: str
    estimate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Effect:
    """An estimate with its interval.

    estimate, low, high   in the indicator's unit; for a share, between -1 and 1
    treated, comparison   how many people it rests on
    level_treated, level_comparison  the groups' own levels, where the design has them
    overlap   the share of the treated with somebody like them in the comparison
    doubts    codes of `followup.doubt`: what a careful reader should know
    """

    design: Design
    measure: Measure
    estimate: float
    low: float
    high: float
    treated: int
    comparison: int = 0
    level_treated: float | None = None
    level_comparison: float | None = None
    balance: Sequence[Balance] = ()
    overlap: float | None = None
    events: Sequence[EventTime] = ()
    others: Sequence[Other] = ()
    doubts: Sequence[str] = field(default=())
