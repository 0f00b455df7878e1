"""The full business case, field by field from A to Q, with assumptions, checks and method as annexes.

*Source of the fields:* DSI's toolbox, Copenhagen's decision table, Gävleborg's idea test and the questions of the
Danish authority behind SØM, joined.
"""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.quantities import formats

from ..material import Material
from ..model import Block, Facts, Heading, Paragraph, Section
from ..sections.assumptions import assumptions
from ..sections.cash_flow import budget, society
from ..sections.checks import checks
from ..sections.contract import contract
from ..sections.departments import departments
from ..sections.effects import effects
from ..sections.first_page import first_page
from ..sections.goals import goal_details, goals_table, rate_card
from ..sections.lines import lines_table, realisable, unpriced
from ..sections.method import method
from ..sections.story import sources, told
from ..sections.uncertainty import uncertainty
from ..sections.who_pays import who_pays


def business_case(material: Material) -> Iterator[Section]:
    """The summary, the fields A–Q, the annexes."""
    words = material.words
    yield first_page(material)
    for letter, blocks in _fields(material):
        yield Section(f"field-{letter}", f"{letter.upper()}. {words.text(f'case.{letter}')}", tuple(blocks))
    for number, annex in enumerate((assumptions, checks, method), start=1):
        made = annex(material)
        heading = words.text("case.annex", number=number, heading=made.heading)
        yield Section(made.id, heading, made.blocks, made.wide)


def _fields(material: Material) -> Iterator[tuple[str, Iterator[Block]]]:
    yield "a", _master_data(material)
    yield "b", _told(material, "challenge")
    yield "c", _told(material, "target_group")
    yield "d", _told(material, "intervention")
    yield "e", _told(material, "baseline")
    yield "f", _costs(material)
    yield "g", _gains(material)
    yield "h", _goals(material)
    yield "i", _rate_card(material)
    yield "j", _funding(material)
    yield "k", _result(material)
    yield "l", iter(uncertainty(material).blocks)
    yield "m", _told(material, "legal")
    yield "n", _told(material, "implementation")
    yield "o", _told(material, "measurement")
    yield "p", _told(material, "communication")
    yield "q", _decision(material)


def _told(material: Material, part: str) -> Iterator[Block]:
    """A part in words, then what of it is not filled in."""
    words, written = material.words, told(material, part)
    yield from written.blocks
    if written.missing:
        lacking = words.listed([field[:1].lower() + field[1:] for field in written.missing], at_most=99)
        yield Paragraph(words.text("case.lacking", fields=lacking), "note")


def _master_data(material: Material) -> Iterator[Block]:
    words, about, case = material.words, material.case.about, material.case
    written = {
        "case_number": about.case_number,
        "version": about.version,
        "code": material.document.code,
        "date": formats.day(about.date, lang=words.lang) if about.date else None,
        "stage": words.text(f"choice.stage.{about.stage}") if about.stage else None,
        "committees": words.listed(about.committees, at_most=9) or None,
        "project_owner": about.owner,
        "coordinator": about.coordinator,
        "theme": about.theme,
        "price_level": str(case.price_level) if case.price_level else None,
    }
    yield Facts(tuple((words.text(f"case.field-{name}"), (text,)) for name, text in written.items() if text))
    empty = [words.text(f"case.field-{name}").lower() for name, text in written.items() if not text]
    if empty:
        yield Paragraph(words.text("case.lacking", fields=words.listed(empty, at_most=99)), "note")
    yield from told(material, "people").blocks


def _costs(material: Material) -> Iterator[Block]:
    yield lines_table(material, costs=True)


def _gains(material: Material) -> Iterator[Block]:
    words = material.words
    if material.case.outcomes:
        yield effects(material)
    yield lines_table(material, costs=False)
    yield Heading(words.text("lines.realisable"))
    yield from realisable(material)
    yield Heading(words.text("lines.unpriced"))
    yield from unpriced(material)


def _goals(material: Material) -> Iterator[Block]:
    words = material.words
    if not material.case.goals:
        yield Paragraph(words.text("goals.none"))
        return
    yield goals_table(material)
    yield from goal_details(material)


def _rate_card(material: Material) -> Iterator[Block]:
    words = material.words
    if not any(goal.paying for goal in material.case.goals.values()):
        yield Paragraph(words.text("case.no-rate-card"))
        return
    yield Paragraph(words.text("goals.lead"), "note")
    yield rate_card(material)


def _funding(material: Material) -> Iterator[Block]:
    words = material.words
    yield from _told(material, "funding")
    deal = contract(material)
    if deal is not None:
        yield Heading(deal.heading)
        yield from deal.blocks
    yield Heading(words.text("part.risks"))
    yield from _told(material, "risks")


def _result(material: Material) -> Iterator[Block]:
    words = material.words
    for section in (who_pays(material), departments(material)):
        yield Heading(section.heading)
        yield from section.blocks
    yield Heading(words.text("cash-flow.budget"))
    yield from budget(material)
    yield Heading(words.text("cash-flow.society"))
    yield from society(material)


def _decision(material: Material) -> Iterator[Block]:
    words, about = material.words, material.case.about
    yield from _told(material, "lenses")
    yield Heading(words.text("first.recommendation"))
    yield Paragraph(about.recommendation or words.text("case.no-recommendation"), "decision")
    yield Heading(words.text("part.decisions"))
    yield from _told(material, "decisions")
    listed = sources(material)
    if listed:
        yield Heading(words.text("story.sources"))
        yield from listed
