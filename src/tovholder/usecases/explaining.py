"""How a line's kroner came about: per party and calendar year, and down to what was multiplied with what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tovholder.cashflow.trace import Trace, trace
from tovholder.errors import UnknownName, dotted
from tovholder.locale import Lang
from tovholder.quantities import year_of
from tovholder.report.naming import Names

from .as_json import FORMAT
from .asked import group_asked
from .calculation import Calculation


@dataclass(frozen=True, slots=True)
class Explained:
    """One line of the calculation (a cost or consequence for one tranche) and one party.

    per_year: (calendar year, kroner). traces: one per period that has money, within the year asked for.
    """

    line: str
    party: str
    per_year: tuple[tuple[int, float], ...]
    traces: tuple[Trace, ...]


def explain(
    calculation: Calculation, line: str, *, party: str | None = None, year: str | None = None
) -> tuple[Explained, ...]:
    """Every line with this name, for one party or for each that has money in it.

    line: a line's id (`less_help.home_support·ordinary`), its name in the file with or without what it is in
    (`home_support`, `costs.treatment`), or an outcome's.
    year: a calendar year or a period's label; by default the first period with money is traced.
    Raises UnknownName for a line, party or year that the calculation has not.
    """
    rows = _lines(calculation, line)
    parties = _parties(calculation, party)
    found = [
        explained
        for row in rows
        for column in parties
        if (explained := _explained(calculation, row, column, year)) is not None
    ]
    if party is None or found:
        return tuple(found)
    return tuple(_nothing(calculation, row, column) for row in rows for column in parties)


def lines_json(calculation: Calculation, *, lang: Lang) -> list[dict[str, Any]]:
    """Every line that can be explained, as plain data."""
    names = Names(calculation.case, lang)
    return [
        {
            "id": line.id,
            "name": names.line(line),
            "kind": line.kind,
            "place": dotted(line.path),
            "line": calculation.document.line_of(line.path),
        }
        for line in calculation.plan.lines
    ]


def explained_json(calculation: Calculation, found: Sequence[Explained]) -> dict[str, Any]:
    """As plain data, described in `docs/json.md`."""
    return {
        "format": FORMAT,
        "case": calculation.document.code,
        "lines": [
            {
                "id": one.line,
                "party": one.party,
                "per_year": [{"year": year, "amount": amount} for year, amount in one.per_year],
                "periods": [_trace(trace) for trace in one.traces],
            }
            for one in found
        ],
    }


def _trace(trace: Trace) -> dict[str, Any]:
    return {
        "period": trace.period,
        "amount": trace.amount,
        "products": [
            {
                "amount": product.amount,
                "factors": [
                    {
                        "value": ingredient.value,
                        "inputs": [
                            {"input": dotted(path), "sign": sign, "value": value}
                            for sign, path, value in ingredient.inputs
                        ],
                    }
                    for ingredient in product.ingredients
                ],
                "cohorts": [{"from": label, "amount": amount} for label, amount in product.cohorts],
            }
            for product in trace.products
        ],
    }


def _lines(calculation: Calculation, name: str) -> list[int]:
    lines = calculation.plan.lines
    readings = (
        lambda line: line.id == name,
        lambda line: ".".join(map(str, line.path)) == name,
        lambda line: line.id.partition("·")[0] == name,
        lambda line: str(line.path[-1]) == name,
        lambda line: line.outcome == name,
        lambda line: line.name is not None and line.name.casefold() == name.casefold(),
    )
    for fits in readings:
        rows = [i for i, line in enumerate(lines) if fits(line)]
        if rows:
            return rows
    raise UnknownName("line", name, dict.fromkeys(line.id.partition("·")[0] for line in lines))


def _parties(calculation: Calculation, name: str | None) -> list[int]:
    result = calculation.result
    if name is None:
        return list(range(len(calculation.plan.parties)))
    return list(result.groups[group_asked(calculation, name)])


def _explained(calculation: Calculation, row: int, column: int, year: str | None) -> Explained | None:
    result, plan = calculation.result, calculation.plan
    flow = result.by_line[row, column, :, 0]
    moving = [int(t) for t in np.flatnonzero(flow)]
    if not moving:
        return None
    chosen = moving[:1] if year is None else _periods(calculation, year, moving)
    line, party = plan.lines[row].id, plan.parties[column].id
    traces = tuple(trace(result, line=line, party=party, period=plan.timeline.labels[t]) for t in chosen)
    return Explained(line, party, _per_year(calculation, row, column), traces)


def _nothing(calculation: Calculation, row: int, column: int) -> Explained:
    plan = calculation.plan
    return Explained(plan.lines[row].id, plan.parties[column].id, _per_year(calculation, row, column), ())


def _per_year(calculation: Calculation, row: int, column: int) -> tuple[tuple[int, float], ...]:
    result = calculation.result
    amounts = result.per_year(result.by_line[row, column, :, 0]).tolist()
    return tuple(zip(calculation.plan.timeline.calendar_years, amounts, strict=True))


def _periods(calculation: Calculation, year: str, moving: list[int]) -> list[int]:
    timeline = calculation.plan.timeline
    if year in timeline.labels:
        asked = {timeline.labels.index(year)}
    else:
        years = [str(year_of(timeline.start + t * timeline.months)) for t in range(timeline.count)]
        if year not in years:
            raise UnknownName("period", year, dict.fromkeys([*years, *timeline.labels]))
        asked = {t for t, label in enumerate(years) if label == year}
    return [t for t in moving if t in asked]
