"""The choice under a pool in a browser: a slider that answers, an address that can be passed on, and a sound page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.desk import NARROW, Desk, Hand, is_sound, stays_inside
from tests.workspace.sites import ROOT

from tovholder.usecases.access.actor import Grant

pytestmark = pytest.mark.journey
TEMPLATES = ROOT / "src" / "tovholder" / "case" / "templates"
PAGE = "/overblik/valg"


@pytest.fixture(scope="module")
def who(desk: Desk) -> str:
    """Somebody who may read three cases and no others."""
    grants = [
        Grant("reader", "case", desk.case(_text(name)).rpartition("/")[2])
        for name in ("housing-first", "ips", "family-treatment")
    ]
    desk.place.somebody("Dorte under puljen", *grants)
    return "Dorte under puljen"


def _text(name: str) -> str:
    return Path(TEMPLATES / f"{name}.yaml").read_text(encoding="utf-8").replace(" i …", " i Køge")


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_the_slider_is_moved_and_the_choice_follows(browser: Browser, desk: Desk, who: str, keyboard: bool) -> None:
    with desk.window(browser, who) as page:
        page.goto(PAGE)
        hand = Hand(page, keyboard=keyboard)
        hand.write(page.locator("#pulje"), "1")
        answer = page.locator("[data-answer]")
        expect(answer).to_contain_text("der ingen sag, det kan betale sig at vælge")
        hand.slide(page.locator("[role=slider]"), 60)
        expect(answer).to_contain_text(re.compile("giver [23] af 3 sager den største forventede gevinst"))
        expect(page.locator("[data-status]")).to_contain_text("den største forventede gevinst")
        assert "pulje=1&" not in page.url
        is_sound(page)
        _is_the_same_when_passed_on(page)


def _is_the_same_when_passed_on(page: Page) -> None:
    before = page.locator("[data-answer] .lead").first.inner_text()
    page.goto(page.url)
    expect(page.locator("[data-answer] .lead").first).to_have_text(before)


def test_a_choice_that_cannot_be_is_told_above_nothing_else(browser: Browser, desk: Desk, who: str) -> None:
    with desk.window(browser, who, size=NARROW) as page:
        page.goto(f"{PAGE}?pulje=1")
        page.get_by_text("Flere krav").click()
        page.locator("#valg-1").select_option(label="Skal med")
        expect(page.get_by_role("alert")).to_contain_text("Puljen rækker ikke")
        expect(page.locator("[data-answer] table")).to_have_count(0)
        is_sound(page)
        page.locator("#pulje").fill("9")
        page.get_by_role("button", name="Vælg").click()
        expect(page.locator("[data-answer] h2").first).to_have_text("Valget under puljen")
        is_sound(page)
        stays_inside(page)


def test_an_answer_that_is_not_ready_is_asked_for_again(browser: Browser, desk: Desk, who: str) -> None:
    with desk.window(browser, who) as page:
        page.goto(PAGE)
        tries = []

        def busy_at_first(route: object) -> None:
            tries.append(1)
            if len(tries) == 1:
                route.fulfill(status=503)  # type: ignore[attr-defined]
            else:
                route.continue_()  # type: ignore[attr-defined]

        page.route("**/overblik/valg/svar*", busy_at_first)
        page.locator("#pulje").fill("5")
        page.get_by_role("button", name="Vælg").click()
        expect(page.locator("[data-status]")).to_contain_text("den største forventede gevinst")
        assert len(tries) == 2
        page.unroute("**/overblik/valg/svar*")
        page.route("**/overblik/valg/svar*", lambda route: route.abort())
        page.locator("#pulje").fill("6")
        page.get_by_role("button", name="Vælg").click()
        expect(page.locator("[data-status]")).to_have_text("Svaret kunne ikke hentes. Prøv igen.")
