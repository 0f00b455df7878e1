"""Requests are worked on one at a time, and whoever takes long does not keep the others waiting."""

from __future__ import annotations

import asyncio
import threading
import time
from pathlib import Path
from typing import Any

import httpx2
import pytest
from anyio import to_thread
from anyio.from_thread import start_blocking_portal
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.workspace.sites import small_installation

from tovholder.web.app import create_app
from tovholder.web.settings import Settings
from tovholder.web.turns import turns


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

    @app.get("/{seconds}")
    def answer(seconds: float) -> None:
        work.do(seconds)

    async def ask() -> list[float]:
        transport: Any = httpx2.ASGITransport(app=app)
        async with turns(at_once), httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
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


def test_whoever_takes_long_lets_the_others_in() -> None:
    long, quick = [6.0, 6.0, 6.0], [0.0] * 20
    work, answered = _asked(1, *long, *quick)
    assert work.most <= len(long) + 1
    assert max(answered[len(long) :]) < 3.0


def test_the_server_takes_turns(tmp_path: Path) -> None:
    app = create_app(small_installation(tmp_path).site, Settings(at_once=3))
    with TestClient(app) as client:
        assert client.portal is not None
        assert client.portal.call(lambda: to_thread.current_default_thread_limiter()).total_tokens == 3


def test_afterwards_it_is_as_it_was() -> None:
    async def limits() -> tuple[float, float, float]:
        limiter = to_thread.current_default_thread_limiter()
        before = limiter.total_tokens
        async with turns(2):
            during = limiter.total_tokens
        return before, during, limiter.total_tokens

    with start_blocking_portal() as portal:
        before, during, after = portal.call(limits)
    assert (during, after) == (2, before)
