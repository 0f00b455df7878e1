"""The case over many draws: what is not known, and then chance in small groups on top of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tovholder.uncertainty.simulation import GroupSpread, Progress, Simulation, simulate
from tovholder.uncertainty.spread import LEVELS, Spread

from .calculation import Calculation
from .deciding import measure_of

FEWEST, MOST = 2, 10_000_000


@dataclass(frozen=True, slots=True)
class Simulated:
    """Both layers from the same streams: `unknown` without luck, `both` with it; and whose result is told first."""

    calculation: Calculation
    group: str
    unknown: Simulation
    both: Simulation


def simulated(calculation: Calculation, *, draws: int, seed: int, progress: Progress | None = None) -> Simulated:
    """Run both layers. progress is told of the draws of both together."""
    measure = measure_of(calculation)
    layers = [
        simulate(
            calculation.plan,
            calculation.case,
            count=draws,
            seed=seed,
            luck=luck,
            view=measure.view,
            progress=None if progress is None else _shifted(progress, offset, draws),
        )
        for luck, offset in ((False, 0), (True, draws))
    ]
    return Simulated(calculation, measure.group, *layers)


def _shifted(progress: Progress, offset: int, draws: int) -> Progress:
    return lambda done, _: progress(offset + done, 2 * draws)


def simulation_json(found: Simulated) -> dict[str, Any]:
    """As plain data, described in `docs/json.md`."""
    return {
        "draws": found.unknown.count,
        "seed": found.unknown.seed,
        "view": found.unknown.view,
        "years": list(found.unknown.years),
        "unknown": _layer(found.unknown),
        "unknown_and_luck": _layer(found.both),
    }


def _layer(layer: Simulation) -> dict[str, Any]:
    return {
        "groups": {name: _group(group) for name, group in layer.groups.items()},
        "society": _spread(layer.society),
        "too_few_draws": list(layer.too_few),
    }


def _group(group: GroupSpread) -> dict[str, Any]:
    return {
        "present": _spread(group.present),
        "net": _spread(group.net),
        "peak_funding": _spread(group.peak),
        "per_year": [_spread(year) for year in group.per_year],
        "so_far": [_spread(year) for year in group.so_far],
        "paid_back": list(group.paid_back),
    }


def _spread(spread: Spread) -> dict[str, Any]:
    named = {f"p{round(100 * level)}": value for level, value in zip(LEVELS, spread.percentiles, strict=True)}
    return {"mean": spread.mean, "error": spread.error, **named, "positive": spread.positive}
