"""Where we are: the status report's first page."""

from __future__ import annotations

from collections.abc import Iterator

from ...followed import saying
from ...followed.investors import called
from ...followed.payments import by_goal, whole
from ...followed.points import ahead
from ...followed.results import standings
from ...followed.so_far import so_far
from ...followed.tasks import Task, tasks
from ...followed.turnout import turnout
from ...material import Material
from ...model import Block, Bullets, Figure, KeyFigure, KeyFigures, Paragraph, Section
from .planned import plan

_MOST_TASKS = 5


def now(material: Material) -> Section:
    """The situation in one paragraph and three figures, and what waits for somebody."""
    return Section("status", material.words.text("section.status"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    stated = material.counts
    if stated.examples:
        yield Paragraph(words.text("first.warning", examples=stated.examples), "warning")
    if material.followed.statement is None:
        yield Paragraph(words.text("status.nothing-reported"), "lead", words.text("status.where"))
        yield from _followed(material)
        yield from plan(material)
        return
    if material.followed.journal is not None and material.followed.journal.title:
        yield Paragraph(words.text("followed.journal", title=material.followed.journal.title), "note")
    yield Paragraph(_situation(material), "lead", words.text("status.where"))
    yield from _followed(material)
    yield KeyFigures((_people(material), _goals(material), _paid(material)))
    yield Paragraph(words.text("followed.not-caused"), "status", words.text("followed.read-right"))
    waiting = tasks(material)
    if not waiting:
        yield Paragraph(words.text("status.nothing-waits"), "decision", words.text("status.to-do"))
        return
    yield Paragraph(words.text("status.to-do-lead", count=len(waiting)), "decision", words.text("status.to-do"))
    yield Bullets(tuple(_first(material, waiting)))


def _followed(material: Material) -> Iterator[Block]:
    """How the enrolment stands by the follow-up's own count."""
    said = so_far(material)
    if said is not None:
        yield Paragraph(said, "plain", material.words.text("so-far.label"))


def _first(material: Material, waiting: tuple[Task, ...]) -> Iterator[str]:
    """The tasks of the contract itself, the first of them in full; legal questions are counted."""
    words = material.words
    own = [task.what for task in waiting if task.kind != "legal"]
    shown = own[: _MOST_TASKS if len(own) > _MOST_TASKS + 1 else _MOST_TASKS + 1]
    yield from shown
    if len(own) > len(shown):
        yield words.text("status.more-to-do", count=len(own) - len(shown))
    legal = [task for task in waiting if task.kind == "legal"]
    if len(legal) == 1:
        yield legal[0].what
    elif legal:
        yield words.text("status.legal", count=len(legal))


def _situation(material: Material) -> str:
    words, followed = material.words, material.followed
    *_, people = turnout(material)
    sentences = []
    if people.started is None or people.at is None:
        sentences.append(words.text("status.people-unknown"))
    else:
        sentences.append(
            words.text(
                "status.people",
                month=saying.month(material, people.at),
                started=people.started,
                planned=words.number(people.planned_started or 0.0, 0),
                all=words.number(people.planned, 0),
            )
        )
    money = called(material)
    if money.called:
        sentences.append(words.text("status.called", amount=saying.exactly(material, money.called)))
    found = standings(material)
    of = sum(goal.paying for goal in material.case.goals.values())
    paying = sum(material.case.goals[goal].paying for goal in found)
    sentences.append(words.text("status.goals", found=paying, of=of) if paying else words.text("status.goals-none"))
    paid = whole(by_goal(material).values())
    sentences.append(words.text("status.booked", amount=saying.exactly(material, paid.booked)))
    if paid.due:
        key = "status.due" if paid.due > 0 else "status.back"
        sentences.append(words.text(key, amount=saying.exactly(material, abs(paid.due))))
    sentences.append(words.text("status.gain-measured" if followed.realised else "status.gain-unmeasured"))
    coming = ahead(material)
    if coming:
        first = min(coming, key=lambda point: (point.last, point.first))
        sentences.append(
            words.text(
                "status.next-point",
                goal=saying.goal(material, first.goal),
                when=saying.when(material, first),
            )
        )
    return " ".join(sentences)


def _people(material: Material) -> KeyFigure:
    words = material.words
    *_, people = turnout(material)
    label = words.text("status.started")
    if people.started is None or people.at is None:
        note = words.text("status.started-unknown", all=words.number(people.planned, 0))
        return KeyFigure(label, Figure(None, "person", words.text("followed.not-reported")), note)
    note = words.text(
        "status.started-note",
        all=words.number(people.planned, 0),
        planned=words.number(people.planned_started or 0.0, 0),
        month=saying.month(material, people.at),
    )
    return KeyFigure(label, Figure(float(people.started), "person", str(people.started)), note)


def _goals(material: Material) -> KeyFigure:
    words, found = material.words, standings(material)
    paying = [name for name, goal in material.case.goals.items() if goal.paying]
    there = [name for name in paying if name in found]
    against = [one.against for name in there for one in found[name] if one.against is not None]
    note = words.text("status.goals-note", below=against.count("below"), of=len(against))
    text = words.text("followed.of", count=len(there), of=len(paying))
    return KeyFigure(words.text("status.goals-measured"), Figure(float(len(there)), "goal", text), note)


def _paid(material: Material) -> KeyFigure:
    words, paid = material.words, whole(by_goal(material).values())
    note = words.text("status.paid-note", expected=words.short(paid.expected))
    if paid.expected is None:
        note = words.text("followed.no-forecast")
    figure = Figure(paid.booked / 100, words.currency, words.short(paid.booked / 100))
    return KeyFigure(words.text("status.paid"), figure, note)
