"""Memory that is done with, given back to the system.

Python frees what nobody refers to, but not at once what refers to itself (the trees of a document do), and the GNU C
library keeps what is freed for the next who asks: after a piece of work that took hundreds of megabytes, for good.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable


def _trimmer() -> Callable[[int], object] | None:
    """The library's own call, where there is one."""
    return getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None


_TRIM = _trimmer()


def give_back() -> None:
    """Garbage looked for among what is new, and what is free given back; some ten milliseconds."""
    gc.collect(1)
    if _TRIM is not None:
        _TRIM(0)
