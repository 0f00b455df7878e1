"""What the follow-up has found, as documents and pages show it: everything the plan asks for, through a month."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tovholder.followup.enrolment import last_month
from tovholder.followup.estimating import Answer
from tovholder.followup.reading import PlanReading
from tovholder.followup.stores.store import StoreProblem, open_store
from tovholder.quantities import Month
from tovholder.report.followed.measured import Measured

from .calculation import Calculation
from .effects import estimates
from .following import status


def measured(
    calculation: Calculation, reading: PlanReading, *, folder: Path, through: Month, now: dt.datetime
) -> Measured:
    """Enrolment, assumptions, gain and effects, of what was known by a month, for `reporting.followed`.

    reading   the plan of follow-up, read with this case
    folder    its data: the two stores
    through   the last month to tell of; where nothing is known so late, the last one that something is known of
    now       when it is shown. Every figure counts as shown to others from then on
    Raises CaseError for an error in the plan or a definition changed in use, StoreProblem, MissingExtra.
    """
    found = status(calculation, reading, folder=folder, through=_last(folder, through), day=now)
    return Measured(
        reading.require(),
        found.through,
        found.enrolled,
        found.compared,
        found.recalculated.result,
        found.spending,
        _answers(reading, folder, found.through, now),
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
