"""What is kept weighs no more than it may, and what was used last stays."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from tovholder.knowledge import load_bank
from tovholder.usecases.cases.calculations import Calculations, Kept


def test_what_was_not_used_longest_is_given_up_first() -> None:
    made: list[str] = []

    def get(word: str) -> str:
        return kept.get(word, lambda: made.append(word) or word)

    kept = Kept[str](5, len)
    for word in ("aa", "bbb", "aa", "cc", "aa", "bbb"):
        assert get(word) == word
    # bbb had to go for cc, for aa had been used since; then cc for bbb.
    assert made == ["aa", "bbb", "cc", "bbb"]
    get("cc")
    assert made[4:] == ["cc"]
    # What is too heavy by itself is given, and not kept.
    get("dddddd")
    get("dddddd")
    assert made[5:] == ["dddddd", "dddddd"]


def test_what_two_came_to_make_after_one_failed_weighs_once() -> None:
    kept, began, another = Kept[str](2, len), threading.Event(), threading.Event()

    def failing() -> str:
        began.set()
        another.wait(5)
        raise RuntimeError

    def slow() -> str:
        # A third asks while the second, who waited for the first, makes it.
        with suppress(TimeoutError):
            hands.submit(kept.get, "a", lambda: "a").result(2)
        return "a"

    with ThreadPoolExecutor(3) as hands:
        first = hands.submit(kept.get, "a", failing)
        began.wait(5)
        second = hands.submit(kept.get, "a", slow)
        time.sleep(0.1)
        another.set()
        assert isinstance(first.exception(5), RuntimeError)
        assert second.result(5) == "a"
    kept.get("b", lambda: "b")
    assert kept.get("a", lambda: "made anew") == "a"


def test_who_looks_through_a_long_list_of_cases_lets_results_be() -> None:
    calculations, made = Calculations(load_bank()), list[str]()

    def result() -> str:
        return calculations.answer("result", lambda: made.append("made") or "a result")

    assert result() == "a result"
    for number in range(1000):
        assert calculations.title(str(number), lambda: "Sag") == "Sag"
    assert result() == "a result"
    assert made == ["made"]
