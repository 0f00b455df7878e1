"""The investor memo: what an analyst of a fund asks first, the downside as plain as the rest."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import CaseError

from ..material import Material
from ..model import Block, Facts, Heading, Paragraph, Section
from ..sections.contract import Deal
from ..sections.effects import effects
from ..sections.first_page import key_figures, proposal, status, warned
from ..sections.goals import goal_details, goals_table, rate_card
from ..sections.story import told
from ..sections.uncertainty import ends, swings_chart
from ..turning_point import turning_sentence


def memo(material: Material) -> Iterator[Section]:
    """In short, group, intervention, goals and payments, return and downside, assumptions, terms, risks."""
    words = material.words
    parts = {
        "in-short": _in_short,
        "group": _group,
        "intervention": _intervention,
        "goals": _goals,
        "return": _return,
        "downside": _downside,
        "assumptions": _assumptions,
        "terms": _terms,
        "risks": _risks,
    }
    for name, blocks in parts.items():
        made = tuple(blocks(material))
        if made:
            yield Section(name, words.text(f"memo.{name}"), made)


def _deal(material: Material) -> Deal | None:
    """The contract simulated; None without one, or if it cannot be (the case itself says why)."""
    if material.case.contract is None:
        return None
    try:
        return Deal(material, material.drawn.contract)
    except CaseError:
        return None


def _in_short(material: Material) -> Iterator[Block]:
    words, deal = material.words, _deal(material)
    yield from warned(material)
    yield Paragraph(proposal(material), "lead")
    if deal is None:
        yield Paragraph(words.text("memo.no-contract"), "decision")
    else:
        yield Paragraph(deal.finding(), "decision")
    yield key_figures(material)
    yield Paragraph(status(material), "status", words.text("first.status"))


def _group(material: Material) -> Iterator[Block]:
    yield from told(material, "challenge").blocks
    yield from told(material, "target_group").blocks


def _intervention(material: Material) -> Iterator[Block]:
    yield from told(material, "intervention").blocks
    if material.case.outcomes:
        yield effects(material)


def _goals(material: Material) -> Iterator[Block]:
    words, deal = material.words, _deal(material)
    if not material.case.goals:
        yield Paragraph(words.text("goals.none"))
        return
    yield goals_table(material) if deal is None else deal.goals()
    yield Paragraph(words.text("goals.lead"), "note")
    if any(goal.paying for goal in material.case.goals.values()):
        yield rate_card(material)
    yield from goal_details(material)


def _return(material: Material) -> Iterator[Block]:
    deal = _deal(material)
    if deal is None:
        return
    if deal.simulation.is_financed:
        yield deal.chart()
        yield deal.returns()
    yield deal.parties()
    yield deal.years()


def _downside(material: Material) -> Iterator[Block]:
    words, deal = material.words, _deal(material)
    if deal is None:
        return
    if deal.simulation.is_financed:
        yield deal.losses(material.drawn.losses)
        yield Paragraph(words.text("contract.not-caused"), "note")
    yield Heading(words.text("contract.binds"))
    yield deal.limits()


def _assumptions(material: Material) -> Iterator[Block]:
    words, found = material.words, material.drawn.tornado
    yield Paragraph(turning_sentence(material))
    if found.swings and material.rows(material.main):
        yield Paragraph(words.text("uncertainty.lead", party=material.names.group(material.main)), "note")
        yield ends(material, found)
        yield swings_chart(material, found)


def _terms(material: Material) -> Iterator[Block]:
    words, deal = material.words, _deal(material)
    yield from told(material, "funding").blocks
    if deal is not None and (said := tuple(deal.terms())):
        yield Facts(said)
    measured = told(material, "measurement").blocks
    if measured:
        yield Heading(words.text("part.measurement"))
        yield from measured


def _risks(material: Material) -> Iterator[Block]:
    yield from told(material, "risks").blocks
    yield from told(material, "legal").blocks
