"""The trials of sessions, guesses, injections, addresses, canaries and leftovers, some of each."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from tests.trust import addresses, canaries, guessing, injections, leftovers, sessions

from tovholder.followup.sources import FIELDS, KEYS
from tovholder.usecases.cases import committing

pytestmark = pytest.mark.law
SOURCE = Path(__file__).parents[2] / "src" / "tovholder"
_SQL_INSIDE = re.compile(r"\b(?:FROM|INTO|SET|TABLE|VIEW|SCHEMA|TO|DATABASE)\b|=")
_SQL = ("select ", "insert ", "update ", "delete ", "create ", "drop ", "alter ", "pragma ", "attach ", "copy ")


def test_nothing_is_taken_from_elsewhere_and_sessions_are_new_and_over(tmp_path: Path) -> None:
    found = sessions.run(tmp_path, times=2)
    assert found.faults == ()
    assert found.elsewhere == found.routes * len(sessions.ELSEWHERE) > 300


def test_a_session_that_outlives_its_end_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tovholder.web.api.me.sign_out", lambda *_: None)
    found = sessions.run(tmp_path, times=1)
    assert "signing out 0: the old session is still somebody's" in found.faults


def test_a_name_that_is_told_apart_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fits = guessing.Argon2.fits
    monkeypatch.setattr(guessing.Argon2, "fits", lambda self, p, kept: kept is not None and fits(self, p, kept))
    assert any("ms between names" in fault for fault in guessing.run(tmp_path, rounds=1, seconds=0).faults)


def test_no_injection_changes_what_is_answered(tmp_path: Path) -> None:
    found = injections.run(tmp_path, each=2, every=9)
    assert found.faults == []
    assert found.places > 15


def test_nobody_is_called_by_an_address_in_a_text(tmp_path: Path) -> None:
    found = addresses.run(tmp_path, cases=1, documents=0)
    assert found.called == ()
    assert found.addresses > 100


def test_no_word_of_one_municipality_is_read_in_another(tmp_path: Path) -> None:
    found = canaries.run(tmp_path, tenants=2, documents=False, people=1, most=90)
    assert found.leaks == []
    assert found.answers > 100


def test_nothing_said_in_confidence_is_left_anywhere(tmp_path: Path) -> None:
    found = leftovers.run(tmp_path, people=1)
    assert found.faults == ()
    assert min(found.lines, found.answers, found.cells) > 5


def test_a_number_that_is_kept_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(committing, "require_no_person", lambda *_, **__: None)
    assert "table text holds a CPR number" in leftovers.run(tmp_path, people=1).faults


def test_no_sql_is_put_together_from_texts() -> None:
    """Every text that looks like SQL is a constant, or names only what the program itself made up."""
    found = [
        f"{file.relative_to(SOURCE)}:{node.lineno}"
        for file in sorted(SOURCE.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if _is_sql_put_together(node)
    ]
    assert [place for place in found if place.partition(":")[0] not in _OWN_NAMES] == []


_OWN_NAMES = {
    "followup/importing/load.py",
    "followup/importing/merging.py",
    "followup/stores/anew.py",
    "followup/stores/forgetting.py",
    "followup/stores/keyed.py",
    "followup/stores/store.py",
    "workspace/backups/checksums.py",
}
"""Files that put names of the program's own tables and columns into SQL, or names quoted before; every value is a
parameter there too."""


def test_names_put_into_sql_are_the_programs_own_and_plain() -> None:
    names = {*FIELDS, *KEYS, *(name for fields in (*FIELDS.values(), *KEYS.values()) for name in fields)}
    assert len(names) > 5
    assert [name for name in names if not re.fullmatch("[a-z_]+", name)] == []


def _is_sql_put_together(node: ast.AST) -> bool:
    """An f-string, a sum, a `%` or a `.format` on a text that begins as SQL does."""
    if isinstance(node, ast.JoinedStr) and any(_is_put_in(part) for part in node.values):
        return _begins_as_sql(node.values[0])
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod):
        return _begins_as_sql(node.left)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return _begins_as_sql(node.func.value)
    return False


def _is_put_in(part: ast.AST) -> bool:
    """A value of an f-string that is not made a quoted name where it stands."""
    if not isinstance(part, ast.FormattedValue):
        return False
    called = part.value.func if isinstance(part.value, ast.Call) else None
    return not (isinstance(called, ast.Name) and called.id == "quoted_name")


def _begins_as_sql(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.lstrip().lower().startswith(_SQL)
        and any(
            f" {word} " in f" {node.value.lower()} " for word in ("from", "into", "set", "table", "schema", "to", "=")
        )
    )
