"""How soon a moved number is seen in the figures, and how soon a whole simulation is answered, in a wide case."""

from __future__ import annotations

import time
from dataclasses import dataclass

from benchmarks.pages import moves, p95
from playwright.sync_api import Browser
from tests.browser.desk import Desk

from tovholder.web.warming import warm_up

LINES, YEARS = 40, 10
MOST_MOVE, MOST_SIMULATION = 100.0, 1.0
"""Milliseconds from a key on the slider to its figures, for 95 of 100; seconds of a whole simulation."""
_SEEDS = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class Found:
    """moves: milliseconds of each. simulations: seconds of each, 10,000 draws with chance and without."""

    moves: tuple[float, ...]
    simulations: tuple[float, ...]

    @property
    def p95(self) -> float:
        """Milliseconds that 95 of 100 moves took at most."""
        return p95(list(self.moves))

    @property
    def faults(self) -> tuple[str, ...]:
        """What took too long."""
        slow = [f"a move took {self.p95:.0f} ms"] if self.p95 > MOST_MOVE else []
        longest = max(self.simulations)
        return (*slow, *([f"a simulation took {longest:.1f} s"] if longest > MOST_SIMULATION else []))


def run(browser: Browser, desk: Desk, *, count: int) -> Found:
    """Move a number so many times, and simulate with seeds nobody has asked for before."""
    warm_up().join()
    case = desk.case(wide_case())
    taken = moves(browser, desk, case, count)
    with desk.window(browser, "Anna") as page:
        page.goto(case)
        simulations = []
        for seed in _SEEDS:
            began = time.perf_counter()
            answer = page.request.get(f"/api{case.replace('sager', 'cases')}/simulation?seed={seed}")
            simulations.append(time.perf_counter() - began)
            assert answer.ok, answer.text()
    return Found(tuple(taken), tuple(simulations))


def wide_case() -> str:
    """Twenty costs and twenty consequences over ten years, a range in every number."""
    half = LINES // 2
    costs = "".join(
        f"  post_{i}: {{name: Post {i}, per_year: {80 + i}000..{100 + i}000..{130 + i}000 kr, paid_by: job}}\n"
        for i in range(half)
    )
    outcomes = "".join(
        f"  udbytte_{i}:\n"
        f"    with: {45 + i % 20}..{55 + i % 20}..{65 + i % 20} %\n    without: {25 + i % 20}..{35 + i % 20} %\n"
        f"    lasts: {{half_life: 3..4..6 years}}\n"
        f"    consequences:\n      ydelse: {{change: -4..-3..-2 måneder pr. år, price: {9 + i % 5}000 kr/month, "
        "falls_on: job}\n"
        for i in range(half)
    )
    return (
        "tovholder: 1\ntitle: Fyrre linjer over ti år\nstart: 2026\n"
        f"horizon: {YEARS} years\ndiscount: 3.5 %\ndepartments:\n  job: {{name: Job}}\n"
        f"tranches:\n  hold: {{entrants: {{2026: 30, 2027: 30, 2028: 30}}}}\ncosts:\n{costs}outcomes:\n{outcomes}"
    )
