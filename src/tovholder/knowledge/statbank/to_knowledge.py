"""Numbers from the StatBank as a knowledge file a person can read, keep and edit."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml import YAML

from .cells import Cells
from .mistakes import NothingFound, NotYearly, SeveralPerYear
from .tables import TableInfo

_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"(?P<year>[0-9]{4})M[0-9]{2}")


def figure_text(
    info: TableInfo,
    cells: Cells,
    *,
    name: str,
    title: str,
    unit: str,
    times: float = 1.0,
    wanted: Mapping[str, Sequence[str]],
) -> str:
    """A knowledge file with one figure: a value for every year that has a number.

    times: what the table's numbers are multiplied by (1000 where it counts in thousand kroner).
    Raises NotYearly, SeveralPerYear, NothingFound.
    """
    values = [{"year": year, "value": _whole(round(value * times, 6))} for year, value in _by_year(info, cells).items()]
    record = {"name": title, "unit": unit, "values": values, **_origin(info, wanted)}
    return _yaml({"figures": {name: record}})


def index_text(
    info: TableInfo, cells: Cells, *, name: str, title: str, used_for: str, wanted: Mapping[str, Sequence[str]]
) -> str:
    """A knowledge file with one index: a level for every year, of months the mean of a year that has all twelve.

    Raises NotYearly, SeveralPerYear, NothingFound.
    """
    levels = _by_year(info, cells, months=True)
    origin = {**_origin(info, wanted), "year": max(levels)}
    return _yaml({"indices": {name: {"name": title, "used_for": used_for, "levels": levels, **origin}}})


def _by_year(info: TableInfo, cells: Cells, *, months: bool = False) -> dict[int, float]:
    """Year → number, oldest first."""
    place = _time_column(info, cells)
    found: dict[str, float] = {}
    for codes, value in cells.rows:
        if codes[place] in found:
            varying = (v for i, v in enumerate(cells.variables) if i != place and len(set(cells.column(v))) > 1)
            raise SeveralPerYear(info.id, varying)
        if value is not None:
            found[codes[place]] = value
    years = _years(info, found, months=months)
    if not years:
        raise NothingFound(info.id)
    return dict(sorted(years.items()))


def _time_column(info: TableInfo, cells: Cells) -> int:
    """CSV writes the time column's name in capitals, JSON-stat as the table spells it."""
    return [name.casefold() for name in cells.variables].index(info.time.id.casefold())


def _years(info: TableInfo, found: Mapping[str, float], *, months: bool) -> dict[int, float]:
    years: dict[int, float] = {}
    by_month: dict[int, list[float]] = {}
    for code, value in found.items():
        month = _MONTH.fullmatch(code)
        if _YEAR.fullmatch(code):
            years[int(code)] = value
        elif months and month:
            by_month.setdefault(int(month["year"]), []).append(value)
        else:
            raise NotYearly(info.id, code)
    return years | {year: sum(values) / 12 for year, values in by_month.items() if len(values) == 12}


def _origin(info: TableInfo, wanted: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    chosen = ", ".join(f"{variable}={'+'.join(values)}" for variable, values in wanted.items())
    return {
        "source": f"Danmarks Statistik, {info.id} {info.text} (CC BY 4.0)",
        "url": f"https://www.statistikbanken.dk/{info.id}",
        "confidence": "H",
        "note": f"{chosen}. Opdateret {info.updated[:10]}.",
    }


def _whole(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _yaml(content: Mapping[str, Any]) -> str:
    out = io.StringIO()
    writer = YAML()
    writer.width = 10_000
    writer.dump(dict(content), out)
    return out.getvalue()
