"""The calendar that programs follow: what they prove themselves by, and what that opens and what it does not."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.web.browser import HOME, app_of, codes, signed_in, stranger
from tests.workspace.sites import EVERYTHING, Installation, small_installation

from tovholder.usecases.access.records import Account, Identity
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.access.signing_in import begin
from tovholder.usecases.access.throttle import TRIES
from tovholder.web.own_address import OWN_CALENDAR
from tovholder.web.routes import declared
from tovholder.web.settings import Settings

pytestmark = pytest.mark.journey
ASKS = {"Accept": "text/calendar, text/html;q=0.5, */*;q=0.1"}
"""A program that takes pages too."""


def _place(folder: Path) -> tuple[Installation, FastAPI, dict[str, str]]:
    place = small_installation(folder)
    app = app_of(place)
    return place, app, signed_in(app, place.somebody("Anna", *EVERYTHING)).post("/api/calendar").json()


def _proof(login: str, password: str, *, encoding: str = "utf-8") -> str:
    return "Basic " + base64.b64encode(f"{login}:{password}".encode(encoding)).decode()


def _follow(app: FastAPI, proof: str | None, path: str = OWN_CALENDAR) -> Any:
    """As a program does, with no cookie."""
    sent = ASKS if proof is None else {**ASKS, "Authorization": proof}
    return TestClient(app, base_url=HOME, headers=sent).get(path, follow_redirects=False)


def test_the_address_is_the_same_for_all_and_holds_no_secret(tmp_path: Path) -> None:
    place, app, anna = _place(tmp_path)
    bo = signed_in(app, place.somebody("Bo")).post("/api/calendar").json()
    assert anna["address"] == bo["address"] == f"{HOME}/kalender/tovholder.ics?lang=da"
    assert anna["secret"] != bo["secret"]
    assert _follow(app, _proof("Anna", anna["secret"])).status_code == 200
    assert _follow(app, _proof("Anna", bo["secret"])).status_code == 401
    for secret in (anna["secret"], bo["secret"]):
        for path in (f"/kalender/{secret}.ics", f"{OWN_CALENDAR}?secret={secret}"):
            assert _follow(app, None, path).status_code in (401, 404), path


def test_whatever_is_missing_or_wrong_is_answered_alike(tmp_path: Path) -> None:
    place, app, made = _place(tmp_path)
    closed = place.somebody("Lukket")
    theirs = signed_in(app, closed).post("/api/calendar").json()["secret"]
    place.site.store.set_disabled(closed.id, True, by=closed.id, at=place.clock())
    token = signed_in(app, place.somebody("Cilla")).post("/api/tokens", json={"name": "t", "days": 1}).json()["secret"]
    wrong = [
        None, "", "Basic", "Basic !!!", "Basic " + base64.b64encode(b"Anna").decode(), f"Bearer {made['secret']}",
        "Negotiate abc", _proof("Anna", "password of Anna"), _proof("Anna", ""), _proof("", made["secret"]),
        _proof("Ingen", made["secret"]), _proof("Anna", made["secret"][4:]), _proof("Lukket", theirs),
        _proof("Cilla", token), _proof("Anna", made["secret"]).replace("Basic", "Digest"),
        "Basic " + "QUFB" * 1000,
    ]  # fmt: skip
    told = []
    for proof in wrong:
        place.clock.passes(minutes=2)
        told.append(_follow(app, proof))
    assert {answer.status_code for answer in told} == {401}
    assert {answer.headers["www-authenticate"] for answer in told} == {'Basic realm="Tovholder", charset="UTF-8"'}
    assert len({(answer.text, tuple(sorted(answer.headers))) for answer in told}) == 1
    assert codes(told[0]) == ["calendar-closed"]
    assert _follow(app, _proof("Anna", made["secret"])).status_code == 200


def test_guesses_are_counted_and_following_is_not(tmp_path: Path) -> None:
    place, app, made = _place(tmp_path)
    right = _proof("Anna", made["secret"])
    assert {_follow(app, right).status_code for _ in range(3 * TRIES)} == {200}
    # A program first asks what it must prove itself by.
    assert {_follow(app, None).status_code for _ in range(3 * TRIES)} == {401}
    assert {_follow(app, _proof("Anna", f"kal_{i}")).status_code for i in range(TRIES)} == {401}
    for proof in (_proof("Anna", "kal_x"), _proof("Bo", "kal_x"), right):
        stopped = _follow(app, proof)
        assert stopped.status_code == 429
        assert 0 < int(stopped.headers["retry-after"]) <= 60
    # Signing in has its own count: nobody is kept out of it by a program with an old password.
    signed_in(app, place.somebody("Bo"))
    place.clock.passes(seconds=61)
    assert _follow(app, right).status_code == 200


def test_the_calendars_password_opens_nothing_else(tmp_path: Path) -> None:
    _, app, made = _place(tmp_path)
    stranger_ = stranger(app)
    for proof in (_proof("Anna", made["secret"]), _proof("Anna", "password of Anna"), f"Bearer {made['secret']}"):
        for route, needs in declared(app):
            if needs != "public" and "GET" in (route.methods or ()) and "{" not in route.path:
                answer = stranger_.get(route.path, headers={"Authorization": proof, "Accept": "application/json"})
                assert answer.status_code == 401, route.path
                assert answer.headers["www-authenticate"] == "Bearer", route.path
    assert stranger_.post("/api/session", json={"login": "Anna", "password": made["secret"]}).status_code == 401


def test_a_browser_gets_the_file_and_is_shown_where_to_sign_in(tmp_path: Path) -> None:
    place, app, made = _place(tmp_path)
    navigates = {"Accept": "text/html,*/*;q=0.8", "Sec-Fetch-Mode": "navigate"}
    bo = signed_in(app, place.somebody("Bo"))
    page = bo.get("/venter").text
    assert f"{HOME}{OWN_CALENDAR}?lang=da" in page
    assert "<code>Bo</code>" in page
    file = bo.get(f"{OWN_CALENDAR}?lang=da", headers=navigates)
    assert file.status_code == 200
    assert file.headers["content-disposition"] == 'attachment; filename="tovholder.ics"'
    assert file.text.startswith("BEGIN:VCALENDAR")
    away = stranger(app).get(OWN_CALENDAR, headers=navigates, follow_redirects=False)
    assert (away.status_code, away.headers["location"]) == (303, "/log-ind?til=%2Fkalender%2Ftovholder.ics")
    # A header is what is looked at where there is one, whoever's cookie is sent along.
    assert bo.get(OWN_CALENDAR, headers={"Authorization": _proof("Bo", "kal_x")}).status_code == 401
    as_anna = bo.get(OWN_CALENDAR, headers={"Authorization": _proof("Anna", made["secret"])})
    assert as_anna.status_code == 200
    assert bo.get("/api/me").json()["name"] == "Bo"


def test_names_with_a_colon_and_with_danish_letters(tmp_path: Path) -> None:
    """A provider's names have a colon, and older programs write Latin-1."""
    place = small_installation(tmp_path)
    app = app_of(place)
    account = Account(new_id(), "kommune:søren@vejle.dk", "Søren", place.clock())
    assert place.site.store.add_known(account, Identity("https://login.vejle.dk", "1", "kommune"))
    client = stranger(app)
    client.cookies.set(Settings().cookie, begin(place.site, account, provider="kommune").secret)
    made = client.post("/api/calendar").json()
    assert made["login"] == account.login
    for encoding in ("utf-8", "latin-1"):
        assert _follow(app, _proof(made["login"], made["secret"], encoding=encoding)).status_code == 200
    assert _follow(app, _proof("kommune", made["secret"])).status_code == 401
