"""Requests are worked on one at a time, and whoever takes long does not keep the others waiting."""

from __future__ import annotations

import asyncio
import inspect
import threading
import time
from pathlib import Path
from typing import Any

import httpx2
import pytest
from anyio.from_thread import start_blocking_portal
from fastapi import FastAPI
from tests.workspace.sites import small_installation

from tovholder.usecases.cases.waiting import waits
from tovholder.web.app import create_app
from tovholder.web.settings import Settings
from tovholder.web.turns import Turns, in_turn


class _Work:
    """Requests that take so many seconds, and how many were worked on at the same time."""

    def __init__(self) -> None:
        self.now, self.most = 0, 0
        self._lock = threading.Lock()

    def do(self, seconds: float) -> None:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(seconds)
        with self._lock:
            self.now -= 1


def _asked(at_once: int, *waits: float) -> tuple[_Work, list[float]]:
    """(what was worked on at once, the seconds after which each was answered), all asked at the same moment."""
    work, app = _Work(), FastAPI()
    app.add_middleware(Turns, at_once=at_once)

    def answer(seconds: float) -> None:
        work.do(seconds)

    app.get("/{seconds}")(in_turn(answer))

    async def ask() -> list[float]:
        transport: Any = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            began = time.monotonic()

            async def one(seconds: float) -> float:
                assert (await client.get(f"/{seconds}", timeout=30)).status_code == 200
                return time.monotonic() - began

            return await asyncio.gather(*(one(seconds) for seconds in waits))

    # A loop of its own: the thread of the tests may have a browser's.
    with start_blocking_portal() as portal:
        return work, portal.call(ask)


@pytest.mark.parametrize("at_once", [1, 4])
def test_so_many_are_worked_on_at_a_time(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    # None of them takes long, however slow the machine is.
    monkeypatch.setattr("tovholder.web.turns.LONG", 60.0)
    work, _ = _asked(at_once, *[0.02] * 30)
    assert work.most == at_once


@pytest.mark.parametrize("at_once", [1, 2])
def test_whoever_takes_long_lets_the_others_in(at_once: int) -> None:
    long, quick = [6.0, 6.0, 6.0], [0.0] * 20
    work, answered = _asked(at_once, *long, *quick)
    assert work.most <= len(long) + at_once
    assert max(answered[len(long) :]) < 3.0


def test_whoever_waits_for_something_else_lets_the_others_in_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tovholder.web.turns.LONG", 60.0)
    until = threading.Event()

    def wait() -> None:
        waits()
        assert until.wait(30)

    async def ask() -> None:
        turns = Turns(_called, 1)
        both = (turns({"work": in_turn(work)}, None, None) for work in (wait, until.set))  # type: ignore[arg-type]
        await asyncio.gather(*both)

    with start_blocking_portal() as portal:
        portal.call(ask)


@pytest.mark.parametrize("seconds", [0.0, 0.2])
@pytest.mark.parametrize("at_once", [1, 2])
def test_what_goes_wrong_in_the_work_is_told(at_once: int, seconds: float) -> None:
    def fail() -> None:
        time.sleep(seconds)
        raise TimeoutError("of the work")

    async def ask() -> None:
        turns = Turns(_called, at_once)
        await turns({"work": in_turn(fail)}, None, None)  # type: ignore[arg-type]

    with start_blocking_portal() as portal, pytest.raises(TimeoutError, match="of the work"):
        portal.call(ask)


async def _called(scope: Any, *_: Any) -> None:
    await scope["work"]()


def test_every_route_of_the_server_takes_its_turn(tmp_path: Path) -> None:
    app = create_app(small_installation(tmp_path).site, Settings(at_once=3))
    assert "Turns" in [getattr(one.cls, "__name__", "") for one in app.user_middleware]
    endpoints = [route.endpoint for route in app.routes if hasattr(route, "endpoint")]
    assert len(endpoints) > 100
    # Another kind of function would be given to threads by the framework, all at once.
    assert all(map(inspect.iscoroutinefunction, endpoints))
