"""Long work, done by few at a time: whoever asks waits a while, and may ask again for what was not ready.

What has been made is kept by a key that names everything it depends on, so that it is made once.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar, cast

from .giving_back import give_back
from .refusals import TooBusy

Made = TypeVar("Made")
_WORKERS, _IN_LINE, _PATIENCE = 2, 24, 25.0
"""At a time; waiting; seconds that somebody waits before they are told to ask again."""
_THINGS, _BYTES = 256, 64_000_000
_LONG = 0.1
"""Seconds after which a piece of work is so large that the memory it took is given back."""


class Workshop:
    """A line of work, and a shelf for what came of it: at most so many things, and so many bytes of files."""

    def __init__(self, *, patience: float = _PATIENCE) -> None:
        self._patience = patience
        self._hands = ThreadPoolExecutor(_WORKERS, thread_name_prefix="workshop")
        self._under_way: dict[Hashable, Future[Any]] = {}
        self._shelf: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    def made(self, key: Hashable, make: Callable[[], Made], *, patience: float | None = None) -> Made:
        """What is kept under the key, made first if need be. What `make` raises is raised, and nothing kept.

        patience: seconds to wait, where it is fewer than others wait; it is made all the same.
        Raises TooBusy if it is not ready in time, or the line is too long.
        """
        with self._lock:
            if key in self._shelf:
                self._shelf.move_to_end(key)
                return cast("Made", self._shelf[key])
            work = self._under_way.get(key)
            if work is None:
                if len(self._under_way) >= _IN_LINE:
                    raise TooBusy
                work = self._under_way[key] = self._hands.submit(self._make, key, make)
        try:
            return cast("Made", work.result(self._patience if patience is None else patience))
        except TimeoutError:
            if work.done():
                raise
            raise TooBusy from None

    def close(self) -> None:
        """Begin nothing more."""
        self._hands.shutdown(wait=False, cancel_futures=True)

    def _make(self, key: Hashable, make: Callable[[], Made]) -> Made:
        began = time.monotonic()
        try:
            made = make()
            with self._lock:
                self._shelf[key] = made
                while len(self._shelf) > _THINGS or (len(self._shelf) > 1 and self._weight() > _BYTES):
                    self._shelf.popitem(last=False)
            return made
        finally:
            if time.monotonic() - began > _LONG:
                give_back()
            with self._lock:
                self._under_way.pop(key, None)

    def _weight(self) -> int:
        return sum(len(thing) for thing in self._shelf.values() if isinstance(thing, bytes))
