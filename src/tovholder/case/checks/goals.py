"""The result goals: how they are counted, by whom, and that nobody approves what they verified themselves."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank

from ..model import Case
from .check import amber, check, red
from .lookups import has_goals
from .signs import folded, sign


@check("goal-data", applies=has_goals)
def data(case: Case, _: Bank) -> Iterator[Finding]:
    """Every goal names its data; without it a payment cannot be settled."""
    for name, goal in case.goals.items():
        if not goal.data_source:
            yield (red if goal.paying else amber)("goal-without-data-source", ("goals", name), goal=goal.text)


@check("goal-counting", applies=has_goals)
def counting(case: Case, _: Bank) -> Iterator[Finding]:
    """A paying goal says who counts, out of how many, when, and what a missing answer counts as."""
    wanted = ("measured_at", "denominator", "missing_data", "measured_by", "verified_by", "max_units")
    for name, goal in case.goals.items():
        missing = [field for field in wanted if not getattr(goal, field)]
        if goal.paying and missing:
            yield amber("goal-counting-open", ("goals", name), goal=goal.text, fields=", ".join(missing))


@check("goal-budget-item", applies=has_goals)
def budget_item(case: Case, _: Bank) -> Iterator[Finding]:
    """*Source:* DSI's toolbox, phase 2: at least one goal is tied to a budget line that drives expenditure."""
    if not any(goal.budget_item for goal in case.goals.values()):
        yield amber("no-goal-on-a-budget-line", ("goals",))


@check("four-eyes", applies=lambda case: has_goals(case) or bool(case.people))
def four_eyes(case: Case, _: Bank) -> Iterator[Finding]:
    """No one person may both verify and approve the same payment; nor verify what they measured."""
    approvers = {_who(person.name) for person in case.people if person.name and sign("approver").in_text(person.role)}
    for i, person in enumerate(case.people):
        verifies = sign("verifier").in_text(person.role)
        if verifies and (sign("approver").in_text(person.role) or _who(person.name) in approvers):
            yield red("verifier-approves", ("people", i), name=person.name or person.role)
    for name, goal in case.goals.items():
        path: Path = ("goals", name, "verified_by")
        if goal.verified_by and _who(goal.verified_by) in approvers:
            yield red("verifier-approves", path, name=goal.verified_by)
        if goal.verified_by and goal.measured_by and _who(goal.verified_by) == _who(goal.measured_by):
            yield amber("measurer-verifies", path, goal=goal.text, name=goal.verified_by)


def _who(name: str | None) -> str:
    return " ".join(folded(name or "").split())
