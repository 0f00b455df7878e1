"""What is missing before a contract can be closed, and what the case has not said that a closing report must say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from tovholder.case.goals import Goal
from tovholder.case.story import Lens
from tovholder.quantities import month_of

from ..material import HALF_A_KRONE, Material
from . import saying
from .gain import gains
from .points import ahead
from .tasks import tasks

LENSES: tuple[str, ...] = get_args(Lens.model_fields["lens"].annotation)
_OPEN = ("late", "late-last", "waiting", "pay", "pay-back", "least")
"""Tasks that keep a contract open."""
_PLACEHOLDER = re.compile(r"\W*(todo|tbd|xxx+|udfyldes|skrives senere|to be written)?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Missing:
    """Something nobody has written yet, and who ought to."""

    what: str
    who: str


def is_said(text: str | None) -> bool:
    """Whether somebody has written something: a placeholder such as `…` or `TODO` says nothing.

    >>> is_said("TODO"), is_said("…"), is_said("Færre anbringelser")
    (False, False, True)
    """
    return text is not None and _PLACEHOLDER.fullmatch(text) is None


def unfinished(material: Material) -> tuple[str, ...]:
    """Why the contract is not over yet: measurings to come, results and money that wait."""
    words = material.words
    if material.followed.statement is None:
        return (words.text("closing.nothing-reported"),)
    coming = tuple(
        words.text("closing.to-come", goal=saying.goal(material, point.goal), when=saying.when(material, point))
        for point in ahead(material)
    )
    return (*coming, *(task.what for task in tasks(material) if task.kind in _OPEN))


def lens_said(material: Material, lens: str) -> Lens | None:
    """A lens' assessment of what came of it: the newest one written since the contract began."""
    contract = material.case.contract
    begun = (contract.starts if contract is not None and contract.starts else material.case.start).start
    found = [
        entry for entry in material.case.lenses
        if entry.lens == lens and is_said(entry.assessment) and entry.date is not None and month_of(entry.date) >= begun
    ]  # fmt: skip
    return max(found, key=lambda entry: str(entry.date), default=None)


def missing(material: Material) -> tuple[Missing, ...]:
    """What a closing report must say and the case does not, in the order of the report."""
    return tuple(_missing(material))


def _missing(material: Material) -> Iterator[Missing]:
    words, case = material.words, material.case
    gatherer = case.about.coordinator if is_said(case.about.coordinator) else words.text("closing.writer.coordinator")
    owner = case.about.owner if is_said(case.about.owner) else words.text("closing.writer.owner")
    for lens in LENSES:
        if lens_said(material, lens) is None:
            before = next((entry.person for entry in case.lenses if entry.lens == lens and is_said(entry.person)), None)
            who = before or words.text(f"closing.writer.{lens}")
            yield Missing(words.text("closing.missing.lens", lens=words.choice("lens", lens)), str(who))
    for row in gains(material):
        is_planned = row.planned >= HALF_A_KRONE and row.party in material.rows(material.main)
        if row.realised is None and is_planned:
            party = material.parties[row.party]
            department = case.departments.get(party.id)
            head = department.head if department is not None and is_said(department.head) else None
            who = head or words.text("closing.writer.economic")
            yield Missing(words.text("closing.missing.gain", party=material.names.party(party)), str(who))
    for name in case.goals:
        if _lacks_method(material, case.goals[name]):
            yield Missing(words.text("closing.missing.method", goal=saying.goal(material, name)), str(gatherer))
    if not is_said(case.implementation.take_over):
        yield Missing(words.text("closing.missing.take-over"), str(owner))
    if not any(is_said(criterion) for criterion in case.implementation.stop_criteria):
        yield Missing(words.text("closing.missing.stop"), words.text("closing.writer.steering"))
    if not any(message.time == "after" and is_said(message.message) for message in case.communication):
        yield Missing(words.text("closing.missing.sharing"), str(gatherer))


def _lacks_method(material: Material, goal: Goal) -> bool:
    return goal.method is None and material.case.measurement.design is None
