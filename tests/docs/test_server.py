"""docs/server.md: what programs are told to send does what the page says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient
from tests.web.browser import HOME, app_of
from tests.workspace.sites import EVERYTHING, small_installation

from tovholder.usecases.access.tokens import new_token

PAGE = (Path(__file__).parents[2] / "docs" / "server.md").read_text(encoding="utf-8")

pytestmark = pytest.mark.journey


def test_an_administrators_program_makes_another_municipality(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    asked = re.search(r"""-d '(\{.+\})' (https://\S+)""", PAGE)
    assert asked is not None
    secret = new_token(place.somebody("Anna", *EVERYTHING), place.site, "t", days=1, only_reads=False)[1]
    program = TestClient(app_of(place), base_url=HOME, headers={"Authorization": f"Bearer {secret}"})
    made = program.post(urlsplit(asked[2]).path, content=asked[1], headers={"Content-Type": "application/json"})
    assert (made.status_code, made.json()["name"]) == (201, json.loads(asked[1])["name"])
    known = program.get("/api/municipalities").json()
    assert sorted(one["name"] for one in known) == ["Kommunen", made.json()["name"]]
