"""Tries to sign in: at most ten a minute for one account, and for one address; fewer of the second factor's codes."""

from __future__ import annotations

import datetime as dt
import math
import threading
from collections import OrderedDict, deque

from .refusals import TooManyTries

TRIES, WINDOW = 10, dt.timedelta(minutes=1)
CODE_TRIES, CODE_WINDOW = 5, dt.timedelta(minutes=15)
"""Of the second factor: its codes are six digits, and whoever tries them has the password already."""
GOINGS = 100
"""Of going out to a provider from one address, which a whole town hall may share; a few addresses cannot crowd out
what others have begun."""
_REMEMBERED = 100_000


class Throttle:
    """Counts tries by name. In memory: there is one process, and a restart takes longer than a window helps."""

    def __init__(self, *, tries: int = TRIES, window: dt.timedelta = WINDOW) -> None:
        self._tries, self._window = tries, window
        self._seen: OrderedDict[str, deque[dt.datetime]] = OrderedDict()
        self._lock = threading.Lock()

    def count(self, *names: str, at: dt.datetime) -> None:
        """Count a try under every name. Raises TooManyTries, and then counts none, if one of them has had its share."""
        with self._lock:
            recent = [self._recent(name, at) for name in names]
            waits = [tries[0] + self._window - at for tries in recent if len(tries) >= self._tries]
            if waits:
                raise TooManyTries(max(1, math.ceil(max(waits).total_seconds())))
            for tries in recent:
                tries.append(at)

    def forget(self, name: str) -> None:
        """Count no more what was tried under this name: it was the owner."""
        with self._lock:
            self._seen.pop(name, None)

    def _recent(self, name: str, at: dt.datetime) -> deque[dt.datetime]:
        tries = self._seen.setdefault(name, deque())
        self._seen.move_to_end(name)
        while tries and tries[0] <= at - self._window:
            tries.popleft()
        while len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)
        return tries
