"""The numbers of a StatBank answer: JSON-stat version 1 and semicolon CSV.

*Source:* Danmarks Statistik, StatBank API, `/data`. In JSON-stat v1 `id` and `size` lie inside `dimension`, the values
run with the last dimension fastest, and a `ContentsCode` dimension names what is counted.
"""

from __future__ import annotations

import csv
import io
import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .mistakes import UnexpectedAnswer

_CONTENTS = "ContentsCode"
_VALUE_COLUMN = "INDHOLD"
_MISSING = {"", ".", "..", "...", "-", "null"}
"""How a suppressed or missing number is written."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Numbers by code. `rows` are (one code per variable, the number or None where it is suppressed or missing)."""

    variables: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], float | None], ...]

    def column(self, variable: str) -> tuple[str, ...]:
        """The variable's code in every row."""
        place = self.variables.index(variable)
        return tuple(codes[place] for codes, _ in self.rows)


def read_jsonstat(answer: Any) -> Cells:
    """Cells of a JSON-stat v1 answer. Raises UnexpectedAnswer."""
    try:
        dataset = answer["dataset"]
        dimension, values = dataset["dimension"], dataset["value"]
        names, sizes = list(dimension["id"]), list(dimension["size"])
        codes = [_codes(dimension[name]["category"]["index"]) for name in names]
    except (KeyError, TypeError, AttributeError):
        raise UnexpectedAnswer("jsonstat") from None
    if [len(column) for column in codes] != sizes:
        raise UnexpectedAnswer("jsonstat size")
    count = math.prod(sizes)
    if isinstance(values, Mapping):
        # A sparse answer: position → number.
        values = [values.get(str(i)) for i in range(count)]
    if not isinstance(values, list) or len(values) != count:
        raise UnexpectedAnswer("jsonstat value")
    kept = [i for i, name in enumerate(names) if name != _CONTENTS or sizes[i] > 1]
    rows = (
        (tuple(combination[i] for i in kept), _number(value))
        for combination, value in zip(itertools.product(*codes), values, strict=True)
    )
    return Cells(tuple(names[i] for i in kept), tuple(rows))


def _codes(index: Any) -> list[str]:
    """Codes in the order of their positions; JSON-stat allows a mapping or a plain list."""
    if isinstance(index, Mapping):
        return sorted(index, key=lambda code: int(index[code]))
    return [str(code) for code in index]


def read_csv(text: str) -> Cells:
    """Cells of a CSV answer whose columns hold codes. Raises UnexpectedAnswer."""
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    if not lines or _VALUE_COLUMN not in lines[0]:
        raise UnexpectedAnswer("csv")
    header, *body = lines
    place = header.index(_VALUE_COLUMN)
    rows = []
    for line in body:
        if not line:
            continue
        if len(line) != len(header):
            raise UnexpectedAnswer("csv")
        rows.append((tuple(cell for i, cell in enumerate(line) if i != place), _number(line[place])))
    return Cells(tuple(name for i, name in enumerate(header) if i != place), tuple(rows))


def _number(value: Any) -> float | None:
    """A cell's number. The StatBank writes no thousands separators, so a lone comma or point is the decimal one."""
    if value is None or (isinstance(value, str) and value.strip() in _MISSING):
        return None
    try:
        if isinstance(value, bool):
            raise ValueError
        number = float(value.strip().replace(",", ".") if isinstance(value, str) else value)
    except (ValueError, TypeError, AttributeError):
        raise UnexpectedAnswer("value") from None
    if not math.isfinite(number):
        raise UnexpectedAnswer("value")
    return number
