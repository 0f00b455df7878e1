"""What a larger pool gives: the best gain for each size, and which cases each step brings in."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.portfolio.choice import Choice
from tovholder.portfolio.frontier import Step
from tovholder.report.model import Block, Chart, Column, Figure, Heading, Paragraph, Row, Table
from tovholder.report.portfolio_charts import frontier_chart

from .told import Told


def frontier(told: Told) -> Iterator[Block]:
    """The curve with its table, and a table of the steps that change the choice."""
    words, chosen = told.words, told.chosen
    yield Heading(words.text("portfolio.more"))
    sizes = [(point.opening, point.choice) for point in chosen.points if point.choice is not None]
    if len(sizes) < 2:
        yield Paragraph(words.text("portfolio.no-frontier"))
        return
    table = Table(
        words.text("portfolio.frontier"),
        (
            Column(words.text("portfolio.size")),
            *(
                Column(words.text(f"portfolio.{name}"), is_number=True)
                for name in (f"worth-{chosen.aim.seek}", "cases")
            ),
        ),
        tuple(_row(told, opening, choice) for opening, choice in sizes),
    )
    spec = frontier_chart([(opening, choice.worth) for opening, choice in sizes], chosen.pool.opening, words)
    title, subtitle = words.text("portfolio.frontier"), words.text("portfolio.frontier-sub")
    yield Chart(title, subtitle, spec, _sentence(told), table)
    yield _steps(told)


def _row(told: Told, opening: float, choice: Choice) -> Row:
    words = told.words
    return Row(
        (
            words.money(opening),
            words.money(choice.worth),
            Figure(float(len(choice.starts)), "", str(len(choice.starts))),
        )
    )


def _sentence(told: Told) -> str:
    """What the next step from the pool there is would give."""
    words, chosen = told.words, told.chosen
    following = next((step for step in chosen.steps if step.before.opening == chosen.pool.opening), None)
    last = chosen.points[-1]
    whole = words.text(
        "portfolio.frontier-sentence",
        most=words.short(last.opening),
        worth=words.short(last.choice.worth if last.choice is not None else 0.0),
    )
    if following is None:
        return whole
    more, key = following.after.opening - following.before.opening, "more" if following.bought >= 1 else "no-more"
    following_said = words.text(
        f"portfolio.next-{key}",
        more=words.short(more),
        bought=words.short(following.bought),
        cases=told.named(following.come),
    )
    return f"{following_said} {whole}"


def _steps(told: Told) -> Table:
    words = told.words
    columns = tuple(
        Column(words.text(f"portfolio.step-{name}"), is_number=is_number)
        for name, is_number in (
            ("size", False),
            ("bought", True),
            ("per-krone", True),
            ("come", False),
            ("gone", False),
        )
    )
    changing = [step for step in told.chosen.steps if step.come or step.gone or step.moved]
    rows = tuple(_step(told, step) for step in changing)
    return Table(words.text("portfolio.steps"), columns, rows, words.text("portfolio.steps-note"))


def _step(told: Told, step: Step) -> Row:
    words = told.words
    before, after = step.before.opening, step.after.opening
    each = step.bought / (after - before)
    moved = tuple(words.text("portfolio.moved", name=told.titles[case]) for case in step.moved)
    return Row(
        (
            words.text("portfolio.step-from-to", before=words.short(before), after=words.short(after)),
            words.money(step.bought),
            Figure(each, "", words.number(each, 2)),
            words.listed([*(told.titles[case] for case in step.come), *moved], at_most=4) or "–",
            told.named(step.gone, at_most=4),
        )
    )
