"""`tovholder report`: the case and its result as documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from . import language
from .parameters import CaseFile, KnowledgeFiles, Language, Output, bank_with

if TYPE_CHECKING:
    import datetime as dt

    from tovholder.followup.plan import Plan
    from tovholder.report.followed.measured import Measured
    from tovholder.usecases.calculation import Calculation
    from tovholder.usecases.forms import Form


def report(
    case: CaseFile,
    as_: Annotated[str, typer.Option("--as", show_default=False)] = "html",
    output: Output = None,
    journal: Annotated[Path | None, typer.Option("--journal", show_default=False)] = None,
    books: Annotated[Path | None, typer.Option("--books", show_default=False)] = None,
    followup: Annotated[Path | None, typer.Option("--followup", show_default=False)] = None,
    data: Annotated[Path | None, typer.Option("--data", show_default=False)] = None,
    day: Annotated[str | None, typer.Option("--day", show_default=False)] = None,
    house: Annotated[Path | None, typer.Option("--house", show_default=False)] = None,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Write the report."""
    from dataclasses import replace

    from tovholder.contract.settlement.books import Books
    from tovholder.errors import Finding
    from tovholder.report.data_flows import DataFlows
    from tovholder.report.house import DEFAULT_HOUSE
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.files import read_text, write_files
    from tovholder.usecases.forms import chosen_forms
    from tovholder.usecases.housing import read_house
    from tovholder.usecases.reporting import Desk, documents, followed

    from .contract.dates import day_of
    from .contract.settled import Agreed, books_in, settled
    from .mistakes import Misuse
    from .reading import about
    from .terminal import say, working

    if books is not None and journal is None:
        raise Misuse([Finding("cli-books-without-journal")])
    on = day_of(day)
    with working("report"):
        with about(case):
            forms = _fitting(chosen_forms(as_), output)
            # How data flow is in the plan alone; what they have come to is not.
            if (followup is None) != (data is None) and (followup is None or not _only_protecting(forms)):
                raise Misuse([Finding("cli-followup-and-data")])
            calculation = calculate(read_text(case), bank=bank_with(knowledge))
        look = DEFAULT_HOUSE if house is None else read_house(house)
        settling = None
        if journal is not None:
            agreed = Agreed(case, calculation.document, calculation.case)
            kept = Books() if books is None else books_in(books).by(on)
            settling = settled(agreed, journal, kept, bank=calculation.bank, day=on)
        found = None if followup is None or data is None else _found(followup, data, calculation, on)
        told = followed(on, settling, found)
        if followup is not None:
            told = replace(told, flows=DataFlows(_plan(followup, calculation)))
        desk = Desk(calculation, language.current(), told, look)
        written = documents(desk, forms, stem=Path(case.name).stem)
        files = {_place(output, name, alone=len(written) == 1): content for name, content in written.items()}
        write_files(files)
    for file in files:
        say("report.written", file=str(file))


def _only_protecting(forms: tuple[Form, ...]) -> bool:
    from tovholder.usecases.forms import PROTECTING

    return all(form.name in PROTECTING for form in forms)


def _plan(plan: Path, calculation: Calculation) -> Plan:
    """The plan of follow-up. Raises CaseError."""
    from .followup.parameters import plan_reading
    from .reading import about

    with about(plan):
        return plan_reading(plan, case=calculation.case, document=calculation.document).require()


def _found(plan: Path, data: Path, calculation: Calculation, on: dt.date) -> Measured:
    """What the follow-up has found by the day. Raises CaseError, FileProblem, StoreProblem."""
    import datetime as dt

    from tovholder.quantities import month_of
    from tovholder.usecases.measuring import known, measured

    from .followup.parameters import plan_reading
    from .reading import about

    reading = plan_reading(plan, case=calculation.case, document=calculation.document)
    with about(plan):
        now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
        begins = calculation.plan.timeline.start
        said = known(reading, folder=data, through=month_of(on), begins=begins, now=now)
        return measured(calculation, reading.require(), said)


def _fitting(forms: tuple[Form, ...], output: Path | None) -> tuple[Form, ...]:
    """Of a document that comes in several forms, the one that the name asked for ends with."""
    if output is None or len({form.name for form in forms}) > 1:
        return forms
    return tuple(form for form in forms if form.ending == output.suffix) or forms


def _place(output: Path | None, name: str, *, alone: bool) -> Path:
    """A document on its own may be given a name; otherwise what is given is a folder."""
    if output is None:
        return Path(name)
    return output if alone and output.suffix and not output.is_dir() else output / name
