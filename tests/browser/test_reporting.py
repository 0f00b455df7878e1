"""A supplier with a phone: one month for twenty people, by touch and by keyboard alone."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Browser, Route, expect
from tests.browser.desk import NARROW, Desk, is_sound, stays_inside
from tests.browser.phone import MOST_SECONDS, MOST_TOUCHES, PEOPLE, Counted, Work, numbers, phone, work_of, yes_or_no

pytestmark = pytest.mark.journey


@pytest.fixture
def work(desk: Desk) -> Work:
    return work_of(desk)


def test_yes_or_no_for_twenty_people_takes_few_touches(browser: Browser, desk: Desk, work: Work) -> None:
    with phone(browser, desk, work) as page:
        began, hand = time.monotonic(), Counted(page)
        yes_or_no(hand)
        assert hand.count <= 10
        assert time.monotonic() - began < MOST_SECONDS
        page.reload()
        expect(page.get_by_text("Alle 20 er indberettet")).to_be_visible()
        expect(page.get_by_role("group", name=PEOPLE[0]).get_by_label("Nej")).to_be_checked()


def test_a_number_for_twenty_people_takes_at_most_forty_touches(browser: Browser, desk: Desk, work: Work) -> None:
    with phone(browser, desk, work) as page:
        hand = Counted(page)
        numbers(hand)
        assert hand.count <= MOST_TOUCHES


def test_by_keyboard_alone(browser: Browser, desk: Desk, work: Work) -> None:
    with phone(browser, desk, work) as page:
        page.goto(f"/indberet/{work.case}/indberettet?maaned=2022-12")
        page.get_by_label(PEOPLE[0], exact=True).focus()
        for i in range(len(PEOPLE)):
            page.keyboard.type(str(i))
            page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Send")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_text("Læst 20 = optaget 20 + uændret 0 + afvist 0.")).to_be_focused()


def test_what_cannot_be_read_is_marked_and_the_rest_is_taken(browser: Browser, desk: Desk, work: Work) -> None:
    with phone(browser, desk, work) as page:
        page.goto(f"/indberet/{work.case}/indberettet?maaned=2022-12")
        page.get_by_label(PEOPLE[0], exact=True).fill("12")
        page.get_by_label(PEOPLE[1], exact=True).fill("tolv")
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_text("Læst 2 = optaget 1 + uændret 0 + afvist 1.")).to_be_visible()
        wrong = page.get_by_label(PEOPLE[1], exact=True)
        expect(wrong).to_have_value("tolv")
        expect(wrong).to_have_attribute("aria-invalid", "true")
        is_sound(page)
        wrong.fill("12")
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_text("Læst 1 = optaget 1 + uændret 0 + afvist 0.")).to_be_visible()


def test_an_own_answer_is_corrected_and_the_same_again_changes_nothing(
    browser: Browser, desk: Desk, work: Work
) -> None:
    with phone(browser, desk, work) as page:
        page.goto(f"/indberet/{work.case}/indberettet?maaned=2022-12")
        for value in ("12", "14"):
            page.get_by_label(PEOPLE[0], exact=True).fill(value)
            page.get_by_role("button", name="Send").click()
            expect(page.get_by_text("Læst 1 = optaget 1 + uændret 0 + afvist 0.")).to_be_visible()
            page.reload()
            expect(page.get_by_label(PEOPLE[0], exact=True)).to_have_value(value)
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_text("Der er ingen nye svar at sende.")).to_be_visible()


def test_without_a_connection_nothing_typed_is_lost(browser: Browser, desk: Desk, work: Work) -> None:
    with phone(browser, desk, work) as page:
        page.goto(f"/indberet/{work.case}/indberettet?maaned=2022-12")
        page.get_by_label(PEOPLE[0], exact=True).fill("12")
        lost: list[Route] = []

        def answer_is_lost(route: Route) -> None:
            route.fetch()
            lost.append(route)
            route.abort()

        # The server has taken it, but nobody is told: the same is sent once more.
        page.route("**/followup/reports", answer_is_lost)
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_text("Serveren svarer ikke.")).to_be_visible()
        expect(page.get_by_label(PEOPLE[0], exact=True)).to_have_value("12")
        page.unroute("**/followup/reports")
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_text("Læst 1 = optaget 0 + uændret 1 + afvist 0.")).to_be_visible()
        assert len(lost) == 1


def test_the_pages_are_sound_narrow_and_leave_nothing_behind(browser: Browser, desk: Desk, work: Work) -> None:
    with phone(browser, desk, work, size=NARROW) as page:
        for path in ("", "/trives?maaned=2022-12", "/indberettet?maaned=2022-12"):
            page.goto(f"/indberet/{work.case}{path}")
            is_sound(page)
            stays_inside(page)
        page.goto(f"/indberet/{work.case}/trives?maaned=2022-12")
        page.get_by_role("button", name="Ja til resten").click()
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_text("afvist 0")).to_be_visible()
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        for button in page.locator(".yes-no span, .send-bar .button").all():
            box = button.bounding_box()
            assert box is not None
            assert box["height"] >= 44


def test_a_supplier_sees_no_other_page_of_the_case(browser: Browser, desk: Desk, work: Work) -> None:
    with phone(browser, desk, work) as page:
        expect(page).to_have_url(f"{desk.address}/indberet/{work.case}")
        expect(page.get_by_role("link", name="Sager")).to_have_count(0)
        for path in (f"/sager/{work.case}", f"/sager/{work.case}/resultat", f"/sager/{work.case}/opfoelgning"):
            answer = page.goto(path)
            assert answer is not None
            assert answer.status == 404
