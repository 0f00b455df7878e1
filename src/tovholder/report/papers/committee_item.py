"""The committee item (sagsfremstilling): what a committee decides on, in the order a Danish agenda has it."""

from __future__ import annotations

from collections.abc import Iterator

from ..material import HALF_A_KRONE, Material
from ..model import Block, Bullets, Heading, Paragraph, Section
from ..sections.cash_flow import per_party_and_year
from ..sections.first_page import key_figures, proposal, shares, status, warned
from ..sections.goals import goals_table
from ..sections.story import told
from ..sections.uncertainty import swings_chart
from ..sections.who_pays import has_areas, matrix, room_per_year
from ..turning_point import turning_sentence

_MATTER = {
    "challenge": ("text", "size_and_development", "consequences_for_citizens"),
    "target_group": ("definition", "expected_number_basis", "referral"),
    "intervention": ("description", "provider", "dose", "citizen_perspective"),
    "baseline": ("text", "deadweight_basis"),
}
_NAMED = ("provider", "dose")
"""Fields that hold a name or a measure rather than sentences."""


def committee_item(material: Material) -> Iterator[Section]:
    """Résumé, recommendation, the matter, money, uncertainty, law, assessments, involvement, what follows, annexes."""
    words = material.words
    parts = {
        "resume": _resume,
        "recommendation": _recommendation,
        "matter": _matter,
        "money": _money,
        "uncertainty": _uncertainty,
        "law": _law,
        "assessments": _assessments,
        "involvement": _involvement,
        "next": _next,
        "annexes": _annexes,
    }
    for name, blocks in parts.items():
        made = tuple(blocks(material)) or (Paragraph(words.text("committee.not-filled"), "note"),)
        yield Section(name, words.text(f"committee.{name}"), made)


def _resume(material: Material) -> Iterator[Block]:
    yield from warned(material)
    yield Paragraph(proposal(material), "lead")
    yield key_figures(material)


def _recommendation(material: Material) -> Iterator[Block]:
    said = material.case.about.recommendation
    if said:
        yield Paragraph(said, "decision")


def _matter(material: Material) -> Iterator[Block]:
    """What a committee needs to know of the matter, as running text; the business case has the rest."""
    for part, fields in _MATTER.items():
        texts = [_sentence(material, part, field) for field in fields if getattr(getattr(material.case, part), field)]
        if texts:
            yield Heading(material.words.text(f"part.{part}"))
            yield Paragraph(" ".join(texts))
    if material.case.goals:
        yield goals_table(material)
        yield Paragraph(material.words.text("goals.lead"), "note")


def _sentence(material: Material, part: str, field: str) -> str:
    text = getattr(getattr(material.case, part), field)
    named = f"{material.words.field(field, part)}: {text}" if field in _NAMED else text
    return named if named.endswith((".", "!", "?", ":")) else f"{named}."


def _money(material: Material) -> Iterator[Block]:
    words = material.words
    yield Paragraph(f"{shares(material, gains=False)} {shares(material, gains=True)}")
    yield matrix(material)
    if has_areas(material):
        yield room_per_year(material)
        yield Paragraph(words.text("who-pays.room-note"), "note")
    else:
        yield per_party_and_year(material)
    net = material.summary.society_present_net
    key = "gain" if net >= HALF_A_KRONE else "loss" if net <= -HALF_A_KRONE else "even"
    yield Paragraph(words.text(f"committee.society-{key}", amount=words.short(abs(net))))
    yield from told(material, "funding").blocks


def _uncertainty(material: Material) -> Iterator[Block]:
    found = material.drawn.tornado
    yield Paragraph(turning_sentence(material))
    if found.swings and material.rows(material.main):
        yield swings_chart(material, found)
    yield from told(material, "risks").blocks
    yield Paragraph(status(material), "status", material.words.text("first.status"))


def _law(material: Material) -> Iterator[Block]:
    yield from told(material, "legal").blocks


def _assessments(material: Material) -> Iterator[Block]:
    yield from told(material, "lenses").blocks


def _involvement(material: Material) -> Iterator[Block]:
    yield from told(material, "communication").blocks


def _next(material: Material) -> Iterator[Block]:
    yield from told(material, "implementation").blocks
    yield from told(material, "measurement").blocks


def _annexes(material: Material) -> Iterator[Block]:
    words, code = material.words, material.document.code
    names = ("case", "one-pager", "workbook")
    yield Bullets(tuple(f"{words.text(f'paper.{name}')} ({words.text('page.version')} {code})" for name in names))
