"""The best choice of cases and start years: a mixed-integer linear programme, solved by HiGHS.

    x_ij ∈ {0, 1}            case i begins in its j-th possible year
    Σ_j x_ij ≤ 1             at most once; = 1 for a case that must be in
    rows of the programme    pool, either-or, needs, ceilings
    maximise                 Σ worth_ij · x_ij, or the mean of the worst share of draws (`aim`)

A year of waiting costs a krone, so that nothing is put off that gains nothing by it.

*Source:* Huangfu & Hall, "Parallelizing the dual revised simplex method", Mathematical Programming Computation 10
(2018): HiGHS, by way of `scipy.optimize.milp`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from tovholder.cashflow.timeline import Floats
from tovholder.errors import TovholderError

from .aim import worst_mean
from .impossible import Lacking, lacking
from .matrix import UNIT, matrix
from .programme import Programme

GAP, PATIENCE = 1e-4, 20.0
"""The relative gap at which a choice is taken for the best, and the most seconds it is sought."""
WAITING = 1.0
"""Kroner for each year that a case is put off."""
_TIME_IS_UP = 1
_INFEASIBLE = (2, 4)
"""The solver sometimes only knows that there is either no solution or no end; here there is always an end."""


class NoChoice(TovholderError):
    """No choice keeps to everything that is asked; `lacking` says what cannot hold."""

    def __init__(self, lacking: tuple[Lacking, ...]) -> None:
        self.lacking = lacking
        super().__init__("; ".join(f"{one.limit.what}: {one.short:.0f}" for one in lacking))


class NotFound(TovholderError):
    """No choice was found in the time there was."""


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
    waiting = np.array([WAITING * column.delay for column in given.columns]) / UNIT
    objective = built.objective.copy()
    objective[: len(waiting)] += waiting
    found = milp(
        objective,
        integrality=built.whole,
        bounds=Bounds(built.lowest, built.highest),
        constraints=LinearConstraint(built.rows, built.least, built.most),
        options={"mip_rel_gap": gap, "time_limit": patience},
    )
    if found.x is None and found.status in _INFEASIBLE:
        raise NoChoice(lacking(given))
    if found.x is None:
        if found.status == _TIME_IS_UP:
            raise NotFound
        raise RuntimeError(found.message)
    chosen = np.rint(found.x[: len(given.columns)])
    return _told(given, chosen, found.mip_dual_bound, objective, found.x)


def _told(given: Programme, chosen: Floats, dual: float | None, objective: Floats, solution: Floats) -> Choice:
    worth = worth_of(given, chosen)
    value = float(objective @ solution)
    # The solver's bound is on what it minimised; what lies between the two is added to what was chosen.
    bound = worth + UNIT * max(0.0, value - (value if dual is None else float(dual)))
    starts = {
        given.candidates[column.candidate].id: column.start
        for column, taken in zip(given.columns, chosen, strict=True)
        if taken
    }
    return Choice(starts, worth, bound, (bound - worth) / max(abs(worth), 1.0))


def worth_of(given: Programme, chosen: Floats) -> float:
    """What is sought comes to for these columns, kroner."""
    if given.aim.seek == "careful":
        return worst_mean(given.gains @ chosen, given.aim.tail)
    return float(given.worth @ chosen)
