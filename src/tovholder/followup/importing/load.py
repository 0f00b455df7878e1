"""Importing a file: read, judged row by row, and written in one transaction."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from ..plan import Plan
from ..privacy.pseudonyms import Key, KeyProblem
from ..sources import FIELDS, Source
from ..sources import Store as Purpose
from ..stores.keyed import key_of
from ..stores.store import Store, StoreProblem, open_store
from .cells import FileRefused, Sheet, read_sheet
from .merging import STAGED, merge
from .rows import Record, Rejected, RowReader
from .verdicts import Verdicts

_BATCH = 20_000
Writing = Callable[[Collection[str], Collection[str]], None]


@dataclass(frozen=True, slots=True)
class Arriving:
    """Rows that arrive: under which source, from whom, when, and a hash of what they were read from.

    by: the account that sent them; None on the command line. told: is told, now and then, how many rows have been read.
    writing: is told, before the rows are there for good, of whom they are new and of whom they correct something.
    """

    name: str
    source: Source
    content: str
    now: dt.datetime
    by: str | None = None
    told: Callable[[int], None] | None = None
    writing: Writing | None = None


def import_file(
    file: Path, plan: Plan, name: str, *, folder: Path, purpose: Purpose, key: Key | None, now: dt.datetime,
    dry_run: bool = False, correct: bool = False, by: str | None = None, told: Callable[[int], None] | None = None,
    writing: Writing | None = None,
) -> Verdicts:  # fmt: skip
    """The verdict on every row of a file under the plan's source `name`, kept for one purpose.

    dry_run: judge, and write nothing. correct: rows that differ from what is there take its place.
    Raises FileRefused, StoreProblem, KeyProblem.
    """
    source = plan.sources[name]
    if purpose not in source.stores:
        raise StoreProblem("source-not-for-store", source=name, store=purpose)
    if purpose == "verification" and file.resolve().is_relative_to(folder.resolve()):
        # Nothing leads from the study back to the administration, not even by way of a file in between.
        raise StoreProblem("import-from-data", file=str(file), folder=str(folder))
    with open_store(folder, purpose, make=True, trial=dry_run) as store:
        pseudonym = _pseudonym(store, source, purpose, key)
        sheet = read_sheet(file, source)
        reader = RowReader(source, sheet.headings, pseudonym=pseudonym)
        if lacking := reader.missing():
            raise FileRefused("import-columns-missing", file, columns=", ".join(lacking), source=name)
        with file.open("rb") as opened:
            content = hashlib.file_digest(opened, "sha256").hexdigest()
        with store.transaction(keep=not dry_run):
            if key is not None:
                _keep_mark(store, key)
            arriving = Arriving(name, source, content, now, by, told, None if dry_run else writing)
            return take(store, arriving, reader, sheet, correct=correct)


def take(store: Store, arriving: Arriving, reader: RowReader, sheet: Sheet, *, correct: bool) -> Verdicts:
    """The verdict on every row, and what is accepted written, inside a transaction of the caller's."""
    found = Verdicts(arriving.name, store.purpose)
    store.rows(f"DROP TABLE IF EXISTS {STAGED}")
    staged: list[Record] = []
    columns = ("row", *FIELDS[arriving.source.table])
    store.stage(STAGED, columns, [])
    for number, row in sheet.rows:
        found.read += 1
        records = reader.read(row)
        if isinstance(records, Rejected):
            found.reject([number], records)
            continue
        if not records:
            found.reject([number], Rejected("nothing"))
        staged += [(number, *record) for record in records]
        if len(staged) >= _BATCH:
            store.stage(STAGED, columns, staged)
            staged = []
            if arriving.told is not None:
                arriving.told(found.read)
    store.stage(STAGED, columns, staged)
    _conclude(store, arriving, found, correct=correct)
    return found


def _conclude(store: Store, arriving: Arriving, found: Verdicts, *, correct: bool) -> None:
    batch = store.one("SELECT coalesce(max(batch), 0) + 1 FROM batches")
    merged = merge(store, arriving.source.table, batch=batch, correct=correct)
    found.accepted, found.corrected = len(merged.new | merged.corrected), len(merged.corrected)
    found.unchanged = len(merged.unchanged)
    found.reject(sorted(merged.conflicting), Rejected("conflicts"))
    found.reject(sorted(merged.differing), Rejected("differs"))
    if not found.agree():
        raise ArithmeticError("read is not accepted + unchanged + rejected")
    if found.accepted:
        found.batch = batch
        totals = [found.read, found.accepted, found.unchanged, found.rejected]
        basis = arriving.source.stores[store.purpose]
        store.rows(
            """INSERT INTO batches (batch, imported, source, basis, content, read, accepted, unchanged, rejected, "by")
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            [batch, arriving.now, arriving.name, basis, arriving.content, *totals, arriving.by],
        )
        if arriving.writing is not None:
            arriving.writing(*_written(store, arriving.source.table, batch))


def _written(store: Store, table: str, batch: int) -> tuple[frozenset[str], frozenset[str]]:
    """Whose rows of a batch are all new, and of whom some took the place of others."""
    changed = "SELECT DISTINCT json_extract_string(was, '$.person') FROM superseded WHERE by_batch = ?"
    everybody = frozenset(p for (p,) in store.rows(f'SELECT DISTINCT person FROM "{table}" WHERE batch = ?', [batch]))
    corrected = frozenset(person for (person,) in store.rows(changed, [batch]))
    return everybody - corrected, corrected


def _pseudonym(store: Store, source: Source, purpose: Purpose, key: Key | None) -> Callable[[str], str] | None:
    """How persons are named in this store; in the administration an own number may stand as it is."""
    if key is None:
        if purpose == "study" or source.cpr == "pseudonym":
            raise KeyProblem("key-needed", store=purpose)
        return None
    own = key_of(store, key)
    if purpose == "verification" and source.cpr == "refuse":
        return None
    return lambda identifier: own.pseudonym(identifier, purpose=purpose)


def _keep_mark(store: Store, key: Key) -> None:
    store.rows("INSERT OR IGNORE INTO meta VALUES ('key', ?)", [key.mark])
