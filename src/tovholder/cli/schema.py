"""`tovholder schema`: the JSON Schema of a case file or a plan, for editors that help while one writes."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

from . import language
from .parameters import Language, Output


def schema(
    of: Annotated[Literal["case", "plan"], typer.Option("--of", show_default=False)] = "case",
    output: Output = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Print the JSON Schema, or write it in a file."""
    from tovholder.usecases.schema import case_schema, plan_schema

    from .terminal import print_json, say

    found = (plan_schema if of == "plan" else case_schema)(language.current())
    if output is None:
        print_json(found)
        return
    from tovholder.usecases.files import write_text

    write_text(output, json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    say("schema.written", file=str(output))
