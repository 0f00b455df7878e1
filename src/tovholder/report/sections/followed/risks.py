"""The risks and decisions of the case, and the tolerances and stop criteria the steering group watches."""

from __future__ import annotations

from collections.abc import Iterator

from ...entries import entries
from ...material import Material
from ...model import Block, Bullets, Heading, Paragraph, Section


def risks(material: Material) -> Section:
    """Risks, decisions, and what was to set off a meeting or a stop."""
    return Section("status-risks", material.words.text("section.status-risks"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, plan = material.words, material.case.implementation
    for part in ("risks", "decisions"):
        table = entries(material, part)
        yield Heading(words.text(f"part.{part}"))
        yield table if table is not None else Paragraph(words.text(f"risks.no-{part}"))
    for field in ("tolerances", "stop_criteria"):
        said = getattr(plan, field)
        if said:
            yield Heading(words.text(f"field.{field}"))
            yield Bullets(said)
