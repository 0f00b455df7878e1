"""Where nothing can be written, that somebody was here cannot be noted; they are let in to read all the same."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from tests.web.browser import app_of, codes, signed_in
from tests.workspace.sites import EVERYTHING, small_installation

from tovholder.errors import Finding
from tovholder.usecases.access.tokens import new_token
from tovholder.workspace.store import SqlStore
from tovholder.workspace.troubles import DatabaseTrouble

pytestmark = pytest.mark.journey


def test_one_can_read_on_a_full_disk_by_session_and_by_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna)
    _, secret = new_token(anna, place.site, "et script", days=30, only_reads=False)
    app = app_of(place)
    client = signed_in(app, anna)
    asked: list[str] = []

    def full(name: str) -> None:
        def refuse(*_: object, **__: object) -> None:
            asked.append(name)
            raise DatabaseTrouble([Finding("database-trouble", params={"problem": "database or disk is full"})])

        monkeypatch.setattr(SqlStore, name, refuse)

    for name in ("saw_session", "used_token", "append"):
        full(name)
    place.clock.passes(minutes=5)
    assert client.get(f"/api/cases/{case.id}").status_code == 200
    with_token = client.get(f"/api/cases/{case.id}", headers={"Authorization": f"Bearer {secret}"})
    assert with_token.status_code == 200
    edits = [{"place": "title", "typed": "Ny"}]
    with caplog.at_level(logging.ERROR, logger="tovholder"):
        saved = client.post(f"/api/cases/{case.id}/changes", json={"opened": case.head.hash, "edits": edits})
    assert (saved.status_code, codes(saved)) == (503, ["database-trouble"])
    assert set(asked) == {"saw_session", "used_token", "append"}
    told = [record.msg for record in caplog.records if record.levelname == "ERROR"]
    assert told == [{"trouble": "database-trouble", "problem": "database or disk is full"}]
