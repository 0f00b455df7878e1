"""`tovholder followup update`: what was observed as a new version of the case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .. import language
from ..parameters import AsJson, CaseFile, KnowledgeFiles, Language
from .parameters import Data, PlanFile
from .status import Through, calculated_case, month_or_none

if TYPE_CHECKING:
    from tovholder.usecases.updating import Proposal


def update(
    case: CaseFile,
    plan: PlanFile,
    data: Data,
    output: Annotated[Path | None, typer.Option("--output", "-o", show_default=False)] = None,
    through: Through = None,
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Propose a new version of the case."""
    import datetime as dt

    from tovholder.usecases.files import write_text
    from tovholder.usecases.updating import proposal_json, propose

    from ..reading import about
    from ..terminal import print_json, say, working
    from .parameters import plan_reading

    calculation = calculated_case(case, knowledge)
    reading = plan_reading(plan, case=calculation.case, document=calculation.document)
    with about(plan), working("run"):
        now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
        found = propose(
            calculation, reading, folder=data, through=month_or_none(through), day=now, lang=language.current()
        )
    if output is not None:
        write_text(output, found.document.text, replace=False)
    if as_json:
        print_json(proposal_json(found))
        return
    _print(found)
    if output is None:
        say("followup.update.not-written")
    else:
        say("followup.update.written", file=str(output), case=str(case))


def _print(found: Proposal) -> None:
    from rich.table import Table

    from tovholder.locale import text
    from tovholder.quantities import formats, month_label

    from ..terminal import console, say

    lang, out = language.current(), console()
    say("followup.status.until", month=month_label(found.through))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for i, column in enumerate(("place", "before", "seen", "after", "ends")):
        table.add_column(text(f"cli.followup.update.column.{column}", lang), justify="right" if i else "left")
    for row, change in found.changes:

        def shown(value: float | None, *, is_share: bool = row.seen.kind == "share") -> str:
            if is_share:
                return formats.percent(round(value or 0.0, 3), lang=lang, decimals=1)
            return formats.number(round(value or 0.0, 2), lang=lang, decimals=2)

        ends = f"{shown(change.after.low)} – {shown(change.after.high)}"
        table.add_row(row.place, shown(change.before.mean), shown(row.seen.value), shown(change.after.mean), ends)
    out.print(table)
    for row, change in found.changes:
        people = row.seen.people or 0
        if change.prior_people is None:
            say("followup.update.prior-certain", place=row.place)
        else:
            say("followup.update.prior", place=row.place, prior=round(change.prior_people), people=people)
        if change.after.sd:
            less = formats.percent(round(1 - change.after_more / change.after.sd, 2), lang=lang)
            say("followup.update.more", people=people, less=less)
    if found.left_out:
        say("followup.update.left-out", places=", ".join(row.place for row in found.left_out))
