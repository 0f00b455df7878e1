"""One server and one browser for each worker; a case and a window of its own for each test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from tests.browser.desk import Desk, Hand
from tests.browser.serving import serving

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
expect.set_options(timeout=15_000)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Where it is not installed the tests say so and are skipped, but never in CI."""
    if CHROMIUM is None:
        message = "Chromium is not here: apt-get install chromium, or make test as root."
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A running server with Anna, who may everything, and Bo, who may change cases."""
    with serving(tmp_path_factory.mktemp("pages")) as found:
        yield found


@pytest.fixture
def window(browser: Browser, desk: Desk) -> Iterator[Page]:
    """A window with Anna signed in; whatever a page complains of is a failure."""
    with desk.window(browser, "Anna") as page:
        yield page


@pytest.fixture(params=["mouse", "keyboard"])
def hand(request: pytest.FixtureRequest, window: Page) -> Hand:
    """How the window is used."""
    return Hand(window, keyboard=request.param == "keyboard")
