"""Sign-ins that have been begun and not yet come back: each good once, for a while, and in the browser it began in."""

from __future__ import annotations

import datetime as dt
import threading
from collections import OrderedDict
from dataclasses import dataclass

from tovholder.usecases.access.secrets import kept

LASTS = dt.timedelta(minutes=10)
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Going:
    """A sign-in that has been begun. browser: the hash of what that browser was given to keep. then: where to go on."""

    provider: str
    nonce: str
    verifier: str
    browser: str
    then: str
    at: dt.datetime


class UnderWay:
    """By their state. In memory: there is one process, and whoever is under way when it stops begins again."""

    def __init__(self) -> None:
        self._going: OrderedDict[str, Going] = OrderedDict()
        self._lock = threading.Lock()

    def begin(self, state: str, going: Going) -> None:
        """Keep it; the oldest go where there are too many."""
        with self._lock:
            self._going[kept(state)] = going
            while len(self._going) > _MOST:
                self._going.popitem(last=False)

    def come_back(self, state: str, *, provider: str, browser: str, now: dt.datetime) -> Going | None:
        """What was begun, the first time it is asked for; None for another provider or browser, or too late."""
        with self._lock:
            going = self._going.pop(kept(state), None)
        if going is None or going.provider != provider or going.browser != kept(browser) or now - going.at > LASTS:
            return None
        return going
