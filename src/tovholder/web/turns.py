"""Requests are worked on in turn, and one that takes long lets the next begin beside it.

Python runs one thread at a time. Threads that all want to get on are woken at every question that another puts to the
database, each time on another core, and with many at work the server spent a third of its time on that alone. The next
request, waiting for a few milliseconds, is answered sooner than if it had been begun.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import CapacityLimiter, to_thread

LONG = 0.05
"""Seconds after which a request no longer keeps others from beginning; some wait for a simulation, or for the disk."""
_MOST = 40
"""Threads at work, whatever they wait for."""


@asynccontextmanager
async def turns(at_once: int) -> AsyncIterator[None]:
    """So many are worked on at once, besides those that take long, for as long as this lasts."""
    limiter = to_thread.current_default_thread_limiter()
    before, limiter.total_tokens = limiter.total_tokens, at_once
    letting_in = asyncio.create_task(_let_in(limiter, at_once))
    try:
        yield
    finally:
        letting_in.cancel()
        limiter.total_tokens = before


async def _let_in(limiter: CapacityLimiter, at_once: int) -> None:
    before: frozenset[object] = frozenset()
    while True:
        await asyncio.sleep(LONG)
        at_work = frozenset(limiter.statistics().borrowers)
        limiter.total_tokens = min(at_once + len(before & at_work), _MOST)
        before = at_work
