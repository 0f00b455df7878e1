"""`tovholder followup aggregate`: a register of person-months in a table one can hold, on DuckDB or Spark."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from ..parameters import Language


def aggregate(
    folder: Annotated[str, typer.Argument(show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", show_default=False)],
    engine: Annotated[Literal["duckdb", "spark"], typer.Option("--engine", show_default=False)] = "duckdb",
    master: Annotated[str | None, typer.Option("--master", show_default=False)] = None,
    memory: Annotated[str | None, typer.Option("--memory", show_default=False)] = None,
    period: Annotated[int, typer.Option("--period-months", min=1, max=120, show_default=False)] = 12,
    least: Annotated[int, typer.Option("--least", min=3, max=20, show_default=False)] = 5,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Aggregate a register."""
    from tovholder.usecases.files import write_text
    from tovholder.usecases.registers import aggregate_register

    from ..terminal import say, working

    with working("run"):
        found = aggregate_register(
            folder, engine=engine, master=master, memory=memory, period_months=period, least=least
        )
    write_text(output, found.csv)
    say("followup.aggregate.written", rows=found.rows, file=str(output))
    if found.hidden:
        say("followup.aggregate.hidden", count=found.hidden, least=least)
