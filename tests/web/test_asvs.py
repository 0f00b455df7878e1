"""Small demands of the standard (docs/asvs.csv) that no other test is about."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.web.browser import app_of, stranger
from tests.workspace.sites import small_installation

from tovholder.web.app import STATIC

pytestmark = pytest.mark.law
SCRIPTS = sorted(STATIC.glob("*.js"))


def test_trace_and_unknown_methods_are_not_answered(tmp_path: Path) -> None:
    client = stranger(app_of(small_installation(tmp_path)))
    for method in ("TRACE", "TRACK", "CONNECT", "PROPFIND", "X"):
        answer = client.request(method, "/api/me", headers={"X-Secret": "kanarie"})
        assert answer.status_code == 405, method
        assert "kanarie" not in answer.text


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_keep_nothing_and_run_no_text(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    stored = r"localStorage|sessionStorage|indexedDB|document\.cookie"
    run = r"\beval\(|new Function|document\.write|set(?:Timeout|Interval)\(\s*[\"'`]|postMessage|__proto__"
    assert re.findall(f"{stored}|{run}", text) == []
