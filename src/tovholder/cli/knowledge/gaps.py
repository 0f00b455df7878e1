"""`tovholder knowledge gaps`: what the bank knows that it lacks, and where a person can get it."""

from __future__ import annotations

from .. import language
from ..parameters import AsJson, KnowledgeFiles, Language, bank_with


def gaps(as_json: AsJson = False, knowledge: KnowledgeFiles = None, lang: Language = "") -> None:  # noqa: ARG001
    """List the gaps."""
    from tovholder.locale import text
    from tovholder.usecases.knowing import as_data

    from ..terminal import console, print_json

    bank = bank_with(knowledge)
    lacking = [bank.gap(line.id) for line in bank.listing(["gap"])]
    if as_json:
        print_json(as_data(lacking))
        return
    out = console()
    for gap in lacking:
        out.print(f"{gap.name}  ({gap.id})", style="bold")
        out.print(f"  {text('cli.knowledge.missing', language.current(), missing=gap.missing)}")
        out.print(f"  {text('cli.knowledge.fetch_it', language.current(), fetch=gap.fetch)}")
        if gap.url:
            out.print(f"  {gap.url}", style="dim", soft_wrap=True)
