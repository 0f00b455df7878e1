"""One measurement in a process of its own: 200 synthetic cases, 10,000 draws each, and the choice under a pool.

Prints one line of JSON. The cases are the bundled templates with people, costs and start varied by a seed: they are
made up, and stand for no municipality. Reading and compiling their text is timed apart. Beside the choice stands what
people do by hand: cases by gain per krone drawn, taken as long as the pool lasts.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tovholder.case.model import Case
from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.plan import Plan
from tovholder.knowledge import load_bank
from tovholder.portfolio.aim import Aim
from tovholder.portfolio.candidate import Candidate
from tovholder.portfolio.choice import best_choice
from tovholder.portfolio.drawing import candidate
from tovholder.portfolio.frontier import frontier, sizes_for
from tovholder.portfolio.pool import Pool
from tovholder.portfolio.programme import programme
from tovholder.portfolio.rules import Rules

CASES, DRAWS, SEED = 200, 10_000, 1
POOL = Pool(60e6)
TEMPLATES = Path(__file__).parent.parent / "src" / "tovholder" / "case" / "templates"
NAMES = ("family-treatment", "housing-first", "ips", "stress-treatment")


def compiled() -> list[tuple[Plan, Case]]:
    """A plan for every case: each template's text read once, and compiled anew so that no case gains by another."""
    bank = load_bank()
    read = [read_case((TEMPLATES / f"{name}.yaml").read_text(encoding="utf-8"), bank=bank).require() for name in NAMES]
    cases = [read[number % len(read)] for number in range(CASES)]
    return [(compile_case(case, bank=bank), case) for case in cases]


def drawn(plans: Sequence[tuple[Plan, Case]]) -> list[Candidate]:
    """Every synthetic case with draws of its own: a template, as large and as costly as the seed makes it."""
    rng = np.random.default_rng(SEED)
    found = []
    for number, (plan, case) in enumerate(plans):
        made = candidate(plan, case, id=f"synthetic {number:03}", key=str(number), count=DRAWS, seed=SEED)
        size, dearer = rng.uniform(0.3, 2.5), rng.uniform(0.7, 1.2)
        net = size * np.where(made.net < 0, dearer * made.net, made.net)
        room = {frame: size * amounts for frame, amounts in made.service.items()}
        found.append(Candidate(made.id, made.first + int(rng.integers(0, 3)), net, room))
    return found


def by_hand(cases: Sequence[Candidate]) -> float:
    """The expected gain of taking cases by gain per krone drawn, as long as the pool is never below zero."""
    first = min(case.first for case in cases)
    years = tuple(range(first, max(case.first + case.years for case in cases)))
    left = POOL.paid_in(years).copy()
    gain = 0.0
    ratio = {}
    for case in cases:
        so_far = POOL.so_far(case.net)
        ratio[case.id] = case.net.mean(axis=1).sum() / max(1.0, -so_far.min())
    for case in sorted(cases, key=lambda one: -ratio[one.id]):
        own = np.zeros(len(years))
        begun, so_far = case.first - first, POOL.so_far(case.net)
        own[begun : begun + len(so_far)] = so_far
        own[begun + len(so_far) :] = so_far[-1]
        if ratio[case.id] > 0 and (left + own >= 0).all():
            left += own
            gain += float(case.net.mean(axis=1).sum())
    return gain


def main() -> None:
    """Seconds of each step, the gap, and how much less the choice by hand gives."""
    begun = time.perf_counter()
    plans = compiled()
    read = time.perf_counter()
    cases = drawn(plans)
    made = time.perf_counter()
    best = best_choice(programme(cases, POOL, Rules(), Aim()))
    chosen = time.perf_counter()
    points = frontier(cases, POOL, Rules(), Aim(), sizes=sizes_for(cases, POOL), known=best)
    ended = time.perf_counter()
    hand = by_hand(cases)
    worst = max(point.choice.gap for point in points if point.choice is not None)
    taken = {
        "compile_s": read - begun,
        "draw_s": made - read,
        "choose_s": chosen - made,
        "frontier_s": ended - chosen,
        "gap": best.gap,
        "frontier_gap": worst,
        "points": len(points),
        "chosen": len(best.starts),
        "by_hand_less": 1 - hand / best.worth,
    }
    print(json.dumps(taken))


if __name__ == "__main__":
    main()
