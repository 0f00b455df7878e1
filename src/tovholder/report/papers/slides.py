"""Frames for a meeting: what is proposed, who pays and gains, when, how sure, the goals, the decision.

With the title frame that the writer makes they are five to seven.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..material import Material
from ..model import Block, Bullets, Chart, Paragraph, Section
from ..sections.first_page import key_figures, proposal, running_total, shares, status
from ..sections.goals import goals_table
from ..sections.uncertainty import swings_chart
from ..sections.who_pays import nets_chart
from ..turning_point import turning_sentence


def slides(material: Material) -> Iterator[Section]:
    """Each frame says its point in its title; a chart's finding is the title of its frame."""
    words = material.words
    yield Section("proposal", words.text("slides.proposal"), (Paragraph(proposal(material)), key_figures(material)))
    if material.touched:
        pays, gains = (Paragraph(shares(material, gains=which)) for which in (False, True))
        yield _with_chart("who-pays", nets_chart(material), pays, gains)
    yield _with_chart("years", running_total(material))
    found = material.drawn.tornado
    if found.swings and material.rows(material.main):
        swings = swings_chart(material, found)
        yield Section("uncertainty", words.text("slides.uncertainty"), (swings, Paragraph(turning_sentence(material))))
    if material.case.goals:
        note = Paragraph(words.text("goals.lead"), "note")
        yield Section("goals", words.text("slides.goals"), (goals_table(material), note))
    yield Section("decision", words.text("slides.decision"), tuple(_decision(material)))


def _with_chart(name: str, chart: Chart, *more: Block) -> Section:
    return Section(name, chart.title, (chart, *more))


def _decision(material: Material) -> Iterator[Block]:
    words, case = material.words, material.case
    yield Paragraph(case.about.recommendation or words.text("case.no-recommendation"), "decision")
    conditions = [condition for lens in case.lenses for condition in lens.conditions]
    if conditions:
        yield Bullets(tuple(words.text("slides.condition", condition=condition) for condition in conditions))
    yield Paragraph(status(material), "status", words.text("first.status"))
