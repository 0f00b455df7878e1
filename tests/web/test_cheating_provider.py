"""Signing in by a provider that cheats: whatever it, or somebody between, changes, nobody is let in by it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import httpx
import pytest
from fastapi.testclient import TestClient
from tests.web.browser import app_of, stranger
from tests.web.crooked_provider import CLIENT, Crooked, new_key, running
from tests.web.going_out import PAGE, go_out, with_provider
from tests.workspace.sites import EVERYTHING, Installation, small_installation

from tovholder.usecases.access.provider.asking import Asked
from tovholder.usecases.access.provider.setup import Provider, Rule
from tovholder.usecases.audit.store import Wanted

pytestmark = pytest.mark.journey


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


@pytest.fixture
def cheated(tmp_path: Path, http: httpx.Client, crooked: Crooked) -> Installation:
    """An installation whose provider cheats, and has not begun to; it knows no keys from another test."""
    return with_provider(tmp_path, http, crooked.address)


def come_back(client: TestClient, crooked: Crooked, *, more: str = "", provider: str = "idp") -> Any:
    """Out and back, with a code that the provider knows."""
    asked = parse_qs(urlsplit(go_out(client)).query)
    crooked.codes["c"] = asked["nonce"][0], asked["code_challenge"][0]
    path = f"/log-ind/retur/{provider}?state={asked['state'][0]}&code=c{more}"
    return client.get(path, follow_redirects=False, headers=PAGE)


def test_somebody_who_says_no_there_is_told_so_here(cheated: Installation) -> None:
    client = stranger(app_of(cheated))
    state = parse_qs(urlsplit(go_out(client)).query)["state"][0]
    path = f"/log-ind/retur/idp?state={state}&error=access_denied"
    assert "lukkede dig ikke ind" in client.get(path, headers=PAGE).text


def test_the_provider_is_asked_with_all_that_binds_the_answer(cheated: Installation, crooked: Crooked) -> None:
    crooked.claims = {"roles": "Redaktør"}
    client = stranger(app_of(cheated))
    asked = parse_qs(urlsplit(go_out(client)).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["redirect_uri"] == ["http://localhost:8000/log-ind/retur/idp"]
    assert min(len(asked[name][0]) for name in ("state", "nonce", "code_challenge")) >= 43
    assert come_back(client, crooked).status_code == 303
    crooked.codes["c"] = asked["nonce"][0], asked["code_challenge"][0]
    # The code of one sign-in with the state of another: its verifier does not fit.
    state = parse_qs(urlsplit(go_out(client)).query)["state"][0]
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
    assert come_back(client, crooked).status_code == 303


@pytest.mark.parametrize(
    ("reason", "sign"),
    [
        ("algorithm", Crooked.unsigned),
        ("algorithm", Crooked.signed_with_what_all_know),
        ("signature", Crooked.signed_by_another),
        ("signature", Crooked.signed_by_another_that_brings_its_key),
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
    answer = come_back(client, crooked)
    assert answer.status_code == 422, answer.headers
    assert client.get("/api/me").status_code == 401
    assert place.site.store.log(Wanted(kind="sign-in-refused"), limit=1)[0].said == f"idp {reason}"
    assert place.site.store.accounts() == before


def test_new_keys_are_taken_up_but_not_asked_for_all_the_time(
    tmp_path: Path, crooked: Crooked, http: httpx.Client
) -> None:
    seconds = 0.0
    place = with_provider(tmp_path, http, crooked.address, clock=lambda: seconds)
    client = stranger(app_of(place))
    crooked.claims = {"roles": "Redaktør"}
    assert come_back(client, crooked).status_code == 303
    crooked.keys = [new_key("second")]
    assert come_back(client, crooked).status_code == 422
    seconds = 61.0
    assert come_back(client, crooked).status_code == 303
    assert crooked.asked.count("/keys") == 2


def test_one_provider_cannot_answer_for_another(tmp_path: Path, crooked: Crooked, http: httpx.Client) -> None:
    """Mix-up: the state of one provider comes back at another's address, or with another's name."""
    place = with_provider(tmp_path, http, crooked.address)
    with running() as other:
        both = {**place.site.providers, "other": Asked(
            _of_another(place, other.address), None, clock=time.monotonic, http=http
        )}  # fmt: skip
        place.site = replace(place.site, providers=both)
        client = stranger(app_of(place))
        crooked.claims = {"roles": "Redaktør"}
        assert come_back(client, crooked, provider="other").status_code == 422
        assert come_back(client, crooked, more=f"&iss={quote(other.address)}").status_code == 422
        assert come_back(client, crooked, more=f"&iss={quote(crooked.address)}").status_code == 303
        assert other.asked == []


def _of_another(place: Installation, issuer: str) -> Provider:
    """The same set-up, of another provider."""
    return place.site.providers["idp"].setup.model_copy(update={"issuer": issuer})


def test_a_provider_that_promises_its_name_must_give_it(tmp_path: Path, crooked: Crooked, http: httpx.Client) -> None:
    place = with_provider(tmp_path, http, crooked.address)
    client = stranger(app_of(place))
    crooked.claims, crooked.metadata = {"roles": "Redaktør"}, {"authorization_response_iss_parameter_supported": True}
    assert come_back(client, crooked).status_code == 422
    assert come_back(client, crooked, more=f"&iss={quote(crooked.address)}").status_code == 303


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
    client = stranger(app_of(with_provider(tmp_path, http, crooked.address)))
    with running() as elsewhere:
        crooked.moved = elsewhere.address
        assert client.post("/api/sign-in/idp", json={}).status_code == 503
        assert elsewhere.asked == []


@pytest.mark.parametrize(
    "target", ["https://ond.dk", "//ond.dk", "/\\ond.dk", "javascript:alert(1)", "/\n/ond.dk", "sager", "https:ond.dk"]
)
def test_nobody_is_sent_on_to_another_server(tmp_path: Path, crooked: Crooked, http: httpx.Client, target: str) -> None:
    client = stranger(app_of(with_provider(tmp_path, http, crooked.address)))
    crooked.claims = {"roles": "Redaktør"}
    asked = parse_qs(urlsplit(go_out(client, target)).query)
    crooked.codes["c"] = asked["nonce"][0], asked["code_challenge"][0]
    path = f"/log-ind/retur/idp?state={asked['state'][0]}&code=c&til={quote(target)}"
    answer = client.get(path, follow_redirects=False, headers=PAGE)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")


def test_a_provider_nobody_has_set_up_is_not_there(tmp_path: Path) -> None:
    client = stranger(app_of(small_installation(tmp_path)))
    assert client.post("/api/sign-in/idp", json={}).status_code == 404
    assert client.get("/log-ind/retur/idp?state=a&code=b", headers=PAGE).status_code == 404


def test_a_role_from_outside_holds_one_case_also_when_a_provider_gives_it(
    tmp_path: Path, crooked: Crooked, http: httpx.Client
) -> None:
    place = with_provider(tmp_path, http, crooked.address)
    anna = place.somebody("Anna", *EVERYTHING)
    rules = tuple(Rule(claim=name, role="fund", on="case", id=place.case(anna).id) for name in ("A", "B"))
    asked = place.site.providers["idp"]
    setup = asked.setup.model_copy(update={"roles": rules, "strength": {"acr": ("high",)}})
    providers = {"idp": Asked(setup, None, clock=time.monotonic, http=http)}
    place.site = replace(place.site, providers=providers)
    client = stranger(app_of(place))
    crooked.claims = {"roles": ["A", "B"], "acr": "high"}
    assert come_back(client, crooked).status_code == 422
    crooked.claims = {"roles": ["A"], "acr": "high"}
    assert come_back(client, crooked).status_code == 303
