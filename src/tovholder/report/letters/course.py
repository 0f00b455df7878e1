"""The course of a case in words: how many people, when they begin, for how long, when each goal is first measured."""

from __future__ import annotations

import math

import numpy as np

from tovholder.case.goals import Goal
from tovholder.quantities import Month

from ..material import Material
from ..wording import Wording

_NOBODY = 1e-9


def people(material: Material) -> str | None:
    """`25 familier`: those who begin in all; None if nobody does."""
    words, entrants = material.words, round(material.summary.entrants, 1)
    if entrants <= 0:
        return None
    units = {tranche.unit for tranche in material.case.tranches.values()}
    unit = words.word(units.pop() if len(units) == 1 else "person", plural=entrants != 1)
    return f"{words.number(entrants)} {unit}"


def length(material: Material) -> str | None:
    """How long a course takes: `10 måneder`, `3 til 12 måneder`; None if the case does not say."""
    words = material.words
    months = sorted({tranche.duration.months for tranche in material.case.tranches.values()} - {0})
    if not months:
        return None
    if len(months) == 1:
        return span(words, months[0])
    return words.text("letter.from-to", low=words.number(months[0]), high=span(words, months[-1], whole_years=False))


def span(words: Wording, months: float, *, whole_years: bool = True) -> str:
    """`10 måneder`, `1 år`."""
    if whole_years and months % 12 == 0:
        return words.years(months / 12)
    return words.text("word.month" if months == 1 else "word.months", months=words.number(months))


def intake(material: Material, tranches: tuple[str, ...] = ()) -> tuple[int, int] | None:
    """The first and the last period in which somebody of these tranches (none named: any) begins; None if never."""
    wanted = tranches or tuple(material.case.tranches)
    rows = [
        row
        for row, counted in enumerate(material.result.plan.people)
        if counted.what == "entrants" and counted.tranche in wanted
    ]
    begun = np.flatnonzero(material.result.people[rows, :, 0].sum(axis=0) > _NOBODY)
    return (int(begun[0]), int(begun[-1])) if len(begun) else None


def period(material: Material, number: int) -> str:
    """A period of the calculation in words: `2. kvartal 2027`."""
    timeline = material.result.plan.timeline
    return material.words.period(timeline.start + number * timeline.months, timeline.length)


def first_measured(material: Material, goal: Goal) -> Month | None:
    """The month in which the first who begin can first be measured on this goal; None if the case does not say."""
    outcome = material.case.outcomes.get(goal.outcome or "")
    begun = intake(material, goal.of or (outcome.of if outcome is not None else ()))
    if begun is None or not goal.measured_at:
        return None
    timeline = material.result.plan.timeline
    months = min(after.months for after in goal.measured_at)
    return Month(timeline.start + begun[0] * timeline.months + math.ceil(months))


def first_result(material: Material) -> str | None:
    """The month of the first measurement of any goal, in words; None if no goal says when it is measured."""
    months = [month for goal in material.case.goals.values() if (month := first_measured(material, goal)) is not None]
    return material.words.period(min(months), "month") if months else None


def points(material: Material) -> str | None:
    """How long after the start people are measured: `10, 16 og 22 måneder`; None if no goal says."""
    words = material.words
    months = sorted({after.months for goal in material.case.goals.values() for after in goal.measured_at})
    if len(months) < 2:
        return span(words, months[0], whole_years=False) if months else None
    return words.text("word.months", months=words.listed([words.number(m) for m in months], at_most=len(months)))
