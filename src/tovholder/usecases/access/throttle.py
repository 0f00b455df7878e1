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

    def __len__(self) -> int:
        """How many names are remembered."""
        return len(self._seen)

    def count(self, *names: str, at: dt.datetime) -> None:
        """Count a try under every name. Raises TooManyTries, and then counts none, if one of them has had its share."""
        with self._lock:
            self._drop_what_is_over(at)
            waits = [self._wait(name, at) for name in names]
            if any(waits):
                raise TooManyTries(max(waits))
            for name in names:
                self._seen.setdefault(name, deque(maxlen=self._tries)).append(at)
                self._seen.move_to_end(name)
            while len(self._seen) > _REMEMBERED:
                self._seen.popitem(last=False)

    def forget(self, name: str) -> None:
        """Count no more what was tried under this name: it was the owner."""
        with self._lock:
            self._seen.pop(name, None)

    def _drop_what_is_over(self, at: dt.datetime) -> None:
        """Names stand in the order of their last tries: once one counts still, so do those behind it."""
        while self._seen and next(iter(self._seen.values()))[-1] <= at - self._window:
            self._seen.popitem(last=False)

    def _wait(self, name: str, at: dt.datetime) -> int:
        """Seconds until a try under the name counts again; 0 if it does."""
        tries = self._seen.get(name)
        if tries is None or len(tries) < self._tries:
            return 0
        return max(0, math.ceil((tries[0] + self._window - at).total_seconds()))
