"""What there is to choose between, each a plan: nothing, the case, and what else was named. Their draws are common.

Every option's inputs draw from streams keyed by path, so a number that stands in two options is the same in both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.timeline import Floats
from tovholder.errors import Path, UnknownName, dotted

from .measure import Measure
from .sampler import Sampler

NOTHING = "nothing"
"""The option of leaving everything as it is: its measure is 0 in every draw."""


@dataclass(frozen=True)
class Options:
    """Named plans and the measure that chooses between them; doing nothing is always the first option."""

    samplers: Mapping[str, Sampler]
    measure: Measure

    @property
    def names(self) -> tuple[str, ...]:
        """Nothing, then the plans in order."""
        return (NOTHING, *self.samplers)

    def values(self, start: int, stop: int) -> Floats:
        """(option, draw) the measure in draws `start` … `stop` − 1."""
        drawn = {name: sampler.draws(start, stop) for name, sampler in self.samplers.items()}
        return self._values(drawn, stop - start)

    @cached_property
    def groups(self) -> tuple[tuple[Path, ...], ...]:
        """The uncertain inputs of any option, as paths; those that are correlated stand together."""
        found = {
            tuple(sampler.plan.inputs[index].path for index in group): None
            for sampler in self.samplers.values()
            for group in sampler.groups
        }
        return tuple(found)

    def knows(self, paths: Sequence[Path]) -> Sampler:
        """The first plan that depends on all of these. Raises UnknownName."""
        for sampler in self.samplers.values():
            if all(sampler.plan.has_input(path) for path in paths):
                return sampler
        known = (dotted(path) for group in self.groups for path in group)
        raise UnknownName("input", ", ".join(map(dotted, paths)), known)

    def given(self, paths: Sequence[Path], known: Floats, inner: int) -> Floats:
        """(option, outer draw, inner draw) the measure when these are known, in `inner` draws of everything else.

        known: (path, outer draw) values.
        """
        outer = known.shape[1]
        drawn = {}
        for name, sampler in self.samplers.items():
            others = {index: np.tile(values, outer) for index, values in sampler.draws(0, inner).drawn.items()}
            for path, values in zip(paths, known, strict=True):
                if sampler.plan.has_input(path):
                    others[sampler.plan.index_of(path)] = np.repeat(values, inner)
            drawn[name] = Draws(sampler.plan.likely, others)
        return self._values(drawn, outer * inner).reshape(-1, outer, inner)

    def _values(self, drawn: Mapping[str, Draws], count: int) -> Floats:
        values: Floats = np.zeros((1 + len(self.samplers), count))
        for row, (name, sampler) in enumerate(self.samplers.items(), start=1):
            values[row] = self.measure.values(sampler.plan, drawn[name])
        return values
