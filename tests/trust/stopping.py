"""The server told to stop while fifty saves are on their way: each is answered and kept.

Every save is begun and half of it sent; the server is told to stop when it says itself that it has all of them in hand;
then the other halves are sent.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import time
from dataclasses import dataclass
from pathlib import Path

from tests.trust.server import EXAMPLES, Client, Server

_PATIENCE = 60.0
_EACH = 5
"""Saves in each case, which are put together."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to. lost: saves that were not answered, or answered and not kept."""

    stops: int
    answered: int
    lost: tuple[str, ...]
    wrong: tuple[str, ...]
    slowest: float


def run(folder: Path, *, stops: int, saves: int) -> Found:
    """Stop it so many times, with so many saves on their way each time."""
    with Server(folder, "--metrics", "0") as server:
        return _run(server, stops=stops, saves=saves)


def _run(server: Server, *, stops: int, saves: int) -> Found:
    lost: list[str] = []
    wrong: list[str] = []
    answered, slowest = 0, 0.0
    anna = server.administrator()
    home = anna.get("/municipalities")[0]["id"]
    numbers = "".join(f"  number_{i}: 0\n" for i in range(_EACH))
    text = (EXAMPLES / "minimal.yaml").read_text(encoding="utf-8") + f"\nassumptions:\n{numbers}"
    cases = [anna.post("/cases", {"municipality": home, "text": text})["id"] for _ in range(saves // _EACH)]
    places = [(case, number) for case in cases for number in range(_EACH)]
    for stop in range(1, stops + 1):
        client = Client(server.port, anna.token)
        opened = {case: client.get(f"/cases/{case}")["version"]["hash"] for case in cases}
        client.close()
        halves = [_begun(server.port, anna.token, case, opened[case], number, stop) for case, number in places]
        _wait(server, len(places))
        began = time.monotonic()
        os.kill(server.pid, signal.SIGTERM)
        time.sleep(0.2)
        for sending, rest in halves:
            sending.sendall(rest)
        statuses = [_status(sending) for sending, _ in halves]
        if (status := server.ended()) != 0:
            wrong.append(f"stop {stop}: ended with {status}")
        slowest = max(slowest, time.monotonic() - began)
        answered += sum(status == 200 for status in statuses)
        lost += [f"stop {stop}, save {i}: answered {status}" for i, status in enumerate(statuses) if status != 200]
        server.start()
        client = Client(server.port, anna.token)
        kept = {case: client.get(f"/cases/{case}")["document"]["assumptions"] for case in cases}
        client.close()
        lost += [
            f"stop {stop}: {kept[case][f'number_{number}']} is kept"
            for case, number in places
            if kept[case][f"number_{number}"] != stop
        ]
    anna.close()
    if "Traceback" in server.log:
        wrong.append("a traceback in the log")
    return Found(stops, answered, tuple(lost), tuple(wrong), slowest)


def _begun(
    port: int, token: str | None, case: str, opened: str, number: int, value: int
) -> tuple[socket.socket, bytes]:
    """A save of which half is sent, and the other half."""
    edits = [{"place": f"assumptions.number_{number}", "typed": value}]
    body = json.dumps({"opened": opened, "edits": edits, "key": f"{case}-{value}-{number}"}).encode()
    head = (
        f"POST /api/cases/{case}/changes HTTP/1.1\r\nHost: localhost:{port}\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    sending = socket.create_connection(("localhost", port), timeout=_PATIENCE)
    sending.sendall(head.encode() + body[: len(body) // 2])
    return sending, body[len(body) // 2 :]


def _wait(server: Server, count: int) -> None:
    """Until it says that it has so many requests in hand."""
    until = time.monotonic() + _PATIENCE
    while server.metrics()["tovholder_requests_in_flight"] < count:
        assert time.monotonic() < until, "the server did not take all of them in hand"
        time.sleep(0.02)


def _status(sending: socket.socket) -> int:
    """The status that is answered; 0 for no answer."""
    with sending:
        try:
            answer = sending.recv(4096)
            return int(answer.split(b" ", 2)[1]) if answer else 0
        except OSError:
            return 0
