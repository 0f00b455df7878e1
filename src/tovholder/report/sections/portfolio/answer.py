"""The choice itself: which cases, when, what they draw, and what they give."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.portfolio.aim import SCENARIOS
from tovholder.portfolio.choice import GAP
from tovholder.portfolio.chosen import Line
from tovholder.report.model import Block, Column, Figure, KeyFigure, KeyFigures, Paragraph, Row, Table

from .told import Told


def answer(told: Told) -> Iterator[Block]:
    """One sentence, four numbers and the list."""
    yield Paragraph(_sentence(told), "lead")
    yield Paragraph(_proof(told))
    yield _figures(told)
    yield _table(told)
    yield Paragraph(_counted(told), "note")


def _sentence(told: Told) -> str:
    words, chosen = told.words, told.chosen
    if not chosen.choice.starts:
        return words.text("portfolio.lead-none", pool=words.short(chosen.pool.opening))
    return words.text(
        f"portfolio.lead-{chosen.aim.seek}",
        pool=words.short(chosen.pool.opening),
        chosen=len(chosen.choice.starts),
        cases=len(chosen.lines),
        worth=words.short(chosen.choice.worth),
        share=words.percent(chosen.aim.tail),
    )


def _proof(told: Told) -> str:
    """How far from the best the choice may be."""
    words, choice = told.words, told.chosen.choice
    if choice.gap <= GAP:
        return words.text("portfolio.proven")
    return words.text("portfolio.unproven", bound=words.short(choice.bound), gap=words.percent(round(choice.gap, 3)))


def _figures(told: Told) -> KeyFigures:
    words, risk = told.words, told.chosen.risk
    lowest = min(risk.balance_mean)
    when = risk.years[risk.balance_mean.index(lowest)]
    low, _, high = risk.net
    net = Figure(risk.net_mean, words.currency, words.short(risk.net_mean))
    left = Figure(lowest, words.currency, words.short(lowest))
    between = words.text("portfolio.between", low=words.short(low), high=words.short(high))
    return KeyFigures(
        (
            KeyFigure(words.text("portfolio.net"), net, between),
            KeyFigure(words.text("portfolio.chance"), told.share(risk.positive), words.text("portfolio.chance-note")),
            KeyFigure(words.text("portfolio.lasts"), told.share(risk.lasts), words.text("portfolio.lasts-note")),
            KeyFigure(words.text("portfolio.lowest"), left, words.text("portfolio.lowest-note", year=when)),
        )
    )


_NUMBERS = ("start", "drawn", "back", "line-net", "line-chance")


def _table(told: Told) -> Table:
    words, lines = told.words, told.chosen.lines
    columns = (
        Column(words.text("portfolio.case")),
        *(Column(words.text(f"portfolio.{name}"), is_number=True) for name in _NUMBERS),
    )
    rows: list[Row] = []
    for key, members in (
        ("in", [line for line in lines if line.start is not None]),
        ("out", [line for line in lines if line.start is None]),
    ):
        if members:
            blank = ("",) * len(_NUMBERS)
            rows.append(Row((words.text(f"portfolio.group-{key}"), *blank), "group"))
            rows += [_row(told, line) for line in sorted(members, key=lambda line: (-line.net, line.id))]
    return Table(words.text("portfolio.list"), columns, tuple(rows), words.text("portfolio.list-note"))


def _row(told: Told, line: Line) -> Row:
    words = told.words
    start = Figure(
        None if line.start is None else float(line.start), "year", "–" if line.start is None else str(line.start)
    )
    return Row(
        (
            told.titles[line.id],
            start,
            words.money(line.drawn),
            words.money(line.back),
            words.money(line.net),
            told.share(line.positive),
        )
    )


def _counted(told: Told) -> str:
    """By which rules the amounts were counted."""
    words, chosen = told.words, told.chosen
    level = chosen.pool.level
    counted = words.text("portfolio.counted-mean")
    if level is not None:
        counted = words.text("portfolio.counted-level", level=words.percent(level))
    said = [
        words.text("portfolio.level", year=told.price_level) if told.price_level is not None else "",
        words.text(f"portfolio.returns-{chosen.pool.returns}"),
        counted,
        words.text("portfolio.discounted", rate=words.percent(chosen.aim.rate)) if chosen.aim.rate else "",
        words.text("portfolio.draws", draws=words.number(chosen.draws, 0)),
        words.text("portfolio.scenarios", count=min(SCENARIOS, chosen.draws)) if chosen.aim.shares else "",
    ]
    return " ".join(sentence for sentence in said if sentence)
