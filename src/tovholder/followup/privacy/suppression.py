"""Counts too small to show, and those that would give them away.

A cell with fewer than `least` people is never shown, an empty one neither: that nobody of seven succeeded says how
each of them fared. More cells are hidden until, from everything shown now and before, one can work out neither

* that a hidden cell is below the threshold, nor
* that two cells, one within the other, differ by fewer than `least` people: another filter, or the next period.

Whether one can is asked of a linear program for each: given what is shown, how many people could there be at most?
The answer must reach the threshold. Hidden next is the smallest of the cells that the bound rests on (dual values).
*Source:* Fischetti and Salazar, "Solving the cell suppression problem on tabular data with linear constraints",
Management Science 47(7), 2001; the threshold: Danmarks Statistik's policy of confidentiality.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .tables import Asked, Key, Mask, People

DEFAULT, LOWEST, HIGHEST = 5, 3, 20
"""The least number of people in a cell that is shown, and the limits within which it can be chosen."""
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Shown:
    """A table as it was shown: each cell's count, None where it is hidden."""

    asked: Asked
    counts: dict[Key, int | None]


def protect(people: People, asked: Asked, *, least: int = DEFAULT, before: Sequence[Shown] = ()) -> Shown:
    """The table with what may be shown of it, when the tables before it are known to the reader already.

    The people have the attributes of every table, as they were when each was shown.
    """
    system = _System(people, asked, before, least)
    cells = people.cells(asked)
    counts = [system.count(system.mask(asked, key)) for key in cells]
    visible = [count >= least for count in counts]
    exposed = [True] * len(system.targets)
    while any(exposed):
        rows = [system.mask(asked, key) for key, seen in zip(cells, visible, strict=True) if seen]
        numbers = [i for i, seen in enumerate(visible) if seen]
        doomed = set()
        for t, weights in system.bounds(rows, [t for t, open_ in enumerate(exposed) if open_]):
            # Cells shown before cannot be taken back: what they alone give away is given.
            own = [numbers[i] for i, weight in enumerate(weights[: len(rows)]) if abs(weight) > _SLACK]
            if own:
                doomed.add(min(own, key=lambda i: (counts[i], -i)))
            else:
                exposed[t] = False
        if not doomed:
            break
        for i in doomed:
            visible[i] = False
    return Shown(asked, {key: n if seen else None for key, n, seen in zip(cells, counts, visible, strict=True)})


class _System:
    """Who there can be, what was shown before, and whom nobody may find.

    kinds    (kind, attribute): those that occur, and such as would fill an empty cell
    targets  (kind,) masks of groups with fewer than `least` people
    """

    def __init__(self, people: People, asked: Asked, before: Sequence[Shown], least: int) -> None:
        self._people, self._least = people, least
        tables = [*(shown.asked for shown in before), asked]
        real, numbers = people.kinds
        possible = [real]
        # Who is gone is in no cell again: nobody can be imagined to be like them.
        for table in tables:
            for key in people.cells(table):
                if len(real) and not numbers[people.within(real, table, key)].sum():
                    possible.append(people.like(people.living, table, key))
        stacked = np.concatenate(possible)
        extra = np.unique(stacked[len(real) :], axis=0) if len(stacked) > len(real) else stacked[:0]
        self.kinds = np.concatenate([real, extra])
        self._numbers = np.concatenate([numbers, np.zeros(len(extra), dtype=np.int64)])
        self._cells = [[self.mask(table, key) for key in people.cells(table)] for table in tables]
        known = (self.mask(s.asked, key) for s in before for key, count in s.counts.items() if count is not None)
        self._known = _distinct(known)
        self.targets = [*self._small_cells(), *self._small_differences()]

    def mask(self, asked: Asked, key: Key) -> Mask:
        """(kind,) who is counted in a cell."""
        return self._people.within(self.kinds, asked, key)

    def count(self, mask: Mask) -> int:
        """How many people there are of these kinds."""
        return int(self._numbers[mask].sum())

    def bounds(self, rows: Sequence[Mask], targets: Sequence[int]) -> list[tuple[int, NDArray[np.float64]]]:
        """(target, each shown cell's weight in its bound) of the targets that are bounded below the threshold."""
        shown = np.array([*rows, *self._known], dtype=np.float64).reshape(-1, len(self.kinds))
        if not len(shown) or not len(targets):
            return []
        wanted = np.array([self.targets[t] for t in targets], dtype=np.float64)
        most, weights = greatest(shown, shown @ self._numbers, wanted)
        return [(t, weights[i]) for i, t in enumerate(targets) if most[i] < self._least - _SLACK]

    def _small_cells(self) -> list[Mask]:
        masks = [mask for table in self._cells for mask in table]
        return _distinct([mask for mask in masks if mask.any() and self.count(mask) < self._least])

    def _small_differences(self) -> list[Mask]:
        """Cells of the last table and of those before, one within the other, that differ by a few people."""
        *earlier, own = self._cells
        found = []
        for table in earlier:
            for one in table:
                for other in own:
                    for larger, smaller in ((one, other), (other, one)):
                        rest = larger & ~smaller
                        if not (smaller & ~larger).any() and 0 < self.count(rest) < self._least:
                            found.append(rest)
        return _distinct(found)


def greatest(
    shown: NDArray[np.float64], counts: NDArray[np.float64], wanted: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(target,) the most people each target can have given what is shown; (target, cell) the bounds' dual values.

    The programs are independent of each other and are solved as one: a block for each. An unbounded target is infinite.
    """
    from scipy.optimize import linprog
    from scipy.sparse import block_diag, csr_matrix

    columns, inverse = np.unique(np.vstack([shown, wanted]), axis=1, return_inverse=True)
    del inverse
    rows, aims = columns[: len(shown)], columns[len(shown) :]
    # A kind of people that no cell shown counts has no bound.
    free = ~rows.any(axis=0)
    most = np.where((aims[:, free] > 0).any(axis=1), np.inf, 0.0)
    weights = np.zeros((len(aims), len(rows)))
    bounded = np.flatnonzero(np.isfinite(most))
    if not len(bounded):
        return most, weights
    block = csr_matrix(rows[:, ~free])
    solution = linprog(
        -aims[bounded][:, ~free].ravel(),
        A_eq=block_diag([block] * len(bounded), format="csr"),
        b_eq=np.tile(counts, len(bounded)),
        method="highs",
    )
    if solution.status != 0:
        raise ArithmeticError(solution.message)
    values = solution.x.reshape(len(bounded), -1)
    most[bounded] = (values * aims[bounded][:, ~free]).sum(axis=1)
    weights[bounded] = solution.eqlin.marginals.reshape(len(bounded), -1)
    return most, weights


def _distinct(masks: Iterable[Mask]) -> list[Mask]:
    return list({mask.tobytes(): mask for mask in masks}.values())
