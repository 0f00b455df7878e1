"""What was observed as the next version of the case: every change is proposed, and the old forecast is kept beside
it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tovholder.case.document import Document
from tovholder.case.reading import read_case
from tovholder.followup.compared import Compared
from tovholder.followup.reading import PlanReading
from tovholder.followup.updating import Updated, updated
from tovholder.locale import Lang, text
from tovholder.quantities import Month, Quantity, Reading, formats, month_label, write_shorthand

from .calculation import Calculation
from .following import FORMAT, compare
from .observing import assumptions_seen


@dataclass(frozen=True, slots=True)
class Proposal:
    """The changes, and the case file with them. `left_out` are assumptions nothing could be learned of."""

    through: Month
    changes: Sequence[tuple[Compared, Updated]]
    left_out: Sequence[Compared]
    document: Document


def propose(
    calculation: Calculation, reading: PlanReading, *, folder: Path, through: Month | None, day: dt.datetime, lang: Lang
) -> Proposal:
    """The next version of the case. Raises StoreProblem, CaseError."""
    begins = calculation.plan.timeline.start
    until, seen = assumptions_seen(reading, folder=folder, through=through, begins=begins, now=day)
    document, changes, left = calculation.document, [], []
    for row in compare(calculation, seen):
        change = None if row.quantity is None else updated(row.place, row.quantity, row.seen)
        if row.quantity is None or change is None or row.path[0] == "knowledge":
            left.append(row)
            continue
        changes.append((row, change))
        document = document.changed(row.path, _written(row.quantity, row, change, until, lang))
    read_case(document.text, bank=calculation.bank).require()
    return Proposal(until, changes, left, document)


def _written(quantity: Quantity, row: Compared, change: Updated, through: Month, lang: Lang) -> dict[str, Any]:
    """The new number with where it comes from, and the old one in its note."""
    seen = row.seen
    observed = (
        text("followup.update.share", lang, reached=seen.reached or 0, people=seen.people or 0)
        if seen.kind == "share"
        else text(
            "followup.update.mean",
            lang,
            value=formats.number(seen.value, lang=lang, decimals=2),
            people=seen.people or 0,
        )
    )
    written: dict[str, Any] = {"distribution": change.written}
    if quantity.unit is not None and not quantity.unit.percent:
        written["unit"] = quantity.unit.text
    if quantity.price_level is not None:
        written["price_level"] = quantity.price_level
    source = text("followup.update.source", lang, month=month_label(through), observed=observed)
    return {**written, "kind": "own", "source": source, "note": text("followup.update.note", lang, old=was(quantity))}


def was(quantity: Quantity) -> str:
    """The number as it stood, in the short form."""
    if quantity.distribution is not None:
        shape = quantity.distribution.shape.model_dump()
        return f"{quantity.distribution.name} {', '.join(f'{k} {v}' for k, v in shape.items())}"
    points = {"value": quantity.value, "low": quantity.low, "likely": quantity.likely, "high": quantity.high}
    return write_shorthand(Reading(**points, unit=quantity.unit))


def proposal_json(found: Proposal) -> dict[str, Any]:
    """Every change before and after."""
    names = ("mean", "sd", "low", "high")
    return {
        "format": FORMAT,
        "through": month_label(found.through),
        "changes": [
            {
                "place": row.place,
                "people": row.seen.people,
                "observed": row.seen.value,
                "before": {name: getattr(change.before, name) for name in names},
                "after": {name: getattr(change.after, name) for name in names},
                "prior_people": change.prior_people,
                "after_more": change.after_more,
            }
            for row, change in found.changes
        ],
        "left_out": [row.place for row in found.left_out],
        "version": found.document.code,
    }
