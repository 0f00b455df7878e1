"""How far are we: enrolment, the case's assumptions against what became of them, and what that does to each
department."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tovholder.case.kept import kept_at
from tovholder.case.places import path_of
from tovholder.case.references import quantities
from tovholder.cashflow.plan import PeopleRow
from tovholder.errors import CaseError
from tovholder.followup.compared import Compared, Enrolled
from tovholder.followup.enrolment import STATES, last_month
from tovholder.followup.extras import require
from tovholder.followup.plan import Plan
from tovholder.followup.reading import PlanReading
from tovholder.followup.realised import enrolled as counted
from tovholder.followup.realised import realised
from tovholder.followup.spending import Spending
from tovholder.followup.updating import belief_of
from tovholder.quantities import Month, Quantity, month_label, year_of

from .calculation import Calculation, calculate, placed
from .opened import Open, Stores
from .spending import spending_json, spent_in

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
    recalculated: Calculation
    spending: Spending | None


def status(
    calculation: Calculation, reading: PlanReading, *, folder: Path, through: Month | None, day: dt.datetime
) -> Status:
    """How far the case is. Raises StoreProblem, CaseError for a definition changed in use."""
    require("scale", "analysis")
    plan = reading.require()
    with ExitStack() as stack:
        stores = Stores(stack, folder, plan)
        verified = stores.of("verification")
        until = (last_month(verified.store) if through is None else through) or calculation.plan.timeline.start
        enrolled = tuple(_enrolled(calculation, plan, verified, until, day))
        compared = compare(calculation, reading, stores.of, through=until, day=day)
        used = spent_in(plan, stores.of, until, day)
    return _with_money(calculation, plan.least_people, until, enrolled, compared, used)


def compared_in(
    calculation: Calculation, reading: PlanReading, *, folder: Path, through: Month | None, day: dt.datetime
) -> tuple[Month, tuple[Compared, ...]]:
    """(the month, every assumption the plan holds against something). Raises StoreProblem, CaseError."""
    require("scale", "analysis")
    with ExitStack() as stack:
        stores = Stores(stack, folder, reading.require())
        until = last_month(stores.of("verification").store) if through is None else through
        until = until or calculation.plan.timeline.start
        return until, compare(calculation, reading, stores.of, through=until, day=day)


def compare(
    calculation: Calculation, reading: PlanReading, of: Any, *, through: Month, day: dt.datetime
) -> tuple[Compared, ...]:
    """Every assumption the plan holds against something."""
    plan, case, document = reading.require(), calculation.case, calculation.document
    known = dict(quantities(case))
    found = []
    for place, held in plan.assumptions.items():
        path = path_of(place, document.tree)
        quantity = known.get(path)
        if quantity is not None:
            path = kept_at(case, quantity, path)
            quantity = known.get(path)
        opened: Open = of(held.store)
        try:
            seen = realised(plan, place, opened.store, opened.shown, through=through, now=day)
        except CaseError as error:
            raise CaseError(placed(error.findings, reading.document)) from None
        found.append(Compared(place, path, quantity, None if quantity is None else belief_of(quantity), seen))
    return tuple(found)


def _enrolled(
    calculation: Calculation, plan: Plan, opened: Open, through: Month, day: dt.datetime
) -> Iterator[Enrolled]:
    tranches = tuple(calculation.case.tranches)
    counts = counted(opened.store, opened.shown, programme=plan.programme, through=through, now=day)
    for tranche in tranches:
        by_state: dict[str, int | None] = {state: counts.get((tranche, state), 0) for state in STATES}
        yield Enrolled(tranche, _planned(calculation, tranche, through), counts.get((tranche, "")), by_state)


def _planned(calculation: Calculation, tranche: str, through: Month) -> float:
    """How many the case has starting by the end of a month."""
    plan = calculation.plan
    row = plan.people.index(PeopleRow(tranche, "entrants"))
    periods = max(0, (through + 1 - plan.timeline.start) // plan.timeline.months)
    return float(calculation.result.people[row, :periods, 0].sum())


def _with_money(
    calculation: Calculation, least: int, through: Month, enrolled: Sequence[Enrolled], compared: Sequence[Compared],
    used: Spending | None,
) -> Status:  # fmt: skip
    departments = tuple(calculation.case.departments)
    now = calculation
    document = calculation.document
    for one in compared:
        if one.quantity is not None and one.seen.kind in ("share", "mean") and one.seen.value is not None:
            document = document.changed(one.path, _certain(one.quantity, one.seen.value))
    if document is not calculation.document:
        now = calculate(document.text, bank=calculation.bank)
    years = calculation.plan.timeline.calendar_years
    tables = [
        np.array([c.result.per_year(c.result.flow(name))[:, 0] for name in departments]).reshape(-1, len(years))
        for c in (calculation, now)
    ]
    return Status(
        calculation, through, least, enrolled, compared, departments, years, tables[0], tables[1], now, used
    )  # fmt: skip


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
