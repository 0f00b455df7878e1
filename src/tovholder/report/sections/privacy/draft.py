"""What a draft on data protection begins with: that it is one, and what is processed in the case."""

from __future__ import annotations

from collections.abc import Iterator

from ...material import Material
from ...model import Block, Paragraph
from .filling import facts, known
from .flows import purposes


def draft(material: Material) -> Iterator[Block]:
    """That it is a draft, what it is written from, and who must finish it."""
    words, flows = material.words, material.followed.flows
    yield Paragraph(words.text("privacy.draft"), "warning")
    missing = [name for name, there in (("plan", flows.plan), ("roles", flows.roles)) if there is None]
    for name in missing:
        yield Paragraph(words.text(f"privacy.without-{name}"), "note")


def processing(material: Material) -> Iterator[Block]:
    """Who is controller, of whom, how many, what for."""
    case, words = material.case, material.words
    yield facts(
        known(material, "controller", [material.followed.flows.municipality]),
        known(material, "what", [case.title, case.about.summary]),
        known(material, "purposes", [words.text(f"privacy.purpose-long.{one}") for one in purposes(material)]),
        known(material, "people", [case.target_group.definition, *case.target_group.inclusion]),
        known(material, "how-many", [case.target_group.expected_number_basis]),
        known(material, "provider", [case.intervention.provider]),
        known(material, "processors", []),
        known(material, "special-categories", []),
    )
