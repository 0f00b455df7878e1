"""What is kept weighs no more than it may, and what was used last stays."""

from __future__ import annotations

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


def test_who_looks_through_a_long_list_of_cases_lets_results_be() -> None:
    calculations, made = Calculations(load_bank()), list[str]()

    def result() -> str:
        return calculations.answer("result", lambda: made.append("made") or "a result")

    assert result() == "a result"
    for number in range(1000):
        assert calculations.title(str(number), lambda: "Sag") == "Sag"
    assert result() == "a result"
    assert made == ["made"]
