"""Where the tables are worked out: DuckDB inside the program, or a Spark cluster.

FindingsError
└── EngineProblem   an engine that cannot be used
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tovholder.errors import Finding, FindingsError, Param

from ..extras import require

Engine = Literal["duckdb", "spark"]
_LOCAL = "local[*]"


class EngineProblem(FindingsError):
    """An engine that cannot be used."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__([Finding(code, params=params)])


@dataclass(frozen=True, slots=True)
class Register:
    """A folder of Parquet files read by an engine."""

    backend: Any
    folder: Path | str
    engine: Engine

    def table(self, name: str) -> Any:
        """The Ibis table of `name/*.parquet`."""
        if self.engine == "duckdb":
            return self.backend.read_parquet(f"{self.folder}/{name}/*.parquet")
        return self.backend.read_parquet(f"{self.folder}/{name}")

    def collect(self, expression: Any) -> Any:
        """An expression's rows as a pyarrow table; only what is small is to be asked for."""
        return expression.to_pyarrow()


@contextmanager
def open_register(
    folder: Path | str, *, engine: Engine = "duckdb", memory: str | None = None, master: str | None = None,
    scratch: Path | None = None, threads: int | None = None, spark: Mapping[str, str] | None = None,
) -> Iterator[Register]:  # fmt: skip
    """A register's folder, ready to be asked. Raises EngineProblem.

    memory: the most DuckDB may use before it writes to disk, in `scratch`, such as `8GB`.
    master: Spark's address; else SPARK_REMOTE (Spark Connect), else MASTER, else this machine. The folder must be
    readable there too, and may be an address of its own, such as `hdfs://…`. spark: further settings of its session.
    """
    if engine == "duckdb":
        if isinstance(folder, Path) and not folder.is_dir():
            raise EngineProblem("register-missing", folder=str(folder))
        backend = _duckdb(memory, scratch, threads)
    else:
        backend = _spark(master, spark or {})
    try:
        yield Register(backend, folder, engine)
    finally:
        backend.disconnect()


def _duckdb(memory: str | None, scratch: Path | None, threads: int | None) -> Any:
    require("scale")
    import ibis

    settings: dict[str, Any] = {}
    if memory is not None:
        settings["memory_limit"] = memory
    if scratch is not None:
        settings["temp_directory"] = str(scratch)
    if threads is not None:
        settings["threads"] = threads
    # Rows need not come back in the order of the files: that is what lets a large one pass through.
    return ibis.duckdb.connect(**settings, preserve_insertion_order=False)


def _spark(master: str | None, settings: Mapping[str, str]) -> Any:
    require("scale", "spark")
    import ibis
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("tovholder")
    remote = os.environ.get("SPARK_REMOTE")
    if remote and master is None:
        builder = builder.remote(remote)
    else:
        builder = builder.master(master or os.environ.get("MASTER") or _LOCAL).config("spark.ui.enabled", "false")
    for name, value in settings.items():
        builder = builder.config(name, value)
    try:
        # Months are whole numbers, but a date read anywhere must be the same day everywhere.
        session = builder.config("spark.sql.session.timeZone", "UTC").getOrCreate()
        return ibis.pyspark.connect(session)
    except Exception as error:  # Java's own exceptions, and Python's for a missing Java, have no common root.
        raise EngineProblem("spark-unreachable", problem=str(error).split("\n")[0][:200]) from None
