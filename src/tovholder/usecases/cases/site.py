"""An installation: what the use-cases that several people share work with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from tovholder.usecases.access.store import AccessStore
from tovholder.usecases.access.throttle import Throttle
from tovholder.usecases.governance.store import GovernanceStore
from tovholder.usecases.reporting import Desk

from .calculations import Calculations, Kept
from .plans import Plans
from .store import CaseStore
from .workshop import Workshop

_DESKS = 4
"""Each holds every draw its documents were made of."""


class Store(CaseStore, AccessStore, GovernanceStore, Protocol):
    """Everything that is kept."""

    def is_ready(self) -> bool:
        """Whether it answers, in the form this program needs."""


class Passwords(Protocol):
    """How passwords are hashed."""

    def hashed(self, password: str) -> str:
        """A hash to keep; slow on purpose."""

    def fits(self, password: str, kept: str | None) -> bool:
        """Whether it is the one. Without a kept hash it takes as long, and is not."""


def now() -> dt.datetime:
    """The time, in UTC."""
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Site:
    """The store, the knowledge bank's results, and the clock."""

    store: Store
    passwords: Passwords
    calculations: Calculations
    clock: Callable[[], dt.datetime] = now
    throttle: Throttle = field(default_factory=Throttle)
    plans: Plans = field(default_factory=Plans)
    workshop: Workshop = field(default_factory=Workshop)
    desks: Kept[Desk] = field(default_factory=lambda: Kept(_DESKS))
