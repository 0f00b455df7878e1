"""Spark gives every number that DuckDB gives."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from typing import Any

import pytest

from tovholder.followup.indicators import Version
from tovholder.followup.register.engines import Register, open_register
from tovholder.followup.register.synthetic import Synthetic, write_register
from tovholder.followup.register.tables import cells, panel, person_events, person_values, use_by_person

pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(
        importlib.util.find_spec("pyspark") is None, reason="pyspark is not installed: `make test` does it"
    ),
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java, and there is none here"),
    # Spark's own Python side: sockets it closes when Java does, and pandas' coming names.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::FutureWarning", "ignore::DeprecationWarning"),
]
SETTINGS = {
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.adaptive.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}
SHARE = {"text": "t", "owner": "o", "frozen": "2022-01-01", "measure": "share", "until": 6, "at_least": 40}
MEAN = {"text": "t", "owner": "o", "frozen": "2022-01-01", "measure": "mean", "until": 6}


def _tables(register: Register) -> dict[str, list[dict[str, Any]]]:
    """Every table there is, of one register."""
    import ibis

    persons, months = register.table("persons"), register.table("person_months")
    none = ibis.null().cast("int64")
    full = persons.filter(persons.entry.notnull()).mutate(
        person=persons.person.cast("string"), cluster=persons.cluster.cast("string"), tranche=persons.group,
        completion=none, exit=(persons.entry + 30).cast("int64"),
    )  # fmt: skip
    seen = months.select(
        person=months.person.cast("string"), month=months.month, value=months.units.cast("float64"),
        indicator=ibis.literal("x"),
    )  # fmt: skip
    use = months.select(
        person=months.person.cast("string"), month=months.month, service=ibis.literal("s"),
        units=months.units.cast("float64"), kroner=months.oere,
    )  # fmt: skip
    through = Synthetic(1).first + 40
    asked = {"cells": cells(persons, months, period_months=12), "use": use_by_person(full, use)}
    for take in ("any", "last", "first", "mean", "sum", "largest", "smallest"):
        asked[f"mean-{take}"] = person_values(full, seen, Version.model_validate({**MEAN, "take": take}), of="x")
    asked["share"] = person_values(full, seen, Version.model_validate(SHARE), of="x", through=through)
    time = Version.model_validate({**SHARE, "measure": "time"})
    asked["events"] = person_events(full, seen, time, of="x", through=through)
    asked["panel"] = panel(full, seen, Version.model_validate(MEAN), of="x", period_months=6)
    keys = ("person", "period", "cohort", "group", "service", "year")
    return {
        name: register.collect(table.order_by([key for key in keys if key in table.columns])).to_pylist()
        for name, table in asked.items()
    }


def test_every_number_is_the_same(tmp_path: Path) -> None:
    write_register(tmp_path, Synthetic(people=150, months=48, starts=(12, 24, 30)), seed=2)
    with open_register(tmp_path) as register:
        expected = _tables(register)
    with open_register(tmp_path, engine="spark", master="local[2]", spark=SETTINGS) as register:
        found = _tables(register)
    assert found.keys() == expected.keys()
    for name, rows in expected.items():
        assert len(found[name]) == len(rows) > 0, name
        for theirs, ours in zip(found[name], rows, strict=True):
            # Whole numbers and texts to the last digit; means of floats but for the order they were added in.
            assert _exact(theirs) == _exact(ours), name
            assert _floats(theirs) == pytest.approx(_floats(ours), rel=1e-12), name


def _exact(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if not isinstance(value, float)}


def _floats(row: dict[str, Any]) -> dict[str, float]:
    return {key: value for key, value in row.items() if isinstance(value, float)}
