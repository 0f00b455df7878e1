"""Several options with a cost and an effect each: which are out, and what each further step costs per unit of effect.

An option is *dominated* if another costs no more and does no less; *extendedly dominated* if a mix of two others does.
The incremental ratio of an option that is left is Δcost / Δeffect to the one before it.
*Source:* Drummond et al., "Methods for the Economic Evaluation of Health Care Programmes", chapter 4.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Standing = Literal["kept", "dominated", "extendedly-dominated"]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One option. ratio: kroner per unit of effect more than the option before; None for the first and those out."""

    name: str
    cost: float
    effect: float
    standing: Standing
    ratio: float | None


def incremental_ratios(options: Mapping[str, tuple[float, float]]) -> tuple[Ranked, ...]:
    """Options by cost, from name → (cost, effect).

    >>> [r.ratio for r in incremental_ratios({"a": (0.0, 0.0), "b": (10.0, 1.0), "c": (30.0, 2.0)})]
    [None, 10.0, 20.0]
    """
    ordered = sorted(options.items(), key=lambda item: (item[1][0], -item[1][1]))
    kept: list[str] = []
    standing: dict[str, Standing] = {}
    for name, (_, effect) in ordered:
        if kept and effect <= options[kept[-1]][1]:
            standing[name] = "dominated"
            continue
        # Ratios must rise: an option that makes the one before it a worse buy than itself puts that one out.
        while len(kept) > 1 and _ratio(options, kept[-2], kept[-1]) >= _ratio(options, kept[-1], name):
            standing[kept.pop()] = "extendedly-dominated"
        standing[name] = "kept"
        kept.append(name)
    before = {name: kept[i - 1] for i, name in enumerate(kept) if i}
    return tuple(
        Ranked(name, cost, effect, standing[name], _ratio(options, before[name], name) if name in before else None)
        for name, (cost, effect) in ordered
    )


def _ratio(options: Mapping[str, tuple[float, float]], one: str, other: str) -> float:
    return (options[other][0] - options[one][0]) / (options[other][1] - options[one][1])
