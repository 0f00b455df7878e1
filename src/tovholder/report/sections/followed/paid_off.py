"""Did it pay off? The closing report's first page: the answer so far as there is one, and what the rest waits for."""

from __future__ import annotations

from collections.abc import Iterator

from ...followed import saying
from ...followed.gain import gains
from ...followed.investors import realised
from ...followed.payments import by_goal, whole
from ...followed.results import latest
from ...followed.unfinished import unfinished
from ...material import HALF_A_KRONE, Material
from ...model import Block, Bullets, Figure, Heading, KeyFigure, KeyFigures, Paragraph, Section
from ...stated import counts_of


def paid_off(material: Material) -> Section:
    """The answer, the figures behind it, and what keeps it from being final."""
    return Section("closing", material.words.text("section.closing"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, open_points = material.words, unfinished(material)
    stated = counts_of(material.case)
    if stated.examples:
        yield Paragraph(words.text("first.warning", examples=stated.examples), "warning")
    if material.followed.journal is not None and material.followed.journal.title:
        yield Paragraph(words.text("followed.journal", title=material.followed.journal.title), "note")
    yield Paragraph(" ".join(_answer(material, is_over=not open_points)), "lead", words.text("closing.answer"))
    yield KeyFigures((_reached(material), _paid(material), _gain(material), _return(material, bool(open_points))))
    yield Paragraph(words.text("followed.not-caused"), "status", words.text("followed.read-right"))
    if open_points:
        yield Heading(words.text("closing.not-over", count=len(open_points)))
        yield Bullets(open_points)


def _answer(material: Material, *, is_over: bool) -> Iterator[str]:
    words = material.words
    if material.followed.statement is None:
        yield words.text("closing.answer-nothing")
        return
    if not is_over:
        yield words.text("closing.answer-open")
    results = [outcome for of in latest(material).values() for outcome in of if outcome.standing is not None]
    if results:
        counts = {key: sum(o.standing == key for o in results) for key in ("below", "within", "above")}
        yield words.text("closing.answer-goals", of=len(results), **counts)
    paid = whole(by_goal(material).values())
    done = paid.booked + paid.due
    if paid.expected is None:
        yield words.text("closing.answer-paid-only", done=saying.exactly(material, done))
    else:
        expected = words.short(paid.expected)
        yield words.text("closing.answer-paid", done=saying.exactly(material, done), expected=expected)
    rows = gains(material)
    measured = [row.realised.amount for row in rows if row.realised is not None]
    if rows and len(measured) == len(rows):
        planned = sum(row.planned for row in rows)
        yield words.text("closing.answer-gain", gain=words.short(sum(measured)), planned=words.short(planned))
    else:
        yield words.text("closing.answer-some-gain" if measured else "closing.answer-no-gain")


def _reached(material: Material) -> KeyFigure:
    words, found = material.words, latest(material)
    standing = [outcome.standing for of in found.values() for outcome in of if outcome.standing is not None]
    as_expected = len(standing) - standing.count("below")
    text = words.text("followed.of", count=as_expected, of=len(standing))
    figure = Figure(float(as_expected), "goal", text if standing else words.text("followed.not-reported"))
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


def _return(material: Material, is_open: bool) -> KeyFigure:
    words, earned = material.words, realised(material)
    label = words.text("closing.return-so-far" if is_open else "closing.return")
    if earned is None:
        none = Figure(None, words.currency, words.text("followed.not-reported"))
        return KeyFigure(label, none, words.text("closing.return-none"))
    profit = float(earned.received[0] - earned.paid_in[0])
    key = "loss" if profit <= -HALF_A_KRONE else "profit"
    said = {"paid_in": words.short(float(earned.paid_in[0])), "received": words.short(float(earned.received[0]))}
    figure = Figure(profit, words.currency, words.short(profit))
    return KeyFigure(label, figure, words.text(f"closing.return-{key}", **said))
