"""`tovholder schema`: the JSON Schema of a case file, for editors that complete and explain while one writes."""

from __future__ import annotations

import json

from . import language
from .parameters import Language, Output


def schema(output: Output = None, lang: Language = "") -> None:  # noqa: ARG001
    """Print the JSON Schema, or write it in a file."""
    from tovholder.usecases.schema import case_schema

    from .terminal import print_json, say

    found = case_schema(language.current())
    if output is None:
        print_json(found)
        return
    from tovholder.usecases.files import write_text

    write_text(output, json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    say("schema.written", file=str(output))
