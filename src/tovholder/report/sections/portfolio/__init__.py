"""What a choice among cases says: the choice, what more money buys, the pool through the years, and the frames."""

from __future__ import annotations

from tovholder.report.model import Section

from .answer import answer
from .frames import frames
from .frontier import frontier
from .pool import pool
from .stages import stages
from .told import Told

__all__ = ["Told", "choice_section"]


def choice_section(told: Told) -> Section:
    """Everything about a choice, what is decided first."""
    blocks = (*answer(told), *frontier(told), *pool(told), *frames(told), *stages(told))
    return Section("portfolio", told.words.text("portfolio.heading"), blocks)
