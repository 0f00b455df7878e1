"""The decision: take over in operation, continue, scale or stop, against what was reached; and who must be told."""

from __future__ import annotations

from collections.abc import Iterator

from ...followed import saying
from ...followed.payments import by_goal, whole
from ...followed.results import standings
from ...followed.turnout import turnout
from ...followed.unfinished import is_said
from ...material import Material
from ...model import Block, Bullets, Column, Facts, Heading, Link, Paragraph, Row, Section, Table


def decision(material: Material) -> Section:
    """The four ways, what the case agreed beforehand, what was reached, and the duty to share it."""
    return Section("closing-decision", material.words.text("section.closing-decision"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, case = material.words, material.case
    committees = words.listed(case.about.committees, at_most=4) or words.text("decision.council")
    yield Paragraph(words.text("decision.to-take", committees=committees), "decision", words.text("decision.label"))
    yield _ways(material)
    yield Heading(words.text("decision.against"))
    criteria = [
        (words.text(f"field.{name}"), tuple(text for text in getattr(case.implementation, name) if is_said(text)))
        for name in ("stop_criteria", "tolerances")
    ]
    written = [(term, texts) for term, texts in criteria if texts]
    if written:
        yield Facts(tuple(written))
    else:
        yield Paragraph(words.text("decision.no-criteria"), "warning")
    yield Facts(tuple(_reached(material)))
    yield Paragraph(words.text("decision.who-judges"), "note")
    yield Heading(words.text("decision.sharing"))
    yield Paragraph(words.text("decision.duty"))
    yield Bullets((Link(words.text("decision.law"), words.text("decision.law-url")), *_telling(material)))


def _ways(material: Material) -> Table:
    words, plan = material.words, material.case.implementation
    agreed = {"take-over": plan.take_over}
    columns = tuple(Column(words.text(f"decision.column.{name}")) for name in ("way", "means", "agreed"))
    nothing = words.text("decision.nothing-agreed")
    rows = tuple(
        Row((
            words.text(f"decision.way.{way}"),
            words.text(f"decision.means.{way}"),
            str(agreed[way]) if is_said(agreed.get(way)) else nothing,
        ))
        for way in ("take-over", "continue", "scale")
    )  # fmt: skip
    criteria = "; ".join(text for text in plan.stop_criteria if is_said(text))
    stop = Row((words.text("decision.way.stop"), words.text("decision.means.stop"), criteria or nothing))
    return Table(words.text("decision.table"), columns, (*rows, stop))


def _reached(material: Material) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the criteria are held against."""
    words = material.words
    *_, people = turnout(material)
    if people.started is None:
        said = words.text("status.people-unknown")
    else:
        said = words.text("decision.people", started=people.started, all=words.number(people.planned, 0))
        if people.completed is not None and people.started:
            share = words.percent(round(people.completed / people.started, 2))
            said += " " + words.text("decision.completed", completed=people.completed, share=share)
    yield words.text("decision.people-label"), (said,)
    found = (one for of in standings(material).values() for one in of if one.against is not None)
    goals = tuple(saying.standing(material, one) for one in found)
    yield words.text("part.goals"), goals or (words.text("reached.nothing"),)
    paid = whole(by_goal(material).values())
    amount = saying.exactly(material, paid.booked + paid.due)
    yield words.text("decision.paid-label"), (words.text("decision.paid", amount=amount),)


def _telling(material: Material) -> Iterator[str]:
    """What the case says of publication, and whom it will tell afterwards."""
    words, contract = material.words, material.case.contract
    if contract is not None and is_said(contract.publication):
        yield words.text("decision.publication", said=str(contract.publication))
    for message in material.case.communication:
        if message.time == "after" and is_said(message.message):
            by = message.sender or words.text("word.not-stated")
            yield words.text("decision.message", audience=message.audience, message=message.message, sender=by)
