"""A real server in a process of its own, and a client that speaks to it as a program does."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
PASSWORD = "en lang og sjælden sætning"
_PROGRAM = "from tests.outbound import watch; watch(); from tovholder.cli.main import run; run()"
_PATIENCE = 60.0
_KEPT = 2.0
"""Seconds a connection is used again after: the server closes one that is silent for five."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered; `body` is read from JSON if it is that."""

    status: int
    body: Any


class Client:
    """One connection that is kept, with a token. Not for two threads at once."""

    def __init__(self, port: int, token: str | None = None) -> None:
        self.port, self.token = port, token
        self._used = 0.0
        self._connection = http.client.HTTPConnection("localhost", port, timeout=_PATIENCE)

    def ask(self, method: str, path: str, body: Any = None, *, under: str = "/api") -> Answer:
        """Ask, and wait for the answer. Raises OSError or HTTPException when there is none."""
        headers = {"Content-Type": "application/json"}
        if self.token is not None:
            headers["Authorization"] = f"Bearer {self.token}"
        if time.monotonic() - self._used > _KEPT:
            self._connection.close()
        sent = None if body is None else json.dumps(body).encode()
        try:
            self._connection.request(method, f"{under}{path}", sent, headers)
            answer = self._connection.getresponse()
            text = answer.read()
            self._used = time.monotonic()
        except (OSError, http.client.HTTPException):
            self._connection.close()
            raise
        is_json = answer.headers.get_content_type().endswith("json")
        return Answer(answer.status, json.loads(text) if text and is_json else text)

    def get(self, path: str) -> Any:
        """What is answered to a GET, which must succeed."""
        answer = self.ask("GET", path)
        assert answer.status == 200, answer
        return answer.body

    def post(self, path: str, body: Any) -> Any:
        """What is answered to a POST, which must succeed."""
        answer = self.ask("POST", path, body)
        assert answer.status in (200, 201, 204), answer
        return answer.body

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()


class Server:
    """`tovholder serve` on a folder, from start to end of the block."""

    def __init__(self, folder: Path, *arguments: str, log: Path | None = None) -> None:
        self._folder, self._arguments = folder, arguments
        self._log = folder.parent / f"{folder.name}.log" if log is None else log
        self.port = 0
        self.metrics_port = 0
        self.invitation: str | None = None
        self._process: subprocess.Popen[str] | None = None

    @property
    def pid(self) -> int:
        """The process."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start it, and wait until it says where it is. Raises RuntimeError with what it said instead."""
        environment = {key: value for key, value in os.environ.items() if not key.startswith("TOVHOLDER")}
        # As it is installed, but that it cannot reach beyond this machine.
        command = [sys.executable, "-c", _PROGRAM, "serve", "--port", str(self.port), "--data", str(self._folder)]
        is_new = not (self._folder / "tovholder.sqlite").exists()
        with self._log.open("a", encoding="utf-8") as errors:
            self._process = subprocess.Popen(
                [*command, *self._arguments],
                cwd=self._folder.parent,
                env={**environment, "PYTHONUTF8": "1", "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)},
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        assert self._process.stdout is not None
        said, told = "", False
        for line in self._process.stdout:
            said += line
            if (link := re.search(r"/velkommen#(\S+)", line)) is not None:
                self.invitation = link[1]
            elif (figures := re.search(r"http://127.0.0.1:(\d+)/metrics", line)) is not None:
                self.metrics_port = int(figures[1])
            elif (address := re.search(r"http://localhost:(\d+)", line)) is not None:
                self.port = int(address[1])
                told = True
            if told and (self.invitation or not is_new) and self._is_ready():
                return
        raise RuntimeError(f"the server ended: {said}{self.log[-2000:]}")

    def _is_ready(self) -> bool:
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            client = Client(self.port)
            try:
                answer = client.ask("GET", "/me")
            except OSError:
                time.sleep(0.05)
                continue
            finally:
                client.close()
            return answer.status == 401
        return False

    def kill(self) -> None:
        """As when the power goes."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        self.ended()

    def stop(self) -> int:
        """Ask it to end; its exit status."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self.ended()

    def ended(self) -> int:
        """Wait for its end; its exit status."""
        assert self._process is not None
        status = self._process.wait(timeout=_PATIENCE)
        if self._process.stdout is not None:
            self._process.stdout.close()
        return status

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None and self._process.poll() is None:
            self.stop()

    @property
    def log(self) -> str:
        """What it has written in its log."""
        return self._log.read_text(encoding="utf-8")

    def metrics(self) -> dict[str, float]:
        """Its figures, by name and labels; it must have been started with --metrics."""
        client = Client(self.metrics_port)
        text = client.ask("GET", "/metrics", under="").body.decode()
        client.close()
        lines = (line.rpartition(" ") for line in text.splitlines() if not line.startswith("#"))
        return {name: float(value) for name, _, value in lines}

    def administrator(self) -> Client:
        """The first administrator, by the link the server gave, with a token."""
        accepted = Client(self.port)
        filled = {"token": self.invitation, "login": "anna", "name": "Anna", "password": PASSWORD}
        return Client(self.port, _token(accepted, "/invitations/accept", filled))

    def somebody(self, administrator: Client, name: str, *grants: dict[str, str]) -> Client:
        """Somebody with these roles and a token."""
        invited = administrator.post("/invitations", {"grants": list(grants)})["token"]
        filled = {"token": invited, "login": name, "name": name, "password": PASSWORD}
        return Client(self.port, _token(Client(self.port), "/invitations/accept", filled))


def _token(client: Client, path: str, filled: Any) -> str:
    """A token of whoever signs in so."""
    connection = http.client.HTTPConnection("localhost", client.port, timeout=_PATIENCE)
    own = {"Content-Type": "application/json", "Origin": f"http://localhost:{client.port}"}
    own["Sec-Fetch-Site"] = "same-origin"
    connection.request("POST", f"/api{path}", json.dumps(filled), own)
    answer = connection.getresponse()
    assert answer.status == 200, answer.read()
    cookie = answer.headers["Set-Cookie"].partition(";")[0]
    answer.read()
    connection.request("POST", "/api/tokens", json.dumps({"name": "test"}), {**own, "Cookie": cookie})
    made = connection.getresponse()
    secret: str = json.loads(made.read())["secret"]
    connection.close()
    return secret
