"""A thousand scenarios as the previous release calculated them, against what they come to now.

`python -m tests.trust.scenarios NAME` writes them anew, when a release is made, with the name of it; never to make a
difference go away. What a release does change is told in CHANGELOG.md under "Changed results", where a line names the
cases it is about in backquotes, with * for several (`random-*`).
"""

from __future__ import annotations

import json
import lzma
import random
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from tests.contract.deals import DEALS
from tests.report.workbook.books import calculated, random_texts, written_cases

from tovholder.cashflow.compile import live_plan
from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.result import evaluate
from tovholder.errors import CaseError
from tovholder.uncertainty.simulation import simulate
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.contracting import contract

ROOT = Path(__file__).parents[2]
STORED = Path(__file__).with_name("previous_release.json.xz")
CHANGELOG = ROOT / "CHANGELOG.md"
LISTED = "### Changed results"
RANDOM, SCENARIOS = 60, 10
DRAWS, CONTRACT_DRAWS, SEED = 512, 256, 1
KRONE = 1.0

Numbers = dict[str, list[float]]
"""What is told, such as `state net` → kroner in each scenario (simulated numbers: mean, P10, P50, P90)."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to. listed: differences the change log tells of. unlisted: those it does not."""

    release: str
    cases: int
    scenarios: int
    numbers: int
    listed: int
    unlisted: tuple[str, ...]


def run(*, stored: Mapping[str, Any] | None = None, changelog: str | None = None, every: int = 1) -> Found:
    """Every stored case (or every so many) as it is calculated now."""
    known = stored or json.loads(lzma.decompress(STORED.read_bytes()))
    log = CHANGELOG.read_text(encoding="utf-8") if changelog is None else changelog
    patterns = list(listed_patterns(log))
    cases = dict(islice(known["cases"].items(), 0, None, every))
    listed, unlisted, numbers = 0, [], 0
    for name, before in cases.items():
        numbers += sum(map(len, before["numbers"].values()))
        different = list(_differences(before))
        if any(fnmatch(name, pattern) for pattern in patterns):
            listed += len(different)
        else:
            unlisted += [f"{name}: {one}" for one in different]
    return Found(known["release"], len(cases), SCENARIOS * len(cases), numbers, listed, tuple(unlisted))


def listed_patterns(changelog: str) -> Iterator[str]:
    """The names that stand under "Changed results" of what is not released yet."""
    unreleased = changelog.partition("## [Unreleased]")[2].partition("\n## ")[0]
    section = unreleased.partition(LISTED)[2].partition("\n### ")[0]
    yield from re.findall(r"`([^`]+)`", section)


def _differences(before: Mapping[str, Any]) -> Iterator[str]:
    try:
        now = come_to(before["text"])
    except CaseError as error:
        yield f"is no longer calculated: {error}"
        return
    for what in before["numbers"].keys() | now.keys():
        old, new = before["numbers"].get(what), now.get(what)
        if old is None or new is None:
            yield f"{what} is {'new' if old is None else 'gone'}"
        elif len(old) != len(new) or (most := float(np.abs(np.subtract(old, new)).max())) > KRONE:
            yield f"{what}: {old}, now {new}" if len(old) != len(new) else f"{what} differs by {most:,.2f} kr."


def come_to(text: str) -> Numbers:
    """What a case comes to in each scenario, simulated, and under its contract."""
    calculation = calculated(text)
    numbers = _in_scenarios(live_plan(calculation.case, calculation.bank))
    numbers |= _simulated(calculation)
    if calculation.case.contract is not None:
        numbers["paid under the contract"] = _four(contract(calculation, draws=CONTRACT_DRAWS).simulation.total)
    return numbers


def _in_scenarios(plan: Plan) -> Numbers:
    """The first is the case's own; in the others each part's numbers are smaller, by a share of the part's own."""
    drawn = {
        index: float(plan.likely[index]) * np.array([1.0, *_shares(str(entry.path[0]))])
        for index, entry in enumerate(plan.inputs)
    }
    result = evaluate(plan, Draws(plan.likely, drawn))
    found: Numbers = {}
    for group in result.groups:
        present = result.present(group, "budget")
        found[f"{group} net"] = _told(result.flow(group).sum(axis=0))
        found[f"{group} present"] = _told(present.gain - present.cost)
    society = result.present("all", "society")
    found["society present"] = _told(society.society_gain - society.society_cost)
    return found


def _shares(part: str) -> list[float]:
    return [random.Random(f"{part} {number}").uniform(0.6, 1.0) for number in range(1, SCENARIOS)]


def _simulated(calculation: Calculation) -> Numbers:
    if not any(True for _ in calculation.plan.uncertain):
        return {}
    simulation = simulate(calculation.plan, calculation.case, count=DRAWS, seed=SEED)
    spreads = {name: group.present for name, group in simulation.groups.items()}
    return {
        f"{name} simulated": _rounded([spread.mean, *(spread.percentiles[at] for at in (1, 3, 5))])
        for name, spread in spreads.items()
    }


def _four(values: Any) -> list[float]:
    return _rounded([values.mean(), *np.quantile(values, (0.1, 0.5, 0.9))])


def _told(values: Any) -> list[float]:
    return _rounded(np.broadcast_to(values, (SCENARIOS,)))


def _rounded(values: Iterable[float]) -> list[float]:
    return [round(float(value), 2) for value in values]


def made(release: str) -> dict[str, Any]:
    """The cases there are, and what this program makes of them."""
    texts = written_cases() | {deal.stem: deal.read_text(encoding="utf-8") for deal in DEALS}
    cases = {}
    for name, text in (*texts.items(), *islice(_calculable(), RANDOM)):
        cases[name] = {"text": text, "numbers": come_to(text)}
    return {"release": release, "cases": cases}


def _calculable() -> Iterator[tuple[str, str]]:
    for name, text in random_texts():
        try:
            calculated(text)
        except CaseError:
            continue
        yield name, text


if __name__ == "__main__":
    STORED.write_bytes(lzma.compress(json.dumps(made(sys.argv[1]), ensure_ascii=False, indent=0).encode(), preset=9))
