"""Lines of the bank's table of contents."""

from __future__ import annotations

from collections.abc import Sequence

from tovholder.knowledge import Listing
from tovholder.locale import text
from tovholder.quantities import formats

from .. import language
from ..terminal import console, print_json


def print_lines(lines: Sequence[Listing], *, as_json: bool) -> None:
    """As a table with a heading per kind, or as JSON."""
    if as_json:
        keys = ("id", "kind", "name", "value", "year", "confidence")
        print_json([{key: getattr(line, key) for key in keys} for line in lines])
        return
    from rich.table import Table

    out = console()
    kinds = dict.fromkeys(line.kind for line in lines)
    for kind in kinds:
        out.print()
        out.print(text(f"cli.knowledge.kind.{kind}", language.current()), style="bold")
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column(ratio=1)
        table.add_column(justify="right")
        for line in lines:
            if line.kind == kind:
                dated = " ".join(part for part in (readable(line.value), f"({line.year})" if line.year else "") if part)
                table.add_row(line.id, line.name, dated)
        out.print(table)


def readable(value: str) -> str:
    """A listing's plain digits as the language writes them: `71640..104044 kr/år` as `71.640..104.044 kr/år`."""
    import re

    def written(match: re.Match[str]) -> str:
        digits = match[0]
        decimals = len(digits.partition(".")[2])
        return formats.number(float(digits), lang=language.current(), decimals=decimals)

    return re.sub(r"\d+(?:\.\d+)?", written, value)
