"""`backup-key`, `backup`, `verify` and `restore` as somebody types them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.command import tovholder
from tests.workspace.backups.folders import STORE, place
from tests.workspace.databases import new_address
from tests.workspace.sites import EVERYTHING, installation

from tovholder.usecases.followup.records import Deed
from tovholder.workspace.folder import FILE
from tovholder.workspace.store import open_store

pytestmark = pytest.mark.journey


def test_from_a_key_to_a_restored_folder(tmp_path: Path) -> None:
    here = place(tmp_path)
    key, new = tmp_path / "another-key", tmp_path / "new"
    made = tovholder("backup-key", key)
    assert (made.code, "age1" in made.out, key.stat().st_mode & 0o777) == (0, True, 0o600)
    copied = tovholder("backup", here.shelf, "--key", key, "--data", here.data, "--days", "7")
    assert copied.code == 0, copied.err
    [file] = here.shelf.iterdir()
    assert str(file) in copied.out
    looked = tovholder("verify", file, env={"TOVHOLDER_BACKUP_KEY": str(key)})
    assert looked.code == 0, looked.err
    assert f"{FILE}: hel" in looked.out
    restored = tovholder("restore", file, "--key", key, "--data", new)
    assert restored.code == 0, restored.err
    assert "sessioner" in restored.out
    assert tovholder("verify", "--data", new).code == 0
    again = tovholder("restore", file, "--key", key, "--data", new)
    assert (again.code, "Der ligger noget" in again.err) == (1, True)


def test_a_name_that_ends_in_a_slash_is_a_folder(tmp_path: Path) -> None:
    here = place(tmp_path)
    backup = ("--key", here.key, "--data", here.data)
    shelf = tmp_path / "deep" / "shelf"
    refused = tovholder("backup", f"{shelf}/", "--key", tmp_path / "none", "--data", here.data)
    assert (refused.code, shelf.parent.exists()) == (1, False)
    made = tovholder("backup", f"{shelf}/", *backup, "--days", "30")
    assert made.code == 0, made.err
    assert [file.name.startswith("tovholder-") for file in shelf.iterdir()] == [True]
    assert shelf.stat().st_mode & 0o777 == 0o700
    file = tmp_path / "copy.age"
    assert tovholder("backup", file, *backup).code == 0
    whole = file.read_bytes()
    for over, said in ((f"{file}/", "findes allerede"), (f"{file}/below/", "kan ikke læses eller skrives")):
        refused = tovholder("backup", over, *backup)
        assert (refused.code, said in refused.err, file.read_bytes() == whole) == (1, True, True)


def test_what_is_wrong_is_told_with_what_to_do(tmp_path: Path) -> None:
    here = place(tmp_path)
    assert tovholder("backup", here.shelf, "--data", here.data).code == 2
    wrong = tovholder("verify", here.key, "--key", here.key, "--lang", "en")
    assert (wrong.code, "cannot be opened with that key" in wrong.err) == (1, True)
    assert tovholder("verify", here.key).code == 2
    for command in (["verify"], ["restore", "--data", tmp_path / "new"]):
        missing = tovholder(command[0], tmp_path / "nofile.age", "--key", here.key, *command[1:])
        assert (missing.code, "nofile.age findes ikke" in missing.err.replace("\n", "")) == (1, True), missing.err
    (here.data / FILE).write_bytes(b"a letter to the council " * 500)
    broken = tovholder("verify", "--data", here.data)
    assert (broken.code, f"Databasen {here.data / FILE} er ikke til at læse" in broken.err) == (1, True)
    assert tovholder("backup", here.shelf, "--key", here.key, "--data", here.data).code == 1
    assert list(here.shelf.iterdir()) == []


def test_a_database_elsewhere_is_said_to_be_so(tmp_path: Path) -> None:
    here = place(tmp_path)
    address = str(new_address("postgresql", tmp_path))
    open_store(address).close()
    (here.data / FILE).unlink()
    for asked in (("backup", here.shelf, "--key", here.key), ("verify",)):
        refused = tovholder(*asked, "--data", here.data)
        assert (refused.code, "mangler eller er tom" in refused.err) == (1, True)
    copied = tovholder("backup", here.shelf, "--key", here.key, "--data", here.data, "--database", address)
    assert copied.code == 0, copied.err
    [file] = here.shelf.iterdir()
    assert tovholder("verify", file, "--key", here.key).code == 1
    assert tovholder("verify", file, "--key", here.key, "--database", address).code == 0
    both = tovholder("verify", "--data", here.data, "--database", address)
    assert (both.code, "Databasen er hel" in both.out, f"{STORE}: hel" in both.out) == (0, True, True)


def test_a_store_is_missed_beside_a_database_elsewhere(tmp_path: Path) -> None:
    address, data = str(new_address("postgresql", tmp_path)), tmp_path / "data"
    site = installation(store := open_store(address))
    anna = site.somebody("Anna", *EVERYTHING)
    case = site.case(anna).id
    store.add_deed(Deed(case, "import", anna.id, site.clock(), {"store": "study"}))
    store.close()
    verify = ("verify", "--data", data, "--database", address)
    assert tovholder(*verify).code == 0
    data.mkdir()
    missed = tovholder(*verify)
    assert (missed.code, f"opfoelgning/{case}/study.duckdb mangler" in missed.err) == (1, True)
