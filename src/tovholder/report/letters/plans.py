"""What is asked for, what happens next, what is known beforehand, and what was learnt."""

from __future__ import annotations

from .course import first_result, intake, period
from .letter import Letter, Pieces, listed, ours, to_sender, told


def proposal(letter: Letter) -> Pieces:
    """The recommendation."""
    yield from told(letter.material.case.about.recommendation, "recommendation")


def beginning(letter: Letter) -> Pieces:
    """When the first begin and are first measured; then what this reader needs of the plan."""
    material, case = letter.material, letter.material.case
    begun, earliest = intake(material), first_result(material)
    decides = case.target_group.decides_referral
    sentences = (
        letter.text("begin", period=period(material, begun[0])) if begun is not None else "",
        letter.text("decides", who=decides.rstrip(". ")) if decides and letter.reader == "citizen" else "",
        letter.text("first-result", month=earliest) if earliest and letter.reader != "citizen" else "",
    )
    if any(sentences):
        yield ours(*sentences)
    if letter.reader in ("staff", "partner"):
        yield from listed(letter.text("plan"), case.implementation.plan)
    if letter.reader in ("politician", "fund"):
        yield from stopping(letter)
    if letter.reader == "department":
        yield from budget(letter)


def stopping(letter: Letter) -> Pieces:
    """What would make one stop."""
    yield from listed(letter.text("stop"), letter.material.case.implementation.stop_criteria)


def budget(letter: Letter) -> Pieces:
    """When the budget is followed up."""
    yield from listed(letter.text("budget-follow-up"), letter.material.case.measurement.budget_follow_up)


def afterwards(letter: Letter) -> Pieces:
    """Who takes over."""
    yield from told(letter.material.case.implementation.take_over, "take-over")


def known(letter: Letter) -> Pieces:
    """What is known beforehand and others can use: what was tried, what is in the way, what must hold, the risks."""
    case = letter.material.case
    if case.challenge.earlier_attempts:
        yield ours(letter.text("tried"))
        yield from told(case.challenge.earlier_attempts)
    yield from listed(letter.text("barriers"), case.challenge.structural_barriers)
    theory = case.intervention.theory_of_change
    yield from listed(letter.text("must-hold"), theory.assumptions if theory is not None else ())
    yield from listed(letter.text("risks"), tuple(risk.text for risk in case.risks))
    yield from listed(letter.text("lenses"), tuple(lens.assessment for lens in case.lenses if lens.assessment))


def learnt(letter: Letter) -> Pieces:
    """A place for what was learnt."""
    yield to_sender(letter, "place-lessons")
