"""Links and sessions that must not outlive what they were made by: maker, account, password, owner's wish."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient
from tests.web.browser import app_of, codes, signed_in, stranger
from tests.web.crooked_provider import running
from tests.web.going_out import with_provider
from tests.web.test_cheating_provider import come_back
from tests.workspace.sites import EVERYTHING, Installation, small_installation

from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.own_sessions import RECENT

pytestmark = pytest.mark.journey
_GOOD = "korrekt hest batteri"


def _invited(maker: TestClient, place: Installation, role: str = "reader") -> str:
    grant = {"role": role, "scope_type": "municipality", "scope_id": place.municipality}
    return str(maker.post("/api/invitations", json={"grants": [grant]}).json()["token"])


def _accept(client: TestClient, token: str, login: str = "ny") -> Any:
    body = {"token": token, "login": login, "name": "Ny", "password": _GOOD}
    return client.post("/api/invitations/accept", json=body)


@pytest.mark.parametrize("end", ["closed", "no longer an administrator"])
def test_a_link_is_good_only_while_its_maker_may_make_it(tmp_path: Path, end: str) -> None:
    place = small_installation(tmp_path)
    anna, bo = place.somebody("Anna", *EVERYTHING), place.somebody("Bo", *EVERYTHING)
    app = app_of(place)
    tokens = [_invited(signed_in(app, bo), place, "coordinator") for _ in range(2)]
    renewed = signed_in(app, bo).post(f"/api/accounts/{bo.id}/invitation").json()["token"]
    assert _accept(stranger(app), tokens[0]).status_code == 200
    if end == "closed":
        place.site.store.set_disabled(bo.id, True, by=anna.id, at=place.clock())
    else:
        for grant in EVERYTHING:
            place.site.store.remove_grant(bo.id, grant, by=anna.id, at=place.clock())
    for token in (tokens[1], renewed):
        assert codes(_accept(stranger(app), token, "en til")) == ["not-there"]


def test_a_link_to_a_case_is_good_only_while_its_maker_shares_the_case(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna).id
    here = Grant("coordinator", "case", case)
    bo = place.somebody("Bo", here)
    sharing, app = signed_in(app_of(place), bo), app_of(place)
    body = {"roles": [{"role": "reader"}]}
    tokens = [sharing.post(f"/api/cases/{case}/invitations", json=body).json()["token"] for _ in range(2)]
    assert _accept(stranger(app), tokens[0]).status_code == 200
    place.site.store.remove_grant(bo.id, here, by=anna.id, at=place.clock())
    assert codes(_accept(stranger(app), tokens[1], "en til")) == ["not-there"]


def test_a_new_password_makes_other_links_to_one_useless(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna, bo = place.somebody("Anna", *EVERYTHING), place.somebody("Bo")
    app = app_of(place)
    managing = signed_in(app, anna)
    links = [managing.post(f"/api/accounts/{bo.id}/invitation").json()["token"] for _ in range(3)]
    assert _accept(stranger(app), links[0]).status_code == 200
    assert codes(_accept(stranger(app), links[1])) == ["not-there"]
    fresh = managing.post(f"/api/accounts/{bo.id}/invitation").json()["token"]
    own = stranger(app)
    assert own.post("/api/session", json={"login": "Bo", "password": _GOOD}).status_code == 200
    changed = own.post("/api/password", json={"old": _GOOD, "new": "regnvejr i Skagen 4"})
    assert changed.status_code == 200
    assert codes(_accept(stranger(app), fresh)) == ["not-there"]


def test_who_uses_a_link_is_nobody_else_any_longer(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app = app_of(place)
    token = _invited(signed_in(app, place.somebody("Anna", *EVERYTHING)), place)
    client = signed_in(app, place.somebody("Bo"))
    before = client.cookies["tovholder"]
    assert _accept(client, token).status_code == 200
    old = stranger(app)
    old.cookies.set("tovholder", before)
    assert old.get("/api/me").status_code == 401


def test_a_closed_account_gets_no_new_password(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna, bo = place.somebody("Anna", *EVERYTHING), place.somebody("Bo")
    app = app_of(place)
    link = signed_in(app, anna).post(f"/api/accounts/{bo.id}/invitation").json()["token"]
    place.site.store.set_disabled(bo.id, True, by=anna.id, at=place.clock())
    assert codes(_accept(stranger(app), link)) == ["not-there"]


def test_a_link_used_by_many_at_once_makes_one_account(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app = app_of(place)
    token = _invited(signed_in(app, place.somebody("Anna", *EVERYTHING)), place)
    before, together, answers = len(place.site.store.accounts()), threading.Barrier(6), []

    def use(number: int) -> None:
        client = stranger(app)
        together.wait()
        answers.append(_accept(client, token, f"ny{number}").status_code)

    everybody = [threading.Thread(target=use, args=(number,)) for number in range(6)]
    for one in everybody:
        one.start()
    for one in everybody:
        one.join()
    assert sorted(answers).count(200) == 1, answers
    assert len(place.site.store.accounts()) == before + 1


def test_one_sees_ones_sessions_and_ends_one_with_ones_password(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    bo, other = place.somebody("Bo"), place.somebody("Eva")
    app = app_of(place)
    old, here, evas = signed_in(app, bo), signed_in(app, bo), signed_in(app, other)
    listed = here.get("/api/sessions").json()
    assert [one["here"] for one in listed].count(True) == 1
    assert len(listed) == 2
    there = next(one["id"] for one in listed if not one["here"])
    ending = {"session": there, "password": "forkert adgangskode"}
    assert codes(here.post("/api/sessions/end", json=ending)) == ["old-password-wrong"]
    assert old.get("/api/me").status_code == 200
    ending["password"] = "password of Bo"
    hers = evas.get("/api/sessions").json()[0]["id"]
    assert codes(here.post("/api/sessions/end", json={**ending, "session": hers})) == ["not-there"]
    assert here.post("/api/sessions/end", json=ending).status_code == 204
    assert [client.get("/api/me").status_code for client in (old, here, evas)] == [401, 200, 200]
    place.clock.passes(hours=3)
    assert here.get("/api/me").status_code == 200
    assert "Her, logget ind" in here.get("/konto").text
    place.clock.passes(minutes=1)
    assert here.post("/api/sessions/end", json={"password": "password of Bo"}).status_code == 204
    assert here.get("/api/me").status_code == 401


def test_what_a_session_is_called_opens_nothing(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app = app_of(place)
    (listed,) = signed_in(app, place.somebody("Bo")).get("/api/sessions").json()
    thief = stranger(app)
    thief.cookies.set("tovholder", listed["id"])
    assert thief.get("/api/me").status_code == 401


def test_who_has_no_password_here_must_have_signed_in_lately(tmp_path: Path) -> None:
    with running() as crooked, httpx.Client() as http:
        place = with_provider(tmp_path, http, crooked.address)
        crooked.claims = {"roles": "Redaktør"}
        client = stranger(app_of(place))
        assert come_back(client, crooked).status_code == 303
        began, moved = place.site.clock(), {"by": RECENT * 0}
        object.__setattr__(place.site, "clock", lambda: began + moved["by"])
        moved["by"] = RECENT * 2
        assert codes(client.post("/api/sessions/end", json={})) == ["sign-in-anew"]
        moved["by"] = RECENT / 2
        assert client.post("/api/sessions/end", json={}).status_code == 204
        assert client.get("/api/me").status_code == 401


def test_a_program_cannot_make_itself_another_way_in(tmp_path: Path) -> None:
    """A token that leaks must end when it says so: it makes no other tokens, and no password of a calendar."""
    place = small_installation(tmp_path)
    bo: Actor = place.somebody("Bo")
    own = signed_in(app_of(place), bo)
    secret = own.post("/api/tokens", json={"name": "program", "days": 1}).json()["secret"]
    program = TestClient(app_of(place), base_url="http://localhost:8000", headers={"Authorization": f"Bearer {secret}"})
    assert program.get("/api/me").status_code == 200
    for path, body in (("/api/tokens", {"name": "en til", "days": 366}), ("/api/calendar", {})):
        assert program.post(path, json=body).status_code == 403, path
        assert own.post(path, json=body).status_code == 201, path
