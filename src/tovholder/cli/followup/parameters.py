"""Parameters that the commands of follow-up share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tovholder.case.document import Document
    from tovholder.case.model import Case
    from tovholder.followup.plan import Plan
    from tovholder.followup.reading import PlanReading

PlanFile = Annotated[Path, typer.Argument(show_default=False)]
Data = Annotated[Path, typer.Option("--data", show_default=False)]
KeyFile = Annotated[Path | None, typer.Option("--key", readable=False, show_default=False)]


def plan_in(file: Path, *, case: Case | None = None, document: Document | None = None) -> Plan:
    """The plan in a file. Raises CaseError with every error in it, FileProblem."""
    return plan_reading(file, case=case, document=document).require()


def plan_reading(file: Path, *, case: Case | None = None, document: Document | None = None) -> PlanReading:
    """The plan in a file with its text. Raises CaseError with every error in it, FileProblem."""
    from tovholder.followup.reading import read_plan
    from tovholder.usecases.files import read_text

    from ..reading import about

    with about(file):
        reading = read_plan(read_text(file), case=case, document=document)
        reading.require()
    return reading
