"""docs/opfoelgning.md: its commands are run in order, and every line it shows is in their output."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from tests.cli.command import ROOT, tovholder

pytestmark = pytest.mark.journey

DOCUMENT = (ROOT / "docs" / "opfoelgning.md").read_text(encoding="utf-8")
PAIRS = re.findall(r"```sh\n(.+?)```\n\n```\n(.+?)```", DOCUMENT, re.DOTALL)


def _plain(text: str) -> str:
    return " ".join(text.split())


def test_a_newcomer_gets_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    assert len(PAIRS) == 10
    for commands, shown in PAIRS:
        answers = [tovholder(*shlex.split(line)[1:], env={"COLUMNS": "110"}) for line in commands.splitlines()]
        assert [answer.err for answer in answers if answer.code] == []
        said = _plain(" ".join(answer.out for answer in answers))
        for line in shown.splitlines():
            assert _plain(line) in said, line
