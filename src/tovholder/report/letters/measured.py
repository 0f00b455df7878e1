"""How sure it is, why it is measured, how it goes, and what came of it. Results are never made up: they get a place."""

from __future__ import annotations

from tovholder.case.goals import Goal

from ..drawn import DRAWS
from ..model import Bullets, Column, Row, Table
from ..turning_point import turning_sentence
from . import found
from .course import first_measured, first_result, intake, people, period
from .letter import Letter, Pieces, Said, Wanted, listed, ours, to_sender, told

_FEW = 25
"""*Source:* DSI's toolbox, phase 2: with fewer than 25 persons or families one of them can swing the result."""


def doubt(letter: Letter) -> Pieces:
    """For citizens: nobody knows beforehand; that is why it is measured."""
    yield ours(letter.text("doubt"), letter.text("doubt-measured") if letter.material.case.goals else "")


def certainty(letter: Letter) -> Pieces:
    """How often the sum ends above zero, how far the most important effect may fall, and what measuring can show."""
    material, words = letter.material, letter.material.words
    if material.drawn.tornado.swings and material.rows(material.main):
        yield ours(
            letter.text("drawn", draws=words.number(DRAWS, 0)),
            _chance(letter, material.drawn.unknown.groups[material.main].present.positive),
            letter.text("no-surer"),
        )
    if letter.reader in ("politician", "fund"):
        yield ours(turning_sentence(material))
    many = people(material)
    if many and material.summary.entrants < _FEW:
        yield ours(letter.text("few", people=many))
    yield from honesty(letter)


def honesty(letter: Letter) -> Pieces:
    """What the measurement can show and cannot, in the case's words, else in ours."""
    measurement = letter.material.case.measurement
    if measurement.honesty:
        yield from told(measurement.honesty)
    elif measurement.design is not None:
        yield ours(letter.text(f"design.{measurement.design}"))
    else:
        yield Wanted("design")


def measuring(letter: Letter) -> Pieces:
    """Why we measure, what the numbers are for, who measures what, and what not to be tempted to."""
    goals = letter.material.case.goals
    if not goals:
        yield Wanted("goals")
        return
    used = [letter.text("used-goals"), letter.text("used-learning")]
    if any(goal.paying for goal in goals.values()):
        used.insert(1, letter.text("used-payment"))
    yield ours(letter.text("why-measure"))
    yield Said(Bullets(tuple(used)))
    yield from honesty(letter)
    yield from goal_table(letter)
    yield from listed(
        letter.text("tempted"), tuple(goal.perverse_incentive for goal in goals.values() if goal.perverse_incentive)
    )


def goal_table(letter: Letter) -> Pieces:
    """Goal by goal: who measures, from which data, when at the earliest; for a fund also whether it pays."""
    material, words = letter.material, letter.material.words
    goals = material.case.goals.values()
    if not goals:
        yield Wanted("goals")
        return
    missing = words.text("word.missing")
    pays = letter.reader == "fund"
    headings = (
        words.text("column.goal"),
        *([words.text("column.pays")] if pays else []),
        words.field("measured_by"),
        words.text("column.data-source"),
        letter.text("earliest"),
    )
    rows = tuple(
        Row((
            goal.text,
            *([words.text("word.yes" if goal.paying else "word.no")] if pays else []),
            goal.measured_by or missing,
            goal.data_source or missing,
            _month(letter, goal) or missing,
        ))
        for goal in goals
    )  # fmt: skip
    yield Said(Table(letter.text("goal-table"), tuple(map(Column, headings)), rows))


def status(letter: Letter) -> Pieces:
    """What is known underway: the plan, what the follow-up has found, or that there is nothing and when it can come."""
    material = letter.material
    many, begun = people(material), intake(material)
    if many and begun is not None:
        first, last = period(material, begun[0]), period(material, begun[1])
        key = "intake-at-once" if first == last else "intake"
        yield ours(letter.text(key, people=many, first=first, last=last))
    if found.is_there(material):
        yield from found.course(letter)
        yield from found.reached(letter)
        return
    yield from found.course(letter)
    yield to_sender(letter, "place-status")
    earliest = first_result(material)
    yield ours(letter.text("no-results"), letter.text("first-result", month=earliest) if earliest else "")
    if not earliest:
        yield Wanted("measured-at" if material.case.goals else "goals")
    elif letter.reader not in ("citizen", "staff", "fund"):
        months = ((goal.text, _month(letter, goal)) for goal in material.case.goals.values())
        items = tuple(f"{text.rstrip('. ')}: {month}" for text, month in months if month)
        yield from listed(letter.text("each-goal"), items)


def results(letter: Letter) -> Pieces:
    """The results, or a place for them, and what was hoped for: in the citizen's own terms, or goal by goal."""
    case = letter.material.case
    yield from found.course(letter)
    if found.is_there(letter.material):
        yield from found.reached(letter)
    else:
        yield to_sender(letter, "place-results")
    theory = case.intervention.theory_of_change
    if letter.reader == "citizen":
        yield from listed(letter.text("hoped"), theory.results if theory is not None else ())
    else:
        yield from listed(letter.text("hoped"), tuple(goal.text for goal in case.goals.values()))


def money_now(letter: Letter) -> Pieces:
    """What was measured to be saved, and a place for what it came to."""
    yield from found.saved(letter)
    yield to_sender(letter, "place-money")


def _chance(letter: Letter, positive: float) -> str:
    """How often there is a surplus. What is only nearly certain is never written as 100 % or 0 %."""
    share = round(positive, 2)
    if share == 1:
        return letter.text("chance-all" if positive == 1 else "chance-most")
    if share == 0:
        return letter.text("chance-none" if positive == 0 else "chance-few")
    return letter.text("chance", chance=letter.material.words.percent(share))


def _month(letter: Letter, goal: Goal) -> str | None:
    month = first_measured(letter.material, goal)
    return None if month is None else letter.material.words.period(month, "month")
