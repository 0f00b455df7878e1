"""A backup holds everything, opens only with its key, and comes back as it was; anything else leaves all as it was."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import random
import subprocess
import sys
import tarfile
import time
from pathlib import Path

import pyrage
import pytest
from tests.workspace.backups.folders import NOW, STORE, Place

from tovholder.followup.stores.store import open_store as open_followup
from tovholder.workspace.backups import copying, making
from tovholder.workspace.backups.keys import make_key, opening_keys
from tovholder.workspace.backups.making import back_up
from tovholder.workspace.backups.restoring import restore, verify_backup, verify_folder
from tovholder.workspace.backups.troubles import BackupProblem, NotWhole
from tovholder.workspace.folder import FILE
from tovholder.workspace.store import open_store

pytestmark = pytest.mark.law


def code(error: pytest.ExceptionInfo[BackupProblem] | pytest.ExceptionInfo[NotWhole]) -> str:
    return error.value.findings[0].code


def sums(data: Path) -> object:
    return {name: file.tables for name, file in verify_folder(data, now=NOW).files.items()}


def test_what_is_restored_is_what_was_there(here: Place, tmp_path: Path) -> None:
    made = here.backup()
    assert (made.file.name, oct(made.file.stat().st_mode)[-3:]) == ("tovholder-20260105T120000Z.age", "600")
    assert verify_backup(made.file, key=here.key) == made.manifest
    found = restore(made.file, tmp_path / "new", key=here.key)
    assert found == made.manifest
    assert sorted(found.files) == ["logo.png", STORE, FILE]
    assert found.rows > 500
    assert sums(tmp_path / "new") == sums(here.data)
    assert (tmp_path / "new" / "logo.png").read_bytes() == (here.data / "logo.png").read_bytes()
    store = open_store(tmp_path / "new" / FILE)
    assert store.municipalities()
    store.close()
    # Nothing is left of what it was made in.
    assert sorted(entry.name for entry in here.data.iterdir()) == ["logo.png", "opfoelgning", FILE]
    assert [entry.name for entry in here.shelf.iterdir()] == [made.file.name]


def test_any_program_that_knows_the_format_opens_it(here: Place) -> None:
    made = here.backup()
    secret = here.key.read_text(encoding="ascii").splitlines()[-1]
    plain = pyrage.decrypt(made.file.read_bytes(), [pyrage.x25519.Identity.from_str(secret)])
    with tarfile.open(fileobj=io.BytesIO(plain)) as archive:
        assert sorted(archive.getnames()) == ["logo.png", "manifest.json", STORE, FILE]


def test_nothing_of_what_is_kept_can_be_read_in_it(here: Place) -> None:
    sealed = here.backup().file.read_bytes()
    for word in (b"not really a picture", b"SQLite format 3", b"manifest", b"ustar"):
        assert word not in sealed


def test_a_backup_that_was_cut_or_changed_anywhere_is_refused_and_nothing_put_in_place(
    here: Place, tmp_path: Path
) -> None:
    whole, chance = here.backup().file.read_bytes(), random.Random(1)
    damaged = tmp_path / "damaged.age"
    for i in range(16):
        at = chance.randrange(len(whole))
        damaged.write_bytes(whole[:at] if i % 2 else whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        with pytest.raises(BackupProblem) as error:
            restore(damaged, tmp_path / "new", key=here.key)
        assert code(error) in ("backup-not-opened", "backup-broken"), at
        assert not (tmp_path / "new").exists()
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith(".")] == []


def test_a_backup_that_says_what_is_not_so_is_refused(here: Place, tmp_path: Path) -> None:
    """Sealed by whoever has the public key, with a file that would land elsewhere, or that is not what is said."""
    made = here.backup()
    public = [pyrage.x25519.Identity.from_str(here.key.read_text().splitlines()[-1]).to_public()]
    said = json.loads(made.manifest.model_dump_json())
    one = said["files"]["logo.png"]
    for name, content, expected in (
        ("../outside", b"x", "backup-broken"),
        ("/outside", b"x", "backup-broken"),
        ("logo.png", b"another picture!!!!!", "backup-file-differs"),
        ("not-told-of", b"x", "backup-broken"),
        (None, b"", "backup-file-differs"),
    ):
        files = {"logo.png": one} if name == "not-told-of" else {name or "logo.png": one}
        text = json.dumps({**said, "files": files}).encode()
        forged = io.BytesIO()
        with tarfile.open(fileobj=forged, mode="w") as archive:
            for entry, inside in (("manifest.json", text), *([(name, content)] if name else [])):
                info = tarfile.TarInfo(entry)
                info.size = len(inside)
                archive.addfile(info, io.BytesIO(inside))
        (tmp_path / "forged.age").write_bytes(pyrage.encrypt(forged.getvalue(), public))
        with pytest.raises((BackupProblem, NotWhole)) as error:
            restore(tmp_path / "forged.age", tmp_path / "deep" / "new", key=here.key)
        assert code(error) == expected, name
        assert not any(tmp_path.rglob("outside"))
        assert not (tmp_path / "deep" / "new").exists()


def test_a_newer_layout_is_told(here: Place, tmp_path: Path) -> None:
    public = [pyrage.x25519.Identity.from_str(here.key.read_text().splitlines()[-1]).to_public()]
    text = here.backup().manifest.model_copy(update={"format": 99}).model_dump_json().encode()
    forged = io.BytesIO()
    with tarfile.open(fileobj=forged, mode="w") as archive:
        info = tarfile.TarInfo("manifest.json")
        info.size = len(text)
        archive.addfile(info, io.BytesIO(text))
    (tmp_path / "newer.age").write_bytes(pyrage.encrypt(forged.getvalue(), public))
    with pytest.raises(BackupProblem) as error:
        verify_backup(tmp_path / "newer.age", key=here.key)
    assert code(error) == "backup-newer"


def test_a_folder_with_something_in_it_is_never_touched(here: Place, tmp_path: Path) -> None:
    made, there = here.backup(), tmp_path / "there"
    there.mkdir()
    (there / "mine").write_text("mine")
    for place_of in (there, there / "mine"):
        with pytest.raises(BackupProblem) as error:
            restore(made.file, place_of, key=here.key)
        assert code(error) == "restore-not-empty"
    assert (there / "mine").read_text() == "mine"
    (there / "mine").unlink()
    restore(made.file, there, key=here.key)
    assert (there / FILE).exists()


def test_keys(here: Place, tmp_path: Path) -> None:
    made, other = here.backup(), tmp_path / "other"
    public = make_key(other)
    with pytest.raises(BackupProblem) as error:
        restore(made.file, tmp_path / "new", key=other)
    assert code(error) == "backup-not-opened"
    # A server that has only the public part makes backups it cannot open itself.
    (tmp_path / "public").write_text(f"# kun til at låse\n{public}\n".replace("å", "aa"))
    sealed = back_up(here.data, tmp_path / "sealed.age", key=tmp_path / "public", now=NOW)
    with pytest.raises(BackupProblem) as error:
        verify_backup(sealed.file, key=tmp_path / "public")
    assert code(error) == "backup-key-only-seals"
    assert verify_backup(sealed.file, key=other) == sealed.manifest
    # While keys are being changed both open.
    both = tmp_path / "both"
    both.write_text(here.key.read_text() + other.read_text())
    both.chmod(0o600)
    assert len(opening_keys(both)) == 2
    changing = back_up(here.data, tmp_path / "both.age", key=both, now=NOW)
    for key in (here.key, other):
        assert verify_backup(changing.file, key=key) == changing.manifest


@pytest.mark.parametrize(
    ("written", "mode", "expected"),
    [
        (None, 0o600, "backup-key-missing"),
        ("", 0o600, "backup-key-unreadable"),
        ("hemmelig", 0o600, "backup-key-unreadable"),
        ("æøå", 0o600, "backup-key-unreadable"),
        ("AGE-SECRET-KEY-1XX", 0o600, "backup-key-unreadable"),
        ("{key}", 0o644, "backup-key-open-to-all"),
    ],
)
def test_a_key_that_cannot_be_used_is_told(
    written: str | None, mode: int, expected: str, here: Place, tmp_path: Path
) -> None:
    bad = tmp_path / "bad"
    if written is not None:
        bad.write_text(written.format(key=here.key.read_text()), encoding="utf-8")
        bad.chmod(mode)
    with pytest.raises(BackupProblem) as error:
        back_up(here.data, here.shelf, key=bad, now=NOW)
    assert code(error) == expected
    assert list(here.shelf.iterdir()) == []


def test_what_would_undo_the_point_of_it_is_refused(here: Place) -> None:
    inside = here.data / "key"
    make_key(inside)
    cases = (
        (here.data, here.shelf, inside, "backup-key-in-data"),
        (here.data, here.data / "copy.age", here.key, "backup-in-data"),
        (here.data / "nothing", here.shelf, here.key, "backup-nothing"),
        (here.data, here.key, here.key, "backup-exists"),
        (here.data, here.shelf / "no" / "such" / "folder.age", here.key, "backup-trouble"),
    )
    for data, target, key, expected in cases:
        with pytest.raises(BackupProblem) as error:
            back_up(data, target, key=key, now=NOW)
        assert code(error) == expected
    with pytest.raises(BackupProblem) as error:
        make_key(inside)
    assert code(error) == "backup-key-exists"


def test_a_full_disk_leaves_no_half_backup(here: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(making, "seal", full)
    with pytest.raises(BackupProblem) as error:
        here.backup()
    assert code(error) == "backup-trouble"
    assert list(here.shelf.iterdir()) == []


def test_older_backups_are_taken_away_once_the_new_one_is_there(here: Place) -> None:
    ages = (0, 5, 9, 30)
    for age in ages:
        here.backup(now=NOW - dt.timedelta(days=age))
    (here.shelf / "somebody-elses.age").touch()
    made = here.backup(now=NOW + dt.timedelta(hours=1), days=7)
    assert len(made.removed) == 2
    assert len(list(here.shelf.iterdir())) == 4


def test_days_are_of_a_folder(here: Place) -> None:
    for target in (here.shelf / "copy.age", here.shelf / "not-there"):
        with pytest.raises(BackupProblem) as error:
            back_up(here.data, target, key=here.key, now=NOW, days=30)
        assert code(error) == "backup-days-of-file"
    assert list(here.shelf.iterdir()) == []


def test_a_draft_that_was_left_is_taken_away_and_one_in_use_is_not(here: Place) -> None:
    left, used = here.data / ".kopi-left", here.data / ".kopi-used"
    for folder in (left, used):
        folder.mkdir()
        (folder / FILE).touch()
    os.utime(left, (time.time() - 100_000,) * 2)
    assert len(here.backup().manifest.files) == 3
    assert (left.exists(), used.exists()) == (False, True)


def test_what_is_just_being_received_is_not_in_a_backup(here: Place) -> None:
    passing = here.data / "opfoelgning" / "modtaget" / "x"
    passing.mkdir(parents=True)
    (passing / "fil.csv").write_text("0101900001;1")
    (here.data / "link").symlink_to(here.key)
    assert sorted(here.backup().manifest.files) == ["logo.png", STORE, FILE]


_HOLDS = """
import duckdb, sys, time
database = duckdb.connect(sys.argv[1])
database.execute(f"INSERT INTO observations SELECT '{sys.argv[2]}' || i, i, i FROM range(700) t(i)")
print("held", flush=True)
time.sleep(float(sys.argv[3]))
database.close()
"""


def test_a_follow_up_store_that_is_in_use_is_waited_for(here: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(letter: str, seconds: str) -> subprocess.Popen[str]:
        program = [sys.executable, "-c", _HOLDS, str(here.data / STORE), letter, seconds]
        process = subprocess.Popen(program, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        return process

    def rows(hour: int) -> int:
        return here.backup(now=NOW + dt.timedelta(hours=hour)).manifest.files[STORE].tables["observations"].rows

    with held("q", "0.5"):
        assert rows(1) == 1200
    with held("r", "30") as process:
        monkeypatch.setattr(copying, "_PATIENCE", 0.1)
        with pytest.raises(BackupProblem) as error:
            rows(2)
        process.kill()
    assert code(error) == "backup-store-busy"
    # Killed with what it did still in its journal, which belongs to the store.
    assert (here.data / f"{STORE}.wal").exists()
    assert rows(3) == 1900


_BACKS_UP = """
import duckdb, sys, time
between = duckdb.connect()
between.execute(f"ATTACH '{sys.argv[1]}' AS live (READ_ONLY)")
print("held", flush=True)
time.sleep(0.5)
"""


def test_whoever_imports_waits_for_a_backup(tmp_path: Path) -> None:
    with open_followup(tmp_path, "study", make=True):
        pass
    program = [sys.executable, "-c", _BACKS_UP, str(tmp_path / "study.duckdb")]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with open_followup(tmp_path, "study") as store:
            assert store.one("SELECT value FROM meta WHERE name = 'purpose'") == "study"
