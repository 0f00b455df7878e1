"""The Python in README.md and docs/notebook.md runs as it stands, and shows what the page says it shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docs.generate.notebook import PAGE, ROOT, cells, notebook_page, run

pytestmark = pytest.mark.journey


def test_every_cell_shows_what_stands_below_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == notebook_page(), "make docs writes it anew"


def test_the_python_of_the_first_page_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    known: dict[str, Any] = {}
    shown = [run(code, known) for code in cells(ROOT / "README.md")]
    assert len(shown) == 1
    assert float(shown[0].splitlines()[0]) == known["result"].net
    assert "outcomes.no_placement.with" in shown[0]


def test_the_first_cell_is_no_longer_than_five_lines() -> None:
    assert len([line for line in cells(PAGE)[0].splitlines() if line]) <= 5


def test_a_cell_shows_what_it_prints_and_its_last_value() -> None:
    assert run("print(1)\n2\n", {}) == "1\n2\n"
    assert run("x = 1\n", {}) == ""


def test_pages_hold_python(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```python\na = 1\n```\n\n```text\nno code\n```\n\n```python\na\n```\n", encoding="utf-8")
    assert cells(page) == ["a = 1\n", "a\n"]
