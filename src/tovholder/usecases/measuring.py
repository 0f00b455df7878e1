"""What the follow-up has found, as documents and pages show it: everything the plan asks for, through a month."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from tovholder.followup.enrolment import last_month
from tovholder.followup.estimating import Answer
from tovholder.followup.plan import Plan
from tovholder.followup.reading import PlanReading
from tovholder.followup.stores.store import StoreProblem, open_store
from tovholder.quantities import Month
from tovholder.report.followed.measured import Measured

from .calculation import Calculation
from .effects import estimates
from .following import status
from .observing import Seen, seen


@dataclass(frozen=True, slots=True)
class Known:
    """What the data say, whatever the case does: what was seen, and every effect asked for."""

    seen: Seen
    answers: tuple[Answer, ...]


def known(reading: PlanReading, *, folder: Path, through: Month, begins: Month, now: dt.datetime) -> Known:
    """Everything the plan asks of the data known by a month.

    folder    the data: the two stores
    through   the last month to tell of; where nothing is known so late, the last one that something is known of
    begins    the first month of the case
    now       when it is shown. Every figure counts as shown to others from then on
    Raises CaseError for an error in the plan or a definition changed in use, StoreProblem, MissingExtra.
    """
    found = seen(reading, folder=folder, through=_last(folder, through), begins=begins, now=now)
    return Known(found, _answers(reading, folder, found.through, now))


def measured(calculation: Calculation, plan: Plan, known: Known) -> Measured:
    """Enrolment, assumptions, gain and effects, held up against the case, for `reporting.followed`."""
    found = status(calculation, plan, known.seen)
    return Measured(
        plan, found.through, found.enrolled, found.compared, found.recalculated, found.spending, known.answers
    )


def _last(folder: Path, month: Month) -> Month:
    """The last month anything is known of, at most the one given."""
    with open_store(folder, "verification") as store:
        known = last_month(store)
    return month if known is None else min(known, month)


def _answers(reading: PlanReading, folder: Path, through: Month, now: dt.datetime) -> tuple[Answer, ...]:
    """Every estimate of the plan; none where nothing was imported to study effects in."""
    try:
        return estimates(reading, (), folder=folder, through=through, now=now)
    except StoreProblem as error:
        if any(finding.code == "store-missing" for finding in error.findings):
            return ()
        raise
