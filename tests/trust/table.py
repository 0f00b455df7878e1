"""The table in docs/trust.md: written by `make trust` between two marks, a row for each part, never by hand.

What was found is kept in figures.json, so that a run of some parts leaves the rows of the others as they were. The row
of a full size stands after the one of a release.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

FIGURES = Path(__file__).parent / "figures.json"
PAGE = Path(__file__).parents[2] / "docs" / "trust.md"
BEGINS, ENDS = "<!-- Skrevet af `make trust`; ret det ikke i hånden. -->", "<!-- Slut -->"

Row = dict[str, str]
"""tried, came: in Danish. when: the day. where: the machine."""


def row_name(part: str, *, full: bool) -> str:
    """What a part's row is kept under."""
    return f"{part} --full" if full else part


def kept() -> dict[str, Row]:
    """The row of each part and size, by its name."""
    rows: dict[str, Row] = json.loads(FIGURES.read_text(encoding="utf-8"))
    return rows


def keep(found: Mapping[str, Row], goals: Mapping[str, str]) -> None:
    """Put these rows in place of those there were, and write the table. goals: part → goal, as the rows shall stand."""
    rows = {**kept(), **found}
    FIGURES.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGINS)
    PAGE.write_text(f"{before}{block(rows, goals)}{rest.partition(ENDS)[2]}", encoding="utf-8")


def block(rows: Mapping[str, Row], goals: Mapping[str, str]) -> str:
    """The table, from mark to mark, in the order of the parts, and the machines it was made on."""
    names = [(row_name(part, full=full), goal) for part, goal in goals.items() for full in (False, True)]
    shown = [{"goal": goal, **rows[name]} for name, goal in names if name in rows]
    places = list(dict.fromkeys(row["where"] for row in shown))
    marks = {place: chr(ord("a") + number) for number, place in enumerate(places)}
    lines = [BEGINS, "| mål | prøve | kom ud | hvornår |", "|---|---|---|---|"]
    for row in shown:
        lines.append(f"| {row['goal']} | {row['tried']} | {row['came']} | {row['when']} {marks[row['where']]} |")
    lines += ["", *(f"{mark}: {place}.  " for place, mark in marks.items())]
    return "\n".join([*lines, ENDS])
