"""A compiled contract: every price, date and limit decided, and what is still uncertain named by its stream.

Months count from the start of the case's timeline; amounts are kroner at the case's price level.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tovholder.case.deal.terms import CountsAs
from tovholder.case.goals import Denominator, GoalShape
from tovholder.cashflow.plan import Plan
from tovholder.errors import Path
from tovholder.quantities import Quantity

from .shapes import Measured

Absent = Literal["drop_out", "relocation", "death", "non_response"]
ABSENT: tuple[Absent, ...] = ("death", "relocation", "drop_out", "non_response")
"""Why a person cannot be measured; the first that holds is the one that counts."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that may be drawn.

    scale   brings it to the case's price level
    input   its place among the plan's inputs, if the case's own calculation draws it
    stream  the path whose stream it is drawn from otherwise; `flipped` draws high where that input is low
    """

    path: Path
    quantity: Quantity
    scale: float = 1.0
    input: int | None = None
    stream: Path = ()
    flipped: bool = False


@dataclass(frozen=True, slots=True)
class Rate:
    """A chance per person: of those the goal counts, of those who complete, or of those who start.

    without  the chance without the intervention, where the goal follows an outcome of the case
    """

    number: Number
    among: Literal["counted", "completers", "entrants"]
    without: Number | None = None


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean the goal follows. `sign` is +1 where more is better; change = sign · (level − baseline)."""

    level: Number
    baseline: float
    sign: float
    spread: float


@dataclass(frozen=True, slots=True)
class StepRule:
    """One step: its price, the chance of coming so far, and months from a person's start."""

    price: float
    rate: Rate
    month: float


@dataclass(frozen=True, slots=True)
class GoalRule:
    """One goal, ready to be counted and paid.

    months    measuring points: from each person's start, from the last person's (cohorts), or from the contract's
    delay     months from measurement to payment
    per_head  whether the price of a cohort's goal is per person counted
    target    change asked for, in the wanted direction
    growth    agreed rise of the price per calendar year after `first_year`
    lines     lines of the plan the saving is taken from; `saving` if it is given as a number
    """

    id: str
    shape: GoalShape
    paying: bool
    tranches: tuple[str, ...]
    price: float
    per_head: bool
    payers: Mapping[str, float]
    months: tuple[float, ...]
    delay: float
    denominator: Denominator
    rate: Rate | None = None
    mean: Mean | None = None
    steps: tuple[StepRule, ...] = ()
    share: float = 1.0
    target: float = 0.0
    measured: Measured = "all_or_nothing"
    comparison: Number | None = None
    saving: Number | None = None
    lines: tuple[int, ...] = ()
    requires: tuple[str, ...] = ()
    once: bool = True
    max_units: float | None = None
    cap: float | None = None
    person_cap: float | None = None
    growth: float = 0.0
    first_year: int = 0
    look_back: float = 0.0


@dataclass(frozen=True, slots=True)
class CallRule:
    """Money that is called at the start of a period from the investors, for a part of the deal."""

    period: int
    part: str
    amount: float
    shares: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class PartRule:
    """A part of the deal: its tranches, the number agreed, and its cap."""

    id: str
    tranches: tuple[str, ...]
    planned: float | None
    cap: float | None


@dataclass(frozen=True, slots=True)
class ReturnRule:
    """The most the investors may be paid on what they paid in; `years` is the contract's length."""

    kind: Literal["total", "yearly_average", "irr"]
    rate: float
    years: float
    requires: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuaranteeRule:
    """A guarantor's share of the loss up to a limit."""

    party: str
    limit: float
    share: float


@dataclass(frozen=True, slots=True)
class AbsenceRule:
    """How many cannot be measured for one reason, and how they count if the contract says so itself."""

    share: Number | None
    counts_as: CountsAs | None


@dataclass(frozen=True, slots=True)
class Deal:
    """A contract and the plan of its case.

    start      the contract's first month
    last       the last month anything is paid in
    last_start tranche → the month its last people start
    completion tranche → the share that completes
    orders     investor → who is repaid first
    follow     whether caps (budget) follow the number of people
    """

    plan: Plan
    start: float
    last: float
    goals: tuple[GoalRule, ...]
    parts: tuple[PartRule, ...]
    calls: tuple[CallRule, ...]
    orders: Mapping[str, int]
    guarantees: tuple[GuaranteeRule, ...]
    receiver: str
    payers: Mapping[str, float]
    cap: float | None
    year_cap: float | None
    person_cap: float | None
    return_cap: ReturnRule | None
    floor: float | None
    floor_share: float | None
    floor_month: float
    supplement: float
    last_start: Mapping[str, float]
    completion: Mapping[str, Number]
    absences: Mapping[Absent, AbsenceRule]
    caps_follow: bool
    budget_follows: bool
    share_of_planned: bool
    between_goals: float
    over_time: float
    names: Mapping[str, str]
    area: str

    @property
    def investors(self) -> tuple[str, ...]:
        """Those who put up money, those repaid first before the others."""
        return tuple(sorted(self.orders, key=lambda party: self.orders[party]))

    def points(self, goal: GoalRule) -> tuple[float, ...]:
        """The months a goal is measured, counted from the timeline's start; of persons, the last ones' months."""
        if goal.shape in ("milestone", "share-of-saving"):
            return tuple(self.start + month for month in goal.months)
        if goal.shape in ("gate", "duty"):
            return (max((max(self.points(self.goal(name))) for name in goal.requires), default=self.start),)
        last = max((self.last_start[tranche] for tranche in goal.tranches), default=0.0)
        return tuple(last + month for month in goal.months) or (last,)

    def goal(self, name: str) -> GoalRule:
        """A goal by its id."""
        return next(goal for goal in self.goals if goal.id == name)
