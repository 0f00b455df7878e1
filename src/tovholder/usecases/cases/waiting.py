"""Work that waits for something outside this thread says so, so that others are let on meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

_TELL: ContextVar[Callable[[], None] | None] = ContextVar("tell", default=None)


def tell_of_waiting(tell: Callable[[], None]) -> None:
    """From here on in this request, whoever waits says so by this."""
    _TELL.set(tell)


def waits() -> None:
    """Say that what comes now is waiting."""
    tell = _TELL.get()
    if tell is not None:
        tell()
