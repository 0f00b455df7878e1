"""How far are we: enrolment, the case's assumptions against what became of them, and what that does to each
department."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tovholder.case.kept import kept_at
from tovholder.case.places import path_of
from tovholder.case.references import quantities
from tovholder.cashflow.plan import PeopleRow
from tovholder.cashflow.result import Result
from tovholder.followup.compared import Compared, Enrolled
from tovholder.followup.enrolment import STATES
from tovholder.followup.plan import Plan
from tovholder.followup.privacy.tables import ALL
from tovholder.followup.realised import Realised
from tovholder.followup.spending import Spending
from tovholder.followup.updating import belief_of
from tovholder.quantities import Month, Quantity, month_label, year_of

from .calculation import Calculation, calculated_from
from .observing import Seen
from .spending import spending_json

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Status:
    """How far an investment is, through a month.

    departments, years   of the arrays forecast, now        (department, year) kroner: as the case says, and with what
    was seen in place of what was assumed
    recalculated   the case with what was seen
    spending   what was read from services used; None where the plan gives no service to a department
    """

    calculation: Calculation
    through: Month
    least: int
    enrolled: Sequence[Enrolled]
    compared: Sequence[Compared]
    departments: Sequence[str]
    years: Sequence[int]
    forecast: np.ndarray[Any, np.dtype[np.float64]]
    now: np.ndarray[Any, np.dtype[np.float64]]
    recalculated: Result
    spending: Spending | None


def status(calculation: Calculation, plan: Plan, seen: Seen) -> Status:
    """How far the case is, by what was seen."""
    compared = compare(calculation, seen.assumptions)
    recalculated = _recalculated(calculation, compared)
    departments, years = tuple(calculation.case.departments), calculation.plan.timeline.calendar_years
    forecast, now = (
        np.array([result.per_year(result.flow(name))[:, 0] for name in departments]).reshape(-1, len(years))
        for result in (calculation.result, recalculated)
    )
    return Status(
        calculation,
        seen.through,
        plan.least_people,
        tuple(_enrolled(calculation, seen)),
        compared,
        departments,
        years,
        forecast,
        now,
        recalculated,
        seen.spending,
    )


def compare(calculation: Calculation, assumptions: Mapping[str, Realised]) -> tuple[Compared, ...]:
    """Every assumption the plan holds against something, beside what the case says."""
    case, document = calculation.case, calculation.document
    known = dict(quantities(case))
    found = []
    for place, seen in assumptions.items():
        path = path_of(place, document.tree)
        quantity = known.get(path)
        if quantity is not None:
            path = kept_at(case, quantity, path)
            quantity = known.get(path)
        found.append(Compared(place, path, quantity, None if quantity is None else belief_of(quantity), seen))
    return tuple(found)


def _enrolled(calculation: Calculation, seen: Seen) -> Iterator[Enrolled]:
    for tranche in calculation.case.tranches:
        by_state: dict[str, int | None] = {state: seen.people.get((tranche, state), 0) for state in STATES}
        planned = _planned(calculation, tranche, seen.through)
        yield Enrolled(tranche, planned, seen.people.get((tranche, ALL)), by_state)


def _planned(calculation: Calculation, tranche: str, through: Month) -> float:
    """How many the case has starting by the end of a month."""
    plan = calculation.plan
    row = plan.people.index(PeopleRow(tranche, "entrants"))
    periods = max(0, (through + 1 - plan.timeline.start) // plan.timeline.months)
    return float(calculation.result.people[row, :periods, 0].sum())


def _recalculated(calculation: Calculation, compared: Sequence[Compared]) -> Result:
    """The case with what was seen in place of what was assumed."""
    edits = [
        (one.path, _certain(one.quantity, one.seen.value))
        for one in compared
        if one.quantity is not None and one.seen.kind in ("share", "mean") and one.seen.value is not None
    ]
    if not edits:
        return calculation.result
    return calculated_from(calculation.document.tried(edits), bank=calculation.bank).result


def _certain(quantity: Quantity, value: float) -> dict[str, Any] | float:
    """What was seen, as it is written where the number stands."""
    if quantity.unit is None or quantity.unit.percent:
        return float(f"{value:.6g}")
    written: dict[str, Any] = {"value": float(f"{value:.6g}"), "unit": quantity.unit.text}
    return written if quantity.price_level is None else {**written, "price_level": quantity.price_level}


def status_json(found: Status) -> dict[str, Any]:
    """Everything as plain data; a count too small to show, and what rests on it, is null."""
    until = year_of(found.through)
    return {
        "format": FORMAT,
        "title": found.calculation.case.title,
        "through": month_label(found.through),
        "least_people": found.least,
        "enrolment": [
            {"tranche": row.tranche, "planned": row.planned, "started": row.started, **row.states}
            for row in found.enrolled
        ],
        "assumptions": [_compared_json(row) for row in found.compared],
        "departments": [
            {
                "id": name,
                "years": [
                    {"year": year, "is_past": year <= until, "forecast": float(before), "now": float(after)}
                    for year, before, after in zip(found.years, found.forecast[i], found.now[i], strict=True)
                ],
            }
            for i, name in enumerate(found.departments)
        ],
        "services": None if found.spending is None else spending_json(found.spending),
    }


def _compared_json(row: Compared) -> dict[str, Any]:
    forecast, seen = row.forecast, row.seen
    return {
        "place": row.place,
        "forecast": None
        if forecast is None
        else {"mean": forecast.mean, "sd": forecast.sd, "low": forecast.low, "high": forecast.high},
        "kind": seen.kind,
        "people": seen.people,
        "reached": seen.reached,
        "value": seen.value,
        "low": seen.low,
        "high": seen.high,
        "verdict": row.verdict,
    }
