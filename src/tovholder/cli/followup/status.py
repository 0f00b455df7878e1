"""`tovholder followup status`: how far are we, and what became of what the case assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .. import language
from ..parameters import AsJson, CaseFile, KnowledgeFiles, Language, bank_with
from .parameters import Data, PlanFile

if TYPE_CHECKING:
    from tovholder.usecases.calculation import Calculation

Through = Annotated[str | None, typer.Option("--through", show_default=False)]


def status(
    case: CaseFile,
    plan: PlanFile,
    data: Data,
    through: Through = None,
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Show how far a case is."""
    import datetime as dt

    from tovholder.usecases.following import status as found_out
    from tovholder.usecases.following import status_json
    from tovholder.usecases.observing import seen

    from ..reading import about
    from ..terminal import console, print_json, working
    from .followed import StatusPage
    from .parameters import plan_reading

    calculation = calculated_case(case, knowledge)
    reading = plan_reading(plan, case=calculation.case, document=calculation.document)
    with about(plan), working("run"):
        now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
        begins = calculation.plan.timeline.start
        said = seen(reading, folder=data, through=month_or_none(through), begins=begins, now=now)
        found = found_out(calculation, reading.require(), said)
    if as_json:
        print_json(status_json(found))
    else:
        StatusPage(found, console(), language.current()).print()


def calculated_case(case: CaseFile, knowledge: KnowledgeFiles) -> Calculation:
    """The case, calculated. Raises CaseError, FileProblem, KnowledgeError."""
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.files import read_text

    from ..reading import about

    with about(case):
        return calculate(read_text(case), bank=bank_with(knowledge))


def month_or_none(through: str | None) -> int | None:
    """The month written, if one is."""
    from ..contract.dates import month_of_text

    return None if through is None else month_of_text(through)
