"""The pages in a browser: from a slider's movement to the figures it gives, and a page from cold.

    python -m benchmarks.pages

Prints milliseconds. Needs Chromium (`apt-get install chromium`). The case is examples/vejle.yaml; the figures rest on
10,000 draws. Cold is a browser that has never been here before, on a server that has just calculated the case.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, Page, expect
from tests.browser.desk import Desk
from tests.trust.chromium import browsing

from tovholder.web.warming import warm_up

MOVES, LOADS = 100, 12
GOALS = {"slider to figures": 100.0, "page from cold": 1000.0}
PAGES = ("", "/afsnit/outcomes", "/resultat", "/resultat/matrix", "/historik", "/tekst", "/regner")


ONE_THREAD_EACH = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""As `tovholder serve` has it; it must be said before NumPy is loaded."""


def main() -> None:
    """Measure and print."""
    if not ONE_THREAD_EACH.items() <= os.environ.items():
        sys.exit(
            subprocess.run([sys.executable, "-m", "benchmarks.pages"], env={**os.environ, **ONE_THREAD_EACH}).returncode
        )
    with tempfile.TemporaryDirectory() as folder, browsing(Path(folder)) as (browser, desk):
        warm_up().join()
        case = desk.case()
        show("slider to figures", moves(browser, desk, case))
        for path in PAGES:
            show("page from cold", loads(browser, desk, case + path), path or "/")


def moves(browser: Browser, desk: Desk, case: str, count: int = MOVES) -> list[float]:
    """Milliseconds from a key on the slider until the new figures are on the screen."""
    with desk.window(browser, "Anna") as page:
        page.goto(f"{case}/regner")
        expect(page.locator("[data-net]")).to_contain_text("kr")
        page.evaluate("window.taken = []; addEventListener('shown', (event) => taken.push(event.detail), true)")
        thumb = page.get_by_role("slider").nth(1)
        thumb.focus()
        for i in range(count):
            page.keyboard.press("ArrowRight" if i % 20 < 10 else "ArrowLeft")
            while page.evaluate("taken.length") <= i:
                time.sleep(0.01)
        return list(page.evaluate("taken"))


def loads(browser: Browser, desk: Desk, path: str) -> list[float]:
    """Milliseconds until a page and what it needs are there, in a browser without anything of it."""
    return [_cold(browser, desk, path) for _ in range(LOADS)]


def _cold(browser: Browser, desk: Desk, path: str) -> float:
    with desk.window(browser, "Anna") as page:
        return _loaded(page, path)


def _loaded(page: Page, path: str) -> float:
    began = time.perf_counter()
    page.goto(path, wait_until="load")
    return 1000 * (time.perf_counter() - began)


def p95(taken: list[float]) -> float:
    """What all but the slowest twentieth took at most."""
    return quantiles(taken, n=20)[-1]


def show(what: str, taken: list[float], detail: str = "") -> None:
    """A line: median, 95th percentile, and the goal."""
    print(
        f"{what:18} {detail:22} median {median(taken):6.0f} ms   p95 {p95(taken):6.0f} ms   goal {GOALS[what]:5.0f} ms"
    )


if __name__ == "__main__":
    main()
