"""`tovholder knowledge search`: the records in which every word occurs."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import language
from ..parameters import AsJson, KnowledgeFiles, Language, bank_with


def search(
    text: Annotated[list[str], typer.Argument(show_default=False)],
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Search the bank."""
    from tovholder.locale import text as words

    from .lines import print_lines

    found = bank_with(knowledge).search(" ".join(text))
    if not found and not as_json:
        print(words("cli.knowledge.nothing", language.current(), text=" ".join(text)))
        return
    print_lines(found, as_json=as_json)
