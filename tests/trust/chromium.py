"""A server and a browser for a trial: what the tests of the pages have as fixtures."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, sync_playwright
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.desk import Desk
from tests.workspace.sites import EVERYTHING, small_installation

from tovholder.usecases.cases.site import now
from tovholder.web.app import create_app


@contextmanager
def browsing(folder: Path) -> Iterator[tuple[Browser, Desk]]:
    """Chromium, and a server with Anna and Bo."""
    place = small_installation(folder)
    place.site = replace(place.site, clock=now)
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(place.site), log_level="error", lifespan="off"))
    running = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    running.start()
    desk = Desk(place, f"http://localhost:{port}", place.somebody("Anna", *EVERYTHING), place.somebody("Bo"))
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            yield browser, desk
            browser.close()
    finally:
        server.should_exit = True
        running.join(timeout=10)
