"""Texts made to take long: what a letter costs must not grow with how many there are."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tovholder.report.lix import lix
from tovholder.usecases.governance.screening import points_at

pytestmark = pytest.mark.law


@pytest.mark.parametrize("letters", ["a", "Aa ", "a.", "@", "a@", "1 ", "A-", "(", " "])
def test_what_points_at_somebody_is_soon_looked_for(letters: str) -> None:
    _costs_the_same(lambda text: points_at(text, ["Vejle Kommune"]), letters)
    _costs_the_same(lambda text: points_at("Vejle", [text]), letters)


@pytest.mark.parametrize("letters", [".", "a. ", "bl.a. ", "!", "(", "A.", ".»"])
def test_sentences_are_soon_counted(letters: str) -> None:
    _costs_the_same(lix, letters)


def _costs_the_same(deed: Callable[[str], object], letters: str) -> None:
    def least(count: int) -> float:
        text, took = letters * (count // len(letters)), []
        for _ in range(3):
            began = time.process_time()
            deed(text)
            took.append(time.process_time() - began)
        return min(took)

    assert least(30_000) < 0.02 + 25 * least(3_000)


def test_what_was_found_is_still_found() -> None:
    text = "Skriv til anna.b+c@vejle.dk eller <o'c@y.dk>, bo@x.dk. Lyngby-Taarbæk Kommune, Den Nye By Kommune."
    found = points_at(text, [])
    assert {"anna.b+c@vejle.dk", "c@y.dk", "bo@x.dk", "Lyngby-Taarbæk Kommune", "Den Nye By Kommune"} <= set(found)
