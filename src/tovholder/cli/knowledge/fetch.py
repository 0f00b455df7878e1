"""`tovholder knowledge fetch`: a table of Statistics Denmark's StatBank, its numbers, and a knowledge file of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .. import language
from ..parameters import Language, Output

if TYPE_CHECKING:
    from tovholder.knowledge.statbank import Cells, TableInfo

SHOWN = 8


def fetch(
    table: Annotated[str, typer.Argument(show_default=False)],
    selection: Annotated[list[str] | None, typer.Argument(show_default=False)] = None,
    output: Output = None,
    id_: Annotated[str | None, typer.Option("--id", show_default=False)] = None,
    name: Annotated[str | None, typer.Option("--name", show_default=False)] = None,
    unit: Annotated[str | None, typer.Option("--unit", show_default=False)] = None,
    times: Annotated[float, typer.Option("--times", show_default=False)] = 1.0,
    used_for: Annotated[str | None, typer.Option("--used-for", show_default=False)] = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Fetch from the StatBank."""
    from tovholder.usecases.fetching import Keep, knowledge_text, statbank
    from tovholder.usecases.fetching import selection as wanted_of

    from ..terminal import say, working

    wanted = wanted_of(selection or ())
    with statbank(lang=language.current()) as bank, working("fetch"):
        info = bank.table(table)
        cells = bank.data(table, wanted) if wanted else None
    if cells is None:
        _print_table(info)
    elif output is None:
        _print_cells(cells)
    else:
        from tovholder.usecases.files import write_text

        keep = Keep(id_ or f"dst-{info.id.casefold()}", name or info.text, unit=unit, times=times, used_for=used_for)
        write_text(output, knowledge_text(info, cells, wanted, keep), replace=False)
        say("knowledge.kept", file=str(output), id=keep.id)


def _print_table(info: TableInfo) -> None:
    from tovholder.locale import text

    lang = language.current()
    print(f"{info.id}  {info.text} ({info.unit})")
    for variable in info.variables:
        key = "free" if variable.elimination else "needed"
        print(f"  {variable.id}  {text(f'cli.knowledge.variable.{key}', lang, count=len(variable.values))}")
        for code in list(variable.values)[:SHOWN]:
            print(f"      {code}  {variable.values[code]}")
        if len(variable.values) > SHOWN:
            print("      …")


def _print_cells(cells: Cells) -> None:
    from tovholder.quantities import formats

    print("\t".join(cells.variables))
    for codes, value in cells.rows:
        shown = formats.NOTHING if value is None else repr(value).removesuffix(".0")
        print("\t".join((*codes, shown)))
