"""A code besides the password: who needs one, how it is turned on, that each is good once, and how few can be tried."""

from __future__ import annotations

import math
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyotp
import pytest
from fastapi.testclient import TestClient
from tests.web.browser import HOME, app_of, codes, signed_in, stranger
from tests.workspace.sites import EVERYTHING, Installation, small_installation

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.inviting import invite
from tovholder.usecases.access.sealing import CannotOpen, opened, sealed
from tovholder.usecases.access.tokens import new_token
from tovholder.usecases.audit.store import Wanted

pytestmark = pytest.mark.journey


class Phone:
    """An app that was told a secret; it makes the codes of the moment."""

    def __init__(self, place: Installation, secret: str) -> None:
        self._place, self._made = place, pyotp.TOTP(secret.replace(" ", ""))

    def code(self, *, half_minutes: int = 0) -> str:
        return self._made.at(self._place.clock(), counter_offset=half_minutes)


def _secret(page: Any) -> str:
    return str(page.text.partition('<code class="secret">')[2].partition("<")[0])


def _fund(place: Installation) -> tuple[TestClient, str]:
    """Somebody from the fund with a link to one case, who has just chosen their password."""
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna).id
    link = invite(anna, place.site, [Grant("fund", "case", case)])
    client = stranger(app_of(place))
    body = {"token": link, "login": "fond@fond.dk", "name": "Fonden", "password": "korrekt hest batteri"}
    answer = client.post("/api/invitations/accept", json=body)
    assert answer.json() == {"waits_for": "enrol", "next": "/log-ind/opsaetning"}
    return client, case


def _enrolled(place: Installation) -> tuple[TestClient, str, Phone, list[str]]:
    client, case = _fund(place)
    phone = Phone(place, _secret(client.get("/log-ind/opsaetning")))
    recovery = client.post("/api/session/second-factor", json={"code": phone.code()}).json()["codes"]
    return client, case, phone, recovery


def _halfway(place: Installation) -> TestClient:
    client = stranger(app_of(place))
    answer = client.post("/api/session", json={"login": "fond@fond.dk", "password": "korrekt hest batteri"})
    assert answer.json() == {"waits_for": "code", "next": "/log-ind/kode"}
    return client


def test_somebody_from_outside_is_not_in_before_the_code_is_turned_on(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    client, case = _fund(place)
    waiting = client.cookies["tovholder"]
    assert client.get("/api/me").status_code == 401
    assert "Du er blevet logget ud" not in client.get("/log-ind").text
    assert client.get(f"/api/cases/{case}").status_code == 401
    assert client.get("/sager", follow_redirects=False).status_code in (303, 401)
    page = client.get("/log-ind/opsaetning")
    assert 'src="data:image/svg+xml' in page.text
    phone = Phone(place, _secret(page))
    assert codes(client.post("/api/session/second-factor", json={"code": "000000"})) == ["code-wrong"]
    answer = client.post("/api/session/second-factor", json={"code": phone.code()})
    assert len(set(answer.json()["codes"])) == 10
    assert client.cookies["tovholder"] != waiting
    assert client.get(f"/api/cases/{case}").status_code == 200
    old = stranger(app_of(place))
    old.cookies.set("tovholder", waiting)
    assert old.get("/api/me").status_code == 401
    assert old.get("/log-ind/opsaetning", follow_redirects=False).headers["location"] == "/log-ind"


def test_the_secret_is_shown_once_and_not_after_it_is_in_use(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    client, _, phone, _ = _enrolled(place)
    assert client.get("/konto/kode").status_code == 404
    assert phone.code() not in client.get("/konto").text


def test_a_code_is_good_once_and_an_earlier_one_not_at_all(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    _, _, phone, _ = _enrolled(place)
    used = phone.code()
    assert codes(_halfway(place).post("/api/session/code", json={"code": used})) == ["code-wrong"]
    place.clock.passes(seconds=60)
    now, before = phone.code(), phone.code(half_minutes=-1)
    assert _halfway(place).post("/api/session/code", json={"code": f"{now[:3]} {now[3:]}"}).status_code == 200
    for code in (now, before):
        assert codes(_halfway(place).post("/api/session/code", json={"code": code})) == ["code-wrong"]


@pytest.mark.parametrize(("half_minutes", "is_taken"), [(-2, False), (-1, True), (1, True), (2, False)])
def test_a_clock_may_be_half_a_minute_wrong(tmp_path: Path, half_minutes: int, is_taken: bool) -> None:
    place = small_installation(tmp_path)
    _, _, phone, _ = _enrolled(place)
    place.clock.passes(minutes=5)
    answer = _halfway(place).post("/api/session/code", json={"code": phone.code(half_minutes=half_minutes)})
    assert (answer.status_code == 200) == is_taken


def test_a_recovery_code_is_good_once(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    *_, recovery = _enrolled(place)
    written = recovery[3].upper().replace("-", " ")
    assert _halfway(place).post("/api/session/code", json={"code": written}).status_code == 200
    assert codes(_halfway(place).post("/api/session/code", json={"code": recovery[3]})) == ["code-wrong"]
    found = place.site.store.second_factor(_account(place))
    assert found is not None
    assert found.left == 9
    told = [entry.said for entry in place.site.store.log(Wanted(kind="sign-in"), limit=5)]
    assert "recovery-code" in told


def test_five_codes_a_quarter_of_an_hour_and_then_not_even_the_right_one(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    _, _, phone, _ = _enrolled(place)
    place.clock.passes(minutes=1)
    for _ in range(5):
        assert codes(_halfway(place).post("/api/session/code", json={"code": "000000"})) == ["code-wrong"]
    refused = _halfway(place).post("/api/session/code", json={"code": phone.code()})
    assert (refused.status_code, codes(refused)) == (429, ["too-many-tries"])
    place.clock.passes(minutes=15, seconds=1)
    assert _halfway(place).post("/api/session/code", json={"code": phone.code()}).status_code == 200
    refusals = place.site.store.log(Wanted(kind="sign-in-refused"), limit=50)
    assert [(entry.id, entry.said, entry.outcome) for entry in refusals] == [(_account(place), "code", "refused")] * 5


def test_a_session_that_waits_does_not_wait_for_long(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    _, _, phone, _ = _enrolled(place)
    client = _halfway(place)
    place.clock.passes(minutes=10, seconds=1)
    assert codes(client.post("/api/session/code", json={"code": phone.code()})) == ["sign-in-first"]
    assert codes(stranger(app_of(place)).post("/api/session/code", json={"code": phone.code()})) == ["sign-in-first"]


def test_closing_the_account_ends_what_waits_too(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    client, _, phone, _ = _enrolled(place)
    half, bo = _halfway(place), place.somebody("Bo", *EVERYTHING)
    place.clock.passes(minutes=1)
    admin = signed_in(app_of(place), bo)
    assert admin.post(f"/api/accounts/{_account(place)}/close").status_code == 204
    assert half.post("/api/session/code", json={"code": phone.code()}).status_code == 401
    assert client.get("/api/me").status_code == 401


def test_an_administrator_lets_in_whoever_has_lost_everything(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    _enrolled(place)
    admin = signed_in(app_of(place), place.somebody("Bo", *EVERYTHING))
    assert admin.delete(f"/api/accounts/{_account(place)}/second-factor").status_code == 204
    client = stranger(app_of(place))
    answer = client.post("/api/session", json={"login": "fond@fond.dk", "password": "korrekt hest batteri"})
    assert answer.json()["waits_for"] == "enrol"


def test_whoever_needs_it_cannot_turn_it_off_and_others_can(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    client, _, _, _ = _enrolled(place)
    own = {"password": "korrekt hest batteri"}
    assert codes(client.post("/api/second-factor/remove", json=own)) == ["second-factor-needed"]
    bo = signed_in(app_of(place), place.somebody("Bo", *EVERYTHING))
    for path in ("/api/second-factor", "/api/second-factor/remove"):
        assert codes(bo.post(path, json={"password": "forkert"})) == ["old-password-wrong"]
    assert bo.post("/api/second-factor", json={"password": "password of Bo"}).status_code == 204
    phone = Phone(place, _secret(bo.get("/konto/kode")))
    assert len(bo.post("/api/second-factor/confirm", json={"code": phone.code()}).json()["codes"]) == 10
    again = stranger(app_of(place))
    answer = again.post("/api/session", json={"login": "Bo", "password": "password of Bo"})
    assert answer.json()["waits_for"] == "code"
    assert bo.post("/api/second-factor/remove", json={"password": "password of Bo"}).status_code == 204
    assert bo.get("/api/me").status_code == 401
    answer = again.post("/api/session", json={"login": "Bo", "password": "password of Bo"})
    assert answer.json()["name"] == "Bo"


def test_a_token_of_somebody_from_outside_is_nobody_until_there_is_a_second_factor(tmp_path: Path) -> None:
    """A token could otherwise have been made before the role was given."""
    place = small_installation(tmp_path)
    anna, carl = place.somebody("Anna", *EVERYTHING), place.somebody("Carl")
    secret = new_token(carl, place.site, "t", days=1, only_reads=False)[1]
    program = TestClient(app_of(place), base_url=HOME, headers={"Authorization": f"Bearer {secret}"})
    assert program.get("/api/me").status_code == 200
    place.site.store.add_grant(carl.id, Grant("fund", "case", place.case(anna).id), by=anna.id, at=place.clock())
    assert program.get("/api/me").status_code == 401


def test_a_role_from_outside_holds_one_case_and_stands_alone(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    admin, one, two = signed_in(app_of(place), anna), place.case(anna).id, place.case(anna).id
    municipality = {"role": "fund", "scope_type": "municipality", "scope_id": place.municipality}
    assert codes(admin.post("/api/invitations", json={"grants": [municipality]})) == ["external-one-case"]
    fund = place.somebody("Fond", Grant("fund", "case", one))
    for more in ({"role": "fund", "scope_id": two}, {"role": "reader", "scope_id": two}):
        body = {"account": fund.id, "scope_type": "case", **more}
        assert codes(admin.post("/api/grants", json=body)) == ["external-one-case"]
    body = {"account": fund.id, "scope_type": "case", "role": "reader", "scope_id": one}
    assert admin.post("/api/grants", json=body).status_code == 204


def test_the_secret_is_kept_under_the_key_where_there_is_one() -> None:
    key, other = b"k" * 32, b"o" * 32
    kept = sealed("HEMMELIGT", key)
    assert "HEMMELIGT" not in kept
    assert opened(kept, key) == "HEMMELIGT"
    assert opened(sealed("HEMMELIGT", None), key) == "HEMMELIGT"
    for wrong in (None, other):
        with pytest.raises(CannotOpen):
            opened(kept, wrong)


def _account(place: Installation) -> str:
    found = place.site.store.sign_in_of("fond@fond.dk")
    assert found is not None
    return found[0].id


def test_recovery_codes_are_too_long_to_be_tried_against_their_hashes(tmp_path: Path) -> None:
    """ASVS 5.0, 6.5.2 and 11.5.1: under 112 bits a quick hash would not do, and under 128 nothing would."""
    recovery = _enrolled(small_installation(tmp_path))[3]
    letters = [code.replace("-", "") for code in recovery]
    assert {len(code) for code in letters} == {28}
    assert 28 * math.log2(31) > 128, "31 letters to choose from each time"
    assert len({letter for code in letters for letter in code}) > 25


def test_a_code_given_by_many_at_once_lets_one_in(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    phone = _enrolled(place)[2]
    place.clock.passes(minutes=5)
    waiting = [_halfway(place) for _ in range(5)]
    code, together, answers = phone.code(), threading.Barrier(5), list[int]()

    def give(client: TestClient) -> None:
        together.wait()
        answers.append(client.post("/api/session/code", json={"code": code}).status_code)

    everybody = [threading.Thread(target=give, args=(client,)) for client in waiting]
    for one in everybody:
        one.start()
    for one in everybody:
        one.join()
    assert sorted(answers) == [200, 401, 401, 401, 401]


def test_everybody_gives_a_code_where_that_is_chosen(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    bo = place.somebody("Bo")
    token = new_token(bo, place.site, "t", days=1, only_reads=True)[1]
    site = replace(place.site, codes_for_all=True)
    client = stranger(app_of(replace(place, site=site)))
    answer = client.post("/api/session", json={"login": "Bo", "password": "password of Bo"})
    assert answer.json() == {"waits_for": "enrol", "next": "/log-ind/opsaetning"}
    assert client.get("/api/me").status_code == 401
    phone = Phone(place, _secret(client.get("/log-ind/opsaetning")))
    assert client.post("/api/session/second-factor", json={"code": phone.code()}).status_code == 200
    assert client.get("/api/me").status_code == 200
    assert codes(client.post("/api/second-factor/remove", json={"password": "password of Bo"})) == [
        "second-factor-needed"
    ]
    program = TestClient(app_of(place), base_url=HOME, headers={"Authorization": f"Bearer {token}"})
    assert program.get("/api/me").status_code == 200


def test_a_calendar_of_somebody_from_outside_is_closed_without_the_second_factor(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    client, *_ = _enrolled(place)
    made = client.post("/api/calendar").json()
    follows = {"url": made["address"], "auth": (made["login"], made["secret"])}
    assert stranger(app_of(place)).get(**follows).status_code == 200
    account = client.get("/api/me").json()["id"]
    place.site.store.remove_second_factor(account, by=account, at=place.clock())
    assert stranger(app_of(place)).get(**follows).status_code == 401
