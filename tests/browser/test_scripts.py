"""Texts that would run in a browser do not, on any page of a case; `make trust` shows some hundreds more."""

from __future__ import annotations

import pytest
from jinja2 import Environment
from playwright.sync_api import Browser
from tests.browser.desk import Desk
from tests.trust import scripts

from tovholder.web import rendering

pytestmark = pytest.mark.law


def test_no_text_of_a_case_is_run(browser: Browser, desk: Desk) -> None:
    found = scripts.run(browser, desk, count=50, pages=["", "/historik", "/afsnit/costs", "/resultat"])
    assert (found.ran, found.forbidden) == ([], [])
    assert found.payloads >= 50


def test_a_page_that_does_not_escape_would_be_found(
    browser: Browser, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    careless = Environment

    def without_escaping(**given: object) -> Environment:
        return careless(**{**given, "autoescape": False})  # type: ignore[arg-type]

    rendering._environment.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(rendering, "Environment", without_escaping)
        found = scripts.run(browser, desk, count=50, pages=[""])
    rendering._environment.cache_clear()
    assert found.ran
    assert found.forbidden
