"""`tovholder followup estimate`: did it work, how sure is that, and what can the measurement not say."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import language
from ..parameters import AsJson, Language
from .parameters import Data, PlanFile

Names = Annotated[list[str] | None, typer.Argument(show_default=False)]


def estimate(
    plan: PlanFile,
    data: Data,
    names: Names = None,
    through: Annotated[str | None, typer.Option("--through", show_default=False)] = None,
    as_json: AsJson = False,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Estimate effects."""
    import datetime as dt

    from tovholder.usecases.effects import answers_json, estimates

    from ..contract.dates import month_of_text
    from ..mistakes import Failed
    from ..reading import about
    from ..terminal import console, print_json, working
    from .estimated import EffectPage
    from .parameters import plan_reading

    reading = plan_reading(plan)
    until = None if through is None else month_of_text(through)
    now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    with about(plan), working("run"):
        answers = estimates(reading, names or (), folder=data, through=until, now=now)
    if as_json:
        print_json(answers_json(reading.require(), answers))
    else:
        page = EffectPage(reading.require(), console(), language.current())
        for answer in answers:
            page.print(answer)
    if answers and not any(answer.effect for answer in answers):
        raise Failed
