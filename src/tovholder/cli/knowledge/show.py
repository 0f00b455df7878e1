"""`tovholder knowledge show`: everything the bank has about one record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

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

    found = find(bank_with(knowledge), id_)
    if as_json:
        print_json([{"kind": entry.kind, "record": as_data(entry.record)} for entry in found])
        return
    out = console()
    for entry in found:
        data = as_data(entry.record)
        out.print(data.pop("name"), style="bold")
        kind = text(f"cli.knowledge.kind.{entry.kind}", language.current())
        out.print(f"{kind} · {data.pop('id')}", style="dim")
        for line in _lines(data, 1):
            out.print(line, soft_wrap=True)


def _lines(data: Any, depth: int) -> Iterator[str]:
    """Fields one to a line, parts further in; names of fields as words where there are any."""
    indent = "  " * depth
    for key, value in data.items():
        name = language.word(f"knowledge.field.{key}") or key
        if isinstance(value, dict):
            yield f"{indent}{name}:"
            yield from _lines(value, depth + 1)
        elif isinstance(value, list) and any(isinstance(part, dict | list) for part in value):
            yield f"{indent}{name}:"
            for part in value:
                if isinstance(part, dict):
                    first, *rest = _lines(part, depth + 2)
                    yield f"{indent}  - {first.strip()}"
                    yield from rest
                else:
                    yield f"{indent}  - {_one(part)}"
        else:
            yield f"{indent}{name}: {_one(value)}"


def _one(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_one(part) for part in value)
    return "–" if value is None else str(value)
