"""What became of every row of a file, and the totals that must agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .rows import Rejected

NAMED = 2_000
"""Rows that are named one by one with why they were rejected; of a file where all are, the rest are only counted."""


@dataclass(slots=True)
class Verdicts:
    """The verdict on every row of a file, for one store.

    accepted, unchanged   rows that were taken, and rows that said what was there already
    corrected             those accepted that took the place of what was there
    rejected              rows that were not taken
    rows_rejected         row number → why, of the first `NAMED` found
    """

    source: str
    store: str
    read: int = 0
    accepted: int = 0
    unchanged: int = 0
    corrected: int = 0
    rejected: int = 0
    rows_rejected: dict[int, Rejected] = field(default_factory=dict)
    batch: int | None = None
    _reasons: dict[Rejected, tuple[int, int]] = field(default_factory=dict)

    def agree(self) -> bool:
        """read = accepted + unchanged + rejected."""
        return self.read == self.accepted + self.unchanged + self.rejected

    def reject(self, rows: Iterable[int], why: Rejected) -> None:
        """Rows that are not taken, each given once."""
        for row in rows:
            self.rejected += 1
            count, first = self._reasons.get(why, (0, row))
            self._reasons[why] = (count + 1, min(first, row))
            if len(self.rows_rejected) < NAMED:
                self.rows_rejected[row] = why

    def reasons(self) -> Iterator[tuple[Rejected, int, int]]:
        """(reason, how many rows, the first of them), the most frequent first."""
        for reason, (count, first) in sorted(self._reasons.items(), key=lambda known: -known[1][0]):
            yield reason, count, first
