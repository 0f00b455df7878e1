"""Random tables and filter pairs, and an attacker who knows everything that is shown and solves for the rest.

The attacker is another program than the guard: it lists every combination of values there can be, lets whole people
stand in each, and asks a mixed-integer solver for the least and the most there can be in every cell and difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint, milp
from scipy.sparse import block_diag, csr_matrix

from tovholder.followup.privacy.suppression import Shown, protect
from tovholder.followup.privacy.tables import ALL, Asked, Key, People

Row = dict[str, str]


@dataclass(frozen=True)
class Trial:
    """People, the tables shown of them, the threshold, and what the attacker got out of it.

    shown_small  cells below the threshold that were shown
    recovered    groups below the threshold whose number is certain
    below        groups the attacker can tell are below the threshold, without knowing how many
    hidden, cells  how many cells were hidden, and how many there were
    """

    shown_small: int
    recovered: int
    below: int
    hidden: int
    cells: int


def trial(seed: int) -> Trial:
    """One population, one table, and the same table of those who pass a filter or were there a period later."""
    random = np.random.default_rng(seed)
    rows, values = _people(random)
    least = int(random.choice([3, 5, 5, 5, 10, 20]))
    people = People.of(rows, values=values)
    by = tuple(list(values)[: int(random.integers(1, 3))])
    filtered = {"f": frozenset(values["f"][: int(random.integers(1, len(values["f"])))])}
    first, second = Asked(by, {}), Asked(by, filtered)
    if random.random() < 0.5:
        first, second = second, first
    if random.random() < 0.3:
        second = Asked(tuple(values)[: 2 if len(by) == 1 else 1], second.where)
    one = protect(people, first, least=least)
    other = protect(people, second, least=least, before=[one])
    return attack(rows, values, [one, other], least)


def _people(random: np.random.Generator) -> tuple[list[Row], dict[str, list[str]]]:
    sizes = {"a": int(random.integers(2, 5)), "b": int(random.integers(2, 4)), "f": int(random.integers(2, 4))}
    values = {name: [f"{name}{i}" for i in range(size)] for name, size in sizes.items()}
    number = int(random.choice([7, 15, 25, 60, 120]))
    chances = {name: random.dirichlet(np.full(size, 0.8)) for name, size in sizes.items()}
    drawn = {name: random.choice(values[name], size=number, p=chances[name]) for name in values}
    return [{name: str(drawn[name][i]) for name in values} for i in range(number)], values


def attack(rows: Sequence[Row], values: dict[str, list[str]], tables: Sequence[Shown], least: int) -> Trial:
    """What an attacker gets out of these tables."""
    atoms = [dict(zip(values, combination, strict=True)) for combination in product(*values.values())]
    numbers = np.array([sum(row == atom for row in rows) for atom in atoms])
    masks = {(t, key): _inside(atoms, s.asked, key) for t, s in enumerate(tables) for key in s.counts}
    known = [
        (masks[t, key], count) for t, s in enumerate(tables) for key, count in s.counts.items() if count is not None
    ]
    assert all(numbers[mask].sum() == count for mask, count in known)
    targets = list(_targets(masks, numbers, least))
    shown_small = sum(count < least for _, count in known)
    certain = below = 0
    if targets and known:
        lowest, highest = _range(np.array([m for m, _ in known]), np.array([c for _, c in known]), np.array(targets))
        certain, below = int((lowest == highest).sum()), int((highest < least).sum())
    counts = [count for s in tables for count in s.counts.values()]
    return Trial(shown_small, certain, below, sum(count is None for count in counts), len(counts))


def _inside(atoms: Sequence[Row], asked: Asked, key: Key) -> NDArray[np.bool_]:
    fits = [
        all(value in (ALL, atom[name]) for name, value in zip(asked.by, key, strict=True))
        and all(atom[name] in allowed for name, allowed in asked.where.items())
        for atom in atoms
    ]
    return np.array(fits)


def _targets(
    masks: dict[tuple[int, Key], NDArray[np.bool_]], numbers: NDArray[np.int64], least: int
) -> Iterator[NDArray[np.bool_]]:
    seen = set()
    small = [mask for mask in masks.values() if mask.any() and numbers[mask].sum() < least]
    for (t, _), one in masks.items():
        for (u, _), other in masks.items():
            rest = one & ~other
            if t != u and not (other & ~one).any() and 0 < numbers[rest].sum() < least:
                small.append(rest)
    for mask in small:
        if mask.tobytes() not in seen:
            seen.add(mask.tobytes())
            yield mask


def _range(
    known: NDArray[np.bool_], counts: NDArray[np.int64], targets: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(target,) the least and the most people, in whole people."""
    free = ~known.any(axis=0)
    lowest, highest = np.zeros(len(targets)), np.full(len(targets), np.inf)
    bounded = np.flatnonzero(~(targets & free).any(axis=1))
    equations = block_diag([csr_matrix(known[:, ~free].astype(float))] * len(targets), format="csr")
    right = np.tile(counts, len(targets))
    for sign in (1, -1):
        aims = targets[:, ~free].astype(float)
        if sign < 0:
            aims[np.setdiff1d(np.arange(len(targets)), bounded)] = 0
        solved = milp(
            sign * aims.ravel(), constraints=LinearConstraint(equations, right, right), integrality=np.ones(aims.size)
        )
        assert solved.status == 0, solved.message
        found = np.round((solved.x.reshape(aims.shape) * aims).sum(axis=1))
        if sign > 0:
            lowest = found
        else:
            highest[bounded] = found[bounded]
    return lowest, highest
