"""What is kept weighs no more than it may, and what was used last stays."""

from __future__ import annotations

from tovholder.usecases.cases.calculations import Kept


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
