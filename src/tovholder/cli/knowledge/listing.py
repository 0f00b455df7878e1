"""`tovholder knowledge list`: the table of contents."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from ..parameters import AsJson, KnowledgeFiles, Language, bank_with

KindName = Literal["figure", "discount", "index", "rule", "account", "area", "evidence", "gap"]


def list_(
    kind: Annotated[KindName | None, typer.Option("--kind", show_default=False)] = None,
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """List the bank."""
    from .lines import print_lines

    bank = bank_with(knowledge)
    print_lines(bank.listing([kind]) if kind else bank.listing(), as_json=as_json)
