"""`tovholder check`: what an experienced colleague would ask, with lines, and errors if there are any."""

from __future__ import annotations

from typing import Annotated

import typer

from . import language
from .parameters import AsJson, CaseFile, KnowledgeFiles, Language, bank_with

SHOWN_KINDS, SHOWN_PLACES = 6, 3
"""Amber of so many kinds, each in so many places, is what one reads; the rest is counted, and shown on demand."""


def check(
    case: CaseFile,
    strict: Annotated[bool, typer.Option("--strict", show_default=False)] = False,
    all_: Annotated[bool, typer.Option("--all", show_default=False)] = False,
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Check a case file."""
    from tovholder.usecases.checking import check as checked
    from tovholder.usecases.files import read_text

    from .findings import print_checks, print_errors
    from .mistakes import Failed
    from .terminal import console, print_json, say, working

    with working("check"):
        found = checked(read_text(case), bank=bank_with(knowledge))
    errors, red = found.of("error"), found.of("red")
    if as_json:
        from tovholder.usecases.as_json import checks_json

        print_json(checks_json(found, lang=language.current()))
    elif errors:
        print_errors(errors, file=str(case))
    else:
        amber, green = found.of("amber"), found.of("green")
        if all_:
            print_checks([*red, *amber, *green], console())
        else:
            print_checks(red, console())
            left_out = print_checks(amber, console(), kinds=SHOWN_KINDS, places=SHOWN_PLACES)
            if left_out:
                say("check.left_out", count=left_out, file=str(case))
        say("check.counts", red=len(red), amber=len(amber), green=len(green))
    if errors or (strict and red):
        raise Failed
