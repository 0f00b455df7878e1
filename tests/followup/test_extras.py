"""Without an addition to the program one is told which, before anything is begun."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import tovholder
from tests.followup.followed import CASE, EXAMPLE, PLAN

pytestmark = pytest.mark.journey


@pytest.fixture
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if only the core were installed."""
    found = importlib.util.find_spec

    def without(name: str, *more: Any) -> Any:
        return (
            None if name in ("duckdb", "ibis", "pyarrow", "statsmodels", "diff_diff", "pyspark") else found(name, *more)
        )

    monkeypatch.setattr("tovholder.followup.extras.find_spec", without)


@pytest.mark.usefixtures("_bare")
@pytest.mark.parametrize(
    ("arguments", "extras"),
    [
        (("power", PLAN), "analysis"),
        (("import", PLAN, EXAMPLE / "elever.csv", "--source", "elever", "--store", "verification"), "scale"),
        (("estimate", PLAN), "scale,analysis"),
        (("status", CASE, PLAN), "scale,analysis"),
        (("update", CASE, PLAN), "scale,analysis"),
        (("settle", CASE, PLAN, "journal.yaml", "--by", "X"), "scale"),
        (("simulate-register", "register"), "scale"),
    ],
)
def test_it_is_told(
    arguments: tuple[str | Path, ...], extras: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    needs_data = arguments[0] not in ("power", "simulate-register")
    answer = tovholder("followup", *arguments, *(("--data", "data") if needs_data else ()))
    assert answer.code == 1
    assert f"pip install 'tovholder[{extras}]'" in answer.err
    assert list(tmp_path.iterdir()) == []
