"""Signing in by a provider: a real one that others have written, in a process of its own; and one that cheats."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import httpx
import pytest
from fastapi.testclient import TestClient
from tests.web.browser import app_of, signed_in, stranger
from tests.web.crooked_provider import CLIENT, Crooked, new_key, running
from tests.workspace.sites import EVERYTHING, Installation, small_installation

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.provider.asking import Asked
from tovholder.usecases.access.provider.setup import Provider, Rule
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.cases.site import now

pytestmark = pytest.mark.journey
PAGE = {"Accept": "text/html"}


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
def cheat() -> Iterator[Crooked]:
    with running() as found:
        yield found


@pytest.fixture
def crooked(cheat: Crooked) -> Crooked:
    cheat.be_good()
    cheat.asked.clear()
    return cheat


@pytest.fixture(scope="module")
def http() -> Iterator[httpx.Client]:
    with httpx.Client() as client:
        yield client


@pytest.fixture(scope="module")
def cheated(tmp_path_factory: pytest.TempPathFactory, http: httpx.Client, cheat: Crooked) -> Installation:
    """An installation whose provider cheats."""
    return _place(tmp_path_factory.mktemp("cheated"), http, cheat.address)


def _place(
    tmp_path: Path, http: httpx.Client, issuer: str, *, clock: Callable[[], float] = time.monotonic
) -> Installation:
    """An installation with one provider, `idp`, whose editors and readers of a department are ours."""
    place = small_installation(tmp_path)
    place.site = replace(place.site, clock=now)
    rules = (
        Rule(claim="Redaktør", role="editor", on="municipality", id=place.municipality),
        Rule(claim="Læser", role="reader", on="municipality", id=place.municipality, where={"afdeling": "17"}),
    )
    setup = Provider(name="Eksempel Kommune", issuer=issuer, client_id=CLIENT, roles=rules)
    asked = Asked(setup, "hemmelighed", clock=clock, http=http)
    place.site = replace(place.site, providers={"idp": asked})
    return place


def _out(client: TestClient, then: str = "") -> str:
    answer = client.post("/api/sign-in/idp", json={"then": then})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["next"])


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
    return client.get(_at_the_provider(_out(client, then), sub), follow_redirects=False, headers=PAGE)


def test_somebody_the_provider_knows_is_signed_in_as_what_it_says(
    tmp_path: Path, real: str, http: httpx.Client
) -> None:
    place = _place(tmp_path, http, real)
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
    place = _place(tmp_path, http, real)
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
    place = _place(tmp_path, http, real)
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
    place = _place(tmp_path, http, real)
    one, other = stranger(app_of(place)), stranger(app_of(place))
    _known_there(real, "liv", preferred_username="liv", roles=["Redaktør"])
    assert _sign_in(one, "liv").status_code == 303
    _known_there(real, "liv", preferred_username="liv", roles=[])
    assert _sign_in(other, "liv").status_code == 422
    assert one.get("/api/me").status_code == 401


def test_an_account_that_is_here_is_never_taken_over_and_a_closed_one_stays_closed(
    tmp_path: Path, real: str, http: httpx.Client
) -> None:
    place = _place(tmp_path, http, real)
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
    place = _place(tmp_path, http, real)
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
    place = _place(tmp_path, http, real)
    _known_there(real, "ida", preferred_username="ida", roles=["Redaktør"])
    client = stranger(app_of(place))
    back = _at_the_provider(_out(client), "ida")
    assert stranger(app_of(place)).get(back, follow_redirects=False, headers=PAGE).status_code == 422
    assert client.get(back, follow_redirects=False, headers=PAGE).status_code == 422
    back = _at_the_provider(_out(client), "ida")
    browser = client.cookies["tovholder-way-back"]
    assert client.get(back, follow_redirects=False, headers=PAGE).status_code == 303
    client.cookies.set("tovholder-way-back", browser)
    assert client.get(back, follow_redirects=False, headers=PAGE).status_code == 422
    code = parse_qs(urlsplit(back).query)["code"][0]
    state = parse_qs(urlsplit(_out(client)).query)["state"][0]
    used = client.get(f"/log-ind/retur/idp?state={state}&code={code}", follow_redirects=False, headers=PAGE)
    assert used.status_code == 422
    reasons = [entry.said for entry in place.site.store.log(Wanted(kind="sign-in-refused"), limit=9)]
    assert reasons == ["idp code", "idp state", "idp state", "idp state"]


def test_somebody_who_says_no_there_is_told_so_here(cheated: Installation) -> None:
    client = stranger(app_of(cheated))
    state = parse_qs(urlsplit(_out(client)).query)["state"][0]
    path = f"/log-ind/retur/idp?state={state}&error=access_denied"
    assert "lukkede dig ikke ind" in client.get(path, headers=PAGE).text


def _come_back(client: TestClient, crooked: Crooked, *, more: str = "", provider: str = "idp") -> Any:
    """Out and back, with a code that the provider knows."""
    asked = parse_qs(urlsplit(_out(client)).query)
    crooked.codes["c"] = asked["nonce"][0], asked["code_challenge"][0]
    path = f"/log-ind/retur/{provider}?state={asked['state'][0]}&code=c{more}"
    return client.get(path, follow_redirects=False, headers=PAGE)


def test_the_provider_is_asked_with_all_that_binds_the_answer(cheated: Installation, crooked: Crooked) -> None:
    crooked.claims = {"roles": "Redaktør"}
    client = stranger(app_of(cheated))
    asked = parse_qs(urlsplit(_out(client)).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["redirect_uri"] == ["http://localhost:8000/log-ind/retur/idp"]
    assert min(len(asked[name][0]) for name in ("state", "nonce", "code_challenge")) >= 43
    assert _come_back(client, crooked).status_code == 303
    crooked.codes["c"] = asked["nonce"][0], asked["code_challenge"][0]
    # The code of one sign-in with the state of another: its verifier does not fit.
    state = parse_qs(urlsplit(_out(client)).query)["state"][0]
    stolen = client.get(f"/log-ind/retur/idp?state={state}&code=c", follow_redirects=False, headers=PAGE)
    assert stolen.status_code == 422
    assert cheated.site.store.log(Wanted(kind="sign-in-refused"), limit=1)[0].said == "idp code"


@pytest.mark.parametrize(
    ("reason", "change"),
    [
        ("nonce", {"nonce": "another"}),
        ("nonce", {"nonce": None}),
        ("audience", {"aud": "another"}),
        ("audience", {"aud": [CLIENT, "another"]}),
        ("audience", {"aud": [CLIENT, "another"], "azp": "another"}),
        ("expired", {"exp": 1}),
        ("expired", {"exp": None}),
        ("issuer", {"iss": "https://another"}),
        ("claims", {"sub": None}),
        ("claims", {"sub": "s" * 300}),
        ("claims", {"iat": 99_999_999_999}),
        ("role", {"roles": None}),
    ],
)
def test_a_token_that_is_not_ours_lets_nobody_in(
    cheated: Installation, crooked: Crooked, reason: str, change: dict[str, Any]
) -> None:
    client = stranger(app_of(cheated))
    crooked.claims = {"roles": "Redaktør", **change}
    _refused(cheated, client, crooked, reason)
    crooked.claims = {"roles": "Redaktør"}
    assert _come_back(client, crooked).status_code == 303


@pytest.mark.parametrize(
    ("reason", "sign"),
    [
        ("algorithm", Crooked.unsigned),
        ("algorithm", Crooked.signed_with_what_all_know),
        ("signature", Crooked.signed_by_another),
        ("signature", lambda crooked, claims: crooked.signed(claims)[:-8] + "AAAAAAAA"),
        ("signature", lambda *_: "no token"),
    ],
)
def test_a_signature_that_is_not_the_providers_lets_nobody_in(
    cheated: Installation, crooked: Crooked, reason: str, sign: Any
) -> None:
    client = stranger(app_of(cheated))
    crooked.claims, crooked.sign = {"roles": "Redaktør"}, lambda claims: sign(crooked, claims)
    _refused(cheated, client, crooked, reason)


def _refused(place: Installation, client: TestClient, crooked: Crooked, reason: str) -> None:
    before = place.site.store.accounts()
    answer = _come_back(client, crooked)
    assert answer.status_code == 422, answer.headers
    assert client.get("/api/me").status_code == 401
    assert place.site.store.log(Wanted(kind="sign-in-refused"), limit=1)[0].said == f"idp {reason}"
    assert place.site.store.accounts() == before


def test_new_keys_are_taken_up_but_not_asked_for_all_the_time(
    tmp_path: Path, crooked: Crooked, http: httpx.Client
) -> None:
    seconds = 0.0
    place = _place(tmp_path, http, crooked.address, clock=lambda: seconds)
    client = stranger(app_of(place))
    crooked.claims = {"roles": "Redaktør"}
    assert _come_back(client, crooked).status_code == 303
    crooked.keys = [new_key("second")]
    assert _come_back(client, crooked).status_code == 422
    seconds = 61.0
    assert _come_back(client, crooked).status_code == 303
    assert crooked.asked.count("/keys") == 2


def test_one_provider_cannot_answer_for_another(tmp_path: Path, crooked: Crooked, http: httpx.Client) -> None:
    """Mix-up: the state of one provider comes back at another's address, or with another's name."""
    place = _place(tmp_path, http, crooked.address)
    with running() as other:
        both = {**place.site.providers, "other": Asked(
            _of_another(place, other.address), None, clock=time.monotonic, http=http
        )}  # fmt: skip
        place.site = replace(place.site, providers=both)
        client = stranger(app_of(place))
        crooked.claims = {"roles": "Redaktør"}
        assert _come_back(client, crooked, provider="other").status_code == 422
        assert _come_back(client, crooked, more=f"&iss={quote(other.address)}").status_code == 422
        assert _come_back(client, crooked, more=f"&iss={quote(crooked.address)}").status_code == 303
        assert other.asked == []


def _of_another(place: Installation, issuer: str) -> Provider:
    """The same set-up, of another provider."""
    return place.site.providers["idp"].setup.model_copy(update={"issuer": issuer})


def test_a_provider_that_promises_its_name_must_give_it(tmp_path: Path, crooked: Crooked, http: httpx.Client) -> None:
    place = _place(tmp_path, http, crooked.address)
    client = stranger(app_of(place))
    crooked.claims, crooked.metadata = {"roles": "Redaktør"}, {"authorization_response_iss_parameter_supported": True}
    assert _come_back(client, crooked).status_code == 422
    assert _come_back(client, crooked, more=f"&iss={quote(crooked.address)}").status_code == 303


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://another"},
        {"token_endpoint": "http://169.254.169.254/latest"},
        {"jwks_uri": "https://another.dk/keys"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"token_endpoint": None},
    ],
)
def test_nothing_but_what_the_set_up_names_is_asked(
    cheated: Installation, crooked: Crooked, http: httpx.Client, metadata: dict[str, Any]
) -> None:
    crooked.metadata = metadata
    asked = Asked(cheated.site.providers["idp"].setup, None, clock=time.monotonic, http=http)
    place = replace(cheated, site=replace(cheated.site, providers={"idp": asked}))
    answer = stranger(app_of(place)).post("/api/sign-in/idp", json={})
    assert (answer.status_code, answer.json()["code"]) == (503, "signin-provider")


def test_a_provider_that_sends_us_elsewhere_is_not_followed(
    tmp_path: Path, crooked: Crooked, http: httpx.Client
) -> None:
    client = stranger(app_of(_place(tmp_path, http, crooked.address)))
    with running() as elsewhere:
        crooked.moved = elsewhere.address
        assert client.post("/api/sign-in/idp", json={}).status_code == 503
        assert elsewhere.asked == []


@pytest.mark.parametrize(
    "target", ["https://ond.dk", "//ond.dk", "/\\ond.dk", "javascript:alert(1)", "/\n/ond.dk", "sager", "https:ond.dk"]
)
def test_nobody_is_sent_on_to_another_server(tmp_path: Path, crooked: Crooked, http: httpx.Client, target: str) -> None:
    client = stranger(app_of(_place(tmp_path, http, crooked.address)))
    crooked.claims = {"roles": "Redaktør"}
    asked = parse_qs(urlsplit(_out(client, target)).query)
    crooked.codes["c"] = asked["nonce"][0], asked["code_challenge"][0]
    path = f"/log-ind/retur/idp?state={asked['state'][0]}&code=c&til={quote(target)}"
    answer = client.get(path, follow_redirects=False, headers=PAGE)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sager")


def test_a_provider_nobody_has_set_up_is_not_there(tmp_path: Path) -> None:
    client = stranger(app_of(small_installation(tmp_path)))
    assert client.post("/api/sign-in/idp", json={}).status_code == 404
    assert client.get("/log-ind/retur/idp?state=a&code=b", headers=PAGE).status_code == 404
