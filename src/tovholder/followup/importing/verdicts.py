"""What became of every row of a file, and the totals that must agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from .rows import Rejected


@dataclass(slots=True)
class Verdicts:
    """The verdict on every row of a file, for one store.

    accepted, unchanged   rows that were taken, and rows that said what was there already
    corrected             those accepted that took the place of what was there
    rejected              row number → why
    """

    source: str
    store: str
    read: int = 0
    accepted: int = 0
    unchanged: int = 0
    corrected: int = 0
    rejected: dict[int, Rejected] = field(default_factory=dict)
    batch: int | None = None

    def agree(self) -> bool:
        """read = accepted + unchanged + rejected."""
        return self.read == self.accepted + self.unchanged + len(self.rejected)

    def reasons(self) -> Iterator[tuple[Rejected, int, int]]:
        """(reason, how many rows, the first of them), the most frequent first."""
        counts = Counter(self.rejected.values())
        for reason, count in counts.most_common():
            yield reason, count, min(row for row, why in self.rejected.items() if why == reason)
