"""Passwords that are tried first are refused; ones that people can remember are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.usecases.access.guessable import is_guessable

pytestmark = pytest.mark.law


@pytest.mark.parametrize(
    "password",
    [
        "123456789012", "password1234", "P@ssw0rd2026", "qwertyuiopås", "aaaaaaaaaaaa", "abababababab", "Velkommen123",
        "Sommer2026!!", "Kommune-2026", "tovholder2026", "asdfghjklæøå", "1qaz2wsx3edc", "adgangskode1", "abcabcabcabc",
        "Anna.Hansen.1", "zyxwvutsrqpo", "Test-Test-1234", "mandagtirsdag", "Januar-2026-1",
    ],
)  # fmt: skip
def test_what_is_tried_first_is_refused(password: str) -> None:
    assert is_guessable(password, ["ahansen", "Anna Hansen"])


@pytest.mark.parametrize(
    "password",
    ["korrekt hest batteri", "en lang og sjælden sætning", "fire-grønne-pærer", "kY7#vBq2!xLm", "regnvejr i Skagen 4"],
)
def test_what_nobody_would_think_of_is_taken(password: str) -> None:
    assert not is_guessable(password, ["ahansen", "Anna Hansen"])


@given(st.text(min_size=12, max_size=200), st.text(max_size=20))
def test_it_ends_for_every_text(password: str, name: str) -> None:
    assert is_guessable(password, [name]) in (True, False)


@given(st.lists(st.sampled_from("bdfghjkmprtv"), min_size=14, max_size=14, unique=False))
def test_a_random_password_is_taken(letters: list[str]) -> None:
    if len(set(letters)) >= 9:
        assert not is_guessable("".join(letters))
