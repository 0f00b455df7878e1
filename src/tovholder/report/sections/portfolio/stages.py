"""All cases by stage: how many, what they would draw, what they give, and the chance that they do."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.locale import catalogue
from tovholder.report.model import Block, Column, Figure, Heading, Row, Table

from .told import Told

_NUMBERS = ("cases", "chosen", "drawn", "net", "chance")


def stages(told: Told) -> Iterator[Block]:
    """One table."""
    words, found = told.words, told.chosen.stages
    # The catalogue has the stages in their order.
    order = [*catalogue(words.lang)["report"]["choice"]["stage"], None]
    yield Heading(words.text("portfolio.stages"))
    columns = (
        Column(words.text("portfolio.stage")),
        *(Column(words.text(f"portfolio.stage-{name}"), is_number=True) for name in _NUMBERS),
    )
    rows = tuple(
        Row(
            (
                words.choice("stage", stage.stage) if stage.stage else words.text("portfolio.no-stage"),
                Figure(float(stage.cases), "", str(stage.cases)),
                Figure(float(stage.chosen), "", str(stage.chosen)),
                words.money(stage.drawn),
                words.money(stage.net),
                told.share(stage.positive),
            )
        )
        for stage in sorted(found, key=lambda stage: order.index(stage.stage))
    )
    yield Table(words.text("portfolio.stages"), columns, rows, words.text("portfolio.stages-note"))
