"""Signing in by a real provider that others have written, in a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import httpx
import pytest
from fastapi.testclient import TestClient
from tests.web.browser import app_of, signed_in, stranger
from tests.web.crooked_provider import CLIENT
from tests.web.going_out import PAGE, go_out, with_provider
from tests.workspace.sites import EVERYTHING

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.audit.store import Wanted

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def real() -> Iterator[str]:
    """The address of a real provider's process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port)]
    env = {**os.environ, "PYTHONWARNINGS": "ignore"}
    with subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env) as process:
        address = f"http://localhost:{port}"
        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                httpx.get(f"{address}/jwks", timeout=1)
                break
            except httpx.HTTPError:
                time.sleep(0.1)
        yield address
        process.terminate()


@pytest.fixture(scope="module")
def http() -> Iterator[httpx.Client]:
    with httpx.Client() as client:
        yield client


def _at_the_provider(address: str, sub: str) -> str:
    """What the person does there; the path they come back to."""
    answer = httpx.post(address, data={"sub": sub})
    assert answer.status_code == 302, answer.text
    back = urlsplit(answer.headers["location"])
    assert (back.netloc, back.path) == ("localhost:8000", "/log-ind/retur/idp")
    return f"{back.path}?{back.query}"


def _known_there(real: str, sub: str, **claims: Any) -> None:
    assert httpx.put(f"{real}/users/{quote(sub)}", json=claims).status_code == 204


def _sign_in(client: TestClient, sub: str, then: str = "") -> Any:
    return client.get(_at_the_provider(go_out(client, then), sub), follow_redirects=False, headers=PAGE)


def test_somebody_the_provider_knows_is_signed_in_as_what_it_says(
    tmp_path: Path, real: str, http: httpx.Client
) -> None:
    place = with_provider(tmp_path, http, real)
    _known_there(real, "bo@kommune", name="Bo Bach", preferred_username="bo@kommune.dk", roles=["Redaktør"])
    client = stranger(app_of(place))
    assert "Log ind med Eksempel Kommune" in client.get("/log-ind").text
    answer = _sign_in(client, "bo@kommune", "/overblik?a=b")
    assert (answer.status_code, answer.headers["location"]) == (303, "/overblik?a=b")
    me = client.get("/api/me").json()
    assert (me["name"], [grant["role"] for grant in me["grants"]]) == ("Bo Bach", ["editor"])
    kinds = [entry.kind for entry in place.site.store.log(Wanted(by=me["id"]), limit=10)]
    assert kinds == ["sign-in", "renew-grants", "account"]
    assert "Du logger ind gennem kommunens login" in client.get("/konto").text


def test_roles_are_renewed_each_time_and_the_delimitation_counts(tmp_path: Path, real: str, http: httpx.Client) -> None:
    place = with_provider(tmp_path, http, real)
    client = stranger(app_of(place))

    def roles(*names: str, afdeling: str) -> list[str]:
        _known_there(real, "eva", preferred_username="eva", roles=list(names), afdeling=afdeling)
        assert _sign_in(client, "eva").status_code == 303
        return sorted(grant["role"] for grant in client.get("/api/me").json()["grants"])

    assert roles("Redaktør", afdeling="16") == ["editor"]
    before = client.cookies["tovholder"]
    assert roles("Læser", afdeling="17") == ["reader"]
    assert roles("Læser", "Redaktør", "Ukendt", afdeling="17") == ["editor", "reader"]
    old = stranger(app_of(place))
    old.cookies.set("tovholder", before)
    assert old.get("/api/me").status_code == 401


def test_a_role_given_here_stays_and_no_role_at_all_is_no_access(tmp_path: Path, real: str, http: httpx.Client) -> None:
    place = with_provider(tmp_path, http, real)
    client, store = stranger(app_of(place)), place.site.store
    _known_there(real, "kim", preferred_username="kim", roles=["Noget andet"])
    refused = _sign_in(client, "kim")
    assert refused.status_code == 422
    assert "giver ikke adgang til Tovholder" in refused.text
    assert store.known_as(real, "kim") is None
    _known_there(real, "kim", preferred_username="kim", roles=["Redaktør"])
    assert _sign_in(client, "kim").status_code == 303
    account = store.known_as(real, "kim")
    assert account is not None
    given = Grant("reader", "municipality", place.municipality)
    store.add_grant(account.id, given, by=account.id, at=place.site.clock())
    _known_there(real, "kim", preferred_username="kim", roles=[])
    assert _sign_in(client, "kim").status_code == 303
    assert store.grants(account.id) == (given,)
    store.remove_grant(account.id, given, by=account.id, at=place.site.clock())
    assert _sign_in(client, "kim").status_code == 422
    assert store.log(Wanted(kind="sign-in-refused"), limit=1)[0].said == "idp role"


def test_losing_the_role_there_ends_the_sessions_here(tmp_path: Path, real: str, http: httpx.Client) -> None:
    place = with_provider(tmp_path, http, real)
    one, other = stranger(app_of(place)), stranger(app_of(place))
    _known_there(real, "liv", preferred_username="liv", roles=["Redaktør"])
    assert _sign_in(one, "liv").status_code == 303
    _known_there(real, "liv", preferred_username="liv", roles=[])
    assert _sign_in(other, "liv").status_code == 422
    assert one.get("/api/me").status_code == 401


def test_an_account_that_is_here_is_never_taken_over_and_a_closed_one_stays_closed(
    tmp_path: Path, real: str, http: httpx.Client
) -> None:
    place = with_provider(tmp_path, http, real)
    anna = place.somebody("Anna", *EVERYTHING)
    _known_there(real, "falsk", name="Anna", preferred_username="Anna", roles=["Redaktør"])
    client = stranger(app_of(place))
    assert _sign_in(client, "falsk").status_code == 303
    me = client.get("/api/me").json()
    assert (me["id"] != anna.id, [grant["role"] for grant in me["grants"]]) == (True, ["editor"])
    admin = signed_in(app_of(place), anna)
    assert admin.post(f"/api/accounts/{me['id']}/invitation").status_code == 404
    assert admin.post(f"/api/accounts/{me['id']}/close").status_code == 204
    assert client.get("/api/me").status_code == 401
    assert _sign_in(client, "falsk").status_code == 422
    answer = client.post("/api/session", json={"login": "idp:Anna", "password": "korrekt hest batteri"})
    assert answer.status_code == 401


def test_signing_out_here_leads_to_signing_out_there(tmp_path: Path, real: str, http: httpx.Client) -> None:
    place = with_provider(tmp_path, http, real)
    _known_there(real, "ole", preferred_username="ole", roles=["Redaktør"])
    client = stranger(app_of(place))
    assert _sign_in(client, "ole").status_code == 303
    answer = client.delete("/api/session")
    assert answer.status_code == 200
    away = urlsplit(answer.json()["next"])
    assert (f"{away.scheme}://{away.netloc}", away.path) == (real, "/oauth2/end_session")
    given = parse_qs(away.query)
    assert given == {"client_id": [CLIENT], "post_logout_redirect_uri": ["http://localhost:8000/"]}
    assert httpx.get(answer.json()["next"]).status_code == 200
    assert client.get("/api/me").status_code == 401
    bo = signed_in(app_of(place), place.somebody("Bo"))
    assert bo.delete("/api/session").status_code == 204


def test_a_code_and_a_state_are_good_once_and_in_one_browser(tmp_path: Path, real: str, http: httpx.Client) -> None:
    place = with_provider(tmp_path, http, real)
    _known_there(real, "ida", preferred_username="ida", roles=["Redaktør"])
    client = stranger(app_of(place))
    back = _at_the_provider(go_out(client), "ida")
    assert stranger(app_of(place)).get(back, follow_redirects=False, headers=PAGE).status_code == 422
    assert client.get(back, follow_redirects=False, headers=PAGE).status_code == 422
    back = _at_the_provider(go_out(client), "ida")
    browser = client.cookies["tovholder-way-back"]
    assert client.get(back, follow_redirects=False, headers=PAGE).status_code == 303
    client.cookies.set("tovholder-way-back", browser)
    assert client.get(back, follow_redirects=False, headers=PAGE).status_code == 422
    code = parse_qs(urlsplit(back).query)["code"][0]
    state = parse_qs(urlsplit(go_out(client)).query)["state"][0]
    used = client.get(f"/log-ind/retur/idp?state={state}&code={code}", follow_redirects=False, headers=PAGE)
    assert used.status_code == 422
    reasons = [entry.said for entry in place.site.store.log(Wanted(kind="sign-in-refused"), limit=9)]
    assert reasons == ["idp code", "idp state", "idp state", "idp state"]
