"""Spelling before grammar."""

import pytest

from tovholder.quantities.words import ADVERBS, CURRENCIES, MAGNITUDES, NOUNS, PERCENTS, PERIODS, tidy


def test_every_kind_of_space_and_dash_becomes_the_plain_one() -> None:
    assert tidy("\u00a01\u202f234 \t– \u22125 ") == "1 234 - -5"


@pytest.mark.parametrize("words", [ADVERBS, CURRENCIES, MAGNITUDES, NOUNS, PERCENTS, PERIODS])
def test_words_are_stored_as_they_are_looked_up(words: dict[str, object]) -> None:
    assert all(word == tidy(word).casefold() for word in words)
