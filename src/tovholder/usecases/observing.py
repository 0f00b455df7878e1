"""What the data of follow-up say by a month, whatever the case expects: people, assumptions, services used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tovholder.errors import CaseError
from tovholder.followup.enrolment import last_month
from tovholder.followup.extras import require
from tovholder.followup.privacy.tables import Key
from tovholder.followup.reading import PlanReading
from tovholder.followup.realised import Realised, enrolled, realised
from tovholder.followup.sources import Store as Purpose
from tovholder.followup.spending import Spending
from tovholder.quantities import Month

from .calculation import placed
from .opened import Open, Stores
from .spending import spent_in


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen through a month, as far as it may be shown.

    people       (tranche, state) → how many, with margins; None where that is too few to be shown
    assumptions  place in the case → what became of it
    spending     what was read from services used; None where the plan gives no service to a department
    """

    through: Month
    people: Mapping[Key, int | None]
    assumptions: Mapping[str, Realised]
    spending: Spending | None


def seen(reading: PlanReading, *, folder: Path, through: Month | None, begins: Month, now: dt.datetime) -> Seen:
    """Everything the plan asks for but effects. It counts as shown to others from that moment.

    through   default: the last month anything is known of; where nothing is, `begins`, the first month of the case
    Raises StoreProblem, CaseError for a definition changed in use.
    """
    require("scale", "analysis")
    plan = reading.require()
    with ExitStack() as stack:
        stores = Stores(stack, folder, plan)
        verified = stores.of("verification")
        until = _month(stores, through, begins)
        return Seen(
            until,
            enrolled(verified.store, verified.shown, programme=plan.programme, through=until, now=now),
            _assumptions(reading, stores.of, until, now),
            spent_in(plan, stores.of, until, now),
        )


def assumptions_seen(
    reading: PlanReading, *, folder: Path, through: Month | None, begins: Month, now: dt.datetime
) -> tuple[Month, Mapping[str, Realised]]:
    """(the month, what became of the assumptions), and nothing else is shown. As `seen`."""
    require("scale", "analysis")
    with ExitStack() as stack:
        stores = Stores(stack, folder, reading.require())
        until = _month(stores, through, begins)
        return until, _assumptions(reading, stores.of, until, now)


def _month(stores: Stores, through: Month | None, begins: Month) -> Month:
    return (last_month(stores.of("verification").store) if through is None else through) or begins


def _assumptions(
    reading: PlanReading, of: Callable[[Purpose], Open], through: Month, now: dt.datetime
) -> dict[str, Realised]:
    plan, found = reading.require(), {}
    for place, held in plan.assumptions.items():
        opened = of(held.store)
        try:
            found[place] = realised(plan, place, opened.store, opened.shown, through=through, now=now)
        except CaseError as error:
            raise CaseError(placed(error.findings, reading.document)) from None
    return found
