"""The value of knowing each input of a choice, by nested draws whose outer loop is stratified.

One input: its distribution is cut into equally likely strata and represented by the middle of each, so the outer loop
has no noise of its own. Inputs that are correlated are known together, and their outer draws come from their streams.
The inner draws are the same in every stratum, so what differs between strata is the input and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tovholder.cashflow.timeline import Floats
from tovholder.errors import Path

from .information import Worth, evppi
from .inverse import inverse
from .options import Options

_STRATA = 128
_TOGETHER = 1024
_FEWEST = 64
"""Inner draws, however few evaluations were asked for: a net of the streams."""


@dataclass(frozen=True, slots=True)
class Partial:
    """One group of inputs and the value of knowing it."""

    paths: tuple[Path, ...]
    worth: Worth


def partial_values(options: Options, *, count: int) -> tuple[Partial, ...]:
    """The EVPPI of every uncertain input (or correlated group), most first, from about `count` evaluations of each."""
    found = [Partial(group, worth_of_knowing(options, group, count=count)) for group in options.groups]
    return tuple(sorted(found, key=lambda partial: (-partial.worth.value, partial.paths)))


def worth_of_knowing(options: Options, paths: Sequence[Path], *, count: int) -> Worth:
    """The EVPPI of these inputs known together. Raises UnknownName."""
    known = outer_values(options, paths)
    inner = max(_FEWEST, count // known.shape[1])
    values = options.given(paths, known, inner)
    conditional = values.mean(axis=2)
    # The strata have no noise; what errs is each one's mean over the inner draws, which all of them share.
    chosen, best = conditional.argmax(axis=0), int(conditional.mean(axis=1).argmax())
    gained = (values[chosen, np.arange(len(chosen))] - values[best]).mean(axis=0)
    return Worth(max(evppi(conditional), 0.0), float(gained.std() / np.sqrt(inner)))


def outer_values(options: Options, paths: Sequence[Path]) -> Floats:
    """(path, outer draw) equally likely values. Raises UnknownName."""
    sampler = options.knows(paths)
    indices = [sampler.plan.index_of(path) for path in paths]
    if len(indices) == 1:
        middles = (np.arange(_STRATA) + 0.5) / _STRATA
        return inverse(sampler.plan.inputs[indices[0]].quantity, middles)[None, :]
    drawn = sampler.draws(0, _TOGETHER, purpose="known").drawn
    return np.array([drawn[index] for index in indices])
