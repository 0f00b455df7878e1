"""What is too large, too slow or goes wrong: told in a sentence, and nothing of what was sent ends in the log."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from tests.web.browser import OWN_PAGE, app_of, codes, signed_in
from tests.workspace.sites import EVERYTHING, small_installation

from tovholder.usecases.cases import opening
from tovholder.web.app import create_app
from tovholder.web.log_lines import JsonLines
from tovholder.web.settings import Settings

pytestmark = pytest.mark.journey
SECRET = "Kanariefuglens hemmelighed"


def _sent(app: FastAPI, pieces: Iterable[bytes], *, pause: float = 0.0) -> tuple[int, str]:
    """What is answered to a sign-in whose body comes in pieces, its length not told."""
    left = list(pieces)
    said: list[Any] = []

    async def receive() -> dict[str, Any]:
        if not left:
            await asyncio.sleep(3600)
        await asyncio.sleep(pause)
        return {"type": "http.request", "body": left.pop(0), "more_body": bool(left)}

    async def send(message: Any) -> None:
        said.append(message)

    headers = {"host": "localhost:8000", "content-type": "application/json", **OWN_PAGE}
    scope = {
        "type": "http", "method": "POST", "path": "/api/session", "raw_path": b"/api/session", "root_path": "",
        "scheme": "http", "query_string": b"", "http_version": "1.1", "client": ("127.0.0.1", 1), "server": None,
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    }  # fmt: skip
    # In a thread of its own: a browser test before this one may have left a loop running in ours.
    with ThreadPoolExecutor(1) as aside:
        aside.submit(asyncio.run, app(scope, receive, send)).result()
    body = json.loads(b"".join(message.get("body", b"") for message in said))
    return said[0]["status"], body["code"]


def test_more_than_is_taken_in_is_refused_also_when_its_length_is_not_told(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app = create_app(place.site, Settings(largest=1000))
    client = signed_in(app, place.somebody("Anna", *EVERYTHING))
    answer = client.post("/api/session", content=b"x" * 1001)
    assert (answer.status_code, codes(answer)) == (413, ["request-too-large"])
    assert _sent(app, [b"x" * 600, b"x" * 600]) == (413, "request-too-large")
    assert client.post("/api/session", content=b"x", headers={"Content-Length": "many"}).status_code == 413


def test_what_is_sent_too_slowly_is_not_waited_for(tmp_path: Path) -> None:
    app = create_app(small_installation(tmp_path).site, Settings(slowest=0.2))
    assert _sent(app, [b"x"] * 50, pause=0.05) == (408, "request-too-slow")
    assert _sent(app, [b"{}"]) == (422, "request-field")


def test_json_that_is_no_request_is_told(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    client = signed_in(app_of(place), place.somebody("Anna", *EVERYTHING))
    deep = "[" * 100_000 + "]" * 100_000
    half = '{"login": "\\ud800", "password": "x"}'
    none = '{"login": "a\\u0000", "password": "x"}'
    for content in ("{", "[]", "null", '"x"', deep, half, none, '{"login": 1e999, "password": "x"}', b"\xff\xfe"):
        answer = client.post("/api/session", content=content, headers={"Content-Type": "application/json"})
        assert answer.status_code in (400, 422), content[:40]
        assert answer.json()["findings"][0]["text"]


def test_what_goes_wrong_in_the_program_has_a_code_and_tells_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    place = small_installation(tmp_path)
    app = app_of(place)
    client = signed_in(app, place.somebody("Anna", *EVERYTHING))
    case = place.case(place.somebody("Bo", *EVERYTHING))

    def broken(*_: Any, **__: Any) -> Any:
        raise RuntimeError(f"the value was {SECRET}")

    monkeypatch.setattr(opening, "title_of", broken)
    with caplog.at_level(logging.INFO, logger="tovholder"):
        answer = client.get(f"/api/cases?kanarie={SECRET}")
    assert answer.status_code == 500
    assert codes(answer) == ["our-fault"]
    incident = answer.json()["incident"]
    assert SECRET not in answer.text
    logged = "\n".join(_line(record) for record in caplog.records)
    assert incident in logged
    assert '"status": 500' in logged
    # Where it happened is told, and of what kind it was; never what it held.
    assert "RuntimeError" in logged
    assert "opening.py" in logged or "broken" in logged
    assert SECRET not in logged
    assert case.id not in logged


def test_no_value_of_a_request_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    place = small_installation(tmp_path)
    client = signed_in(app_of(place), place.somebody("Anna", *EVERYTHING))
    case = place.case(place.somebody("Bo", *EVERYTHING))
    with caplog.at_level(logging.DEBUG, logger="tovholder"):
        client.get(f"/api/cases/{case.id}?lang={SECRET}")
        client.get(f"/api/cases/{SECRET}")
        client.get(f"/{SECRET}")
        edits = [{"place": "title", "typed": SECRET}]
        client.post(f"/api/cases/{case.id}/changes", json={"opened": case.head.hash, "edits": edits})
        client.post("/api/session", json={"login": "Anna", "password": SECRET})
    logged = "\n".join(_line(record) for record in caplog.records)
    assert "/api/cases/{case}/changes" in logged
    for value in (SECRET, case.id, "Anna", "127.0.0.1", "testclient"):
        assert value not in logged


def _line(record: logging.LogRecord) -> str:
    """As it is written, and as somebody else's format would, which tells of an error all there is."""
    return f"{JsonLines().format(record)}\n{logging.Formatter('%(name)s %(message)s').format(record)}"
