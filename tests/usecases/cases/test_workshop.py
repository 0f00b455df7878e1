"""Long work leaves nothing behind but what came of it."""

from __future__ import annotations

import gc
import platform
import time
import weakref
from collections.abc import Iterator
from contextlib import closing

import numpy as np
import psutil
import pytest

from tovholder.usecases.cases import workshop as workshops
from tovholder.usecases.cases.giving_back import give_back
from tovholder.usecases.cases.workshop import Workshop
from tovholder.web.repeating import repeated


class Draws:
    """Of which a few objects hold much, and refer to each other."""

    def __init__(self) -> None:
        self.values, self.itself = np.zeros(1_000_000), self


@pytest.fixture
def seldom() -> Iterator[None]:
    """Garbage looked for as seldom as in a server."""
    usual = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    yield
    gc.set_threshold(*usual)


@pytest.mark.usefixtures("seldom")
def test_what_was_drawn_is_let_go_when_long_work_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshops, "_LONG", 0.0)
    drawn: list[weakref.ref[Draws]] = []

    def make() -> float:
        draws = Draws()
        drawn.append(weakref.ref(draws))
        return float(draws.values.sum())

    with closing(Workshop()) as workshop:
        assert [workshop.made(number, make) for number in range(3)] == [0.0] * 3
    assert [draws() for draws in drawn] == [None] * 3


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="It is the GNU C library that keeps what is freed")
def test_what_is_freed_is_the_systems_again() -> None:
    process = psutil.Process()
    for wait in (give_back, _a_while):
        pieces = [bytes(20_000) for _ in range(10_000)]
        some = pieces[::50]
        pieces.clear()
        kept = process.memory_info().rss
        wait()
        assert kept - process.memory_info().rss > 100_000_000
        assert len(some) == 200


def _a_while() -> None:
    with repeated(give_back, every=0.1, name="giving back"):
        time.sleep(1)
