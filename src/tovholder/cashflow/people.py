"""From intake to people: which cohorts there are, who enters, who completes, who succeeds.

The SØM profile bins completions to calendar years: its cohorts are those who complete in a year, and time counts from
that year. Otherwise a cohort enters at the start of a period and completes `duration` later, not rounded to periods.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import numpy as np

from tovholder.case.outcomes import Outcome
from tovholder.case.tranches import ALL_INTAKE
from tovholder.quantities import Span, parse_span

from .amounts import Piece
from .draft import Draft, Parts, constant, products
from .effects import effect_parts
from .grid import Grid
from .inputs import Resolved
from .plan import PeopleRow
from .terms import Sum
from .timeline import Floats

Since = Literal["entry", "completion"]


def tranches_of(draft: Draft, names: tuple[str, ...]) -> tuple[str, ...]:
    """The tranches named, or all."""
    return names or tuple(draft.case.tranches)


def grid_of(draft: Draft, tranche: str, *, since: Since) -> Grid:
    """The cohorts of a tranche, with elapsed time counted from entry or from completion."""
    people = draft.case.tranches[tranche]
    lag = 0.0 if since == "entry" or draft.case.profile == "soem" else people.duration.years
    age = people.entry_age
    entry_age = None
    if age is not None:
        entry_age = draft.inputs.resolve(age, ("tranches", tranche, "entry_age")).quantity.likely_value
    entering = sum(_shares(draft, tranche, key, since=since) for key in people.entrants)
    cohorts = tuple(int(period) for period in np.flatnonzero(entering))
    return Grid(draft.timeline, cohorts, lag, entry_age)


def intake(draft: Draft, tranche: str, grid: Grid, *, since: Since) -> list[Piece]:
    """People of each cohort: (cohort, 1) arrays."""
    cohorts = list(grid.cohorts)
    folded = np.zeros((len(cohorts), 1))
    moving = []
    for resolved, shares in intake_entries(draft, tranche, since=since):
        share = shares[cohorts, None]
        if draft.inputs.moves(resolved):
            moving.append(Piece((draft.inputs.factor(resolved),), share))
        else:
            folded = folded + share * resolved.quantity.likely_value
    return [*moving, Piece((), folded)] if folded.any() or not moving else moving


def intake_entries(draft: Draft, tranche: str, *, since: Since) -> Iterator[tuple[Resolved, Floats]]:
    """Each number of the intake, with the (period,) shares by which its people are laid over the periods."""
    for key, entrants in draft.case.tranches[tranche].entrants.items():
        path = ("tranches", tranche, "entrants") if key == ALL_INTAKE else ("tranches", tranche, "entrants", key)
        yield draft.inputs.resolve(entrants, path), _shares(draft, tranche, key, since=since)


def _shares(draft: Draft, tranche: str, key: str, *, since: Since) -> Floats:
    """(period,) how one intake entry is laid over the periods its people belong to."""
    in_soem = draft.case.profile == "soem" and since == "completion"
    shift = round(draft.case.tranches[tranche].duration.months) if in_soem else 0
    if key == ALL_INTAKE:
        return draft.timeline.overlap(Span(draft.timeline.start + shift, 1))
    span = parse_span(key)
    return draft.timeline.overlap(Span(span.start + shift, span.months))


def completion_of(draft: Draft, tranche: str) -> Sum:
    """The share that completes, as a factor."""
    completion = draft.case.tranches[tranche].completion
    return draft.inputs.factor(draft.inputs.resolve(completion, ("tranches", tranche, "completion")))


def people_behind(draft: Draft, outcome: Outcome, tranche: str) -> tuple[Grid, Parts]:
    """The people an outcome counts, by its basis, and the grid of their time."""
    since: Since = "entry" if outcome.basis == "entrant" else "completion"
    grid = grid_of(draft, tranche, since=since)
    people = intake(draft, tranche, grid, since=since)
    if outcome.basis == "entrant":
        return grid, [people]
    return grid, [people, [Piece((completion_of(draft, tranche),), np.ones((1, 1)))]]


def count_people(draft: Draft, tranche: str) -> None:
    """Entrants and completers of a tranche, in the period they enter and complete."""
    entry = grid_of(draft, tranche, since="entry")
    _count(draft, PeopleRow(tranche, "entrants"), entry, [intake(draft, tranche, entry, since="entry")])
    done = grid_of(draft, tranche, since="completion")
    completing = [Piece((completion_of(draft, tranche),), np.ones((1, 1)))]
    people = intake(draft, tranche, done, since="completion")
    _count(draft, PeopleRow(tranche, "completers"), done, [people, completing])


def count_successes(draft: Draft, name: str, outcome: Outcome, tranche: str) -> None:
    """Net successes of a probability outcome, in the period people complete."""
    if outcome.measure != "probability":
        return
    grid, people = people_behind(draft, outcome, tranche)
    effect = effect_parts(draft.inputs, outcome, ("outcomes", name), grid)
    _count(draft, PeopleRow(tranche, "successes", name), grid, [*people, *effect])


def _count(draft: Draft, row: PeopleRow, grid: Grid, parts: Parts) -> None:
    draft.people.append(row)
    for factors, array in products([*parts, constant(grid.once(0.0))]):
        draft.heads.append(draft.term(len(draft.people) - 1, factors, None, array[None]).on(grid.cohorts))
