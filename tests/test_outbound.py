"""The guard on sockets refuses what leads away, lets through what stays here, and is on in this very run."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from tests.outbound import RECORD, is_here

pytestmark = pytest.mark.law
ROOT = Path(__file__).parents[1]
_TRIES = """
import asyncio, contextlib, socket, sys, urllib.request
from tests.outbound import watch
watch()
with socket.create_server(("127.0.0.1", 0)) as here, socket.create_connection(here.getsockname()):
    print("here")
for attempt in (
    lambda: socket.create_connection(("192.0.2.1", 443), timeout=1),
    lambda: socket.socket(socket.AF_INET6).connect(("2001:db8::1", 443)),
    lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 53)),
    lambda: urllib.request.urlopen("http://192.0.2.1/", timeout=1),
    lambda: asyncio.run(asyncio.open_connection("192.0.2.1", 80)),
):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__)
"""


def test_what_leads_away_is_refused_and_written_down(tmp_path: Path) -> None:
    record = tmp_path / "record"
    environment = {**os.environ, RECORD: str(record), "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    done = subprocess.run([sys.executable, "-c", _TRIES], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["here", *["OutboundAttempt"] * 5]
    assert record.read_text(encoding="utf-8").count("192.0.2.1'") >= 4


def test_this_run_is_watched() -> None:
    with socket.socket() as opened:
        assert getattr(sys, "_tovholder_watched", False)
        assert RECORD in os.environ
        with pytest.raises(OSError, match=r"refused|invalid|denied"):
            opened.connect(("127.0.0.1", 1))


@pytest.mark.parametrize(
    ("address", "here"),
    [
        (("127.8.9.1", 1), True), (("::ffff:127.0.0.1", 1, 0, 0), True), (("localhost", 1), True), (b"\0name", True),
        (("10.0.0.1", 1), False), (("0.0.0.0", 1), False), (("example.org", 1), False), (("fe80::1%eth0", 1), False),
    ],
)  # fmt: skip
def test_which_addresses_are_here(address: object, here: bool) -> None:
    assert is_here(address) is here
