"""Days and months as they are asked for in an address."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from tovholder.quantities import Month, parse_span

Through = Annotated[str | None, Query(max_length=20, examples=["2024-06"])]
"""The last month that counts: `2024-06`, `2024-Q2`, `2024`."""


def month_asked(through: str | None) -> Month | None:
    """The last month of what is written; None where nothing is. Raises Mistake."""
    return None if not through else parse_span(through).end - 1
