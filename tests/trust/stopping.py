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

_PATIENCE = 30.0


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
    lost: list[str] = []
    wrong: list[str] = []
    answered, slowest = 0, 0.0
    server = Server(folder, "--metrics", "0")
    server.start()
    anna = server.administrator()
    home = anna.get("/municipalities")[0]["id"]
    numbers = "".join(f"  number_{i}: 0\n" for i in range(saves))
    text = (EXAMPLES / "minimal.yaml").read_text(encoding="utf-8") + f"\nassumptions:\n{numbers}"
    case = anna.post("/cases", {"municipality": home, "text": text})["id"]
    for stop in range(1, stops + 1):
        client = Client(server.port, anna.token)
        opened = client.get(f"/cases/{case}")["version"]["hash"]
        client.close()
        halves = [_begun(server.port, anna.token, case, opened, place, stop) for place in range(saves)]
        _wait(server, saves)
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
        kept = client.get(f"/cases/{case}")["document"]["assumptions"]
        lost += [f"stop {stop}, save {i}: {kept[f'number_{i}']}" for i in range(saves) if kept[f"number_{i}"] != stop]
        client.close()
    server.stop()
    anna.close()
    if "Traceback" in server.log:
        wrong.append("a traceback in the log")
    return Found(stops, answered, tuple(lost), tuple(wrong), slowest)


def _begun(port: int, token: str | None, case: str, opened: str, place: int, value: int) -> tuple[socket.socket, bytes]:
    """A save of which half is sent, and the other half."""
    edits = [{"place": f"assumptions.number_{place}", "typed": value}]
    body = json.dumps({"opened": opened, "edits": edits, "key": f"{value}-{place}"}).encode()
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
