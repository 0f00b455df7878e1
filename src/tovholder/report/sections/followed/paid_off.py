"""Did it pay off? The closing report's first page: the answer so far as there is one, and what the rest waits for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from tovholder.locale import text

from ...followed import saying
from ...followed.gain import gains
from ...followed.investors import realised
from ...followed.measured import strongest
from ...followed.payments import by_goal, whole
from ...followed.results import Against, standings
from ...followed.so_far import so_far
from ...followed.unfinished import unfinished
from ...material import Material
from ...model import Block, Bullets, Figure, Heading, KeyFigure, KeyFigures, Paragraph, Section
from .effects import sentence


def paid_off(material: Material) -> Section:
    """The answer, the figures behind it, and what keeps it from being final."""
    return Section("closing", material.words.text("section.closing"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, open_points = material.words, unfinished(material)
    stated = material.counts
    if stated.examples:
        yield Paragraph(words.text("first.warning", examples=stated.examples), "warning")
    if material.followed.journal is not None and material.followed.journal.title:
        yield Paragraph(words.text("followed.journal", title=material.followed.journal.title), "note")
    yield Paragraph(" ".join(_answer(material, is_over=not open_points)), "lead", words.text("closing.answer"))
    yield from _followed(material)
    yield KeyFigures((_reached(material), _paid(material), _gain(material)))
    yield Paragraph(words.text("followed.not-caused"), "status", words.text("followed.read-right"))
    if open_points:
        yield Heading(words.text("closing.not-over", count=len(open_points)))
        yield Bullets(open_points)


def _followed(material: Material) -> Iterator[Block]:
    """What the follow-up has found: how many, and the effect by the strongest design with what it cannot say."""
    said, measured = so_far(material), material.followed.measured
    if said is not None:
        yield Paragraph(said, "plain", material.words.text("so-far.label"))
    found = None if measured is None else strongest(measured)
    if measured is not None and found is not None:
        answer, effect = found
        design, lang = measured.plan.estimates[answer.name].design, material.words.lang
        cannot = text(f"followup.says.{design}.cannot", lang)
        label = material.words.text("so-far.effect", design=text(f"followup.design.{design}", lang))
        yield Paragraph(f"{sentence(material, measured, answer, effect)} {cannot}", "plain", label)


def _answer(material: Material, *, is_over: bool) -> Iterator[str]:
    words = material.words
    if material.followed.statement is None:
        yield words.text("closing.answer-nothing")
        return
    yield _on_gain(material) if is_over else words.text("closing.answer-open")
    against = _against(material)
    if against:
        counts = {str(key): against.count(key) for key in get_args(Against)}
        yield words.text("closing.answer-goals", **counts)
    paid = whole(by_goal(material).values())
    done = paid.booked + paid.due
    if paid.expected is None:
        yield words.text("closing.answer-paid-only", done=saying.exactly(material, done))
    else:
        expected = words.short(paid.expected)
        yield words.text("closing.answer-paid", done=saying.exactly(material, done), expected=expected)
    earned = realised(material)
    if earned is not None:
        money = {"paid_in": float(earned.paid_in[0]), "received": float(earned.received[0])}
        key = "closing.answer-return" if is_over else "closing.answer-return-so-far"
        yield words.text(key, **{name: words.short(kroner) for name, kroner in money.items()})
    if not is_over:
        yield _on_gain(material)


def _on_gain(material: Material) -> str:
    """What is known of the gain: the answer itself, where there is one."""
    words, rows = material.words, gains(material)
    measured = [row.realised.amount for row in rows if row.realised is not None]
    if rows and len(measured) == len(rows):
        planned = sum(row.planned for row in rows)
        return words.text("closing.answer-gain", gain=words.short(sum(measured)), planned=words.short(planned))
    return words.text("closing.answer-some-gain" if measured else "closing.answer-no-gain")


def _against(material: Material) -> list[Against]:
    """Where each result lies against what was expected, of those that can be compared."""
    return [one.against for of in standings(material).values() for one in of if one.against is not None]


def _reached(material: Material) -> KeyFigure:
    words, against = material.words, _against(material)
    as_expected = len(against) - against.count("below")
    text = words.text("followed.of", count=as_expected, of=len(against))
    figure = Figure(float(as_expected), "goal", text if against else words.text("followed.not-reported"))
    return KeyFigure(words.text("closing.as-expected"), figure, words.text("closing.as-expected-note"))


def _paid(material: Material) -> KeyFigure:
    words, paid = material.words, whole(by_goal(material).values())
    done = (paid.booked + paid.due) / 100
    note = words.text("closing.paid-note", booked=words.short(paid.booked / 100), due=words.short(paid.due / 100))
    return KeyFigure(words.text("closing.paid"), Figure(done, words.currency, words.short(done)), note)


def _gain(material: Material) -> KeyFigure:
    words, rows = material.words, gains(material)
    planned = sum(row.planned for row in rows)
    measured = [row.realised.amount for row in rows if row.realised is not None]
    is_known = bool(rows) and len(measured) == len(rows)
    value = sum(measured) if is_known else None
    text = words.short(value) if is_known else words.text("gain.not-measured")
    note = words.text("closing.gain-note", planned=words.short(planned))
    return KeyFigure(words.text("closing.gain"), Figure(value, words.currency, text), note)
