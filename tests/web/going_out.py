"""An installation with a provider, and how a browser goes out to it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import httpx
from fastapi.testclient import TestClient
from tests.web.crooked_provider import CLIENT
from tests.workspace.sites import Installation, small_installation

from tovholder.usecases.access.provider.asking import Asked
from tovholder.usecases.access.provider.setup import Provider, Rule
from tovholder.usecases.cases.site import now

PAGE = {"Accept": "text/html"}


def with_provider(
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


def go_out(client: TestClient, then: str = "") -> str:
    """Begin to sign in; the provider's address."""
    answer = client.post("/api/sign-in/idp", json={"then": then})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["next"])
