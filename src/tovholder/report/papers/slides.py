"""Frames for a meeting: what is proposed, who pays and gains, when, how sure, the goals, the decision.

With the title frame that the writer makes they are five to seven.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..material import Material
from ..model import Block, Bullets, Paragraph, Section
from ..sections.first_page import key_figures, proposal, running_total, shares, status, warned
from ..sections.goals import price_of
from ..sections.uncertainty import swings_chart
from ..sections.who_pays import nets_chart
from ..turning_point import turning_sentence

_SWINGS, _GOALS = 6, 5
"""What can be read from the other end of a room."""


def slides(material: Material) -> Iterator[Section]:
    """Each frame says its point in its title, or in the first line beside its chart."""
    words = material.words
    yield Section("proposal", words.text("slides.proposal"), tuple(_proposal(material)))
    if material.touched:
        chart = nets_chart(material)
        pays, gains = (Paragraph(shares(material, gains=which)) for which in (False, True))
        yield Section("who-pays", chart.title, (chart, pays, gains))
    yield Section("years", words.text("slides.years"), (running_total(material),))
    found = material.drawn.tornado
    if found.swings and material.rows(material.main):
        swings = swings_chart(material, found, at_most=_SWINGS)
        yield Section("uncertainty", words.text("slides.uncertainty"), (Paragraph(turning_sentence(material)), swings))
    if material.case.goals:
        yield Section("goals", words.text("slides.goals"), tuple(_goals(material)))
    yield Section("decision", words.text("slides.decision"), tuple(_decision(material)))


def _proposal(material: Material) -> Iterator[Block]:
    yield from warned(material)
    yield key_figures(material)
    yield Paragraph(proposal(material))


def _goals(material: Material) -> Iterator[Block]:
    words, goals = material.words, list(material.case.goals.values())
    shown = goals if len(goals) <= _GOALS else goals[: _GOALS - 1]
    told = [
        words.text("slides.paid-goal", goal=goal.text, price=price)
        if goal.paying and (price := price_of(material, goal))
        else goal.text
        for goal in shown
    ]
    if len(goals) > len(shown):
        told.append(words.text("slides.more-goals", count=len(goals) - len(shown)))
    yield Bullets(tuple(told))
    yield Paragraph(words.text("goals.lead"), "note")


def _decision(material: Material) -> Iterator[Block]:
    words, case = material.words, material.case
    yield Paragraph(case.about.recommendation or words.text("case.no-recommendation"), "decision")
    conditions = [condition for lens in case.lenses for condition in lens.conditions]
    if conditions:
        yield Bullets(tuple(words.text("slides.condition", condition=condition) for condition in conditions))
    yield Paragraph(status(material), "status", words.text("first.status"))
