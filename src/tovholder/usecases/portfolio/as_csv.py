"""A choice as tidy tables: one row per observation.

cases.csv      every case: whether and when it begins, what it draws, gives back and gains
frontier.csv   size of the pool → the best gain, and which cases give it
pool.csv       the pool's balance at the end of each year
service.csv    servicerammen per year and frame, of the cases chosen and of all
"""

from __future__ import annotations

from tovholder.locale import Lang
from tovholder.portfolio.chosen import Line
from tovholder.usecases.as_csv import Cell, csv_text

from .choosing import Portfolio


def portfolio_tables(found: Portfolio, *, lang: Lang) -> dict[str, str]:
    """File name → its text."""
    chosen = found.chosen
    cases = [_case(found, line) for line in chosen.lines]
    frontier: list[list[Cell]] = [
        [point.opening, point.choice.worth, point.choice.gap, " ".join(point.choice.starts)]
        for point in chosen.points
        if point.choice is not None
    ]
    pool: list[list[Cell]] = [
        [year, mean, *levels]
        for year, mean, levels in zip(chosen.years, chosen.risk.balance_mean, chosen.risk.balance, strict=True)
    ]
    service: list[list[Cell]] = [
        [which, frame, year, amount]
        for which, room in (("chosen", chosen.room), ("all", chosen.room_all))
        for frame, amounts in room.items()
        for year, amount in zip(chosen.years, amounts, strict=True)
    ]
    header = ["case", "title", "stage", "start", "drawn", "back", "net", "p10", "p90", "positive"]
    return {
        "cases.csv": csv_text(header, cases, lang=lang),
        "frontier.csv": csv_text(["pool", "worth", "gap", "cases"], frontier, lang=lang),
        "pool.csv": csv_text(["year", "mean", "p10", "p50", "p90"], pool, lang=lang),
        "service.csv": csv_text(["cases", "frame", "year", "room"], service, lang=lang),
    }


def _case(found: Portfolio, line: Line) -> list[Cell]:
    named: list[Cell] = [line.id, found.titles[line.id], found.stages[line.id], line.start]
    return [*named, line.drawn, line.back, line.net, line.low, line.high, line.positive]
