"""`tovholder knowledge show`: everything the bank has about one record."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import language
from ..parameters import AsJson, KnowledgeFiles, Language, bank_with


def show(
    id_: Annotated[str, typer.Argument(show_default=False)],
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Show a record."""
    from tovholder.locale import text
    from tovholder.usecases.knowing import as_data, find

    from ..terminal import console, print_json
    from .record import told

    found = find(bank_with(knowledge), id_)
    if as_json:
        print_json([{"kind": entry.kind, "record": as_data(entry.record)} for entry in found])
        return
    out, lang_ = console(), language.current()
    for entry in found:
        out.print(entry.record.name, style="bold")
        out.print(f"{text(f'cli.knowledge.kind.{entry.kind}', lang_)} · {entry.record.id}", style="dim")
        for line in told(entry.record, lang_):
            out.print(line, soft_wrap=True)
