"""`tovholder contract price`: the corridor of each price, a fair price, and who loses at which effect."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import language
from ..parameters import AsJson, CaseFile, KnowledgeFiles, Language, bank_with


def price(
    case: CaseFile,
    target: Annotated[str, typer.Option("--return", show_default=False)] = "0 %",
    chance: Annotated[str, typer.Option("--chance", show_default=False)] = "50 %",
    goal: Annotated[str | None, typer.Option("--goal", show_default=False)] = None,
    draws: Annotated[int, typer.Option("--draws", min=100, max=1_000_000, show_default=False)] = 10_000,
    seed: Annotated[int, typer.Option("--seed", min=0, show_default=False)] = 1,
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Help with the prices."""
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.contracting import price as priced
    from tovholder.usecases.contracting import price_json
    from tovholder.usecases.files import read_text

    from ..reading import about
    from ..terminal import console, print_json, working
    from .priced import print_prices

    asked, sure = _share(target, most=10.0), _share(chance, most=1.0)
    with about(case), working("run"):
        calculation = calculate(read_text(case), bank=bank_with(knowledge))
        found = priced(calculation, target=asked, chance=sure, goal=goal, draws=draws, seed=seed)
    if as_json:
        print_json(price_json(found))
    else:
        print_prices(found, console(), lang=language.current())


def _share(text: str, *, most: float) -> float:
    """A percentage as a share. Raises Misuse."""
    from tovholder.errors import Finding
    from tovholder.quantities import Mistake
    from tovholder.quantities.shorthand import read_number

    from ..mistakes import Misuse

    try:
        share = read_number(text)
    except Mistake:
        raise Misuse([Finding("cli-not-a-share", params={"value": text})]) from None
    if not 0 <= share <= most:
        raise Misuse([Finding("cli-not-a-share", params={"value": text})])
    return share
