"""The pool through the years: what is in it, and in how many of the draws it lasts."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.report.model import Block, Chart, Column, Heading, Row, Table
from tovholder.report.portfolio_charts import pool_chart

from .told import Told


def pool(told: Told) -> Iterator[Block]:
    """The balance at the end of each year."""
    words, risk = told.words, told.chosen.risk
    yield Heading(words.text("portfolio.pool"))
    low, high = (tuple(levels[i] for levels in risk.balance) for i in (0, 2))
    columns = (
        Column(words.text("column.year")),
        *(Column(words.text(f"portfolio.balance-{name}"), is_number=True) for name in ("mean", "low", "high")),
    )
    rows = tuple(
        Row((str(year), words.money(mean), words.money(below), words.money(above)))
        for year, mean, below, above in zip(risk.years, risk.balance_mean, low, high, strict=True)
    )
    table = Table(words.text("portfolio.balance"), columns, rows, words.text("portfolio.balance-note"))
    sentence = words.text(
        "portfolio.balance-sentence",
        share=told.share(risk.lasts).text,
        end=words.short(risk.balance_mean[-1]),
        year=risk.years[-1],
        low=words.short(risk.lowest[0]),
    )
    spec = pool_chart(risk.years, risk.balance_mean, low, high, words)
    yield Chart(words.text("portfolio.balance"), words.text("portfolio.balance-sub"), spec, sentence, table)
