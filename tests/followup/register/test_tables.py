"""The tables hold what a slow and obvious count gives, and what was put into the register is found in them."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from tovholder.followup.indicators import Version
from tovholder.followup.register.engines import EngineProblem, open_register
from tovholder.followup.register.synthetic import Synthetic, write_register
from tovholder.followup.register.tables import cells, person_events, person_values

pytestmark = pytest.mark.oracle

SMALL = Synthetic(people=400, months=48, starts=(12, 24, 30))


def _rows(folder: Path, name: str) -> list[dict[str, Any]]:
    import pyarrow.parquet as pq

    return pq.read_table(folder / name).to_pylist()


def _slowly(folder: Path) -> list[dict[str, Any]]:
    """`cells` in the words of its docstring."""
    persons = {row["person"]: row for row in _rows(folder, "persons")}
    found: dict[tuple[int, str, int], list[dict[str, Any]]] = defaultdict(list)
    for row in _rows(folder, "person_months"):
        person = persons[row["person"]]
        found[(person["entry"] or 0) // 12, person["group"], row["month"] // 12].append(row)
    return [
        {
            "cohort": cohort, "group": group, "period": period,
            "people": len({row["person"] for row in rows}), "months": len(rows),
            "units": sum(row["units"] for row in rows), "units_squared": sum(row["units"] ** 2 for row in rows),
            "oere": sum(row["oere"] for row in rows),
        }
        for (cohort, group, period), rows in sorted(found.items())
    ]  # fmt: skip


def _cells(folder: Path, **settings: Any) -> list[dict[str, Any]]:
    with open_register(folder, **settings) as register:
        wanted = cells(register.table("persons"), register.table("person_months"), period_months=12)
        return register.collect(wanted).to_pylist()  # type: ignore[no-any-return]


def test_cells_are_what_a_slow_count_gives(tmp_path: Path) -> None:
    write_register(tmp_path, SMALL, seed=3)
    assert _cells(tmp_path) == _slowly(tmp_path)


def test_with_little_memory_the_answer_is_the_same(tmp_path: Path) -> None:
    write_register(tmp_path, Synthetic(people=4_000), seed=3)
    (tmp_path / "scratch").mkdir()
    little = _cells(tmp_path, memory="60MB", scratch=tmp_path / "scratch", threads=1)
    assert little == _cells(tmp_path)


def test_the_same_seed_gives_the_same_register_and_another_another(tmp_path: Path) -> None:
    for name, seed in (("a", 0), ("b", 0), ("c", 1)):
        write_register(tmp_path / name, SMALL, seed=seed)
    a, b, c = (_rows(tmp_path / name, "person_months") for name in "abc")
    assert a == b
    assert a != c


def test_the_effect_that_was_put_in_is_found(tmp_path: Path) -> None:
    # Per cohort: the change from the year before the start to the year after, less that of those who never start.
    wanted = Synthetic(people=20_000)
    write_register(tmp_path, wanted, seed=5)
    found = {(row["cohort"], row["period"]): row["units"] / row["months"] for row in _cells(tmp_path)}
    first = wanted.first // 12
    for start, effect in zip(wanted.starts, wanted.effect, strict=True):
        year = first + start // 12
        own = found[year, year] - found[year, year - 1]
        never = found[0, year] - found[0, year - 1]
        # About 2,000 persons of 12 months with a spread of 4: a standard error of 0.04 on each mean.
        assert own - never == pytest.approx(effect, abs=5 * 0.04 * 2**0.5)


def test_windows_follow_the_person_and_not_the_calendar() -> None:
    import ibis

    persons = {"person": ["a", "b", "c", "d"], "entry": [100, 104, 100, 111], "exit": [None, None, 102, None]}
    rest = {name: [None] * 4 for name in ("tranche", "group", "cluster", "completion")}
    seen = [
        ("a", 99, 50.0), ("a", 100, 10.0), ("a", 105, 20.0), ("a", 106, 90.0),
        ("b", 104, 5.0), ("b", 109, 7.0), ("d", 111, 1.0),
    ]  # fmt: skip
    backend = ibis.duckdb.connect()
    people = backend.create_table("p", _arrow({**persons, **rest}))
    observed = {"person": [s[0] for s in seen], "month": [s[1] for s in seen], "value": [s[2] for s in seen]}
    observations = backend.create_table("o", _arrow({**observed, "indicator": ["x"] * len(seen)}))

    def values(**more: Any) -> dict[str, float | None]:
        version = Version.model_validate({"text": "t", "owner": "o", "frozen": "2022-01-01", "until": 6, **more})
        table = person_values(people, observations, version, of="x", through=110).to_pyarrow().to_pylist()
        return {row["person"]: row["value"] for row in table}

    # d's window has not closed; c was never seen.
    assert values(measure="mean", take="mean") == {"a": 15.0, "b": 6.0, "c": None}
    assert values(measure="mean", take="last") == {"a": 20.0, "b": 7.0, "c": None}
    assert values(measure="mean", take="first") == {"a": 10.0, "b": 5.0, "c": None}
    assert values(measure="share", take="mean", at_least=10) == {"a": 1.0, "b": 0.0, "c": None}
    assert values(measure="share", take="any", at_most=5, missing="not_reached") == {"a": 0.0, "b": 1.0, "c": 0.0}
    version = Version.model_validate(
        {"text": "t", "owner": "o", "frozen": "2022-01-01", "measure": "time", "at_least": 20}
    )
    events = person_events(people, observations, version, of="x", through=110).to_pyarrow().to_pylist()
    assert {row["person"]: (row["time"], row["event"]) for row in events} == {
        "a": (6.0, 1), "b": (7.0, 0), "c": (3.0, 0),
    }  # fmt: skip


def _arrow(columns: dict[str, list[Any]]) -> Any:
    import pyarrow as pa

    whole = ("entry", "exit", "completion", "month")
    types = {
        name: pa.int64() if name in whole else pa.float64() if name == "value" else pa.string() for name in columns
    }
    return pa.table({name: pa.array(values, type=types[name]) for name, values in columns.items()})


def test_a_register_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(EngineProblem) as raised, open_register(tmp_path / "ingen"):
        pass
    assert raised.value.findings[0].code == "register-missing"
