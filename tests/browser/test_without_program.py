"""A page whose program does not come, or not yet: it says so, and what does nothing is seen to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browser.desk import Desk, is_sound

pytestmark = pytest.mark.journey


def test_with_javascript_off_a_page_is_read_and_says_what_is_missing(browser: Browser, desk: Desk) -> None:
    case = desk.case()
    context = browser.new_context(base_url=desk.address, java_script_enabled=False, locale="da-DK")
    desk.sign_in(context, "Anna")
    page = context.new_page()
    page.goto(f"{case}/resultat")
    # A browser driven by a program is told not to run scripts, and still takes what stands for them as a text.
    assert "JavaScript er slået fra i browseren." in page.content()
    expect(page.locator("main")).to_contain_text("kr.")
    context.close()


def test_what_waits_for_its_program_is_seen_to_wait(window: Page) -> None:
    held: list[Route] = []
    window.route("**/static/*.js", lambda route: held.append(route))
    window.goto("/konto", wait_until="commit")
    out = window.get_by_role("button", name="Log ud", exact=True)
    expect(out).to_have_css("opacity", "0.5")
    window.route("**/static/*.js", lambda route: route.continue_())
    for route in held:
        route.continue_()
    expect(out).to_have_css("opacity", "1")
    is_sound(window)
    expect(window.get_by_text("JavaScript er slået fra")).to_have_count(0)
