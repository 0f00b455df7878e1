"""Plans in which every number can be moved, kept with their draws."""

from __future__ import annotations

from tovholder.case.model import Case
from tovholder.cashflow.compile import live_plan
from tovholder.knowledge import Bank
from tovholder.uncertainty.live import Live

from .calculations import Kept

DRAWS, SEED = 10_000, 1
_PLANS = 32


class Plans:
    """Plans by version."""

    def __init__(self) -> None:
        self._kept: Kept[Live] = Kept(_PLANS)

    def live(self, hash_: str, case: Case, bank: Bank) -> Live:
        """The version's plan. Raises CaseError."""
        return self._kept.get(hash_, lambda: Live(live_plan(case, bank), case, count=DRAWS, seed=SEED))
