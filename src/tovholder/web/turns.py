"""Requests are worked on in turn, and one that takes long lets the next begin beside it.

Python runs one thread at a time. Two that both want to get on wake each other at every question to the database, and a
server with much to do then does a fifth less: once behind, it stays behind. So the loop that takes requests in sleeps
while one is worked on, and the next, waiting for a few milliseconds, is answered sooner than if it had been begun.
Where each question is waited for over a network, some are worked on at a time instead.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context
from functools import partial
from threading import Event
from typing import Any, TypeVar

from starlette.types import ASGIApp, Receive, Scope, Send

from tovholder.usecases.cases.waiting import tell_of_waiting

Made = TypeVar("Made")
LONG = 0.05
"""Seconds after which a request no longer keeps others from beginning; some wait for a simulation, or for the disk."""
_MOST = 40
"""Threads at work, whatever they wait for."""
_HANDS = ThreadPoolExecutor(_MOST, thread_name_prefix="request")
_PLACES: ContextVar[asyncio.Semaphore | None] = ContextVar("places", default=None)
"""Of those worked on at a time; None is one at a time, while the loop sleeps."""


class Turns:
    """What is asked of an application is worked on so many at a time, besides those that take long."""

    def __init__(self, app: ASGIApp, at_once: int) -> None:
        self._app, self._places = app, None if at_once == 1 else asyncio.Semaphore(at_once)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        _PLACES.set(self._places)
        await self._app(scope, receive, send)


def in_turn(work: Callable[..., Made]) -> Callable[..., Awaitable[Made]]:
    """What does the work in a thread when it is its turn, to be called with the same names as the work itself."""

    async def done(**given: Any) -> Made:
        return await worked_on(partial(work, **given))

    # Whoever asks what is to be given, and what comes of it, is told what the work says.
    done.__signature__ = inspect.signature(work, eval_str=True)  # type: ignore[attr-defined]
    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        setattr(done, name, getattr(work, name))
    return done


async def worked_on(work: Callable[[], Made]) -> Made:
    """What the work comes to, done in a thread when it is its turn."""
    places = _PLACES.get()
    return await (_asleep(work) if places is None else _beside(places, work))


async def _asleep(do: Callable[[], Made]) -> Made:
    # Done, or waiting for something outside this process.
    let_go = Event()
    tell_of_waiting(let_go.set)
    under_way = _HANDS.submit(copy_context().run, do)
    under_way.add_done_callback(lambda _: let_go.set())
    let_go.wait(LONG)
    return under_way.result() if under_way.done() else await asyncio.wrap_future(under_way)


async def _beside(places: asyncio.Semaphore, do: Callable[[], Made]) -> Made:
    async with places:
        under_way = asyncio.wrap_future(_HANDS.submit(copy_context().run, do))
        await asyncio.wait((under_way,), timeout=LONG)
    return await under_way
