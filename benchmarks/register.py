"""A register of person-months joined and grouped: ours on DuckDB and Spark, SQL written by hand, and pandas.

    python -m benchmarks.register make FOLDER PEOPLE
    python -m benchmarks.register duckdb | sql | pandas | spark FOLDER

Prints one line of JSON: seconds, peak memory of everything it started, and a digest of the result.
"""

from __future__ import annotations

import hashlib
import json
import resource
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from tovholder.followup.register.engines import open_register
from tovholder.followup.register.synthetic import Synthetic, write_register
from tovholder.followup.register.tables import cells

LIMIT_GB = 8
"""What one machine is supposed to have: no more can be allocated, and DuckDB is told to stay below three quarters."""
_SQL = """
SELECT coalesce(p.entry, 0) // 12 AS cohort, p."group", m.month // 12 AS period, count(DISTINCT m.person) AS people,
       count(*) AS months, sum(m.units)::BIGINT AS units, sum(m.units * m.units)::BIGINT AS units_squared,
       sum(m.oere)::BIGINT AS oere
FROM read_parquet('{folder}/person_months/*.parquet') m JOIN read_parquet('{folder}/persons/*.parquet') p USING (person)
GROUP BY ALL ORDER BY ALL
"""
_COLUMNS = ("cohort", "group", "period", "people", "months", "units", "units_squared", "oere")


def make(folder: Path, people: int) -> dict[str, float]:
    """Write the register."""
    start = time.perf_counter()
    wanted = Synthetic(people)
    write_register(folder, wanted, seed=1)
    size = sum(file.stat().st_size for file in folder.glob("*/*.parquet"))
    return {"seconds": time.perf_counter() - start, "rows": wanted.rows, "mb": size / 1e6}


def ours(folder: Path, engine: str) -> Any:
    """Our table, on an engine."""
    spark = {"spark.driver.memory": f"{LIMIT_GB - 2}g", "spark.ui.showConsoleProgress": "false"}
    settings: dict[str, Any] = {"memory": f"{LIMIT_GB * 3 // 4}GB", "scratch": folder.parent}
    if engine == "spark":
        settings = {"spark": spark}
    with open_register(folder, engine=engine, **settings) as register:  # type: ignore[arg-type]
        wanted = cells(register.table("persons"), register.table("person_months"), period_months=12)
        return register.collect(wanted).to_pylist(), _memory()


def by_hand(folder: Path) -> Any:
    """The same in SQL."""
    import duckdb

    settings = {"memory_limit": f"{LIMIT_GB * 3 // 4}GB", "temp_directory": str(folder.parent)}
    with duckdb.connect(config={**settings, "preserve_insertion_order": "false"}) as connection:
        return connection.execute(_SQL.format(folder=folder)).to_arrow_table().to_pylist(), _memory()


def in_pandas(folder: Path) -> Any:
    """The same in pandas, all of it in memory."""
    import pandas as pd

    months = pd.read_parquet(folder / "person_months")
    joined = months.merge(pd.read_parquet(folder / "persons", columns=["person", "group", "entry"]), on="person")
    joined["cohort"], joined["period"] = joined.entry.fillna(0).astype("int64") // 12, joined.month // 12
    joined["units_squared"] = joined.units * joined.units
    grouped = joined.groupby(["cohort", "group", "period"], as_index=False)
    sums = {"people": ("person", "nunique"), "months": ("person", "size")}
    table = grouped.agg(**sums, **{name: (name, "sum") for name in ("units", "units_squared", "oere")})
    return table.to_dict("records"), _memory()


def _memory() -> float:
    """MB at most held by this process and those it started."""
    processes = {}
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines() if ":" in line)
        except OSError:
            continue
        processes[int(fields["Pid"])] = (int(fields["PPid"]), int(fields.get("VmHWM", "0 kB").split()[0]))
    own = {int(Path("/proc/self").resolve().name)}
    while more := {pid for pid, (parent, _) in processes.items() if parent in own} - own:
        own |= more
    return sum(processes[pid][1] for pid in own if pid in processes) / 1024


def main(what: str, folder: Path, *more: str) -> dict[str, Any]:
    """Do one of them and measure it."""
    if what == "make":
        return make(folder, int(more[0]))
    if what in ("duckdb", "sql"):
        resource.setrlimit(resource.RLIMIT_DATA, (LIMIT_GB << 30, LIMIT_GB << 30))
    for name in ("duckdb", "ibis", "pandas", "pyarrow.parquet"):
        import_module(name)  # what a program reads once is not part of the job
    start = time.perf_counter()
    jobs = {"sql": lambda: by_hand(folder), "pandas": lambda: in_pandas(folder)}
    rows, memory = jobs.get(what, lambda: ours(folder, what))()
    seconds = time.perf_counter() - start
    plain = [[row[name] if name == "group" else int(row[name]) for name in _COLUMNS] for row in rows]
    return {
        "seconds": seconds,
        "peak_mb": memory,
        "digest": hashlib.sha256(json.dumps(plain).encode()).hexdigest()[:12],
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])))
