"""Two versions of a case compared, and whether what is told is the whole of what changed.

A pair is a random case and the same case with some of another's parts in place of its own, from a single entry to all
of it. What the comparison tells must add up; every change it lists, made to the first version, must give the second;
and a change picked from the list, made alone, must do what is told of it. The amounts it is held up against are
calculated from the cases themselves.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

from tests.cashflow.random_cases import Raw, random_text

from tovholder.case.diff import Change
from tovholder.case.document import Document
from tovholder.errors import CaseError, dotted
from tovholder.knowledge import load_bank
from tovholder.usecases.calculation import Calculation, calculate
from tovholder.usecases.comparing import compare, comparison_json
from tovholder.usecases.trying import net_in_oere

BANK = load_bank()
KRONE = 100
_SHARES = (0.05, 0.2, 0.5, 1.0)
"""How much of the second version is another case."""
_CHUNK = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """What one pair came to: how many changes, how far from the whole (øre) they were at most, and what was wrong."""

    changes: int
    off: int
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to."""

    pairs: tuple[Pair, ...]

    @property
    def changes(self) -> int:
        """In all the pairs."""
        return sum(pair.changes for pair in self.pairs)

    @property
    def off(self) -> int:
        """Øre that the worst pair was from the whole."""
        return max(pair.off for pair in self.pairs)

    @property
    def faults(self) -> tuple[str, ...]:
        """What was not explained."""
        return tuple(said for pair in self.pairs for said in pair.wrong)


def run(*, pairs: int, processes: int | None = None) -> Found:
    """Compare so many pairs that can be calculated. One process is this one."""
    tasks = [(number, random_text(2 * number), random_text(2 * number + 1)) for number in range(pairs + pairs // 5 + 1)]
    if processes == 1:
        return Found(_first(pairs, map(_tried, tasks)))
    with ProcessPoolExecutor(processes) as pool:
        return Found(_first(pairs, pool.map(_tried, tasks, chunksize=_CHUNK)))


def _first(count: int, found: Iterator[Pair | None]) -> tuple[Pair, ...]:
    pairs = tuple(pair for pair in found if pair is not None and pair.changes)[:count]
    assert len(pairs) == count, f"only {len(pairs)} pairs"
    return pairs


def _tried(task: tuple[int, str, str]) -> Pair | None:
    """One pair; None if either version cannot be calculated."""
    number, text, other = task
    chance = random.Random(number)
    mixed = _mixed(json.loads(text), json.loads(other), chance.choice(_SHARES), chance)
    try:
        before = calculate(text, bank=BANK)
        after = _calculated(mixed, other)
    except CaseError:
        return None
    comparison = compare(before, after)
    told = comparison_json(comparison)
    group = told["group"]
    ends = {"start": _net(before, group), "end": _net(after, group)}
    off = {f"the net at the {name}": told[name] - net for name, net in ends.items()}
    listed = sum(change["amount"] for change in told["changes"])
    off["the sum"] = told["start"] + listed + told["interaction"] - told["end"]
    unmade = []
    if told["changes"]:
        try:
            off["all changes made at once"] = _made(before, comparison.changes, group) - ends["end"]
        except CaseError:
            unmade.append(f"pair {number}: all changes made at once are no case")
        which = chance.randrange(len(told["changes"]))
        one, change = told["changes"][which], comparison.changes[which]
        if one["stands_alone"]:
            alone = _made(before, [change], group) - ends["start"]
            off[f"{dotted(change.path)} alone"] = one["amount"] - alone
    wrong = tuple(f"pair {number}: {what} is {by / KRONE:.2f} kr. off" for what, by in off.items() if abs(by) > KRONE)
    return Pair(len(told["changes"]), max(map(abs, off.values())), (*wrong, *unmade))


def _mixed(raw: Raw, other: Raw, share: float, chance: random.Random) -> str:
    """The first with some of the other's entries in place of its own, or beside them, and some taken out."""
    mixed = {**raw, "assumptions": {**other.get("assumptions", {}), **raw.get("assumptions", {})}}
    for part in ("tranches", "costs", "outcomes"):
        entries: dict[str, Any] = dict(raw.get(part, {}))
        for key in [*entries, *other.get(part, {})]:
            if chance.random() < share:
                entries.pop(key, None)
                if key in other.get(part, {}):
                    entries[key] = other[part][key]
        mixed[part] = entries
    return json.dumps(mixed, ensure_ascii=False)


def _calculated(mixed: str, other: str) -> Calculation:
    """The mixed case; the other one where parts of both do not make a case."""
    try:
        return calculate(mixed, bank=BANK)
    except CaseError:
        return calculate(other, bank=BANK)


def _net(calculation: Calculation, group: str) -> int:
    """In øre; nothing for a group that the case does not have."""
    return net_in_oere(calculation, group) if group in calculation.summary.groups else 0


def _made(before: Calculation, changes: Sequence[Change], group: str) -> int:
    """What the first version comes to with these changes made in its text."""
    document: Document = before.document.edited([(change.path, change.after) for change in changes])
    return _net(calculate(document.text, bank=BANK), group)
