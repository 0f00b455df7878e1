"""Registers of person-months: a synthetic one made, a real one brought down to what one can hold and may show."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from tovholder.followup.extras import require
from tovholder.followup.privacy.suppression import protect
from tovholder.followup.privacy.tables import Asked, People
from tovholder.followup.register.engines import Engine, open_register
from tovholder.followup.register.synthetic import Synthetic, write_register
from tovholder.followup.register.tables import cells
from tovholder.followup.stores.store import StoreProblem

from .as_csv import harmless
from .files import writing_problem

FORMAT = 1
_BY = ("cohort", "group", "period")
_SUMS = ("months", "units", "units_squared", "oere")


@dataclass(frozen=True, slots=True)
class Aggregated:
    """The table as CSV, how many rows it has, and in how many of them the figures are hidden."""

    csv: str
    rows: int
    hidden: int


def make_register(
    folder: Path, *, people: int, months: int, seed: int, told: Callable[[int, int], None] | None = None
) -> Synthetic:
    """Write a synthetic register, and say what it is.

    Raises StoreProblem without the scale extra, or if one is there; FileProblem if it cannot be written: none is then.
    """
    require("scale")
    if any(folder.glob("person*/*.parquet")):
        raise StoreProblem("register-there-already", folder=str(folder))
    third = months // 3
    wanted = Synthetic(people, months, starts=(third, third + months // 5, third + 2 * (months // 5)))
    try:
        write_register(folder, wanted, seed=seed, told=told)
    except OSError as error:
        for half in folder.glob("person*/*.parquet"):
            half.unlink()
        raise writing_problem(folder, error) from None
    return wanted


def made_json(made: Synthetic) -> dict[str, Any]:
    """What was made, and the truth about it."""
    return {
        "format": FORMAT,
        "people": made.people,
        "months": made.months,
        "rows": made.rows,
        "starts": list(made.starts),
        "effects": list(made.effect),
        "growth": made.growth,
        "true_effect": made.true_effect(),
    }


def aggregate_register(
    folder: str, *, engine: Engine, master: str | None, memory: str | None, period_months: int, least: int
) -> Aggregated:
    """A register by cohort, group and period, without counts below the threshold. Raises EngineProblem."""
    place: Path | str = folder if "://" in folder else Path(folder)
    with (
        TemporaryDirectory() as scratch,
        open_register(place, engine=engine, master=master, memory=memory, scratch=Path(scratch)) as register,
    ):
        wanted = cells(register.table("persons"), register.table("person_months"), period_months=period_months)
        found = register.collect(wanted).to_pylist()
    kept = _may_be_shown(found, least)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*_BY, "people", *_SUMS])
    for row, may in zip(found, kept, strict=True):
        row["group"] = harmless(str(row["group"]))
        writer.writerow([*(row[name] for name in _BY), *((row[name] if may else "") for name in ("people", *_SUMS))])
    return Aggregated(out.getvalue(), len(found), sum(not may for may in kept))


def _may_be_shown(rows: list[dict[str, Any]], least: int) -> list[bool]:
    """Whether each row's figures may be shown, when the sums over each period can be worked out from elsewhere.

    People are in every period they are followed in, so each period is a table of its own with its margins known.
    """
    may = {}
    for period in dict.fromkeys(row["period"] for row in rows):
        own = [row for row in rows if row["period"] == period]
        names = [f"{row['cohort']}|{row['group']}" for row in own]
        codes = np.repeat(np.arange(len(own)), [min(row["people"], 50 * least) for row in own])[:, None]
        shown = protect(People(("cell",), codes, {"cell": tuple(names)}), Asked(("cell",), {}), least=least)
        may.update({(period, name): shown.counts[(name,)] is not None for name in names})
    return [may[row["period"], f"{row['cohort']}|{row['group']}"] for row in rows]
