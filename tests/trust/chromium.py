"""A server and a browser for a trial: what the tests of the pages have as fixtures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.desk import Desk
from tests.browser.serving import serving


@contextmanager
def browsing(folder: Path) -> Iterator[tuple[Browser, Desk]]:
    """Chromium, and a server with Anna and Bo."""
    with serving(folder) as desk, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser, desk
        browser.close()
