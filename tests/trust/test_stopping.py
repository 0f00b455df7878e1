"""A real server is told to stop while it works: whoever has asked is answered, and what was saved is there again."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from tests.trust.server import EXAMPLES, Answer, Client, Server
from tests.trust.stopping import run

pytestmark = pytest.mark.journey


def test_those_who_have_asked_are_answered_before_it_ends(tmp_path: Path) -> None:
    server = Server(tmp_path / "data", "--with", str(EXAMPLES / "minimal.yaml"))
    server.start()
    anna = server.administrator()
    case = anna.get("/cases")[0]
    edits = [{"place": "title", "typed": "Gemt"}]
    anna.post(f"/cases/{case['id']}/changes", {"opened": case["head"]["hash"], "edits": edits})
    answers: list[Answer] = []
    other = Client(server.port, anna.token)
    asking = threading.Thread(
        target=lambda: answers.append(other.ask("GET", f"/cases/{case['id']}/documents/one-pager.pdf"))
    )
    asking.start()
    time.sleep(0.3)
    assert server.stop() == 0
    asking.join()
    assert [answer.status for answer in answers] == [200]
    server.start()
    again = Client(server.port, anna.token)
    assert again.get("/cases")[0]["title"] == "Gemt"
    assert [again.ask("GET", path, under="").status for path in ("/readyz", "/healthz")] == [200, 200]
    for client in (anna, other, again):
        client.close()
    assert server.stop() == 0
    log = (tmp_path / "data.log").read_text(encoding="utf-8")
    assert "Traceback" not in log
    assert '"route": "/api/cases/{case}/documents/{file}", "status": 200' in log
    assert case["id"] not in log


def test_fifty_saves_on_their_way_are_answered_and_kept(tmp_path: Path) -> None:
    found = run(tmp_path / "data", stops=1, saves=50)
    assert (found.lost, found.wrong) == ((), ())
    assert found.answered == 50
