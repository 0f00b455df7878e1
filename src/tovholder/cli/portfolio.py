"""`tovholder portfolio`: which cases to begin with the money in an investment pool."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from . import language
from .parameters import AsJson, KnowledgeFiles, Language, bank_with

Several = list[str] | None
Percent = float | None


def portfolio(
    cases: Annotated[list[Path], typer.Argument(show_default=False)],
    pool: Annotated[str, typer.Option("--pool", show_default=False)],
    add: Annotated[Several, typer.Option("--add", show_default=False)] = None,
    returns: Annotated[
        Literal["invested", "all", "nothing"], typer.Option("--returns", show_default=False)
    ] = "invested",
    percentile: Annotated[Percent, typer.Option("--percentile", min=1, max=99, show_default=False)] = None,
    seek: Annotated[Literal["expected", "careful"], typer.Option("--seek", show_default=False)] = "expected",
    chance: Annotated[Percent, typer.Option("--chance", min=0, max=99, show_default=False)] = None,
    rate: Annotated[float, typer.Option("--rate", min=-50, max=100, show_default=False)] = 0.0,
    delay: Annotated[int, typer.Option("--delay", min=0, max=5, show_default=False)] = 0,
    must: Annotated[Several, typer.Option("--must", show_default=False)] = None,
    without: Annotated[Several, typer.Option("--without", show_default=False)] = None,
    either: Annotated[Several, typer.Option("--either", show_default=False)] = None,
    needs: Annotated[Several, typer.Option("--needs", show_default=False)] = None,
    frame: Annotated[Several, typer.Option("--frame", show_default=False)] = None,
    growth: Annotated[Percent, typer.Option("--growth", min=-50, max=100, show_default=False)] = None,
    draws: Annotated[int, typer.Option("--draws", min=64, max=100_000, show_default=False)] = 10_000,
    seed: Annotated[int, typer.Option("--seed", min=0, show_default=False)] = 1,
    as_json: AsJson = False,
    csv: Annotated[Path | None, typer.Option("--csv", show_default=False)] = None,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Choose among cases."""
    from tovholder.portfolio.aim import Aim
    from tovholder.portfolio.pool import Pool
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.files import read_text, write_texts
    from tovholder.usecases.portfolio.asking import Wishes, rules_of
    from tovholder.usecases.portfolio.choosing import choose, drawn, entry_of

    from . import pool_options as options
    from .reading import about
    from .terminal import console, print_json, say, working

    wishes = Wishes(
        pool=Pool(
            options.amount(pool),
            options.additions(add or ()),
            returns,
            None if percentile is None else percentile / 100,
        ),
        rules=rules_of(
            must=frozenset(must or ()),
            out=frozenset(without or ()),
            either=options.groups(either or ()),
            needs=options.needs(needs or ()),
            ceilings=options.ceilings(frame or ()),
        ),
        aim=Aim(seek, rate=rate / 100, chance=None if chance is None else chance / 100),
        delay=delay,
        growth=None if growth is None else growth / 100,
        draws=draws,
        seed=seed,
    )
    bank = bank_with(knowledge)
    entries, calculations = [], {}
    for name, file in options.named(cases):
        with about(file):
            calculations[name] = calculate(read_text(file), bank=bank)
            entries.append(entry_of(calculations[name], id=name))
    with working("portfolio"):
        found = choose(entries, wishes, draw=lambda one: drawn(calculations[one.id], id=one.id, draws=draws, seed=seed))
    if csv is not None:
        from tovholder.usecases.portfolio.as_csv import portfolio_tables

        files = write_texts(csv, portfolio_tables(found, lang=language.current()))
        if not as_json:
            say("portfolio.written", files=", ".join(map(str, files)))
    if as_json:
        from tovholder.usecases.portfolio.as_json import portfolio_json

        print_json(portfolio_json(found))
    elif csv is None:
        from tovholder.usecases.portfolio.telling import told_of

        from .section import print_section

        print_section(told_of(found, lang=language.current()), console())
