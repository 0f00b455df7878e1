"""`tovholder import`: what was changed in the workbook, or a table, into the case, shown before it is written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypedDict

import typer

from tovholder.locale import text as text_of

from . import language
from .parameters import CaseFile, KnowledgeFiles, Language, bank_with

if TYPE_CHECKING:
    from tovholder.usecases.importing_book import BookImport
    from tovholder.usecases.importing_table import TableImport


def import_(
    case: CaseFile,
    table: Annotated[Path, typer.Argument(show_default=False)],
    write: Annotated[bool, typer.Option("--write", show_default=False)] = False,
    prefer_book: Annotated[bool, typer.Option("--prefer-book", show_default=False)] = False,
    paid_by: Annotated[str | None, typer.Option("--paid-by", show_default=False)] = None,
    source: Annotated[str | None, typer.Option("--source", show_default=False)] = None,
    numbers: Annotated[Literal["da", "en"] | None, typer.Option("--numbers", show_default=False)] = None,
    sheet: Annotated[str | None, typer.Option("--sheet", show_default=False)] = None,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Take numbers from a workbook or a table into the case."""
    from tovholder.report.workbook.reading import is_ours
    from tovholder.tables.grids_apart import grids_apart
    from tovholder.usecases.files import read_text, write_text
    from tovholder.usecases.importing_book import import_book
    from tovholder.usecases.importing_table import import_table

    from .imported import print_import
    from .mistakes import Failed
    from .reading import about
    from .terminal import console, progress, say

    text, read = read_text(case), grids_apart(_content(table))
    found: BookImport | TableImport
    with about(case), progress("import") as told:
        bank, spoken = bank_with(knowledge), language.current()
        if is_ours(read):
            found = import_book(text, read, bank=bank, lang=spoken, prefer_book=prefer_book, progress=told)
        else:
            options = _Options(sheet=sheet, paid_by=paid_by, source=source, numbers=numbers)
            found = import_table(text, read, bank=bank, lang=spoken, **options)
    taken_whole = print_import(found, console(), lang=language.current())
    if not found.can_be_written:
        say("import.nothing_written")
    elif write or _agreed(table):
        write_text(case, found.document.text)
        say("import.written", file=str(case))
    else:
        say("import.not_written")
    if not taken_whole:
        raise Failed


class _Options(TypedDict):
    sheet: str | None
    paid_by: str | None
    source: str | None
    numbers: Literal["da", "en"] | None


def _content(table: Path) -> bytes:
    """The file's bytes, or what is pasted on standard input."""
    from tovholder.usecases.files import LARGEST, FileProblem, read_bytes

    if str(table) != "-":
        return read_bytes(table)
    content = sys.stdin.buffer.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise FileProblem("file-too-large", table, megabytes=LARGEST // 1_000_000)
    return content


def _agreed(table: Path) -> bool:
    """Whether somebody at a terminal says yes; standard input that was read to its end cannot answer."""
    if str(table) == "-" or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return typer.confirm(text_of("cli.import.ask", language.current()))
