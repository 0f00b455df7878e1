"""How near a simulated result is: its reported standard error beside the spread it is a mean of."""

from __future__ import annotations

from collections.abc import Mapping

from tests.report.workbook.books import calculated

from tovholder.report.drawn import DRAWS, SEED
from tovholder.uncertainty.spread import LEVELS, Spread
from tovholder.usecases.simulating import simulated

P10, P90 = LEVELS.index(0.10), LEVELS.index(0.90)


def errors(texts: Mapping[str, str]) -> dict[str, float]:
    """Case, layer and party → the standard error of its present value as a share of P90 − P10, in reports' own draws.

    Of whom the result is one and the same in every draw nothing is said.
    """
    found = {}
    for name, text in texts.items():
        calculation = calculated(text)
        if not any(True for _ in calculation.plan.uncertain):
            continue
        both = simulated(calculation, draws=DRAWS, seed=SEED)
        for layer in (both.unknown, both.both):
            for party, group in layer.groups.items():
                if _moves(group.present):
                    luck = "with luck" if layer.luck else "without"
                    found[f"{name}, {party}, {luck}"] = share(group.present)
    return found


def share(spread: Spread) -> float:
    """The standard error as a share of the middle 80 %; infinite where those are one number."""
    middle = spread.percentiles[P90] - spread.percentiles[P10]
    return spread.error / middle if middle > 0 else float("inf")


def _moves(spread: Spread) -> bool:
    """More than the last digits of a sum do."""
    return spread.error > 1e-9 * max(1.0, abs(spread.mean))
