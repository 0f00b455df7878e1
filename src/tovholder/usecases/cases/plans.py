"""Plans in which numbers are moved, kept with their draws."""

from __future__ import annotations

from tovholder.case.model import Case
from tovholder.cashflow.compile import compile_case
from tovholder.errors import Path
from tovholder.knowledge import Bank
from tovholder.uncertainty.live import Live

from .calculations import Kept

DRAWS, SEED = 10_000, 1
_PLANS = 32


class Plans:
    """Plans by version, and by which of its certain numbers can be moved in them."""

    def __init__(self) -> None:
        self._kept: Kept[Live] = Kept(_PLANS)

    def live(self, hash_: str, case: Case, bank: Bank, free: frozenset[Path]) -> Live:
        """The version's plan with these numbers free. Raises CaseError."""

        def make() -> Live:
            return Live(compile_case(case, bank=bank, free=free), case, count=DRAWS, seed=SEED)

        return self._kept.get((hash_, free), make)
