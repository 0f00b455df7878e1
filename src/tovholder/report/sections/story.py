"""What the case says in words. Filled fields are printed, empty ones named as missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from tovholder.quantities import Quantity

from ..entries import LISTS, entries
from ..material import Material
from ..model import Block, Bullets, Facts, Heading, Link, Paragraph, Section
from ..written import as_written

PARTS = ("challenge", "target_group", "intervention", "baseline", "funding", "implementation", "measurement")
"""Parts of a case that are fields with text; each is a sub-section."""


@dataclass(frozen=True, slots=True)
class Told:
    """A part of the case in words, and the fields of it that are empty."""

    blocks: tuple[Block, ...]
    missing: tuple[str, ...]


def story(material: Material) -> Section:
    """The case in words."""
    return Section("story", material.words.text("section.story"), tuple(_blocks(material)))


def told(material: Material, part: str) -> Told:
    """One part: a field with text such as `challenge`, or a list of entries such as `risks`."""
    words = material.words
    if part not in LISTS:
        filled, empty = _fields(material, getattr(material.case, part), part)
        return Told((Facts(tuple(filled)),) if filled else (), tuple(empty))
    table = entries(material, part)
    return Told((), (words.text(f"part.{part}"),)) if table is None else Told((table,), ())


def sources(material: Material) -> tuple[Block, ...]:
    """Where the case says it has it from."""
    found = material.case.about.sources
    return (Bullets(tuple(_linked(source) for source in found)),) if found else ()


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    missing: list[str] = []
    for part in (*PARTS, *LISTS):
        written = told(material, part)
        if written.blocks:
            yield Heading(words.text(f"part.{part}"))
            yield from written.blocks
        if part in LISTS:
            missing += written.missing
        else:
            missing += [f"{words.text(f'part.{part}')}: {field[0].lower()}{field[1:]}" for field in written.missing]
    if missing:
        yield Heading(words.text("story.missing", count=len(missing)))
        yield Paragraph(words.text("story.missing-lead"))
        yield Bullets(tuple(missing))
    else:
        yield Paragraph(words.text("story.complete"))
    if material.case.about.sources:
        yield Heading(words.text("story.sources"))
        yield from sources(material)


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
