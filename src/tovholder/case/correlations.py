"""Numbers that tend to be high or low together: `correlations` of the case file.

    correlations:
      - {inputs: [outcomes.less_help.with, outcomes.school.with], rank: 0.6}

Every two of the inputs named have that rank correlation; two that are named together nowhere have none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from tovholder.errors import Finding, Path, dotted
from tovholder.quantities import NumberField, Quantity

from .kept import kept_at
from .nearest import nearest
from .part import Part

if TYPE_CHECKING:
    from .model import Case


MOST = 100
"""Numbers of one correlation: their pairs are the square of it, and its matrix takes the cube."""


class Correlation(Part):
    """Two or more numbers of the case, and the rank correlation between each two of them."""

    inputs: Annotated[tuple[str, ...], Field(min_length=2)]
    rank: NumberField
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Correlated:
    """A group of numbers that hang together.

    paths   where they stand, in the order of the alphabet, references followed
    ranks   (number, number) rank correlations, 1 on the diagonal
    """

    paths: tuple[Path, ...]
    ranks: NDArray[np.float64]


def correlated(case: Case, numbers: Mapping[Path, Quantity]) -> tuple[Correlated, ...]:
    """The groups, each with every number that is tied to another of it, directly or through a third.

    numbers: every number of the case under its path. Names that lead nowhere are passed over.
    """
    ranks = {pair: rank for _, pair, rank in _pairs(case, numbers)}
    groups: list[set[Path]] = []
    for pair in ranks:
        joined = set(pair).union(*(group for group in groups if group & pair))
        groups = [group for group in groups if not group & pair] + [joined]
    ordered = sorted((tuple(sorted(group, key=dotted)) for group in groups), key=lambda paths: dotted(paths[0]))
    return tuple(Correlated(paths, _matrix(paths, ranks)) for paths in ordered)


def wrong_correlations(case: Case, numbers: Mapping[Path, Quantity]) -> Iterator[Finding]:
    """Names that lead nowhere, numbers without a range, pairs stated twice, and what cannot all hold at once."""
    known = {dotted(path) for path in numbers}
    many = [i for i, entry in enumerate(case.correlations) if len(entry.inputs) > MOST]
    yield from (Finding("correlation-too-many", path=("correlations", i), params={"most": MOST}) for i in many)
    if many:
        return
    wrong = False
    for i, entry in enumerate(case.correlations):
        if not -1 < entry.rank < 1:
            wrong = True
            yield Finding("correlation-not-between", path=("correlations", i, "rank"), params={"rank": entry.rank})
        for j, name in enumerate(entry.inputs):
            place: Path = ("correlations", i, "inputs", j)
            if name not in known:
                yield Finding("unknown-input", path=place, params={"name": name, "near": nearest(name, known) or "–"})
    seen: dict[frozenset[Path], float] = {}
    for place, pair, rank in _pairs(case, numbers):
        if len(pair) == 1 or pair in seen:
            wrong = True
            names = ", ".join(sorted(map(dotted, pair)))
            yield Finding("correlated-twice", path=place, params={"inputs": names})
        seen[pair] = rank
    if wrong:
        return
    for group in correlated(case, numbers):
        if np.linalg.eigvalsh(normal_correlation(group.ranks)).min() < 1e-9:
            names = ", ".join(map(dotted, group.paths))
            yield Finding("correlations-cannot-all-hold", path=("correlations",), params={"inputs": names})


def normal_correlation(ranks: NDArray[np.float64]) -> NDArray[np.float64]:
    """The correlation of normal numbers whose rank correlation is this: 2 sin(π · rank / 6) (Pearson 1907)."""
    return np.asarray(2 * np.sin(np.pi * ranks / 6))


def _pairs(case: Case, numbers: Mapping[Path, Quantity]) -> Iterator[tuple[Path, frozenset[Path], float]]:
    """(place, the two numbers, their rank correlation); a number named through `use` is the one it leads to."""
    paths = {dotted(path): kept_at(case, number, path) for path, number in numbers.items()}
    for i, entry in enumerate(case.correlations):
        named = [paths[name] for name in entry.inputs if name in paths]
        for pair in combinations(named, 2):
            yield ("correlations", i), frozenset(pair), entry.rank


def _matrix(paths: tuple[Path, ...], ranks: Mapping[frozenset[Path], float]) -> NDArray[np.float64]:
    matrix = np.eye(len(paths))
    for (i, one), (j, other) in combinations(enumerate(paths), 2):
        matrix[i, j] = matrix[j, i] = ranks.get(frozenset((one, other)), 0.0)
    return matrix
