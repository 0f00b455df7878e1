"""What is drawn for a version is drawn once, however many look at it at the same moment and in whichever language."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from tests.workspace.sites import EVERYTHING, VEJLE, small_installation

from tovholder.report import drawn
from tovholder.report.once import once
from tovholder.usecases.cases import papers, reading

pytestmark = pytest.mark.law


class Slow:
    """Something that takes a while to make, from something else that does."""

    def __init__(self, made: Counter[str]) -> None:
        self.made = made

    @once
    def inner(self) -> int:
        """Made of nothing."""
        self.made["inner"] += 1
        time.sleep(0.05)
        return 1

    @once
    def outer(self) -> int:
        """Made of the inner."""
        self.made["outer"] += 1
        return self.inner + 1


def together(*asked: Callable[[], Any]) -> list[Any]:
    """What each comes to, all begun at the same moment."""
    start = threading.Barrier(len(asked))

    def begin(one: Callable[[], Any]) -> Any:
        start.wait(timeout=10)
        return one()

    with ThreadPoolExecutor(len(asked)) as pool:
        return list(pool.map(begin, asked))


def test_the_second_who_asks_waits_for_the_first() -> None:
    for _ in range(5):
        made: Counter[str] = Counter()
        thing = Slow(made)
        assert together(lambda t=thing: t.inner, lambda t=thing: t.outer, lambda t=thing: t.inner) == [1, 2, 1]
        assert made == {"inner": 1, "outer": 1}


def test_what_cannot_be_made_is_tried_again() -> None:
    class Failing:
        def __init__(self) -> None:
            self.times = 0

        @once
        def never(self) -> int:
            """Raises the first time."""
            self.times += 1
            if self.times == 1:
                raise ValueError("not yet")
            return self.times

    thing = Failing()
    with pytest.raises(ValueError, match="not yet"):
        _ = thing.never
    assert (thing.never, thing.never, thing.times) == (2, 2, 2)


def test_a_page_and_a_document_of_the_same_version_draw_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    row = place.case(anna, VEJLE)
    counted: Counter[bool] = Counter()
    simulate = drawn.simulate

    def slowly(*given: Any, luck: bool = False, **more: Any) -> Any:
        counted[luck] += 1
        time.sleep(0.3)
        return simulate(*given, luck=luck, **{**more, "count": 200})

    monkeypatch.setattr(drawn, "simulate", slowly)
    danish, english, charts = together(
        lambda: reading.part(anna, place.site, row.id, "simulation", lang="da"),
        lambda: reading.part(anna, place.site, row.id, "simulation", lang="en"),
        lambda: papers.charts(anna, place.site, row.id, lang="da"),
    )
    assert danish is not None
    assert english is not None
    assert charts
    assert counted == {False: 1, True: 1}
