"""What to find out before deciding: the groundwork list, and what knowing everything, something or a pilot is worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tovholder.case.checks.lookups import followed
from tovholder.case.kept import kept_at
from tovholder.errors import dotted
from tovholder.quantities import Quantity
from tovholder.uncertainty.groundwork import Task, groundwork
from tovholder.uncertainty.information import Worth, chance_best, evpi
from tovholder.uncertainty.measure import Measure
from tovholder.uncertainty.options import Options
from tovholder.uncertainty.partial import partial_values
from tovholder.uncertainty.pilot import PilotSize, pilot_values
from tovholder.uncertainty.tornado import tornado

from .as_json import FORMAT
from .calculation import Calculation
from .deciding import measure_of, options

DRAWS = 10_000


@dataclass(frozen=True, slots=True)
class OptionResult:
    """One option: its mean measure over the draws, and how often it is the best."""

    name: str
    mean: float
    best: float


@dataclass(frozen=True, slots=True)
class Information:
    """Everything `tovholder voi` shows. Kroner at the price level, present values of the measure."""

    calculation: Calculation
    measure: Measure
    count: int
    options: tuple[OptionResult, ...]
    everything: Worth
    tasks: tuple[Task, ...]
    pilot: tuple[PilotSize, ...]

    @property
    def preferred(self) -> OptionResult:
        """The option with the highest mean, as things are known now."""
        return max(self.options, key=lambda option: option.mean)


def information(
    calculation: Calculation, *, group: str | None = None, draws: int = DRAWS, seed: int = 1
) -> Information:
    """All of it. Raises UnknownName, CaseError."""
    measure = measure_of(calculation, group=group)
    found = options(calculation, measure, seed=seed)
    values = found.values(0, draws)
    partials = partial_values(found, count=draws)
    return Information(
        calculation,
        measure,
        draws,
        tuple(
            OptionResult(name, float(mean), float(best))
            for name, mean, best in zip(found.names, values.mean(axis=1), chance_best(values), strict=True)
        ),
        evpi(values),
        groundwork(calculation.plan, partials, tornado(calculation.plan, measure).swings),
        _pilot(calculation, found, draws),
    )


def _pilot(calculation: Calculation, found: Options, draws: int) -> tuple[PilotSize, ...]:
    pilot = calculation.case.choice.pilot
    if pilot is None:
        return ()
    rate = calculation.case.outcomes[pilot.of].with_
    assert isinstance(rate, Quantity)  # a pilot of anything else is refused when the case is read
    return pilot_values(
        found,
        kept_at(calculation.case, rate, ("outcomes", pilot.of, "with")),
        pilot.people,
        fixed_cost=followed(calculation.case, pilot.fixed_cost, calculation.bank).likely_value,
        cost_per_person=followed(calculation.case, pilot.cost_per_person, calculation.bank).likely_value,
        count=draws,
    )


def information_json(found: Information) -> dict[str, Any]:
    """As plain data, described in `docs/json.md`."""
    return {
        "format": FORMAT,
        "case": found.calculation.document.code,
        "group": found.measure.group,
        "view": found.measure.view,
        "draws": found.count,
        "options": [{"name": o.name, "mean": o.mean, "best": o.best} for o in found.options],
        "evpi": {"value": found.everything.value, "error": found.everything.error},
        "groundwork": [
            {
                "input": dotted(task.path),
                "evppi": task.worth.value,
                "error": task.worth.error,
                "decides": task.decides,
                "grade": task.quantity.grade,
                "owner": task.quantity.owner,
                "lens": task.lens,
            }
            for task in found.tasks
        ],
        "pilot": [{"people": p.people, "value": p.value, "cost": p.cost, "net": p.net} for p in found.pilot],
    }
