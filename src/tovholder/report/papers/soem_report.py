"""The layout users of SØM know: nine parts and five annexes, as in the authority's worked examples of 2021.

*Source of the layout:* the example calculations of IPS and P.E.P. (Socialstyrelsen, 2021). The calculation is the
case's own; where it departs from SØM's published rules, the part on the calculation says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.cashflow.soem import soem_deviations

from ..findings import told as said_of
from ..material import Material
from ..model import Block, Bullets, Heading, Paragraph, Section
from ..sections.assumptions import assumptions
from ..sections.cash_flow import budget, society
from ..sections.effects import effects
from ..sections.first_page import key_figures, proposal, shares, status, warned
from ..sections.lines import lines_table, realisable, unpriced
from ..sections.method import method
from ..sections.story import told
from ..sections.uncertainty import uncertainty
from ..sections.who_pays import accounts, matrix, nets_chart
from ..turning_point import turning_sentence


def soem_report(material: Material) -> Iterator[Section]:
    """Sammenfatning, om beregningen, omkostninger, effekt, …, opsamling, bilag A–E."""
    words = material.words
    parts = {
        "summary": _summary,
        "about": _about,
        "costs": _costs,
        "effect": _effect,
        "consequences": _consequences,
        "budget": _budget,
        "results": _results,
        "sensitivity": _sensitivity,
        "conclusion": _conclusion,
    }
    for number, (name, blocks) in enumerate(parts.items(), start=1):
        yield Section(name, f"{number}. {words.text(f'soem-report.{name}')}", tuple(blocks(material)))
    annexes = {
        "a": tuple(_about_soem(material)),
        "b": tuple(_told(material, "baseline")),
        "c": tuple(_told(material, "target_group")),
        "d": tuple(unpriced(material)),
    }
    for letter, made in annexes.items():
        yield Section(f"annex-{letter}", words.text(f"soem-report.annex-{letter}"), made)
    detailed = assumptions(material)
    yield Section("annex-e", words.text("soem-report.annex-e"), detailed.blocks, detailed.wide)


def _told(material: Material, part: str) -> Iterator[Block]:
    written = told(material, part).blocks
    yield from written or (Paragraph(material.words.text("committee.not-filled"), "note"),)


def _summary(material: Material) -> Iterator[Block]:
    yield from warned(material)
    yield Paragraph(proposal(material), "lead")
    yield key_figures(material)
    yield Paragraph(f"{shares(material, gains=False)} {shares(material, gains=True)}")


def _about(material: Material) -> Iterator[Block]:
    yield from _told(material, "challenge")
    yield from _told(material, "intervention")
    yield Paragraph(material.words.text("soem-report.alone"), "note")


def _costs(material: Material) -> Iterator[Block]:
    yield lines_table(material, costs=True)


def _effect(material: Material) -> Iterator[Block]:
    if material.case.outcomes:
        yield effects(material)
    else:
        yield Paragraph(material.words.text("turning.no-effect"))


def _consequences(material: Material) -> Iterator[Block]:
    yield lines_table(material, costs=False)


def _budget(material: Material) -> Iterator[Block]:
    if material.touched:
        yield nets_chart(material)
    yield matrix(material)
    by_account = accounts(material)
    if by_account is not None:
        yield by_account


def _results(material: Material) -> Iterator[Block]:
    words = material.words
    yield from budget(material)
    yield Heading(words.text("cash-flow.society"))
    yield from society(material)
    yield Heading(words.text("lines.realisable"))
    yield from realisable(material)


def _sensitivity(material: Material) -> Iterator[Block]:
    yield Paragraph(turning_sentence(material))
    yield from uncertainty(material).blocks


def _conclusion(material: Material) -> Iterator[Block]:
    words = material.words
    said = material.case.about.recommendation
    yield Paragraph(said or words.text("case.no-recommendation"), "decision")
    yield Paragraph(status(material), "status", words.text("first.status"))


def _about_soem(material: Material) -> Iterator[Block]:
    words, case = material.words, material.case
    yield Paragraph(words.text(f"soem-report.profile-{case.profile or 'none'}"))
    found = list(soem_deviations(case)) if case.profile == "soem" else []
    if found:
        yield Bullets(tuple(f"{said_of(f, words.lang)[0]} ({material.names.place(f.path)})" for f in found))
    yield from method(material).blocks
