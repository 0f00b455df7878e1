"""What is told of a choice: its figures, and the names of what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tovholder.portfolio.chosen import Chosen
from tovholder.report.model import Figure
from tovholder.report.wording import Wording


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """titles: case → what it is called. price_level: that of every amount."""

    chosen: Chosen
    titles: Mapping[str, str]
    price_level: int | None
    words: Wording

    def named(self, cases: Iterable[str], *, at_most: int = 3) -> str:
        """Cases by their titles, as a list in a sentence; `–` for none."""
        return self.words.listed([self.titles[case] for case in cases], at_most=at_most) or "–"

    def share(self, value: float) -> Figure:
        """A share in whole percent. What is not certain is not shown as 0 % or 100 %."""
        edge = 0.005
        shown = value if value in (0.0, 1.0) else min(max(value, 2 * edge), 1 - 2 * edge)
        return Figure(value, "share", self.words.percent(round(shown, 2)))
