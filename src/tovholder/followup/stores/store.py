"""A store: one DuckDB file for one purpose, changed in whole transactions only.

FindingsError
└── StoreProblem    a store that cannot be used
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from tovholder.errors import Finding, FindingsError, Param

from ..extras import require
from ..sources import Store as Purpose
from .troubles import Trouble, trouble

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_PATIENCE, _AGAIN = 3.0, 0.02
"""Seconds that a store somebody else has open is waited for, and between tries."""


class StoreProblem(FindingsError):
    """A store that cannot be used."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__([Finding(code, params=params)])


class Store:
    """The rows kept for one purpose."""

    def __init__(self, connection: DuckDBPyConnection, purpose: Purpose) -> None:
        self.connection, self.purpose = connection, purpose

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        return self.connection.execute(sql, list(values)).fetchall()

    def one(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The first value of a query's first row; None if it has none."""
        row = self.connection.execute(sql, list(values)).fetchone()
        return None if row is None else row[0]

    def stage(self, name: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Rows added to a temporary table, which is made like the named one the first time."""
        import pyarrow as pa

        schema = pa.schema([(column, _arrow(column)) for column in columns])
        arrays = [pa.array([row[i] for row in rows], type=schema.field(i).type) for i in range(len(columns))]
        table = pa.Table.from_arrays(arrays, schema=schema)
        self.connection.register("arriving", table)
        listed = ", ".join(f'"{column}"' for column in columns)
        self.connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {name} AS SELECT {listed} FROM arriving LIMIT 0")
        self.connection.execute(f"INSERT INTO {name} SELECT {listed} FROM arriving")
        self.connection.unregister("arriving")

    def put(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Rows into a table; those whose key is there already are left as they are."""
        self.connection.execute("DROP TABLE IF EXISTS to_put")
        self.stage("to_put", columns, rows)
        self.connection.execute(f"INSERT OR IGNORE INTO {table} SELECT * FROM to_put")

    @contextmanager
    def transaction(self, *, keep: bool = True) -> Iterator[None]:
        """Everything done inside is done at the end, or not at all; with `keep` False it is all undone."""
        self.connection.execute("BEGIN TRANSACTION")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT" if keep else "ROLLBACK")

    def to_pandas(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The rows of a query as a pandas table."""
        return self.connection.execute(sql, list(values)).df()


@contextmanager
def open_store(folder: Path, purpose: Purpose, *, make: bool = False, trial: bool = False) -> Iterator[Store]:
    """The store of a purpose in a folder of data. Raises StoreProblem.

    make: make it, and the folder, if it is not there yet. trial: where it is not there, an empty one in memory.
    """
    require("scale")
    import duckdb

    file = folder / f"{purpose}.duckdb"
    if not make and not file.exists():
        raise StoreProblem("store-missing", folder=str(folder), store=purpose)
    try:
        if trial and not file.exists():
            connection = duckdb.connect(":memory:")
        else:
            folder.mkdir(parents=True, exist_ok=True)
            if not file.exists():
                _begin(file)
            connection = _connected(file)
    except PermissionError:
        raise StoreProblem("store-forbidden", file=str(file)) from None
    except (duckdb.Error, OSError) as error:
        raise _problem(trouble(error), file) from None
    try:
        if make:
            if file.exists():
                file.chmod(0o600)
            connection.execute(files(__package__).joinpath("schema.sql").read_text(encoding="utf-8"))
        store = Store(connection, purpose)
        _check_purpose(store, file, make=make)
        yield store
    except duckdb.Error as error:
        # What is opened is read piece by piece, so a file may turn out to be broken at any time.
        about = trouble(error)
        if about in ("broken", "full"):
            raise _problem(about, file) from None
        raise
    finally:
        connection.close()


def _problem(about: Trouble, file: Path) -> StoreProblem:
    match about:
        case "held":
            return StoreProblem("store-busy", file=str(file))
        case "forbidden":
            return StoreProblem("store-forbidden", file=str(file))
        case "full":
            return StoreProblem("store-full", file=str(file))
        case "broken" | "other":
            return StoreProblem("store-broken", file=str(file))


def _begin(file: Path) -> None:
    """An empty store gets its name when it is whole: of one that a full disk or a kill broke off, nobody could tell
    that it had never held anything."""
    import duckdb

    with TemporaryDirectory(prefix=".begun-", dir=file.parent) as place:
        made = Path(place) / "store"
        duckdb.connect(str(made)).close()
        try:
            os.link(made, file)
        except FileExistsError:
            return  # Somebody else began it meanwhile, and may have written in it already.
        except OSError:
            os.rename(made, file)  # A disk without links.


def _connected(file: Path) -> DuckDBPyConnection:
    """A backup, or another program, has a store to itself for a moment: it is waited for. Raises IOException."""
    import duckdb

    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return duckdb.connect(str(file))
        except duckdb.IOException as error:
            if trouble(error) != "held" or time.monotonic() > until:
                raise
            time.sleep(_AGAIN)


def _check_purpose(store: Store, file: Path, *, make: bool) -> None:
    """A file that was renamed would else carry the study's persons into the administration."""
    kept = store.one("SELECT value FROM meta WHERE name = 'purpose'")
    if kept is None and make:
        store.rows("INSERT INTO meta VALUES ('purpose', ?)", [store.purpose])
    elif kept != store.purpose:
        raise StoreProblem("store-of-other-purpose", file=str(file), store=str(kept))


def _arrow(column: str) -> Any:
    import pyarrow as pa

    if column in ("entry", "completion", "exit", "month", "kroner", "row"):
        return pa.int64()
    return pa.float64() if column in ("value", "units") else pa.string()
