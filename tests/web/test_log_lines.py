"""The log of a real server: every line is JSON, and nothing of what was asked is in any of them."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path

import pytest
from tests.trust.server import EXAMPLES, PASSWORD, Client, Server

from tovholder.web.log_lines import JsonLines

pytestmark = pytest.mark.journey
CPR = "010190-1234"
CPR_SHAPED = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d-?\d{4}(?!\d)")
SECRET = "Kanariefuglens-hemmelighed"


def _asked(server: Server) -> list[str]:
    """Requests with a number and a secret everywhere there can be one; the secrets that must not be found."""
    anna = server.administrator()
    case = anna.get("/cases")[0]
    opened = case["head"]["hash"]
    for word in (CPR, SECRET):
        anna.ask("GET", f"/cases/{word}")
        anna.ask("GET", f"/cases?{word}={word}&lang={word}")
        anna.ask("GET", f"/{word}/x", under="")
        anna.ask("POST", "/session", {"login": word, "password": word})
        anna.ask("POST", f"/cases/{case['id']}/changes", {"opened": opened, "edits": [{"place": word, "typed": word}]})
        anna.ask("POST", f"/cases/{case['id']}/changes", {"opened": word, "edits": word})
        anna.ask("GET", f"/cases/{case['id']}/documents/{word}.pdf")
        anna.ask(word, "/cases")
        with_token = Client(server.port, word)
        with_token.ask("GET", "/cases")
        with_token.close()
    anna.close()
    assert anna.token is not None
    return [SECRET, PASSWORD, anna.token, case["id"], opened, "127.0.0.1", "anna"]


def test_no_number_of_a_person_and_no_secret_is_in_the_log(tmp_path: Path) -> None:
    with Server(tmp_path / "data", "--with", str(EXAMPLES / "minimal.yaml"), "--metrics", "0") as server:
        secrets = _asked(server)
        figures = "\n".join(server.metrics())
    lines = [json.loads(line) for line in server.log.splitlines()]
    assert len(lines) > 20
    assert {"at", "level", "logger"} <= set.intersection(*(set(line) for line in lines))
    assert {"/api/cases/{case}/changes", "/api/session"} <= {line.get("route") for line in lines}
    for text in (server.log, figures):
        assert [word for word in secrets if word in text] == []
        assert CPR not in text
    # A moment and a number of milliseconds are no persons.
    said = [{key: value for key, value in line.items() if key not in ("at", "ms")} for line in lines]
    assert CPR_SHAPED.findall(json.dumps(said)) == []


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ({"route": "/", "ms": 1.5}, {"route": "/", "ms": 1.5}),
        ("to\nlinjer »æ«", {"message": "to\nlinjer »æ«"}),
        ('{"at": "i går"}', {"message": '{"at": "i går"}'}),
        ("[1]", {"message": "[1]"}),
        ("12", {"message": "12"}),
    ],
)
def test_a_message_is_one_line_of_json(message: object, expected: dict[str, object]) -> None:
    record = logging.LogRecord("tovholder.web", logging.ERROR, "file", 1, message, (), None)
    line = JsonLines().format(record)
    assert "\n" not in line
    said = json.loads(line)
    assert {key: said[key] for key in said if key not in ("at", "level", "logger")} == expected
    assert (said["level"], said["logger"]) == ("ERROR", "tovholder.web")
