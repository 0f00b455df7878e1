"""The draws of a plan's uncertain inputs: each from its own stream through its own quantile function.

Inputs that are correlated are tied by a normal copula: their streams are made normal, mixed by the Cholesky factor of
the correlation matrix and made uniform again. A rank correlation r becomes the normal correlation 2 sin(π r / 6).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from tovholder.case.correlations import correlated, normal_correlation
from tovholder.case.model import Case
from tovholder.case.references import quantities
from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.timeline import Floats
from tovholder.errors import Path

from . import quantiles
from .inverse import inverse
from .streams import uniforms


@dataclass(frozen=True, slots=True)
class Tied:
    """Inputs that move together. mixing: (input, input) lower triangular; the rows' squares sum to 1."""

    inputs: tuple[int, ...]
    mixing: Floats


class Sampler:
    """Draws for a plan. The same seed gives the same draws, whatever else the case holds."""

    def __init__(self, plan: Plan, case: Case, *, seed: int) -> None:
        self.plan, self.seed = plan, seed
        self._tied = tuple(_tied(plan, case))
        tied = {index for group in self._tied for index in group.inputs}
        self._alone = tuple(index for index in plan.uncertain if index not in tied)

    @property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """The uncertain inputs, by number in the plan; those that are correlated stand together."""
        together = [group.inputs for group in self._tied]
        return tuple(sorted([*((index,) for index in self._alone), *together]))

    def draws(self, start: int, stop: int, *, purpose: str = "value") -> Draws:
        """Draws `start` … `stop` − 1. Another purpose gives another, independent set ("second" for Sobol indices)."""
        drawn = {index: self._value(index, u) for index, u in self.uniforms(start, stop, purpose=purpose).items()}
        return Draws(self.plan.likely, drawn)

    def uniforms(self, start: int, stop: int, *, purpose: str = "value") -> dict[int, Floats]:
        """Uncertain input → (draw,) the numbers in (0, 1) its draws are made from, those of correlated inputs tied."""
        found = {index: self._uniform(index, start, stop, purpose) for index in self._alone}
        for group in self._tied:
            found.update(zip(group.inputs, self._together(group, start, stop, purpose), strict=True))
        return found

    def uniform(self, path: Path, start: int, stop: int, *, purpose: str = "value") -> Floats:
        """(draw,) the numbers in (0, 1) of any path's own stream, before anything is tied to anything."""
        return uniforms(path, seed=self.seed, start=start, stop=stop, purpose=purpose)

    def _uniform(self, index: int, start: int, stop: int, purpose: str) -> Floats:
        return self.uniform(self.plan.inputs[index].path, start, stop, purpose=purpose)

    def _value(self, index: int, u: Floats) -> Floats:
        return inverse(self.plan.inputs[index].quantity, u)

    def _together(self, group: Tied, start: int, stop: int, purpose: str) -> Floats:
        """(input, draw) in (0, 1)."""
        own = np.array([quantiles.normal()(self._uniform(index, start, stop, purpose)) for index in group.inputs])
        return np.asarray(ndtr(group.mixing @ own))


def _tied(plan: Plan, case: Case) -> list[Tied]:
    """The correlated groups, without what the plan has no uncertain input for."""
    found = []
    uncertain = {plan.inputs[index].path: index for index in plan.uncertain}
    for group in correlated(case, dict(quantities(case))):
        kept = [i for i, path in enumerate(group.paths) if path in uncertain]
        if len(kept) > 1:
            matrix = normal_correlation(group.ranks[np.ix_(kept, kept)])
            found.append(
                Tied(
                    tuple(uncertain[group.paths[i]] for i in kept),
                    np.asarray(np.linalg.cholesky(matrix), dtype=np.float64),
                )
            )
    return found
