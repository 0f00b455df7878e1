"""What a harness found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """What was asked, what came of it, and whether it is as promised.

    row: the same in Danish, for the table in docs/trust.md: what was tried, and what came out.
    """

    text: str
    figures: dict[str, Any]
    faults: tuple[str, ...]
    row: tuple[str, str] | None = None


def danish(number: float, decimals: int = 0) -> str:
    """A number as it is written in Danish.

    >>> danish(1234.56, 1), danish(20000)
    ('1.234,6', '20.000')
    """
    return f"{number:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
