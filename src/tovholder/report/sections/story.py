"""What the case says in words. Filled fields are printed, empty ones named as missing."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from tovholder.quantities import Quantity

from ..entries import LISTS, entries
from ..material import Material
from ..model import Block, Bullets, Facts, Heading, Link, Paragraph, Section
from ..written import as_written

PARTS = ("challenge", "target_group", "intervention", "baseline", "funding", "implementation", "measurement")
"""Parts of a case that are fields with text; each is a sub-section."""


def story(material: Material) -> Section:
    """The case in words."""
    return Section("story", material.words.text("section.story"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, case = material.words, material.case
    missing: list[str] = []
    for part in PARTS:
        filled, empty = _fields(material, getattr(case, part), part)
        missing += [f"{words.text(f'part.{part}')}: {field[0].lower()}{field[1:]}" for field in empty]
        if filled:
            yield Heading(words.text(f"part.{part}"))
            yield Facts(tuple(filled))
    for part in LISTS:
        table = entries(material, part)
        if table is None:
            missing.append(words.text(f"part.{part}"))
            continue
        yield Heading(words.text(f"part.{part}"))
        yield table
    if missing:
        yield Heading(words.text("story.missing", count=len(missing)))
        yield Paragraph(words.text("story.missing-lead"))
        yield Bullets(tuple(missing))
    else:
        yield Paragraph(words.text("story.complete"))
    if case.about.sources:
        yield Heading(words.text("story.sources"))
        yield Bullets(tuple(_linked(source) for source in case.about.sources))


def _fields(material: Material, part: BaseModel, part_name: str) -> tuple[list[tuple[str, tuple[str, ...]]], list[str]]:
    """(filled fields with their text, names of empty fields)."""
    words = material.words
    filled: list[tuple[str, tuple[str, ...]]] = []
    empty: list[str] = []
    for name in type(part).model_fields:
        value = getattr(part, name)
        label = words.field(name, part_name)
        if isinstance(value, BaseModel) and not isinstance(value, Quantity):
            inner, _ = _fields(material, value, name)
            filled += inner
        elif value in (None, (), ""):
            if name != "sources":
                empty.append(label)
        else:
            written = tuple(map(str, value)) if isinstance(value, tuple) else (as_written(material, name, value),)
            filled.append((label, written))
    return filled, empty


def _linked(source: str) -> str | Link:
    """`Title: https://…` as a link, if it ends in an address."""
    title, found, address = source.rpartition("https://")
    if not found or " " in address:
        return source
    return Link(title.rstrip(" :") or f"https://{address}", f"https://{address}")
