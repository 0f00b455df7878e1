"""Text measured before it is set: laws that hold for any text, and the typeface's own widths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.report.measuring import lines, longest_word, width

pytestmark = pytest.mark.law

texts = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=200)


@given(texts, st.floats(6, 40))
def test_width_grows_with_the_letters_and_is_never_less_than_the_longest_word(text: str, points: float) -> None:
    assert width(text, 2 * points) == pytest.approx(2 * width(text, points))
    assert width(text, points) >= longest_word(text, points) - 1e-9


@given(texts, st.floats(50, 600))
def test_lines_hold_the_text_and_no_more_than_a_word_is_lost_on_each(text: str, room: float) -> None:
    count = lines(text, 10, room)
    assert count >= 1
    assert count * room >= width(text, 10) - count * width(" ", 10) - 1e-6
    assert count <= 2 + 2 * width(text, 10) / room + text.count(" ")


def test_a_text_is_no_shorter_than_in_the_widest_typeface_put_in_its_place() -> None:
    # DejaVu Sans: units of 2048 per em, from its own table of widths.
    dejavu = {"a": 1255, "n": 1298, "i": 569, "e": 1260, "m": 1995, "0": 1303}
    word = "aniem0"
    assert width(word, 1.0) >= 0.97 * sum(dejavu[letter] for letter in word) / 2048
