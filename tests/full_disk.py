"""As on a full disk: the system lets no file of this process become larger than so, and refuses who writes more."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit to a file")


@contextmanager
def full_disk(room: int = 0) -> Iterator[None]:
    """Inside, files can be written up to so many bytes."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
