"""Set-ups that are wrong, each told in a sentence before anything is served; and ones that are only not the best."""

from __future__ import annotations

import os
import socket
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url
from tests.cli.command import Answer, tovholder
from tests.workspace.databases import new_address
from tests.workspace.sites import MINIMAL

from tovholder.web import serving
from tovholder.workspace import database as databases
from tovholder.workspace.database import open_database, wal_is_sound
from tovholder.workspace.folder import ANCHORS, FILE
from tovholder.workspace.store import open_store

pytestmark = pytest.mark.journey
Patch = pytest.MonkeyPatch
FIRST_RELEASE = (Path(__file__).parents[1] / "workspace" / "golden" / "0001" / "first-day.sql").read_text("utf-8")


@pytest.fixture(autouse=True)
def _nothing_is_served(monkeypatch: Patch) -> None:
    """A set-up that is not refused ends here, where it would begin to wait for requests."""
    monkeypatch.setattr("uvicorn.Server.run", lambda *_, **__: None)
    monkeypatch.setattr(serving, "_log_as_lines", lambda: None)
    monkeypatch.setattr(databases, "_WAITS", 50)


def _serve(data: Path, *arguments: str) -> Answer:
    return tovholder("serve", "--port", "0", "--data", data, *arguments)


def _made(data: Path) -> Path:
    """A database as it should be."""
    data.mkdir()
    (data / FILE).touch(mode=0o600)
    open_store(data / FILE).close()
    return data / FILE


def _as_file(data: Path, _: Patch) -> None:
    data.write_text("not a folder")


def _inside_file(data: Path, patch: Patch) -> None:
    _as_file(data, patch)


def _not_ours(data: Path, patch: Patch) -> None:
    data.mkdir()
    # Whoever runs the tests may be let in everywhere.
    patch.setattr(os, "access", lambda *_: False)


def _open_to_all(data: Path, _: Patch) -> None:
    data.mkdir()
    data.chmod(0o777)


def _file_is_folder(data: Path, _: Patch) -> None:
    (data / FILE).mkdir(parents=True)


def _file_for_all(data: Path, _: Patch) -> None:
    _made(data).chmod(0o644)


def _not_a_database(data: Path, _: Patch) -> None:
    _made(data).write_bytes(b"a letter to the council " * 500)


def _damaged(data: Path, _: Patch) -> None:
    file = _made(data)
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))


def _newer(data: Path, _: Patch) -> None:
    with closing(sqlite3.connect(_made(data))) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()


def _locked(data: Path, patch: Patch) -> None:
    other = sqlite3.connect(_made(data), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    patch.setattr(sys, "_kept_for_the_test", other, raising=False)


def _no_library(_: Path, patch: Patch) -> None:
    patch.setitem(sys.modules, "uvicorn", None)
    patch.delitem(sys.modules, "tovholder.web.serving")


def _with_outcomes(data: Path, _: Patch) -> None:
    """Persons have had pseudonyms here: another key would give them others."""
    _made(data)
    (data / "opfoelgning" / "x").mkdir(parents=True)
    (data / "opfoelgning" / "x" / "study.duckdb").touch()


def _gone(data: Path, patch: Patch) -> None:
    _with_outcomes(data, patch)
    (data / FILE).unlink()


def _emptied(data: Path, patch: Patch) -> None:
    _gone(data, patch)
    (data / FILE).touch(mode=0o600)


def _of_another_program(data: Path, _: Patch) -> None:
    data.mkdir()
    (data / FILE).touch(mode=0o600)
    with closing(sqlite3.connect(data / FILE)) as database:
        database.execute("CREATE TABLE t (id INTEGER)")


def _fine(data: Path, _: Patch) -> None:
    del data


BAD: dict[str, tuple[Callable[[Path, Patch], None], tuple[str, ...], str]] = {
    "the folder is a file": (_as_file, (), "er en fil"),
    "the folder is inside a file": (_inside_file, ("--data", "{data}/inside"), "kan ikke laves"),
    "the folder is not ours": (_not_ours, (), "kan ikke læses og skrives"),
    "everybody may write in the folder": (_open_to_all, (), "chmod o-w"),
    "the database is a folder": (_file_is_folder, (), "kan ikke læses og skrives"),
    "everybody may read the database": (_file_for_all, (), "chmod 600"),
    "the database is something else": (_not_a_database, (), "ikke til at læse"),
    "the database is damaged": (_damaged, (), "ikke til at læse"),
    "the database is gone": (_gone, (), "mangler eller er tom"),
    "the database is emptied": (_emptied, (), "mangler eller er tom"),
    "the database is another program's": (_of_another_program, (), "er ikke Tovholders database"),
    "the database is newer than the program": (_newer, (), "nyere udgave"),
    "the database is locked": (_locked, (), "locked"),
    "an address that is none": (_fine, ("--database", "::::"), "Databasens adresse"),
    "a database of another kind": (_fine, ("--database", "mysql://a@b/c"), "mysql"),
    "a database that does not answer": (
        _fine,
        ("--database", "postgresql://a:hush@127.0.0.1:1/c?password=hush"),
        "Databasen postgresql://a@127.0.0.1:1/c kan ikke nås. Se efter, om PostgreSQL kører",
    ),
    "a database on a machine there is none of": (
        _fine,
        ("--database", "postgresql://a:hush@findes.ikke.invalid/c"),
        "Databasen postgresql://a@findes.ikke.invalid/c kan ikke nås",
    ),
    "a database the server has none of": (_fine, ("--database", "{postgresql}"), "/findes-ikke kan ikke nås"),
    "a port in use": (_fine, ("--port", "{taken}"), "lytte på port {taken} på 127.0.0.1: "),
    "a port for figures in use": (_fine, ("--metrics", "{taken}"), "Driftens tal kan ikke gives på port {taken}: "),
    "a host that is not this machine": (_fine, ("--host", "203.0.113.7"), "lytte på 203.0.113.7: det er ikke"),
    "a host there is none of": (_fine, ("--host", "findes.ikke.invalid"), "lytte på findes.ikke.invalid: det er ikke"),
    "a host that no name can be": (_fine, ("--host", "a..b"), "lytte på a..b: det er ikke"),
    "an address without https": (_fine, ("--url", "tovholder.kommune.dk"), "serverens adresse"),
    "an address with a path": (_fine, ("--url", "https://kommune.dk/tovholder"), "serverens adresse"),
    "an address of another kind": (_fine, ("--url", "ftp://kommune.dk"), "serverens adresse"),
    "a case to begin with that is not there": (_fine, ("--with", "findes-ikke.yaml"), "findes-ikke.yaml"),
    "a case to begin with that has errors": (_fine, ("--with", "{wrong}"), "horizon"),
    "a key among the data it protects": (_fine, ("--followup-key", "{data}/noegle"), "blandt de data"),
    "a key that is none": (_fine, ("--followup-key", "{wrong}"), "kan ikke læses som en nøgle"),
    "a key that is gone": (_with_outcomes, ("--followup-key", "{data}-noegle"), "findes ikke"),
    "a library that is not installed": (_no_library, (), "uvicorn"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_wrong_set_up_is_told_in_a_sentence(name: str, tmp_path: Path, monkeypatch: Patch) -> None:
    prepare, arguments, sentence = BAD[name]
    data, wrong = tmp_path / "data", tmp_path / "wrong.yaml"
    wrong.write_text(MINIMAL.replace("horizon:", "horizont:"), encoding="utf-8")
    prepare(data, monkeypatch)
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        known = {"data": str(data), "wrong": str(wrong), "taken": str(taken.getsockname()[1])}
        if "{postgresql}" in arguments:
            there = make_url(str(new_address("postgresql", tmp_path)))
            known["postgresql"] = there.set(database="findes-ikke").render_as_string(hide_password=False)
        answer = _serve(data, *(argument.format(**known) for argument in arguments))
    assert answer.code != 0
    told = " ".join((answer.out + answer.err).split())
    assert sentence.format(**known) in told
    assert "Traceback" not in told
    assert "hush" not in told
    # Nothing was told of a server that never was.
    assert "http://localhost" not in told


@pytest.mark.parametrize(
    "arguments",
    [
        ("--port", "{taken}"),
        ("--metrics", "{taken}"),
        ("--followup-key", "{data}/noegle"),
        ("--sign-in", "{data}-login.yaml"),
        ("--audit-anchors", "{data}-mappe/ankre.jsonl"),
    ],
)
def test_a_start_that_is_refused_leaves_the_database_as_it_was(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """Else trying a new version on the old one's port would upgrade the database under it, and bind its record."""
    data, key = tmp_path / "data", tmp_path / "audit.key"
    data.mkdir()
    with closing(sqlite3.connect(data / FILE)) as database:
        database.executescript(FIRST_RELEASE)
    (data / FILE).chmod(0o600)
    before = (data / FILE).read_bytes()
    key.write_text("ab" * 32)
    key.chmod(0o600)
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        known = {"data": str(data), "taken": str(taken.getsockname()[1])}
        refused = _serve(data, "--audit-key", str(key), *(argument.format(**known) for argument in arguments))
    assert refused.code == 1
    assert (data / FILE).read_bytes() == before
    assert _serve(data).code == 0, "its record was bound with a key"


def test_an_affected_sqlite_is_worked_round_and_told(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 2))
    answer = _serve(tmp_path / "data")
    assert answer.code == 0
    assert "WAL" in answer.out
    assert open_database(tmp_path / "data" / FILE).journal == "delete"
    with closing(sqlite3.connect(tmp_path / "data" / FILE)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_database_kept_with_the_quick_journal_is_brought_back_from_it(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 52, 0))
    assert "WAL" not in _serve(tmp_path / "data").out
    with closing(sqlite3.connect(tmp_path / "data" / FILE)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    assert _serve(tmp_path / "data").code == 0
    with closing(sqlite3.connect(tmp_path / "data" / FILE)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)


@pytest.mark.parametrize(
    ("version", "sound"),
    [((3, 7, 0), False), ((3, 52, 0), True), ((3, 44, 5), False), ((3, 44, 6), True), ((3, 46, 0), False)],
)
def test_which_versions_are_affected(version: tuple[int, int, int], sound: bool) -> None:
    assert wal_is_sound(version) is sound


def test_reaching_others_without_https_is_told(tmp_path: Path) -> None:
    answer = _serve(tmp_path / "data", "--host", "0.0.0.0")
    assert answer.code == 0
    assert "https" in answer.out
    safe = _serve(tmp_path / "data", "--host", "0.0.0.0", "--url", "https://tovholder.kommune.dk")
    assert "uden https" not in safe.out


def test_the_end_of_the_record_is_written_in_the_data_folder_also_where_the_database_is_elsewhere(
    tmp_path: Path,
) -> None:
    data, address = tmp_path / "data", str(new_address("postgresql", tmp_path))
    assert _serve(data, "--database", address).code == 0
    assert (data / ANCHORS).read_text()
    assert data.stat().st_mode & 0o777 == 0o700
    whole = tovholder("audit", "verify", "--data", data, "--database", address)
    assert (whole.code, "0 ankre" in whole.out) == (0, False), whole.err


def test_the_key_to_pseudonyms_is_made_the_first_time(tmp_path: Path) -> None:
    key = tmp_path / "noegle"
    for _ in range(2):
        assert _serve(tmp_path / "data", "--followup-key", key).code == 0
    assert len(bytes.fromhex(key.read_text(encoding="ascii").strip())) == 32
    assert key.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("url", "who"), [(None, "external"), ("http://localhost:8000", "external"), ("https://tovholder.kommune.dk", "all")]
)
def test_everybody_gives_a_code_where_others_can_come_by_https(url: str | None, who: str) -> None:
    assert serving._codes_at(url) == who
