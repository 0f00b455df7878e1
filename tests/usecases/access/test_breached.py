"""Passwords that have leaked are refused, wherever one is chosen; the list is what is said of it."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from supply.breached import listed
from tests.web.browser import app_of, codes, signed_in, stranger
from tests.workspace.sites import EVERYTHING, small_installation

from tovholder.usecases.access.breached import WIDTH, beginning, is_breached
from tovholder.usecases.access.guessable import is_guessable

pytestmark = pytest.mark.law
LEAKED = ("unbelievable", "contortionist", "chickenwing101", "Mailcreated5240", "garciamartin1995", "leavemealone")
"""Some of the list, the first ones of rank some hundred thousand."""


def test_the_list_is_long_sorted_and_each_once() -> None:
    kept = files("tovholder.usecases.access").joinpath("breached.bin").read_bytes()
    entries = [kept[at : at + WIDTH] for at in range(0, len(kept), WIDTH)]
    assert len(kept) % WIDTH == 0
    assert entries == sorted(set(entries))
    assert len(entries) > 40_000, "far more than the three thousand that are asked for"


def test_leaked_ones_are_refused_that_are_made_of_nothing_predictable() -> None:
    assert all(is_breached(password) and is_breached(password.upper()) for password in LEAKED)
    assert sum(not is_guessable(password) for password in LEAKED) > 3
    assert not any(is_breached(password) for password in ("korrekt hest batteri", "regnvejr i Skagen 4", ""))


def test_the_list_is_made_of_those_that_could_be_chosen_here() -> None:
    text = "short\nUnbelievable\r\nunbelievable\ncontortionist\n" + "x" * 201
    assert listed(text) == b"".join(sorted([beginning("unbelievable"), beginning("contortionist")]))


def test_it_is_refused_at_both_places_where_a_password_is_chosen(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app = app_of(place)
    anna = signed_in(app, place.somebody("Anna", *EVERYTHING))
    token = anna.post("/api/invitations", json={"grants": []}).json()["token"]
    body = {"token": token, "login": "ny", "name": "Ny", "password": LEAKED[0]}
    assert codes(stranger(app).post("/api/invitations/accept", json=body)) == ["password-breached"]
    changed = anna.post("/api/password", json={"old": "password of Anna", "new": LEAKED[1]})
    assert codes(changed) == ["password-breached"]
