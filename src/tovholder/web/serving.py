"""Running the server: the installation is opened, the socket taken, and requests are answered until told to stop."""

from __future__ import annotations

import errno
import logging
import signal
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import uvicorn

from tovholder.errors import Finding, FindingsError
from tovholder.knowledge import load_bank
from tovholder.usecases.access.housekeeping import add_examples, begin_with
from tovholder.usecases.access.inviting import first_administrator
from tovholder.usecases.audit.anchors import Anchors
from tovholder.usecases.cases.beside import Beside
from tovholder.usecases.cases.calculations import Calculations
from tovholder.usecases.cases.giving_back import give_back
from tovholder.usecases.cases.site import Site
from tovholder.usecases.followup.data import FollowupData
from tovholder.workspace.folder import ANCHORS, database_file, in_use, made_ready
from tovholder.workspace.keys import Keys, record_keys
from tovholder.workspace.passwords import Argon2
from tovholder.workspace.store import SqlStore, open_store

from .anchoring import anchored
from .app import create_app
from .log_lines import JsonLines
from .metrics import Metrics, given_on
from .providers import check_roles, providers_in
from .repeating import repeated
from .settings import Settings
from .warming import warm_up

Codes = Literal["all", "external"]
"""Who gives a code besides a password: everybody, or only those with a role from outside the municipality."""
_OWN_MACHINE = ("localhost", "127.0.0.1", "::1")
_GIVING_BACK = 60.0
"""Seconds between the times that memory is given back."""
_WAITING = 2048
"""Connections that wait to be taken."""
_AT_ONCE_BY_NETWORK = 4
"""Requests worked on at a time where each question to the database is waited for; a file answers at once."""
_LAST_ANSWERS = 45
"""Seconds that those who have asked are still answered, when the server is told to stop: more than long work is waited
for."""


class CannotServe(FindingsError):
    """The server cannot start."""


@dataclass(frozen=True, slots=True)
class Started:
    """What whoever starts the server is told. invitation: the link that makes the first administrator.

    metrics: where its figures are given, if they are.
    """

    address: str
    invitation: str | None
    metrics: str | None
    notes: tuple[Finding, ...]


def serve(
    *,
    data: Path,
    database: str | None,
    host: str,
    port: int,
    url: str | None,
    followup_key: Path | None,
    sign_in: Path | None,
    audit_key: Path | None,
    audit_anchors: Path | None,
    metrics: int | None,
    codes: Codes | None,
    examples: Sequence[str],
    municipality: str,
    tell: Callable[[Started], None],
) -> None:
    """Open the installation and serve it.

    Raises DatabaseTrouble, CannotServe, KeyProblem, BadAnchors, BadSetUp, CaseError for an example.
    """
    _check_url(url)
    with ExitStack() as stack:
        stack.enter_context(_ending_well())
        # What may refuse comes first: opening brings the database up to date and binds the record, which is not undone.
        keys = Keys() if audit_key is None else record_keys(audit_key, data=data)
        providers = {} if sign_in is None else providers_in(sign_in, stack)
        # Two servers on one folder would otherwise both begin to fill it.
        stack.enter_context(closing(listening := listening_on(host, port)))
        counted = None if metrics is None else Metrics()
        given = None if counted is None or metrics is None else stack.enter_context(_giving(metrics, counted))
        if database is None:
            file: Path | str = database_file(data, anchors=audit_anchors)
        else:
            # The anchors and the follow-up data are here all the same.
            made_ready(data)
            file = database
        stack.enter_context(in_use(data, alone=False))
        followup = FollowupData(data, key_file=followup_key)
        followup.prepare()
        anchors = audit_anchors or data / ANCHORS
        Anchors(anchors).require_place()
        store = stack.enter_context(closing(open_store(file, key=keys.newest)))
        stack.enter_context(anchored(store, anchors))
        # Of thousands of small pieces of work each leaves a little, too.
        stack.enter_context(repeated(give_back, every=_GIVING_BACK, name="giving back"))
        beside = stack.enter_context(closing(Beside()))
        site = Site(
            store,
            Argon2(),
            Calculations(load_bank()),
            beside=beside,
            followup=followup,
            key=keys.newest,
            older_keys=keys.older,
            anchors=anchors,
            providers=providers,
            codes_for_all=(codes or _codes_at(url)) == "all",
        )
        stack.callback(site.workshop.close)
        add_examples(site, begin_with(site, municipality), examples)
        if sign_in is not None:
            check_roles(sign_in, site)
        shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::") else host
        address = url or f"http://{shown}:{listening.getsockname()[1]}"
        secret = first_administrator(site)
        # What stands after # is never sent to a server, and so never written in a log.
        invitation = None if secret is None else f"{address}/velkommen#{secret}"
        tell(Started(address, invitation, given, tuple(_notes(store, host, url))))
        _log_as_lines()
        warm_up()
        at_once = _AT_ONCE_BY_NETWORK if store.journal == "none" else 1
        app = create_app(site, Settings(url=url, host=host, at_once=at_once), metrics=counted)
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=True,
            timeout_graceful_shutdown=_LAST_ANSWERS,
        )
        uvicorn.Server(config).run(sockets=[listening])


def _codes_at(url: str | None) -> Codes:
    """Who gives a code, if nobody says: everybody where others can come by the net, which https is for."""
    return "all" if urlsplit(url or "").scheme == "https" else "external"


@contextmanager
def _ending_well() -> Iterator[None]:
    """Told to stop, the program ends as when it is done: the database is let go of, and the exit status is 0.

    Uvicorn answers those who have asked, and then passes the signal on to us.
    """

    def end(*_: object) -> None:
        raise SystemExit(0)

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _check_url(url: str | None) -> None:
    parts = urlsplit(url or "http://localhost")
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query or parts.fragment:
        raise CannotServe([Finding("bad-url", params={"url": url or ""})])


def _notes(store: SqlStore, host: str, url: str | None) -> Iterator[Finding]:
    if store.journal == "delete":
        yield Finding("sqlite-without-wal", "green")
    if host not in _OWN_MACHINE and urlsplit(url or "").scheme != "https":
        yield Finding("not-encrypted", "amber")


def listening_on(host: str, port: int) -> socket.socket:
    """A socket that takes connections; port 0 is any that is free. Raises CannotServe."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio lets every answer go at once; else the last part of each waits 40 ms to be
    # acknowledged (Nagle's algorithm).
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(_WAITING)
    except (OSError, UnicodeError) as error:
        listening.close()
        # A name there is none of, or an address of another machine: another port would be no better.
        if not isinstance(error, OSError) or isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
            raise CannotServe([Finding("host-not-ours", params={"host": host})]) from None
        # As text: a number would be written 46.377.
        params = {"host": host, "port": str(port), "problem": error.strerror or "?"}
        raise CannotServe([Finding("port-taken", params=params)]) from None
    return listening


@contextmanager
def _giving(port: int, metrics: Metrics) -> Iterator[str]:
    with ExitStack() as stack:
        try:
            taken = stack.enter_context(given_on(port, metrics))
        except OSError as error:
            problem = error.strerror or "?"
            raise CannotServe([Finding("metrics-port-taken", params={"port": str(port), "problem": problem})]) from None
        yield f"http://127.0.0.1:{taken}/metrics"


def _log_as_lines() -> None:
    """What happens, a line each, on standard error, its time in UTC."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    # Uvicorn tells of our errors once more, in words that may hold a case's values; ours have been told by then.
    handler.addFilter(lambda record: record.exc_info is None)
    for name, level in (("tovholder", logging.INFO), ("uvicorn", logging.WARNING)):
        root = logging.getLogger(name)
        root.addHandler(handler)
        root.setLevel(level)
        root.propagate = False
