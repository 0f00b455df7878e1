"""What keeps a contract from being calculated: goals that do not say what they pay for, or how likely it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tovholder.case.goals import Goal
from tovholder.case.model import Case
from tovholder.errors import Finding, Path
from tovholder.quantities import Quantity

_NEEDS: Mapping[str, tuple[str, ...]] = {
    "stepped": ("steps",),
    "cohort-threshold": ("share",),
    "against-comparison": ("target",),
    "gate": ("requires",),
}
"""What a goal of each shape must state to be calculated, beyond a price if it pays."""
_PRICED = ("per-unit", "repeated", "cohort-threshold", "cohort-average", "against-comparison", "milestone")


def faults(case: Case) -> list[Finding]:
    """Every reason, by goal. Goals without a shape are followed for learning, and are no fault unless they pay."""
    return [finding for name, goal in case.goals.items() for finding in _of_goal(case, name, goal)]


def _of_goal(case: Case, name: str, goal: Goal) -> Iterator[Finding]:
    path: Path = ("goals", name)
    if goal.shape is None:
        if goal.paying:
            yield Finding("goal-lacks-terms", path=path, params={"field": "shape"})
        return
    needs = _NEEDS.get(goal.shape, ()) + (("price",) if goal.paying and goal.shape in _PRICED else ())
    for field in needs:
        if getattr(goal, field) in (None, ()):
            yield Finding("goal-lacks-terms", path=path, params={"field": field})
    if not _has_chance(case, goal):
        yield Finding("goal-without-chance", path=path, params={"shape": goal.shape})


def _has_chance(case: Case, goal: Goal) -> bool:
    """Whether anything says how likely the goal is."""
    outcome = case.outcomes.get(goal.outcome or "")
    follows = outcome is not None and isinstance(outcome.with_, Quantity)
    follows_chance = follows and outcome is not None and outcome.measure == "probability"
    if goal.success_rate is not None or goal.shape in ("gate", "duty"):
        return True
    if goal.shape == "share-of-saving":
        return goal.saving is not None or bool(goal.saving_of)
    if goal.shape == "stepped":
        return follows_chance or all(step.success_rate is not None for step in goal.steps)
    if goal.shape == "cohort-average":
        return follows and goal.target is not None
    if goal.shape == "against-comparison":
        return follows
    return follows_chance
