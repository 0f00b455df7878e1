"""Days and months on the command line. The clock is read here and nowhere below."""

from __future__ import annotations

import datetime as dt

from tovholder.errors import Finding
from tovholder.quantities import Mistake, Month, parse_span

from ..mistakes import Misuse


def day_of(text: str | None) -> dt.date:
    """The day written, else today. Raises Misuse."""
    if text is None:
        return dt.date.today()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise Misuse([Finding("cli-not-a-day", params={"value": text})]) from None


def month_of_text(text: str) -> Month:
    """The last month of what is written: `2024-06`, `2024-Q2`, `2024`. Raises Misuse."""
    try:
        return parse_span(text).end - 1
    except Mistake:
        raise Misuse([Finding("cli-not-a-month", params={"value": text})]) from None
