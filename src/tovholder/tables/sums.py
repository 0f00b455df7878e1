"""Whether a total that a table states is the sum of its rows, when each of them may have been rounded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tovholder.quantities import Span

_SCALES = (1, 1_000, 1_000_000)
"""What the amounts of a table may be written in."""
_HALF_AN_OERE = 0.005


@dataclass(frozen=True, slots=True)
class Sum:
    """What amounts come to, how many they are, and of which scales each is a whole number."""

    kroner: float = 0.0
    count: int = 0
    whole_in: frozenset[int] = frozenset(_SCALES)

    def is_told_by(self, total: float, times: int) -> bool:
        """Whether a total is this; between whole numbers each may have been rounded by a half. times: the scale."""
        whole = (total / times).is_integer() and times in self.whole_in
        allowed = 0.5 * times * (self.count + 1) if whole else _HALF_AN_OERE * (self.count + 1)
        return abs(total - self.kroner) <= allowed


NOTHING = Sum()


def sum_of(kroner: Sequence[float]) -> Sum:
    """The sum of some amounts."""
    whole = (times for times in _SCALES if all((one / times).is_integer() for one in kroner))
    return Sum(sum(kroner), len(kroner), frozenset(whole))


def sums_of(amounts: Iterable[tuple[Span, float]]) -> Mapping[Span | None, Sum]:
    """Span → what falls in it; None is all of them. Worked out once: a table may hold many totals."""
    found: dict[Span | None, list[float]] = defaultdict(list)
    for span, kroner in amounts:
        found[span].append(kroner)
        found[None].append(kroner)
    return {span: sum_of(all_of_them) for span, all_of_them in found.items()}
