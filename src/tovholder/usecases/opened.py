"""The stores of a folder of data, opened as they are asked for, each with what has been shown of it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tovholder.followup.plan import Plan
from tovholder.followup.releases import Releases
from tovholder.followup.sources import Store as Purpose
from tovholder.followup.stores.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Open:
    """A store with what has been shown of it."""

    store: Store
    shown: Releases


class Stores:
    """The stores of a folder, each opened when it is first asked for."""

    def __init__(self, stack: ExitStack, folder: Path, plan: Plan) -> None:
        self._stack, self._folder, self._plan = stack, folder, plan
        self._open: dict[Purpose, Open] = {}

    def of(self, purpose: Purpose) -> Open:
        """The store of a purpose."""
        if purpose not in self._open:
            store = self._stack.enter_context(open_store(self._folder, purpose))
            self._open[purpose] = Open(store, Releases(store, least=self._plan.least_people))
        return self._open[purpose]
