"""The minutes of a meeting as a document: what was noted under each item, as it was noted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from tovholder.locale import Lang
from tovholder.quantities import formats

from .content import LABELS
from .model import Block, Heading, Paragraph, Report, Section
from .wording import Wording


@dataclass(frozen=True, slots=True)
class Minutes:
    """A meeting with what was noted.

    title, code, case_number   of the case, and of its version when the document is made
    clock      when it started, as people write it
    items      (name, what was noted), who was there first; empty where nothing was
    approved   (who approved them, the day); None for a draft
    """

    title: str
    code: str
    case_number: str | None
    day: dt.date
    clock: str
    where: str
    items: tuple[tuple[str, str], ...]
    approved: tuple[str, dt.date] | None


def minutes_report(minutes: Minutes, *, lang: Lang) -> Report:
    """The document."""
    words = Wording(lang, "DKK")
    heading = words.text("minutes.heading", day=formats.day(minutes.day, lang=lang))
    return Report(
        paper="minutes",
        kind=words.text("paper.minutes"),
        title=minutes.title,
        code=minutes.code,
        day=minutes.day,
        lang=lang,
        labels={label: words.text(f"page.{label}") for label in LABELS},
        facts=tuple(_facts(minutes, words)),
        sections=(Section("minutes", heading, tuple(_blocks(minutes, words))),),
    )


def _facts(minutes: Minutes, words: Wording) -> Iterator[tuple[str, str]]:
    if minutes.case_number:
        yield words.text("fact.case-number"), minutes.case_number
    yield words.text("minutes.time"), minutes.clock
    if minutes.where:
        yield words.text("minutes.where"), minutes.where


def _blocks(minutes: Minutes, words: Wording) -> Iterator[Block]:
    if minutes.approved is None:
        yield Paragraph(words.text("minutes.draft"), "warning")
    else:
        name, day = minutes.approved
        said = words.text("minutes.approved", name=name, day=formats.day(day, lang=words.lang))
        yield Paragraph(said, "status", words.text("minutes.status"))
    for number, (name, noted) in enumerate(minutes.items):
        yield Heading(f"{number}. {name}" if number else name)
        lines = [line.strip() for line in noted.splitlines() if line.strip()]
        yield from (Paragraph(line) for line in lines or [words.text("minutes.nothing")])
