"""`tovholder audit`: a whole record, one somebody has written in, and one that is taken out."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.command import tovholder
from tests.workspace.sites import installation

from tovholder.usecases.audit.anchors import read_anchors
from tovholder.usecases.audit.entries import BEFORE_ALL, Entry, bound, sealed
from tovholder.web.anchoring import anchored
from tovholder.workspace.folder import ANCHORS, FILE, database_file
from tovholder.workspace.store import open_store

pytestmark = pytest.mark.journey


def _served(data: Path, key: bytes | None = None) -> None:
    """What is left when a server has run and stopped."""
    store = open_store(database_file(data), key=key)
    with anchored(store, data / ANCHORS):
        place = installation(store)
        place.somebody("Anna")
    store.close()


def _sql(data: Path, statement: str) -> None:
    with closing(sqlite3.connect(data / FILE)) as db:
        db.execute(statement)
        db.commit()


def test_a_record_nobody_has_touched_is_whole(tmp_path: Path) -> None:
    _served(tmp_path)
    answer = tovholder("audit", "verify", "--data", tmp_path)
    assert (answer.code, answer.err) == (0, "")
    assert "Sporet er helt: 4 poster, 2 ankre." in answer.out
    told = json.loads(tovholder("audit", "verify", "--data", tmp_path, "--json").out)
    assert (told["whole"], told["entries"], told["keyed"], told["broken"]) == (True, 4, False, [])


def test_what_was_changed_is_named(tmp_path: Path) -> None:
    _served(tmp_path)
    _sql(tmp_path, "UPDATE audit_entry SET roles = 'x' WHERE number = 3")
    answer = tovholder("audit", "verify", "--data", tmp_path)
    assert answer.code == 1
    assert "Post 3 er ændret" in answer.out


def test_an_end_that_was_cut_off_is_missed_by_the_anchor(tmp_path: Path) -> None:
    """Cut off with a head that fits, as whoever can hash would do it; the account that was made is taken out too."""
    _served(tmp_path)
    (entry,) = _entries(tmp_path)[2:3]
    head = sealed(3, entry["hash"], None)
    _sql(tmp_path, "DELETE FROM audit_entry WHERE number > 3")
    _sql(tmp_path, f"UPDATE audit_head SET number = 3, hash = '{head.hash}', seal = '{head.seal}'")
    _sql(tmp_path, "DELETE FROM account")
    answer = tovholder("audit", "verify", "--data", tmp_path)
    assert answer.code == 1
    assert answer.out.splitlines()[0] == "Ankeret ved post 4 passer ikke: noget er skåret af eller lavet om."


def test_an_anchor_broken_off_midway_spoils_no_other_and_is_told_with_what_to_do(tmp_path: Path) -> None:
    file, store = tmp_path / ANCHORS, open_store(database_file(tmp_path))
    with anchored(store, file):
        installation(store)
    with file.open("a") as out:
        out.write('{"number": 2, "ha')
    with anchored(store, file):
        store.note_refused_sign_in(None, at=dt.datetime.now(dt.UTC), said="password")
    store.close()
    answer = tovholder("audit", "verify", "--data", tmp_path)
    told = " ".join(answer.err.split())
    assert (answer.code, "3: Linjen" in told, "slet linjen" in told) == (1, True, True)
    lines = file.read_text().splitlines()
    file.write_text("\n".join(lines[:2] + lines[3:]))
    whole = tovholder("audit", "verify", "--data", tmp_path)
    assert (whole.code, "4 ankre" in whole.out) == (0, True), whole.err


def test_a_key_is_asked_for_and_kept_out_of_the_data(tmp_path: Path) -> None:
    key = b"k" * 32
    data, file = tmp_path / "data", tmp_path / "audit.key"
    _served(data, key)
    file.write_text(key.hex())
    file.chmod(0o600)
    assert "audit-key" in tovholder("audit", "verify", "--data", data).err
    assert tovholder("audit", "verify", "--data", data, "--audit-key", file).code == 0
    wrong = {
        data / "audit.key": "ligger blandt de data",
        tmp_path / "none": "findes ikke",
        tmp_path / "short": "er der ingen nøgle",
        tmp_path: "er der ingen nøgle",
        tmp_path / "open": "chmod 600",
    }
    for given, sentence in wrong.items():
        if given.name in ("audit.key", "short", "open"):
            given.write_text("ab" if given.name == "short" else key.hex())
            given.chmod(0o644 if given.name == "open" else 0o600)
        answer = tovholder("serve", "--port", "0", "--data", data, "--audit-key", given)
        told = " ".join(answer.err.split())
        assert (answer.code, sentence in told, str(given) in told) == (1, True, True), told


def test_another_key_is_told_of_once_and_not_as_every_entry_changed(tmp_path: Path) -> None:
    data, key, other = tmp_path / "data", tmp_path / "audit.key", tmp_path / "other.key"
    # Begun without a key: those entries fit whichever is given.
    open_store(database_file(data)).close()
    _served(data, b"k" * 32)
    for file, secret in ((key, b"k" * 32), (other, b"o" * 32)):
        file.write_text(secret.hex())
        file.chmod(0o600)
    answer = tovholder("audit", "verify", "--data", data, "--audit-key", other)
    assert (answer.code, len(answer.out.splitlines())) == (1, 1)
    assert answer.out.startswith("Sporet er bundet med en anden nøgle end den, der er givet")
    _sql(data, "UPDATE audit_entry SET roles = 'x' WHERE number = 4")
    _sql(data, f"UPDATE audit_head SET seal = '{'a' * 64}'")
    told = json.loads(tovholder("audit", "verify", "--data", data, "--audit-key", key, "--json").out)["broken"]
    assert [one["fault"] for one in told] == ["changed", "seal"], "what was changed is named where the key is right"


def test_a_record_whose_end_was_changed_is_not_gone_on_with(tmp_path: Path) -> None:
    _served(tmp_path)
    _sql(tmp_path, f"UPDATE audit_head SET hash = '{'a' * 64}'")
    answer = tovholder("serve", "--port", "0", "--data", tmp_path)
    assert answer.code == 1
    assert "tovholder audit verify" in answer.err


@pytest.mark.parametrize(("version", "said"), [("0099", "en nyere udgave"), ("0005", "en ældre udgave")])
def test_a_record_that_another_version_of_the_program_keeps(version: str, said: str, tmp_path: Path) -> None:
    _served(tmp_path)
    _sql(tmp_path, f"UPDATE alembic_version SET version_num = '{version}'")
    answer = tovholder("audit", "verify", "--data", tmp_path)
    assert (answer.code, f"{said} af programmet ({version})" in answer.err) == (1, True)


def test_the_lines_can_be_checked_without_the_program(tmp_path: Path) -> None:
    _served(tmp_path)
    previous = BEFORE_ALL
    for line in _entries(tmp_path):
        at = dt.datetime.fromisoformat(line["at"])
        assert bound(Entry(**{**line, "at": at}), previous, None) == line["hash"]
        previous = line["hash"]


def test_the_table_opens_in_a_danish_spreadsheet(tmp_path: Path) -> None:
    _served(tmp_path)
    out = tovholder("audit", "export", "--data", tmp_path, "--csv").out
    header, *rows = csv.reader(io.StringIO(out.removeprefix("\ufeff")), delimiter=";")
    assert header[:3] == ["nr.", "tid (UTC)", "konto"]
    assert [row[4] for row in rows] == ["log-begun", "municipality", "invite", "account"]


def test_only_a_case(tmp_path: Path) -> None:
    _served(tmp_path)
    assert tovholder("audit", "export", "--data", tmp_path, "--case", "none").out == ""


def _entries(data: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in tovholder("audit", "export", "--data", data).out.splitlines()]


def test_anchors_are_dropped_while_the_end_moves_and_only_then(tmp_path: Path) -> None:
    store = open_store(database_file(tmp_path))
    file = tmp_path / ANCHORS
    with anchored(store, file, every=0.01):
        place = installation(store)
        until = time.monotonic() + 10
        while len(read_anchors(file)) < 2 and time.monotonic() < until:
            time.sleep(0.01)
        dropped = len(read_anchors(file))
        time.sleep(0.1)
        assert len(read_anchors(file)) == dropped == 2
        place.somebody("Anna")
    numbers = [anchor.number for anchor in read_anchors(file)]
    assert numbers == sorted(set(numbers))
    assert numbers[-1] == store.log_head().number
    store.close()


def test_anchors_that_cannot_be_kept_or_read_are_told_of(tmp_path: Path) -> None:
    _served(tmp_path)
    folder = tmp_path / "folder"
    folder.mkdir()
    answer = tovholder("serve", "--port", "0", "--data", tmp_path, "--audit-anchors", folder)
    assert (answer.code, "kan ikke læses eller skrives" in answer.err.replace("\n", " ")) == (1, True)
    file = tmp_path / "anchors"
    file.write_text('{"number": 1, "hash": "a"}\nnot an anchor\n')
    answer = tovholder("audit", "verify", "--data", tmp_path, "--audit-anchors", file)
    assert answer.code == 1
    assert "er ikke et anker" in answer.err.replace("\n", " ")
