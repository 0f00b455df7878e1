"""`tovholder contract departments`: the smallest transfers that leave no department worse off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from .. import language
from ..parameters import AsJson, CaseFile, KnowledgeFiles, Language, bank_with

if TYPE_CHECKING:
    from tovholder.contract.departments import DepartmentSettlement
    from tovholder.usecases.calculation import Calculation


def departments(
    case: CaseFile,
    rule: Annotated[Literal["horizon", "running", "yearly"], typer.Option("--rule", show_default=False)] = "horizon",
    with_contract: Annotated[bool, typer.Option("--with-contract", show_default=False)] = False,
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Settle between departments."""
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.departments import department_settlement, departments_json
    from tovholder.usecases.files import read_text

    from ..reading import about
    from ..terminal import print_json, working

    with about(case), working("run"):
        calculation = calculate(read_text(case), bank=bank_with(knowledge))
        settled = department_settlement(calculation, rule=rule, with_contract=with_contract)
    if as_json:
        print_json(departments_json(settled))
    else:
        _print(calculation, settled)


def _print(calculation: Calculation, settled: DepartmentSettlement) -> None:
    from rich.table import Table

    from tovholder.locale import text
    from tovholder.quantities import formats
    from tovholder.report.naming import Names

    from ..terminal import console, say

    lang = language.current()
    names = Names(calculation.case, lang)
    if settled.missing is not None:
        years = sorted({settled.missing.first, settled.missing.last})
        amount = formats.amount(settled.missing.amount, lang=lang, currency=calculation.case.currency)
        say("contract.departments.none", years="–".join(map(str, years)), amount=amount)
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(text("cli.contract.departments.party", lang))
    for column in ("before", "moved", "after"):
        table.add_column(text(f"cli.contract.departments.{column}", lang), justify="right")
    rows = calculation.result.rows_of(settled.group)
    for i, row in enumerate(rows):
        amounts = (settled.before[i], settled.moved[i], settled.after[i])
        shown = (formats.number(float(round(a)) + 0.0, lang=lang) for a in amounts)
        table.add_row(names.party(calculation.plan.parties[row]), *shown)
    out = console()
    out.print(table)
    total = formats.amount(settled.total, lang=lang, currency=calculation.case.currency)
    out.print()
    say("contract.departments.moved_in_all" if settled.is_needed else "contract.departments.nothing", amount=total)
