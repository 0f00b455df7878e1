"""How the result moves: one number at a time, every number's break-even, the spread's sources, scenarios, optimism."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.timeline import Floats
from tovholder.cashflow.waterfall import Waterfall
from tovholder.errors import Path, dotted
from tovholder.uncertainty.breakevens import Margin, margins
from tovholder.uncertainty.grid import two_way
from tovholder.uncertainty.indices import Indices, sobol_indices
from tovholder.uncertainty.measure import SOCIETY, Measure
from tovholder.uncertainty.sampler import Sampler
from tovholder.uncertainty.tornado import Tornado, tornado

from .as_json import FORMAT
from .calculation import Calculation
from .deciding import CASE, corrected, measure_of, scenarios

BASE_DRAWS = 8192


@dataclass(frozen=True, slots=True)
class ScenarioResult:
    """One scenario's measure in the certain case; the case itself is the first."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """Everything `tovholder sensitivity` shows. Kroner at the price level, present values of the measure."""

    calculation: Calculation
    measure: Measure
    tornado: Tornado
    margins: tuple[Margin, ...]
    indices: Indices
    scenarios: tuple[ScenarioResult, ...]
    correction: Waterfall | None


def sensitivity(
    calculation: Calculation, *, group: str | None = None, draws: int = BASE_DRAWS, seed: int = 1
) -> Sensitivity:
    """All of it. draws: base draws of the Sobol indices. Raises UnknownName, CaseError."""
    measure, plan = measure_of(calculation, group=group), calculation.plan
    tried = {CASE: calculation, **scenarios(calculation)}
    step = corrected(calculation, measure)
    return Sensitivity(
        calculation,
        measure,
        tornado(plan, measure),
        () if measure.group == SOCIETY else margins(calculation.case, plan, measure, calculation.bank),
        sobol_indices(Sampler(plan, calculation.case, seed=seed), measure, count=draws),
        tuple(
            ScenarioResult(name, float(measure.values(c.plan, Draws(c.plan.likely))[0])) for name, c in tried.items()
        ),
        None if step is None else step[1],
    )


def grid(calculation: Calculation, one: Path, other: Path, values: Sequence[float], others: Sequence[float]) -> Floats:
    """(value of one, value of other) the measure, everything else as likely. Raises UnknownName."""
    moved = np.asarray(values, dtype=np.float64), np.asarray(others, dtype=np.float64)
    return two_way(calculation.plan, measure_of(calculation), one, other, *moved)


def sensitivity_json(found: Sensitivity) -> dict[str, Any]:
    """As plain data, described in `docs/json.md`."""
    return {
        "format": FORMAT,
        "case": found.calculation.document.code,
        "group": found.measure.group,
        "view": found.measure.view,
        "likely": found.tornado.likely,
        "worse": found.tornado.worse,
        "better": found.tornado.better,
        "tornado": [
            {
                "input": dotted(swing.path),
                "low": swing.low,
                "high": swing.high,
                "at_low": swing.at_low,
                "at_high": swing.at_high,
            }
            for swing in found.tornado.swings
        ],
        "break_even": [
            {"input": dotted(m.found.path), "likely": m.found.likely, "values": list(m.found.values)}
            for m in found.margins
        ],
        "indices": [
            {
                "inputs": [dotted(path) for path in index.paths],
                "first": index.first,
                "total": index.total,
                "first_error": index.first_error,
                "total_error": index.total_error,
            }
            for index in found.indices.groups
        ],
        "scenarios": [{"name": scenario.name, "value": scenario.value} for scenario in found.scenarios],
        "correction": None if found.correction is None else (found.correction.end - found.correction.start) / 100,
    }
