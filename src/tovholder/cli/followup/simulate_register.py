"""`tovholder followup simulate-register`: a register of people who never were, with effects that are known."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..parameters import AsJson, Language


def simulate_register(
    folder: Annotated[Path, typer.Argument(show_default=False)],
    people: Annotated[int, typer.Option("--people", min=1, max=50_000_000, show_default=False)] = 10_000,
    months: Annotated[int, typer.Option("--months", min=24, max=600, show_default=False)] = 120,
    seed: Annotated[int, typer.Option("--seed", min=0, show_default=False)] = 1,
    as_json: AsJson = False,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Make a synthetic register."""
    from tovholder.quantities import formats
    from tovholder.usecases.registers import made_json, make_register

    from .. import language
    from ..terminal import print_json, progress, say

    with progress("run") as told:
        made = make_register(folder, people=people, months=months, seed=seed, told=told)
    if as_json:
        print_json(made_json(made))
        return
    lang_now = language.current()
    say("followup.simulate-register.written", folder=str(folder), rows=formats.number(made.rows, lang=lang_now))
    effect = formats.number(made.true_effect(), lang=lang_now, decimals=2)
    say("followup.simulate-register.truth", effect=effect)
