"""The people: enough of them to measure on, and somebody may drop out."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding
from tovholder.knowledge import Bank

from ..model import Case
from .check import amber, check
from .lookups import followed, tranches_of

LEAST_UNITS = 25
"""*Source:* Den Sociale Investeringsfond, værktøjskasse, fase 2. Advice, not a rule: Ikast-Brande's contract has 20."""


@check("small-group")
def small_group(case: Case, bank: Bank) -> Iterator[Finding]:
    """Fewer than 25 people behind a goal: one who moves away moves the payment."""
    groups = {tranches_of(case, goal.of) for goal in case.goals.values()} or {frozenset(case.tranches)}
    for group in sorted(groups, key=sorted):
        intake = [entrants for name in group for entrants in case.tranches[name].entrants.values()]
        number = sum(followed(case, entrants, bank).likely_value for entrants in intake)
        first = next(name for name in case.tranches if name in group)
        if 0 < number < LEAST_UNITS:
            yield amber(
                "group-too-small-to-measure",
                ("tranches", first, "entrants"),
                number=number,
                least=LEAST_UNITS,
                points=round(100 / number, 1),
            )


@check("drop-out")
def drop_out(case: Case, bank: Bank) -> Iterator[Finding]:
    """A course that everybody completes is rarely what happens."""
    for name, tranche in case.tranches.items():
        if tranche.duration.months > 0 and followed(case, tranche.completion, bank).likely_value >= 1:
            yield amber("nobody-drops-out", ("tranches", name, "completion"), name=tranche.name or name)
