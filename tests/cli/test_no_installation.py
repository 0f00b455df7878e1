"""Only `serve` makes an installation: everything else says that there is none, and makes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.command import tovholder
from tests.workspace.databases import new_address
from tests.workspace.sites import installation

from tovholder.usecases.audit.anchors import Anchors
from tovholder.workspace.database import open_database
from tovholder.workspace.folder import ANCHORS, FILE, database_file
from tovholder.workspace.migrating import is_current
from tovholder.workspace.store import open_store

pytestmark = pytest.mark.journey

COMMANDS = {
    "retention": ("retention",),
    "digest": ("digest", "--smtp", "smtp://localhost", "--from", "a@b.dk", "--url", "https://b.dk"),
    "keys record": ("keys", "record", "--old", "{folder}/old", "--new", "{folder}/new"),
    "keys followup": ("keys", "followup", "--old", "{folder}/old", "--new", "{folder}/new"),
    "audit verify": ("audit", "verify"),
    "audit export": ("audit", "export"),
}


def _command(name: str, folder: Path) -> list[str]:
    key = folder / "old"
    key.write_text("ab" * 32)
    key.chmod(0o600)
    return [part.format(folder=folder) for part in COMMANDS[name]]


@pytest.mark.parametrize("name", COMMANDS)
def test_where_there_is_none(name: str, tmp_path: Path) -> None:
    command = _command(name, tmp_path)
    (tmp_path / "empty").mkdir()
    for data in (tmp_path / "empty", tmp_path / "mistyped"):
        answer = tovholder(*command, "--data", data)
        assert (answer.code, answer.out) == (1, "")
        assert f"Der er ingen installation i {data}." in answer.err
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "empty", tmp_path / "old"]


@pytest.mark.parametrize("name", COMMANDS)
def test_where_its_database_is_gone(name: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    store = open_store(database_file(data))
    installation(store)
    Anchors(data / ANCHORS).drop(store)
    store.close()
    (data / FILE).unlink()
    answer = tovholder(*_command(name, tmp_path), "--data", data)
    assert (answer.code, "mangler eller er tom" in answer.err) == (1, True)
    assert (list(data.iterdir()), (tmp_path / "new").exists()) == ([data / ANCHORS], False)


@pytest.mark.parametrize("name", COMMANDS)
def test_where_none_has_been_begun_in_the_database(name: str, tmp_path: Path) -> None:
    address = str(new_address("postgresql", tmp_path))
    answer = tovholder(*_command(name, tmp_path), "--data", tmp_path / "data", "--database", address)
    assert (answer.code, "Der er ingen installation i databasen." in answer.err) == (1, True), answer.err
    assert not (tmp_path / "new").exists()
    database = open_database(address)
    assert not is_current(database)
    database.engine.dispose()
