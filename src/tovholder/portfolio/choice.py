"""The best choice of cases and start years: a mixed-integer linear programme.

    x_ij ∈ {0, 1}            case i begins in its j-th possible year
    Σ_j x_ij ≤ 1             at most once; = 1 for a case that must be in
    rows of the programme    pool, either-or, needs, ceilings
    maximise                 Σ worth_ij · x_ij, or the mean of the worst share of draws (`aim`)

A year of waiting costs a krone, so that nothing is put off that gains nothing by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from tovholder.cashflow.timeline import Floats
from tovholder.errors import TovholderError

from .aim import worst_mean
from .impossible import Lacking, lacking
from .matrix import UNIT, matrix
from .programme import Programme
from .solver import solve

GAP, PATIENCE = 1e-4, 20.0
"""The relative gap at which a choice is taken for the best, and the most seconds it is sought."""
WAITING = 1.0
"""Kroner for each year that a case is put off."""


class NoChoice(TovholderError):
    """No choice keeps to everything that is asked; `lacking` says what cannot hold."""

    def __init__(self, lacking: tuple[Lacking, ...]) -> None:
        self.lacking = lacking
        super().__init__("; ".join(f"{one.limit.what}: {one.short:.0f}" for one in lacking))


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen.

    starts   case → the year it begins; in order of name
    worth    what is sought comes to, kroner: expected gain, or the mean of the worst share of the scenarios
    bound    what no choice can exceed
    gap      (bound − worth) / |worth|: 0 is proven best
    """

    starts: Mapping[str, int]
    worth: float
    bound: float
    gap: float


def best_choice(given: Programme, *, gap: float = GAP, patience: float = PATIENCE) -> Choice:
    """The best choice. Raises NoChoice, NotFound."""
    built = matrix(given)
    objective = built.objective.copy()
    objective[: len(given.columns)] += [WAITING * column.delay / UNIT for column in given.columns]
    found = solve(replace(built, objective=objective), gap=gap, patience=patience)
    if found is None:
        raise NoChoice(lacking(given))
    chosen = found.values[: len(given.columns)]
    worth = worth_of(given, chosen)
    # What the solver's own value may still fall by is what could be added to what was chosen.
    bound = worth + UNIT * max(0.0, float(objective @ found.values) - found.bound)
    starts = {
        given.candidates[column.candidate].id: column.start
        for column, taken in zip(given.columns, chosen, strict=True)
        if taken
    }
    return Choice(starts, worth, bound, (bound - worth) / max(abs(worth), 1.0))


def worth_of(given: Programme, chosen: Floats) -> float:
    """What is sought comes to for these columns, kroner."""
    if given.aim.seek == "careful":
        return worst_mean(np.asarray(given.gains @ chosen), given.aim.tail)
    return float(given.worth @ chosen)
