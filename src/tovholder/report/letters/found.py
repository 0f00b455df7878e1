"""What the follow-up has found, told to a reader: how many came how far, what the effect was, and what was saved."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.followup.compared import Compared
from tovholder.followup.reading import definition
from tovholder.locale import text

from ..followed import saying
from ..followed.gain import gains
from ..followed.measured import Measured, strongest
from ..followed.so_far import so_far
from ..material import Material
from ..sections.followed.effects import sentence
from ..sections.followed.gain import years_said
from .letter import Letter, Pieces, listed, ours

_PLAIN_READERS = ("citizen", "staff")
"""They are told what was reached, and not how an effect is estimated."""


def is_there(material: Material) -> bool:
    """Whether anything was found that a letter can tell."""
    return bool(tuple(_reached(material)))


def course(letter: Letter) -> Pieces:
    """How many started, completed and left; nothing where that may not be told."""
    said = so_far(letter.material)
    if said is not None:
        yield ours(said)


def reached(letter: Letter) -> Pieces:
    """What was reached by those in the programme; then, for those who decide, the effect and its limits."""
    yield from listed(letter.text("found"), tuple(_reached(letter.material)), by="us")
    if letter.reader not in _PLAIN_READERS:
        yield from _effect(letter)


def saved(letter: Letter) -> Pieces:
    """What each department was measured to save, how and by whom; to one that is named, of itself only."""
    material, words = letter.material, letter.material.words
    for row in gains(material):
        party = material.parties[row.party]
        if row.realised is None or (letter.named and party.id not in letter.named):
            continue
        found = row.realised
        said = letter.text(
            "saved-less" if found.amount < 0 else "saved-more",
            name=material.names.party(party),
            amount=words.short(abs(found.amount)),
            years=years_said(found.years),
            method=saying.method(material, found.method),
            by=found.by,
        )
        between = ""
        if found.low is not None and found.high is not None:
            between = letter.text("saved-between", low=words.short(found.low), high=words.short(found.high))
        yield ours(said, between)


def _reached(material: Material) -> Iterator[str]:
    measured = material.followed.measured
    for row in () if measured is None else measured.compared:
        if measured is not None and _is_of_the_programme(measured, row):
            yield _result(material, measured, row)


def _is_of_the_programme(measured: Measured, row: Compared) -> bool:
    held = measured.plan.assumptions[row.place]
    own = held.group is None or held.group in measured.plan.programme
    return held.indicator is not None and own and row.seen.value is not None


def _result(material: Material, measured: Measured, row: Compared) -> str:
    words, seen = material.words, row.seen
    reference = measured.plan.assumptions[row.place].indicator
    assert reference is not None
    assert seen.value is not None
    version = definition(measured.plan, reference)
    what = version.text.rstrip(". ")
    if seen.reached is not None:
        of = words.text("followed.of", count=seen.reached, of=seen.people or 0)
        return f"{what}: {of} ({words.percent(round(seen.value, 2))})"
    value = f"{words.number(seen.value, 1)} {version.unit or ''}".strip()
    return words.text("so-far.mean", what=what, value=value, people=words.number(seen.people or 0, 0))


def _effect(letter: Letter) -> Pieces:
    """The estimate whose design is the strongest: its figure, and what it cannot say."""
    material, measured = letter.material, letter.material.followed.measured
    if measured is None:
        return
    one = strongest(measured)
    if one is None:
        return
    answer, effect = one
    wanted, lang = measured.plan.estimates[answer.name], material.words.lang
    what = definition(measured.plan, wanted.indicator).text.rstrip(". ")
    design = text(f"followup.design.{wanted.design}", lang)
    yield ours(
        letter.text("effect", what=what, design=design),
        sentence(material, measured, answer, effect),
        text(f"followup.says.{wanted.design}.cannot", lang),
    )
