"""How the enrolment stands, in sentences: for a status report's first page and for letters."""

from __future__ import annotations

from tovholder.followup.compared import Enrolled

from ..material import Material
from . import saying


def so_far(material: Material) -> str | None:
    """Who started, completed and left by the follow-up's last month; None where none of it may be told.

    What is too small to be shown is left out.
    """
    measured = material.followed.measured
    if measured is None:
        return None
    several = len(material.case.tranches) > 1
    said = [sentence for row in measured.enrolled if (sentence := _of(material, row, named=several))]
    if not said:
        return None
    lead = material.words.text("so-far.through", month=saying.month(material, measured.through))
    return " ".join([lead, *said])


def _of(material: Material, row: Enrolled, *, named: bool) -> str:
    words = material.words
    if row.started is None:
        return ""
    name = f"{material.names.tranche(row.tranche)}: " if named else ""
    parts = [name + words.text("so-far.started", count=words.number(row.started, 0))]
    for state in ("underway", "completed", "left"):
        count = row.states[state]
        if count:
            parts.append(words.text(f"so-far.{state}", count=words.number(count, 0)))
    return " ".join(parts)
