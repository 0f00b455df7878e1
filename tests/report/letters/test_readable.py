"""Our own sentences keep the texts light, whatever the case says; where the case weighs, the user is told where."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.report.cases import NEGATIVE, SMALL
from tests.report.letters.plans import material_for, said

from tovholder.case.templates import TEMPLATES, template
from tovholder.report.letters.letter import Said
from tovholder.report.letters.planned import letters_of
from tovholder.report.letters.readable import TARGET, heaviest, lix_of, target_of
from tovholder.report.lix import lix, sentences
from tovholder.report.model import Bullets, Facts, Heading, Paragraph, Table

EXAMPLES = Path(__file__).parents[3] / "examples"
CASES = {
    **{name: template(name) for name in TEMPLATES},
    **{path.name: path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.yaml"))},
    "small": SMALL,
    "negative": NEGATIVE,
}


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", CASES)
def test_texts_to_citizens_and_politicians_are_within_the_target(name: str, lang: str) -> None:
    material = material_for(CASES[name], lang=lang, everybody=True)
    for letter in letters_of(material):
        if target_of(letter.reader) is not None:
            pieces, place = said(letter), (name, letter.reader, letter.time)
            assert lix_of(pieces, "us").whole <= TARGET, place
            assert lix_of(pieces).whole <= TARGET, place
            # Short headings and items of lists make a text lighter; the running text must be light without them.
            running = [piece for piece in pieces if isinstance(piece.block, Paragraph)]
            assert lix_of(running).whole <= TARGET, place


@pytest.mark.parametrize("name", CASES)
def test_our_own_sentences_are_light_to_every_reader(name: str) -> None:
    for letter in letters_of(material_for(CASES[name], everybody=True)):
        assert lix_of(said(letter), "us").whole <= TARGET, (letter.reader, letter.time)


@pytest.mark.parametrize("name", CASES)
def test_no_sentence_of_ours_is_long(name: str) -> None:
    """Twenty-five words; the break-even sentence of the first page, which names an effect, is the longest there is."""
    for letter in letters_of(material_for(CASES[name], everybody=True)):
        if target_of(letter.reader) is None:
            continue
        ours = [piece.block.text for piece in said(letter) if piece.by == "us" and isinstance(piece.block, Paragraph)]
        for sentence in (sentence for text in ours for sentence in sentences(text)):
            assert lix(sentence).words <= 25, sentence


def test_only_what_is_read_is_counted() -> None:
    pieces = (
        Said(Heading("Hvad er det?")),
        Said(Paragraph("Vi ses.", label="Ikke talt med")),
        Said(Bullets(("en", "to"))),
        Said(Facts((("Hvem", ("Os",)),))),
        Said(Table("Ikke talt med", (), ())),
        Said(Paragraph("Heller ikke."), "sender"),
    )
    assert (lix_of(pieces).words, lix_of(pieces).sentences) == (9, 6)


def test_the_longest_sentences_are_the_cases_own() -> None:
    pieces = (
        Said(Paragraph("Det her er vores egen sætning, og den er længere end alle de andre.")),
        Said(Paragraph("En to tre. En to tre fire fem. En to. En to tre fire."), "case"),
    )
    assert heaviest(pieces) == ("En to tre fire fem.", "En to tre fire.", "En to tre.")
    assert heaviest(pieces[:1]) == ("Det her er vores egen sætning, og den er længere end alle de andre.",)
