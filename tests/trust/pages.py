"""The tests of the pages run with a record of what they look at, held up against the route table.

Every page there is must have been looked at by axe in light and in high contrast, and in a window of 320 pixels, which
is what 1,280 are when they are enlarged four times; and each of the twelve core tasks done by keyboard alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from starlette.routing import BaseRoute, Match, Route
from tests.browser.desk import NARROW
from tests.browser.seen import RECORD, Seen, looks
from tests.trust.suite import run_tests
from tests.workspace.sites import small_installation

from tovholder.web.app import create_app

TASKS = 12
_NO_PAGE = re.compile(
    r"/api/.*|.*\.[a-z{}]+|/healthz|/readyz|/indstilling|/log-ind/retur/.*"
    r"|.*/(trin|felter|svar|del/\{part\}|v/\{code\})"
)
"""Files, parts of pages, and addresses that only send on."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to. states: pages by axe, each in every state a test leaves it in. tasks: by keyboard alone."""

    tests: int
    pages: int
    states: int
    looks: int
    charts: int
    tasks: int
    faults: tuple[str, ...]


def run(folder: Path, *, tests_of: str) -> Found:
    """Run these tests."""
    record, report = folder / "seen.jsonl", folder / "tests.xml"
    record.touch()
    done = run_tests([*tests_of.split(), f"--junit-xml={report}"], {RECORD: str(record)})
    passed = set(_passed(report))
    return found_in(looks(record), passed, pages_of(folder), (*done.failed, *(() if passed else ("no test passed",))))


def found_in(seen: Sequence[Seen], passed: set[str], pages: Sequence[Route], failed: Sequence[str]) -> Found:
    """What these looks and these tests come to."""
    known = [(one, _page_of(pages, one.path)) for one in seen]
    by_axe = [(one, page) for one, page in known if one.by_axe]
    faults = list(failed)
    for page in (route.path for route in pages):
        for contrast in ("normal", "high"):
            if not any(at == page and one.contrast == contrast for one, at in by_axe):
                faults.append(f"{page} was not looked at in {contrast} contrast")
        if not any(at == page and one.width == NARROW["width"] for one, at in known):
            faults.append(f"{page} was not looked at {NARROW['width']} pixels wide")
    tasks = {found[1] for test in passed if (found := re.match(r"test_task_(\d+)_.*\[.*keyboard", test))}
    faults += [f"task {n} was not done by keyboard" for n in range(1, TASKS + 1) if str(n) not in tasks]
    states = {(page, one.test, one.where) for one, page in by_axe}
    most = {(page, one.test, one.where): one.charts for one, page in by_axe}
    looked = {page for _, page in by_axe if page is not None}
    return Found(len(passed), len(looked), len(states), len(by_axe), sum(most.values()), len(tasks), tuple(faults))


def pages_of(folder: Path) -> list[Route]:
    """Every page in the route table."""
    place = folder / "table"
    place.mkdir()
    app = create_app(small_installation(place).site)
    return [route for route in _routes(app.routes) if _NO_PAGE.fullmatch(route.path) is None]


def _routes(routes: Sequence[BaseRoute]) -> Iterator[Route]:
    for route in routes:
        if not isinstance(route, Route):
            yield from _routes(getattr(route, "routes", None) or ())
        elif "GET" in (route.methods or ()):
            yield route


def _page_of(pages: Sequence[Route], path: str) -> str | None:
    """The page in the table that an address is of; a fixed address goes before one with a name in it."""
    scope = {"type": "http", "method": "GET", "path": path}
    fitting = [route.path for route in pages if route.matches(scope)[0] is Match.FULL]
    return min(fitting, key=lambda one: one.count("{"), default=None)


def _passed(report: Path) -> Iterator[str]:
    for case in ElementTree.parse(report).iter("testcase"):
        if not any(case.find(kind) is not None for kind in ("failure", "error", "skipped")):
            yield case.get("name", "")
