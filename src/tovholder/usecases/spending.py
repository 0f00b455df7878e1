"""What services cost and what was saved, read from the stores the plan's services are known in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from tovholder.followup.plan import Plan
from tovholder.followup.sources import Store as Purpose
from tovholder.followup.spending import Spending, spending
from tovholder.followup.stores.store import StoreProblem
from tovholder.quantities import Month

from .opened import Open


def spent_in(plan: Plan, of: Callable[[Purpose], Open], through: Month, day: dt.datetime) -> Spending | None:
    """What was read from services used, of every store the plan's services are known in; None if there is none."""
    parts = []
    for purpose in dict.fromkeys(service.store for service in plan.services.values()):
        try:
            opened = of(purpose)
        except StoreProblem as error:
            if all(finding.code != "store-missing" for finding in error.findings):
                raise
            continue  # nothing has been imported for that purpose yet
        parts.append(spending(plan, opened.store, opened.shown, through=through, now=day))
    if not parts:
        return None
    years = sorted({year for part in parts for year in part.years})
    spent = [one for part in parts for one in part.spent]
    saved = [one for part in parts for one in part.saved]
    return Spending(years, spent, saved, max(part.unplaced for part in parts))


def spending_json(found: Spending) -> dict[str, Any]:
    """Everything read from services as plain data; what may not be shown is null."""
    return {
        "years": list(found.years),
        "spent": [
            {
                "department": one.department,
                "service": one.service,
                "year": one.year,
                "people": one.people,
                "kroner": one.kroner,
            }
            for one in found.spent
        ],
        "saved": [
            {"department": one.department, "year": one.year, "kroner": one.kroner, "low": one.low, "high": one.high}
            for one in found.saved
        ],
        "unplaced": found.unplaced,
    }
