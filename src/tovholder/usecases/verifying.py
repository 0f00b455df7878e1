"""Results verified in the store, as reports in the journal that a contract is settled by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.contract.settlement.reading import read_journal
from tovholder.errors import CaseError
from tovholder.followup.enrolment import last_month
from tovholder.followup.extras import require
from tovholder.followup.reading import PlanReading
from tovholder.followup.settling import Made, reports
from tovholder.followup.stores.store import open_store
from tovholder.locale import Lang, text
from tovholder.quantities import Month, month_label, month_of

from .calculation import placed

FORMAT = 1
EMPTY = "tovholder_journal: 1\n"


@dataclass(frozen=True, slots=True)
class Reported:
    """The reports added, and the journal with them."""

    through: Month
    made: Sequence[Made]
    journal: str


def report_results(
    case: Case,
    reading: PlanReading,
    journal: str,
    *,
    folder: Path,
    through: Month | None,
    day: dt.date,
    by: str,
    lang: Lang,
) -> Reported:
    """The journal with what the store has verified. Raises StoreProblem, CaseError."""
    require("scale")
    known = read_journal(journal, case=case).require()
    reason = text("followup.settle.reason", lang)
    with open_store(folder, "verification") as store:
        # What is known may reach beyond the day; a result is never written before its month.
        until = min(last_month(store) or 0, month_of(day)) if through is None else through
        try:
            made = reports(reading.require(), case.goals, known, store, through=until, day=day, by=by, reason=reason)
        except CaseError as error:
            raise CaseError(placed(error.findings, reading.document)) from None
    document = Document(journal)
    for report in made:
        document = document.changed(("reports", report.id), report.written)
    read_journal(document.text, case=case).require()
    return Reported(until, made, document.text)


def reported_json(found: Reported) -> dict[str, Any]:
    """The reports added."""
    return {
        "format": FORMAT,
        "through": month_label(found.through),
        "reports": [{"id": made.id, **made.written} for made in found.made],
    }
