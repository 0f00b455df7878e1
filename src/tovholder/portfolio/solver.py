"""HiGHS asked: a mixed-integer linear programme in, its best solution and what no solution can exceed out.

*Source:* Huangfu & Hall, "Parallelizing the dual revised simplex method", Mathematical Programming Computation 10
(2018).
"""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np

from tovholder.cashflow.timeline import Floats
from tovholder.errors import TovholderError

from .matrix import Matrix

_TOLERANCE = 1e-5
"""Of a row's own size: what rounding to whole numbers may exceed it by."""
_NONE = (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible)
"""The solver sometimes only knows that there is no solution or no end; what we ask always has an end."""


class NotFound(TovholderError):
    """Nothing was found in the time there was."""


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """values: (variable,) with whole numbers where they are asked for; bound: no solution has a smaller objective."""

    values: Floats
    bound: float


def solve(asked: Matrix, *, gap: float, patience: float) -> Solution | None:
    """The best solution, to within a relative gap; None if there is none. Raises NotFound.

    patience: seconds; the best found by then is taken, with the bound that tells how good it is.
    """
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    settings = {"output_flag": False, "threads": 1, "mip_rel_gap": gap, "mip_abs_gap": 1e-9, "time_limit": patience}
    for name, value in settings.items():
        solver.setOptionValue(name, value)
    solver.passModel(_model(asked))
    solver.run()
    if solver.getModelStatus() in _NONE:
        return None
    values = np.array(solver.getSolution().col_value, dtype=np.float64)
    if not len(values):
        raise NotFound
    whole = asked.whole > 0
    values[whole] = np.rint(values[whole])
    if not _holds(asked, values):
        raise NotFound
    return Solution(values, float(solver.getInfo().mip_dual_bound))


def _model(asked: Matrix) -> highspy.HighsLp:
    model = highspy.HighsLp()
    model.num_row_, model.num_col_ = asked.rows.shape
    model.col_cost_, model.col_lower_, model.col_upper_ = asked.objective, asked.lowest, asked.highest
    model.row_lower_, model.row_upper_ = asked.least, asked.most
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_, model.a_matrix_.index_ = asked.rows.indptr, asked.rows.indices
    model.a_matrix_.value_ = asked.rows.data
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    model.integrality_ = [kinds[int(kind)] for kind in asked.whole]
    return model


def _holds(asked: Matrix, values: Floats) -> bool:
    """Whether the solution keeps to the rows, which is not taken on trust."""
    sums = asked.rows @ values
    slack = _TOLERANCE * (1.0 + abs(asked.rows) @ np.abs(values))
    return bool((sums <= asked.most + slack).all() and (sums >= asked.least - slack).all())
