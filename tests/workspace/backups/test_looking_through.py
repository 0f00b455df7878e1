"""Whatever is done to what is kept, looking it through finds it."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import duckdb
import pytest
from sqlalchemy import create_engine, text
from tests.workspace.backups.folders import NOW, STORE, Place
from tests.workspace.databases import KINDS, new_address
from tests.workspace.sites import EVERYTHING, installation

from tovholder.errors import FindingsError
from tovholder.workspace.backups.checking import verify_database
from tovholder.workspace.backups.checksums import quoted_name
from tovholder.workspace.backups.restoring import verify_folder
from tovholder.workspace.database import open_database
from tovholder.workspace.folder import FILE
from tovholder.workspace.store import open_store

pytestmark = pytest.mark.law


def _sql(*statements: str) -> Callable[[Path], None]:
    def tamper(data: Path) -> None:
        with closing(sqlite3.connect(data / FILE)) as database:
            for statement in statements:
                database.execute(statement)
            database.commit()

    return tamper


def _text_altered(data: Path) -> None:
    with closing(sqlite3.connect(data / FILE)) as database:
        (hash_, content) = database.execute("SELECT hash, content FROM text LIMIT 1").fetchone()
        other = zlib.compress(zlib.decompress(content) + b"# en tilf\xc3\xb8jelse\n")
        database.execute("UPDATE text SET content = ? WHERE hash = ?", (other, hash_))
        database.commit()


def _garbled(name: str) -> Callable[[Path], None]:
    def tamper(data: Path) -> None:
        whole = (data / name).read_bytes()
        middle = len(whole) // 2
        (data / name).write_bytes(whole[:middle] + b"\xa5" * 9000 + whole[middle + 9000 :])

    return tamper


def _front_overwritten(data: Path) -> None:
    with (data / STORE).open("r+b") as store:
        store.seek(4096)
        store.write(b"\xa5" * 300)


def _cut(data: Path) -> None:
    os.truncate(data / STORE, 13_000)


TAMPERINGS: dict[str, tuple[Callable[[Path], None], set[str]]] = {
    "a version in the middle": (_sql("DELETE FROM version WHERE number = 3"), {"check-version-missing"}),
    "a first version": (
        _sql("DELETE FROM version WHERE number = 1 AND opened IS NULL AND \"case\" IN (SELECT \"case\" FROM version "
             "WHERE number = 5)"), {"check-version-missing"},
    ),
    "all versions of a case": (_sql("DELETE FROM version"), {"check-version-missing"}),
    "a text": (
        _sql("DELETE FROM text WHERE hash = (SELECT hash FROM version WHERE number = 4)"),
        {"check-text-missing", "check-stray-row"},
    ),
    "a text altered": (_text_altered, {"check-text-altered"}),
    "a text that is none": (_sql("UPDATE text SET content = x'00ff'"), {"check-text-altered"}),
    "a version of another text": (
        _sql("UPDATE version SET hash = printf('%064d', 7) WHERE number = 2"),
        {"check-text-missing", "check-stray-row"},
    ),
    "an account": (_sql("DELETE FROM account"), {"check-stray-row"}),
    "pages of the database": (_garbled(FILE), {"check-integrity", "database-unreadable"}),
    "pages of a store": (_garbled(STORE), {"check-unreadable"}),
    "the front of a store": (_front_overwritten, {"check-unreadable"}),
    "the rest of a store": (_cut, {"check-unreadable"}),
    "another database": (_sql("DROP TABLE version"), {"data-database-foreign"}),
}  # fmt: skip


@pytest.mark.parametrize("name", TAMPERINGS)
def test_what_was_tampered_with_is_found(name: str, here: Place) -> None:
    tamper, expected = TAMPERINGS[name]
    verify_folder(here.data, now=NOW)
    tamper(here.data)
    with pytest.raises(FindingsError) as error:
        verify_folder(here.data, now=NOW)
    found = {finding.code for finding in error.value.findings}
    assert found & expected
    assert found <= expected | {"check-stray-row", "check-integrity"}


def test_a_table_may_be_called_anything_and_is_only_read(here: Place, tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    hostile = f"""observations" LIMIT 0; COPY (SELECT 1) TO '{outside}'; --"""
    with duckdb.connect(str(here.data / STORE)) as database:
        database.execute(f"CREATE TABLE {quoted_name(hostile)} (number INTEGER)")
    verify_folder(here.data, now=NOW)
    assert not outside.exists()


@pytest.mark.parametrize("kind", KINDS)
def test_a_database_elsewhere_is_looked_through_where_it_is(kind: str, tmp_path: Path) -> None:
    address = new_address(kind, tmp_path)
    site = installation(store := open_store(address))
    site.case(site.somebody("Anna", *EVERYTHING))
    store.close()
    plain = f"sqlite:///{address}" if kind == "sqlite" else str(address)
    verify_database(plain)
    engine = open_database(address).engine
    with engine.begin() as connection:
        connection.execute(text("UPDATE version SET number = 2"))
    engine.dispose()
    with pytest.raises(FindingsError) as error:
        verify_database(plain)
    assert [finding.code for finding in error.value.findings] == ["check-version-missing"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_database_that_is_not_ours_is_told(kind: str, tmp_path: Path) -> None:
    address = new_address(kind, tmp_path)
    plain = f"sqlite:///{address}" if kind == "sqlite" else str(address)
    engine = create_engine(plain)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE letters (id INTEGER)"))
    engine.dispose()
    with pytest.raises(FindingsError) as error:
        verify_database(plain)
    assert [finding.code for finding in error.value.findings] == ["check-not-ours"]
