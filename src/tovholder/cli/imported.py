"""What `import` shows before anything is written: every change with its cell and effect, every row and its verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tovholder.errors import Finding, Path, dotted
from tovholder.locale import Lang, text
from tovholder.quantities import formats
from tovholder.report.findings import told
from tovholder.report.naming import Names
from tovholder.report.wording import Wording
from tovholder.usecases.importing_book import BookChange, BookImport, points_text
from tovholder.usecases.importing_table import VERDICTS, RowVerdict, TableImport

from .findings import print_checks

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_MOST = 40
"""Rows of a table shown of each kind."""


def print_import(found: BookImport | TableImport, out: Console, *, lang: Lang) -> bool:
    """Print the preview. Returns whether everything could be taken over."""
    if isinstance(found, BookImport):
        _print_book(found, out, lang)
        findings: Iterable[Finding] = found.findings
        refused = False
    else:
        _print_table(found, out, lang)
        findings = found.findings
        refused = found.counts["rejected"] > 0
    findings = [*findings, *found.errors]
    if findings:
        out.print()
        print_checks(findings, out)
    return not refused and not any(f.severity in ("error", "red") for f in findings)


def _print_book(found: BookImport, out: Console, lang: Lang) -> None:
    if found.is_other_version:
        codes = {"book": found.book_code or "", "case": found.before.document.code}
        out.print(text("cli.import.other_version", lang, **codes))
    if found.newer:
        out.print(text("cli.import.newer", lang, count=found.newer))
    if not found.changes:
        out.print(text("cli.import.no_change", lang))
        return
    table = _columns(lang, ("cell", "what", "effect"), numbers={"effect"})
    for change in found.changes:
        amount = text("cli.diff.together", lang) if change.amount is None else _kroner(change.amount, lang, signed=True)
        table.add_row(change.cell, _title(found, change.path, lang), amount)
        table.add_row("", _change(change, lang), "")
        for remark in change.remarks:
            table.add_row("", told(remark, lang)[0], "", style="dim")
    out.print(text("cli.import.title", lang, count=len(found.changes)), style="bold")
    out.print(table)
    _print_effect(found, out, lang)


def _title(found: BookImport, path: Path, lang: Lang) -> str:
    if path[0] == "knowledge":
        return found.before.bank.figure(str(path[1])).name
    if path[0] == "discount":
        return text(f"workbook.inputs.rate_{path[1]}", lang)
    return Names(found.before.case, lang).place(path)


def _change(change: BookChange, lang: Lang) -> str:
    before, after = (points_text(points, change.quantity, lang=lang) for points in (change.before, change.after))
    return f"  {dotted(change.path)}: {before} → {after}"


def _print_table(found: TableImport, out: Console, lang: Lang) -> None:
    for verdict in VERDICTS:
        rows = [row for row in found.rows if row.verdict == verdict]
        if not rows or verdict == "unchanged":
            continue
        out.print(text(f"cli.import.verdict.{verdict}", lang, count=len(rows)), style="bold")
        for row in rows[:_MOST]:
            for line in _row(row, lang):
                out.print(line, soft_wrap=False)
        if rows[_MOST:]:
            out.print(f"  {text('cli.check.more_unplaced', lang, count=len(rows[_MOST:]))}")
        out.print()
    _print_totals(found, out, lang)
    if found.can_be_written:
        _print_effect(found, out, lang)


def _row(row: RowVerdict, lang: Lang) -> Sequence[str]:
    where = text("cli.import.row", lang, row=row.row.row)
    if row.verdict == "rejected":
        said = [" ".join(told(finding, lang)) for finding in row.findings]
        return [f"  {where} {row.row.name}: {sentence}".replace(" :", ":") for sentence in said]
    amounts = "  ".join(f"{a.span}: {_kroner(round(100 * a.kroner), lang)}" for a in row.row.amounts)
    return [f"  {where} {row.row.name} (costs.{row.cost})", f"      {amounts}"]


def _print_totals(found: TableImport, out: Console, lang: Lang) -> None:
    """The control totals: what was read is what was accepted, what was the same already, and what was rejected."""
    table = _columns(lang, ("control", "read", *VERDICTS), numbers={"read", *VERDICTS})
    counts = found.counts
    numbers = [sum(counts.values()), *counts.values()]
    table.add_row(text("cli.import.rows", lang), *(str(number) for number in numbers))
    for year, sums in found.kroner.items():
        amounts = [sum(sums.values()), *sums.values()]
        table.add_row(text("cli.import.kroner", lang, year=year), *(_kroner(amount, lang) for amount in amounts))
    out.print(table)


def _print_effect(found: BookImport | TableImport, out: Console, lang: Lang) -> None:
    names = Names(found.before.case, lang)
    params = {
        "party": names.group(found.group),
        "before": _kroner(found.start, lang),
        "after": _kroner(found.end, lang),
        "change": _kroner(found.end - found.start, lang, signed=True),
        "unit": Wording(lang, found.before.case.currency).unit,
    }
    out.print(text("cli.import.effect", lang, **params).replace("kr..", "kr."))


def _columns(lang: Lang, names: Sequence[str], *, numbers: set[str]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
    for name in names:
        heading = text(f"cli.import.column.{name}", lang)
        table.add_column(heading, justify="right" if name in numbers else "left", overflow="fold")
    return table


def _kroner(oere: int, lang: Lang, *, signed: bool = False) -> str:
    amount = formats.number(oere / 100, lang=lang, decimals=2 if oere % 100 else 0)
    return f"+{amount}" if signed and oere > 0 else amount
