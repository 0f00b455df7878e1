"""What the tests of the pages have looked at, written down for whoever asks for it (`make trust`)."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page

NARROW = {"width": 320, "height": 700}
RECORD = "TOVHOLDER_PAGES_SEEN"
"""In the environment: the file to write in."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One look at a page: by axe, or for what reaches beyond its edge."""

    by_axe: bool
    test: str
    path: str
    where: str
    contrast: str
    width: int
    charts: int


def note(page: Page, where: str, *, by_axe: bool) -> None:
    """Write down that a page was looked at and found sound, if anybody asks."""
    if RECORD not in os.environ:
        return
    test = os.environ.get("PYTEST_CURRENT_TEST", "").partition("::")[2].partition("[")[0].partition(" ")[0]
    contrast = "high" if page.evaluate("document.documentElement.dataset.contrast === 'high'") else "normal"
    size, charts = page.viewport_size, page.locator("chart-faces, live-chart").count()
    seen = Seen(by_axe, test, urlsplit(page.url).path, where, contrast, size["width"] if size else 0, charts)
    with Path(os.environ[RECORD]).open("a", encoding="utf-8") as record:
        record.write(json.dumps(asdict(seen)) + "\n")


def contrasts(page: Page) -> Iterator[None]:
    """The page as it is; and then, where a record is asked for, in the other contrast too."""
    yield
    if RECORD in os.environ:
        with _other_contrast(page):
            yield


def widths(page: Page) -> Iterator[None]:
    """The page as wide as it is; and then, where a record is asked for, as wide as at 400 % on a usual screen."""
    yield
    size = page.viewport_size
    if RECORD in os.environ and size is not None and size != NARROW:
        page.set_viewport_size(NARROW)  # type: ignore[arg-type]
        yield
        page.set_viewport_size(size)


@contextmanager
def _other_contrast(page: Page) -> Iterator[None]:
    turn = """() => {
      const data = document.documentElement.dataset;
      if (data.contrast === "high") delete data.contrast;
      else data.contrast = "high";
    }"""
    page.evaluate(turn)
    yield
    page.evaluate(turn)


def looks(record: Path) -> list[Seen]:
    """Everything that was written down."""
    return [Seen(**json.loads(line)) for line in record.read_text(encoding="utf-8").splitlines()]
