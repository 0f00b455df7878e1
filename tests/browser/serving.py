"""A server in this process, for a browser beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread

import uvicorn
from tests.browser.desk import Desk
from tests.workspace.sites import EVERYTHING, small_installation

from tovholder.usecases.cases.site import now
from tovholder.web.app import create_app
from tovholder.web.serving import listening_on


@contextmanager
def serving(folder: Path) -> Iterator[Desk]:
    """With Anna, who may everything, and Bo, who may change cases; from start to end of the block."""
    place = small_installation(folder)
    place.site = replace(place.site, clock=now)
    listening = listening_on("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(create_app(place.site), log_level="error", lifespan="off"))
    running = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    running.start()
    anna, bo = place.somebody("Anna", *EVERYTHING), place.somebody("Bo", *EVERYTHING[1:])
    try:
        yield Desk(place, f"http://localhost:{listening.getsockname()[1]}", anna, bo)
    finally:
        server.should_exit = True
        running.join(timeout=10)
        place.site.store.close()  # type: ignore[attr-defined]
