"""How strongly and how lately somebody signed in at their provider: what the set-up requires is asked for and held."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from tests.web.browser import app_of, stranger
from tests.web.crooked_provider import Crooked, running
from tests.web.going_out import go_out, with_provider
from tests.web.test_cheating_provider import come_back
from tests.workspace.sites import EVERYTHING, Installation

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.provider.asking import Asked
from tovholder.usecases.access.throttle import GOINGS
from tovholder.usecases.audit.store import Wanted

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def provider() -> Iterator[Crooked]:
    with running() as found:
        yield found


@pytest.fixture
def place(tmp_path: Path, provider: Crooked) -> Iterator[Installation]:
    provider.be_good()
    with httpx.Client() as http:
        yield with_provider(tmp_path, http, provider.address)


def _requires(place: Installation, **required: Any) -> None:
    asked = place.site.providers["idp"]
    setup = type(asked.setup).model_validate({**asked.setup.model_dump(), **required})
    place.site.providers["idp"] = Asked(setup, None, clock=time.monotonic, http=asked._http)  # type: ignore[index]


def _why(place: Installation) -> str:
    return place.site.store.log(Wanted(kind="sign-in-refused"), limit=1)[0].said


@pytest.mark.parametrize(
    ("claims", "let_in"),
    [
        ({"acr": "high"}, True),
        ({"acr": "substantial"}, True),
        ({"acr": ["low", "high"]}, True),
        ({"acr": "low"}, False),
        ({"acr": None}, False),
        ({"acr": True}, False),
        ({"acr": {"high": 1}}, False),
        ({"amr": ["high"]}, False),
    ],
)
def test_who_is_not_known_strongly_enough_is_not_let_in(
    place: Installation, provider: Crooked, claims: dict[str, Any], let_in: bool
) -> None:
    _requires(place, strength={"acr": ("substantial", "high")})
    client = stranger(app_of(place))
    assert parse_qs(urlsplit(go_out(client)).query)["acr_values"] == ["substantial high"]
    provider.claims = {"roles": "Redaktør", **claims}
    answer = come_back(client, provider)
    assert answer.status_code == (303 if let_in else 422)
    if not let_in:
        assert "ikke stærkt nok" in answer.text
        assert _why(place) == "idp strength"


@pytest.mark.parametrize(
    ("seconds", "let_in"), [(5, True), (14 * 60, True), (17 * 60, False), (-600, False), (None, False), ("x", False)]
)
def test_who_proved_it_too_long_ago_does_it_again(
    place: Installation, provider: Crooked, seconds: Any, let_in: bool
) -> None:
    _requires(place, newest=15)
    client = stranger(app_of(place))
    assert parse_qs(urlsplit(go_out(client)).query)["max_age"] == ["900"]
    told = int(time.time()) - seconds if isinstance(seconds, int) else seconds
    provider.claims = {"roles": "Redaktør", "auth_time": told}
    assert come_back(client, provider).status_code == (303 if let_in else 422)
    if not let_in:
        assert _why(place) == "idp recentness"


def test_a_role_from_outside_needs_a_provider_that_tells_how_strong(place: Installation, provider: Crooked) -> None:
    """Also where the role was given here, to somebody the provider knows."""
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna).id
    provider.claims = {"roles": "Redaktør"}
    client = stranger(app_of(place))
    assert come_back(client, provider).status_code == 303
    me = client.get("/api/me").json()["id"]
    for given in place.site.store.grants(me):
        place.site.store.remove_grant(me, given, by=anna.id, at=place.site.clock())
    place.site.store.add_grant(me, Grant("fund", "case", case), by=anna.id, at=place.site.clock())
    provider.claims = {"roles": []}
    assert come_back(client, provider).status_code == 422
    assert _why(place) == "idp strength"
    _requires(place, strength={"amr": ("mfa",)})
    provider.claims = {"roles": [], "amr": ["pwd", "mfa"]}
    assert come_back(client, provider).status_code == 303


def test_one_address_cannot_crowd_out_what_others_have_begun(place: Installation) -> None:
    client = stranger(app_of(place))
    statuses = [client.post("/api/sign-in/idp", json={}).status_code for _ in range(GOINGS + 1)]
    assert statuses == [200] * GOINGS + [429]
