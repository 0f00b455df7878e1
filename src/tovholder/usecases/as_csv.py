"""A calculated case as tidy tables: one row per observation, one column per thing known about it.

lines.csv     kroner per line, party and period
parties.csv   the measures of every party, department and total
years.csv     net per calendar year of every party, department and total, and so far

In Danish the files open in a Danish Excel: semicolons and decimal commas. In English: commas and decimal points.
Amounts are given to a millionth of a krone; digits beyond are noise of the arithmetic. The text is UTF-8 with a byte
order mark, without which Excel garbles æ, ø and å.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from tovholder.locale import Lang

from .calculation import Calculation

Cell = str | float | int | bool | None

_DECIMALS = 6

BYTE_ORDER_MARK = "\ufeff"


def tables(calculation: Calculation, *, lang: Lang) -> dict[str, str]:
    """File name → its text."""
    return {
        "lines.csv": csv_text(*_lines(calculation), lang=lang),
        "parties.csv": csv_text(*_parties(calculation), lang=lang),
        "years.csv": csv_text(*_years(calculation), lang=lang),
    }


def csv_text(header: Sequence[str], rows: Iterable[Sequence[Cell]], *, lang: Lang) -> str:
    """A table as CSV in the language's way of writing numbers.

    >>> csv_text(["party", "net"], [["skole", -1.5]], lang="da").splitlines()[1]
    'skole;-1,5'
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if lang == "da" else ",", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_written(cell, lang) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + out.getvalue()


_FORMULA = frozenset("=+-@\t\r\n\0＝＋－＠")
"""What makes a spreadsheet take a cell for a formula, in the wide forms of East Asian keyboards too."""
_BLANK = " \N{NO-BREAK SPACE}"
"""Programs that trim what they read find what stands behind."""


def harmless(text: str) -> str:
    """The text, with a sign before it where a spreadsheet would run it as a formula.

    >>> harmless("Skole"), harmless("=1+1")
    ('Skole', "'=1+1")
    """
    return f"'{text}" if text.lstrip(_BLANK)[:1] in _FORMULA else text


def _written(cell: Cell, lang: Lang) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, str):
        return harmless(cell)
    digits = repr(round(cell, _DECIMALS))
    return digits.replace(".", ",") if lang == "da" else digits


def _lines(calculation: Calculation) -> tuple[Sequence[str], Iterable[Sequence[Cell]]]:
    columns: Mapping[str, Sequence[Cell]] = calculation.result.table()
    return list(columns), zip(*columns.values(), strict=True)


_MEASURES = (
    "net",
    "gains",
    "costs",
    "present_net",
    "present_gains",
    "present_costs",
    "society_rate_net",
    "benefit_cost_ratio",
    "peak_funding",
)


def _parties(calculation: Calculation) -> tuple[Sequence[str], Iterable[Sequence[Cell]]]:
    summary, labels = calculation.summary, calculation.plan.timeline.labels
    header = ["group", *_MEASURES, "payback", "discounted_payback", "per_entrant", "per_completer"]
    rows: list[Sequence[Cell]] = []
    for name, group in summary.groups.items():
        paybacks = (group.payback, group.discounted_payback)
        rows.append(
            [
                name,
                *(getattr(group, measure) for measure in _MEASURES),
                *(None if period is None else labels[period] for period in paybacks),
                summary.per_entrant(name),
                summary.per_completer(name),
            ]
        )
    return header, rows


def _years(calculation: Calculation) -> tuple[Sequence[str], Iterable[Sequence[Cell]]]:
    years = calculation.plan.timeline.calendar_years
    rows: list[Sequence[Cell]] = []
    for name, group in calculation.summary.groups.items():
        so_far = accumulate(group.per_year)
        rows += [[name, *row] for row in zip(years, group.per_year, so_far, strict=True)]
    return ["group", "year", "net", "cumulative"], rows
