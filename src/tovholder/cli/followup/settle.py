"""`tovholder followup settle`: verified results into the journal a contract is settled by."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .. import language
from ..parameters import AsJson, CaseFile, KnowledgeFiles, Language, bank_with
from .parameters import Data, PlanFile
from .status import Through, month_or_none


def settle(
    case: CaseFile,
    plan: PlanFile,
    journal: Annotated[Path, typer.Argument(show_default=False)],
    data: Data,
    by: Annotated[str, typer.Option("--by", show_default=False)],
    through: Through = None,
    day: Annotated[str | None, typer.Option("--day", show_default=False)] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", show_default=False)] = False,
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Report verified results."""
    from tovholder.case.reading import read_case
    from tovholder.usecases.files import read_text, write_text
    from tovholder.usecases.verifying import EMPTY, report_results, reported_json

    from ..contract.dates import day_of
    from ..reading import about
    from ..terminal import print_json, say
    from .parameters import plan_reading

    with about(case):
        case_reading = read_case(read_text(case), bank=bank_with(knowledge))
        agreed = case_reading.require()
    reading = plan_reading(plan, case=agreed, document=case_reading.document)
    with about(journal):
        kept = read_text(journal) if journal.exists() else EMPTY
        found = report_results(
            agreed, reading, kept, folder=data, through=month_or_none(through), day=day_of(day), by=by,
            lang=language.current(),
        )  # fmt: skip
    if found.made and not dry_run:
        write_text(journal, found.journal)
    if as_json:
        print_json(reported_json(found))
        return
    for made in found.made:
        reached = made.written.get("reached", made.written.get("average", ""))
        said = {"id": made.id, "at": made.written["at"], "started": made.written["started"], "reached": reached}
        say("followup.settle.correction" if "corrects" in made.written else "followup.settle.report", **said)
    if not found.made:
        say("followup.settle.nothing", file=str(journal))
    elif dry_run:
        say("followup.settle.dry")
    else:
        say("followup.settle.written", file=str(journal), case=str(case))
