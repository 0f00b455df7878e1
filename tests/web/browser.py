"""A browser of its own for everybody, without a screen: keeps cookies, says where it comes from."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.workspace.sites import Installation

from tovholder.usecases.access.actor import Actor
from tovholder.web.app import create_app

HOME = "http://localhost:8000"
OWN_PAGE = {"Origin": HOME, "Sec-Fetch-Site": "same-origin"}


def stranger(app: FastAPI) -> TestClient:
    """Somebody who is not signed in."""
    return TestClient(app, base_url=HOME, headers=OWN_PAGE, raise_server_exceptions=False)


def signed_in(app: FastAPI, actor: Actor) -> TestClient:
    """Somebody who is."""
    client = stranger(app)
    answer = client.post("/api/session", json={"login": actor.name, "password": f"password of {actor.name}"})
    assert answer.status_code == 200, answer.text
    return client


def app_of(place: Installation) -> FastAPI:
    """The application of an installation."""
    return create_app(place.site)


def codes(answer: Any) -> list[str]:
    """The codes of the findings in an answer."""
    return [finding["code"] for finding in answer.json()["findings"]]
