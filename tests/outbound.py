"""A guard on sockets: nothing in a test run reaches beyond this machine.

Python tells its audit hooks of every connection before it is made, whichever library makes it. An attempt is refused,
and written in the file that TESTS_OUTBOUND_RECORD names, so that one whose refusal nobody noticed is seen too. A
process that a test starts is watched by `python -c "from tests.outbound import watch; watch(); …"`.
"""

from __future__ import annotations

import ipaddress
import os
import socket
import sys
import traceback
from typing import Any

RECORD = "TESTS_OUTBOUND_RECORD"
_HERE = ("localhost", "")


class OutboundAttempt(RuntimeError):
    """Something tried to reach beyond this machine."""


def watch() -> None:
    """From now on and for as long as this process lives; an audit hook cannot be taken away."""
    if not getattr(sys, "_tovholder_watched", False):
        sys._tovholder_watched = True  # type: ignore[attr-defined]
        sys.addaudithook(_refuse)


def is_here(address: object) -> bool:
    """Whether an address a socket is given is on this machine; one that is no address of the internet is.

    >>> is_here(("127.0.0.1", 80)), is_here(("::1", 80, 0, 0)), is_here("/run/socket"), is_here(("192.0.2.1", 80))
    (True, True, True, False)
    """
    if not isinstance(address, tuple) or not address or not isinstance(address[0], str):
        return True
    host = address[0].partition("%")[0]
    if host in _HERE:
        return True
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return False
    return (getattr(found, "ipv4_mapped", None) or found).is_loopback


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        return
    opened, address = arguments[:2]
    if getattr(opened, "family", None) not in (socket.AF_INET, socket.AF_INET6) or is_here(address):
        return
    _write_down(f"{event} {address!r}\n{''.join(traceback.format_stack(limit=12))}")
    raise OutboundAttempt(f"{event} {address!r}")


def _write_down(attempt: str) -> None:
    file = os.environ.get(RECORD)
    if file:
        with open(file, "a", encoding="utf-8") as opened:
            opened.write(attempt)
