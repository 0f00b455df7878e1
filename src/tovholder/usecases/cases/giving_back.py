"""Memory that is done with, given back to the system.

Python frees what nobody refers to, but not at once what refers to itself (the trees of a document do), and the GNU C
library keeps what is freed for the next who asks: after a piece of work that took hundreds of megabytes, for good.
"""

from __future__ import annotations

import ctypes
import gc
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def _trimmer() -> Callable[[int], object] | None:
    """The library's own call, where there is one."""
    return getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None


_TRIM = _trimmer()


@contextmanager
def giving_back(*, every: float = 60.0) -> Iterator[None]:
    """As long as this lasts, every so many seconds: of thousands of small pieces of work each leaves a little, too."""
    ended = threading.Event()

    def go_on() -> None:
        while not ended.wait(every):
            give_back()

    threading.Thread(target=go_on, name="giving-back", daemon=True).start()
    try:
        yield
    finally:
        ended.set()


def give_back() -> None:
    """Garbage looked for among what is new, and what is free given back; some ten milliseconds."""
    gc.collect(1)
    if _TRIM is not None:
        _TRIM(0)
