"""Communication plans for tests: one case written to every kind of reader at every time."""

from __future__ import annotations

from typing import get_args

from tests.report.cases import SMALL

from tovholder.case.model import Case
from tovholder.case.reading import read_case
from tovholder.case.story import Message, Reader
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.measures import summarise
from tovholder.cashflow.result import evaluate
from tovholder.knowledge import load_bank
from tovholder.report.content import material_of
from tovholder.report.letters.letter import TIMES, Letter, Said, Wanted
from tovholder.report.letters.planned import letters_of
from tovholder.report.letters.readable import texts
from tovholder.report.material import Material
from tovholder.report.papers.communication import written

READERS: tuple[Reader | None, ...] = (*get_args(Reader), None)

EVERYBODY = [
    {"audience": f"Til {reader or 'alle'}", "message": "Hør her", "time": time} | ({"reader": reader} if reader else {})
    for reader in READERS
    for time in TIMES
]
"""A plan with a message to each kind of reader at each time."""


def plan_of(*messages: str) -> str:
    """The small case with these lines as its plan."""
    return SMALL + "communication:\n" + "".join(f"  - {{{message}}}\n" for message in messages)


def case_of(text: str) -> Case:
    """The case alone."""
    return read_case(text).require()


def material_for(text: str, *, lang: str = "da", everybody: bool = False) -> Material:
    """What the letters of a case are written from; `everybody` gives it the plan that reaches every reader."""
    reading = read_case(text)
    document, case = reading.document, reading.require()
    if everybody:
        messages = tuple(Message.model_validate(message) for message in EVERYBODY)
        case = case.model_copy(update={"communication": messages})
    result = evaluate(compile_case(case))
    return material_of(document, case, result, summarise(result), lang=lang, bank=load_bank())


def letter_to(material: Material, reader: Reader | None, time: str) -> Letter:
    """The one letter to such a reader at that time."""
    return next(one for one in letters_of(material) if (one.reader, one.time) == (reader, time))


def said(letter: Letter) -> tuple[Said, ...]:
    """What the letter says, without what it wants."""
    return tuple(piece for piece in written(letter) if isinstance(piece, Said))


def wanted(letter: Letter) -> set[str]:
    """What it wants of the case."""
    return {piece.key for piece in written(letter) if isinstance(piece, Wanted)}


def read(letter: Letter) -> str:
    """The text as its reader reads it."""
    return "\n".join(text for piece in said(letter) if piece.by != "sender" for text in texts(piece.block))
