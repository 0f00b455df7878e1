"""Running the server: the installation is opened, the socket taken, and requests are answered until told to stop."""

from __future__ import annotations

import logging
import socket
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from tovholder.errors import Finding, FindingsError
from tovholder.knowledge import load_bank
from tovholder.usecases.access.housekeeping import add_examples, begin_with
from tovholder.usecases.access.inviting import first_administrator
from tovholder.usecases.cases.calculations import Calculations
from tovholder.usecases.cases.site import Site
from tovholder.workspace.folder import database_file
from tovholder.workspace.passwords import Argon2
from tovholder.workspace.store import open_store

from .app import create_app
from .settings import Settings
from .warming import warm_up


class CannotServe(FindingsError):
    """The server cannot start."""


@dataclass(frozen=True, slots=True)
class Started:
    """What whoever starts the server is told. invitation: the link that makes the first administrator."""

    address: str
    invitation: str | None
    notes: tuple[Finding, ...]


def serve(
    *,
    data: Path,
    database: str | None,
    host: str,
    port: int,
    url: str | None,
    examples: Sequence[str],
    municipality: str,
    tell: Callable[[Started], None],
) -> None:
    """Open the installation and serve it. Raises DatabaseTrouble, CannotServe, CaseError for an example."""
    store = open_store(database_file(data) if database is None else database)
    site = Site(store, Argon2(), Calculations(load_bank()))
    home = begin_with(site, municipality)
    add_examples(site, home, examples)
    listening = _listening(host, port)
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::") else host
    address = url or f"http://{shown}:{listening.getsockname()[1]}"
    secret = first_administrator(site)
    # What stands after # is never sent to a server, and so never written in a log.
    invitation = None if secret is None else f"{address}/velkommen#{secret}"
    notes = (Finding("sqlite-without-wal", "green"),) if store.journal == "delete" else ()
    tell(Started(address, invitation, notes))
    _log_as_lines()
    warm_up()
    app = create_app(site, Settings(url=url, host=host))
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False, date_header=True)
    try:
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        store.close()


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise CannotServe([Finding("port-taken", params={"port": port, "problem": error.strerror or "?"})]) from None
    return listening


def _log_as_lines() -> None:
    """What happens, a line each, on standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("tovholder")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
