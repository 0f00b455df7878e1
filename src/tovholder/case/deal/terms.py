"""What the contract says when things go otherwise, and how people are thought to behave until it is known."""

from __future__ import annotations

from typing import Literal

from tovholder.quantities import Quantity

from ..part import Length, Part

CountsAs = Literal["not_reached", "left_out", "last_observation"]
"""A person who cannot be measured: as not having reached the goal, as never counted, or as last seen."""


class Absence(Part):
    """People who cannot be measured for one reason: how many are expected, and how they count.

    counts_as   goes before what the goal's denominator says
    """

    share: Quantity | None = None
    counts_as: CountsAs | None = None
    text: str | None = None


class UnderRecruitment(Part):
    """Fewer people than planned: whether caps and budget follow the number, and of whom a cohort's share is taken."""

    caps: Literal["fixed", "follow"] = "fixed"
    budget: Literal["fixed", "follow"] = "fixed"
    share_of: Literal["planned", "actual"] = "actual"
    carried_by: str | None = None
    minimum: int | None = None
    text: str | None = None


class LawChange(Part):
    """A change of law or policy that moves what is measured."""

    effect: Literal["renegotiate", "stop", "continue"] = "renegotiate"
    carried_by: str | None = None
    text: str | None = None


class EarlyStop(Part):
    """Who may stop before time, with what notice, and what is settled then."""

    by: tuple[str, ...] = ()
    notice: Length | None = None
    settles: Literal["reached", "reached_and_paid_in", "nothing"] = "reached"
    text: str | None = None


class Otherwise(Part):
    """The terms for what was not planned. `drop_out`'s share is the tranche's completion."""

    drop_out: Absence = Absence()
    relocation: Absence = Absence()
    death: Absence = Absence()
    non_response: Absence = Absence()
    under_recruitment: UnderRecruitment = UnderRecruitment()
    law_change: LawChange | None = None
    early_stop: EarlyStop | None = None
    force_majeure: str | None = None
    disputes: str | None = None


class Togetherness(Part):
    """How a person's results hang together, as correlations of the normal numbers behind them; 0 is independent.

    between_goals   two goals of one person
    over_time       one goal of one person, a year apart
    """

    between_goals: float = 0.0
    over_time: float = 0.0
    note: str | None = None
