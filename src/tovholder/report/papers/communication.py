"""The communication package: a text for each audience before, during and after, all from the same figures.

*Source of the plan's form:* field P of the business case: audience, message, channel, sender, time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..findings import told
from ..letters.letter import Letter, Said, Wanted
from ..letters.offer import opening
from ..letters.planned import letters_of
from ..letters.readable import TARGET, heaviest, lix_of, target_of
from ..letters.recipes import RECIPES
from ..lix import Lix
from ..material import Material
from ..model import Block, Bullets, Column, Facts, Figure, Heading, Paragraph, Row, Section, Table


def communication(material: Material) -> Iterator[Section]:
    """The overview of the plan, then its letters."""
    letters = letters_of(material)
    pieces = [tuple(written(letter)) for letter in letters]
    yield _overview(material, letters, [lix_of(_said(one)) for one in pieces])
    for letter, one in zip(letters, pieces, strict=True):
        yield _section(letter, one)


def written(letter: Letter) -> Iterator[Said | Wanted]:
    """A letter, piece by piece: the plan's messages, then each part under its heading, with what the case lacks."""
    yield from opening(letter)
    for part in RECIPES[letter.reader][letter.time]:
        pieces = tuple(part.body(letter))
        if any(isinstance(piece, Said) for piece in pieces):
            yield Said(Heading(letter.text(f"head.{part.heading}")))
        yield from pieces


def _said(pieces: Sequence[Said | Wanted]) -> tuple[Said, ...]:
    return tuple(piece for piece in pieces if isinstance(piece, Said))


def _overview(material: Material, letters: Sequence[Letter], counted: Sequence[Lix]) -> Section:
    heading = material.words.text("letter.overview")
    return Section("overview", heading, tuple(_overview_blocks(material, letters, counted)))


def _overview_blocks(material: Material, letters: Sequence[Letter], counted: Sequence[Lix]) -> Iterator[Block]:
    words = material.words
    if not letters:
        yield Paragraph(words.text("letter.no-plan"), "lead")
        return
    yield Paragraph(words.text("letter.overview-lead"), "lead")
    examples = material.counts.examples
    if examples:
        yield Paragraph(words.text("first.warning", examples=examples), "warning")
    columns = (
        *(Column(words.field(name)) for name in ("audience", "time", "channel", "sender")),
        Column("LIX", is_number=True),
        Column(words.text("letter.within")),
    )
    rows = tuple(_overview_row(letter, lix) for letter, lix in zip(letters, counted, strict=True))
    yield Table(words.text("letter.overview-table"), columns, rows, words.text("letter.lix-note", target=TARGET))
    missing = [finding for finding in material.checks if finding.path == ("communication",)]
    if missing:
        yield Heading(words.text("letter.plan-lacks"))
        yield Bullets(tuple(" ".join(told(finding, words.lang)) for finding in missing))


def _overview_row(letter: Letter, lix: Lix) -> Row:
    words = letter.material.words
    target = target_of(letter.reader)
    within = "letter.no-target" if target is None else "word.yes" if lix.whole <= target else "word.no"
    return Row((
        letter.audience,
        words.choice("time", letter.time),
        _joined(letter, "channel"),
        _joined(letter, "sender"),
        Figure(float(lix.whole), "LIX", str(lix.whole)),
        words.text(within),
    ))  # fmt: skip


def _section(letter: Letter, pieces: Sequence[Said | Wanted]) -> Section:
    words = letter.material.words
    heading = words.text(f"letter.to-{letter.time}", audience=letter.audience)
    blocks = (*(piece.block for piece in _said(pieces)), *_about(letter, pieces))
    return Section(f"letter-{letter.number}-{letter.time}", heading, blocks, apart=True)


def _about(letter: Letter, pieces: Sequence[Said | Wanted]) -> Iterator[Block]:
    """What stands under a text, for the sender: how it is sent, how heavy it is, and what it lacks."""
    words, said = letter.material.words, _said(pieces)
    yield Heading(words.text("letter.to-the-sender"))
    reader = words.choice("reader", letter.reader) if letter.reader is not None else words.text("letter.anybody")
    yield Facts((
        (words.field("reader"), (reader,)),
        (words.field("channel"), (_joined(letter, "channel"),)),
        (words.field("sender"), (_joined(letter, "sender"),)),
    ))  # fmt: skip
    lix, target = lix_of(said), target_of(letter.reader)
    too_heavy = target is not None and lix.whole > target
    verdict = "lix-without-target" if target is None else "lix-too-heavy" if too_heavy else "lix-within"
    text = words.text(f"letter.{verdict}", lix=lix.whole, band=words.text(f"lix.{lix.band}"), target=TARGET)
    yield Paragraph(text, "status", words.text("letter.readability"))
    if too_heavy:
        yield Paragraph(words.text("letter.heaviest"))
        yield Bullets(heaviest(said))
    wanted = dict.fromkeys(piece.key for piece in pieces if isinstance(piece, Wanted))
    if wanted:
        yield Paragraph(words.text("letter.lacks"))
        yield Bullets(tuple(words.text(f"letter.wanted.{key}") for key in wanted))


def _joined(letter: Letter, field: str) -> str:
    """The channels or senders of a letter's messages, each once; that none is named."""
    given = list(dict.fromkeys(value for message in letter.messages if (value := getattr(message, field))))
    words = letter.material.words
    return words.listed(given, at_most=len(given)) or words.text("word.not-stated")
