"""A data folder with something of every kind in it, and a key."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import duckdb
from tests.workspace.sites import EVERYTHING, MINIMAL, VEJLE, installation

from tovholder.case.document import Document
from tovholder.usecases.cases.records import NewVersion
from tovholder.workspace.backups.keys import make_key
from tovholder.workspace.backups.making import Made, back_up
from tovholder.workspace.folder import FILE
from tovholder.workspace.store import open_store

NOW = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
STORE = "opfoelgning/sag/study.duckdb"


@dataclass(frozen=True)
class Place:
    """A data folder, its key outside it, and where backups go."""

    data: Path
    key: Path
    shelf: Path

    def backup(self, *, now: dt.datetime = NOW, days: int | None = None) -> Made:
        """A backup on the shelf."""
        return back_up(self.data, self.shelf, key=self.key, now=now, days=days)


def place(folder: Path) -> Place:
    """A data folder with two cases, one of several versions, a follow-up store and a picture."""
    made = Place(folder / "data", folder / "key", folder / "shelf")
    made.data.mkdir(mode=0o700)
    made.shelf.mkdir()
    site = installation(store := open_store(made.data / FILE))
    anna = site.somebody("Anna", *EVERYTHING)
    site.case(anna, VEJLE)
    case = site.case(anna)
    for number in range(1, 6):
        text = MINIMAL.replace("title: ", f"title: {number} ", 1)
        new = NewVersion(text, Document(text).hash, "change", anna.id, NOW, opened=number)
        store.append(case.id, new, after=number)
    store.close()
    (made.data / STORE).parent.mkdir(parents=True)
    with duckdb.connect(str(made.data / STORE)) as database:
        database.execute("CREATE TABLE observations (person TEXT PRIMARY KEY, month INTEGER, value DOUBLE)")
        database.execute("INSERT INTO observations SELECT 'p' || i, i, i / 7 FROM range(500) t(i)")
    (made.data / "logo.png").write_bytes(b"not really a picture")
    make_key(made.key)
    return made
