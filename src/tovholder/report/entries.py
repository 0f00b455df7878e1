"""Parts of a case that are lists of entries (risks, decisions, the legal checklist …) as tables."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from .material import Material
from .model import Column, Row, Table
from .written import as_written

LISTS: Mapping[str, tuple[str, ...]] = {
    "risks": ("text", "likelihood", "impact", "owner", "mitigation"),
    "legal": ("question", "status", "answer", "basis", "person", "date", "document"),
    "communication": ("audience", "reader", "message", "channel", "sender", "time"),
    "people": ("role", "name", "organisation"),
    "lenses": ("lens", "assessment", "conditions", "person", "date"),
    "decisions": ("date", "text", "by", "reason"),
}
"""Each with its columns."""


def entries(material: Material, part: str) -> Table | None:
    """A part's entries; columns nobody has written anything in are left out. None if there are no entries."""
    words, columns = material.words, LISTS[part]
    found = getattr(material.case, part)
    if not found:
        return None
    used = [c for c in columns if any(getattr(entry, c) not in (None, ()) for entry in found)]
    rows = tuple(Row(tuple(_cell(material, c, entry) for c in used)) for entry in found)
    headings = tuple(Column(words.field(c, part)) for c in used)
    return Table(words.text(f"part.{part}-caption"), headings, rows)


def _cell(material: Material, column: str, entry: BaseModel) -> str:
    """A field of an entry; a paper with where it lies."""
    written = as_written(material, column, getattr(entry, column))
    number = getattr(entry, "journal_number", None) if column == "document" else None
    return f"{written} ({number})" if written and number else written
