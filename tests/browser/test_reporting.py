"""A supplier with a phone: one month for twenty people, by touch and by keyboard alone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browser.desk import NARROW, Desk, is_sound, stays_inside
from tests.usecases.followup.school import CASE, WITH_TYPED

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.plans import save_plan

pytestmark = pytest.mark.journey
PHONE = {"width": 375, "height": 700}
PEOPLE = [f"elev-{number:03d}" for number in range(1, 21)]
GOAL = """  trivsel:
    name: Trives
    versions:
      1:
        {text: Trives, measure: share, since: 0, until: 12, at_least: 1, owner: Skolechefen, frozen: 2021-11-01}
"""
BY_HAND = """  trives:
    name: Trives eleven?
    table: observations
    stores: {verification: "Eksempel: opgørelse af aftalte mål"}
    columns: {person: Elev, month: Måned, value: Trives}
    fixed: {indicator: trivsel}
"""
PLAN = WITH_TYPED.replace("sources:  ", f"{GOAL}\nsources:  ", 1).replace("  stoette:\n", f"{BY_HAND}  stoette:\n", 1)


@dataclass
class Work:
    """A case with twenty pupils, and who reports for them."""

    case: str
    supplier: str


@pytest.fixture
def work(desk: Desk) -> Work:
    place = desk.place
    case = place.case(desk.anna, CASE).id
    save_plan(desk.anna, place.site, case, PLAN, opened=0)
    rows = "\n".join(f"{person};Mentor;Indsats;Skole 1;2022-01;;;" for person in PEOPLE)
    content = f"Elev;Hold;Gruppe;Skole;Start;Gennemført;Stoppet;Grund\n{rows}\n".encode()
    import_sent(desk.anna, place.site, case, "elever", Sent("elever.csv", content), dry_run=False)
    name = f"Leverandør {case}"
    place.somebody(name, Grant("supplier", "case", case))
    return Work(case, name)


@contextmanager
def phone(browser: Browser, desk: Desk, work: Work, *, size: dict[str, int] = PHONE) -> Iterator[Page]:
    with desk.window(browser, work.supplier, size=size) as page:
        page.goto("/")
        yield page


class Counted:
    """Taps and typed answers, each counted as one."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def tap(self, name: str, role: str = "button", *, within: str = "") -> None:
        self.count += 1
        place = self.page.get_by_role("region", name=within) if within else self.page
        place.get_by_role(role, name=name).click()  # type: ignore[arg-type]

    def type(self, person: str, value: str) -> None:
        self.count += 1
        self.page.get_by_label(person, exact=True).fill(value)

    def answer(self, person: str, answer: str) -> None:
        self.count += 1
        self.page.get_by_role("group", name=person).get_by_text(answer, exact=True).click()


def test_yes_or_no_for_twenty_people_takes_few_touches(browser: Browser, desk: Desk, work: Work) -> None:
    with phone(browser, desk, work) as page:
        began, hand = time.monotonic(), Counted(page)
        hand.tap("December 2022", "link", within="Trives eleven?")
        hand.tap("Ja til resten")
        for person in PEOPLE[:3]:
            hand.answer(person, "Nej")
        hand.tap("Send")
        expect(page.get_by_text("Læst 20 = optaget 20 + uændret 0 + afvist 0.")).to_be_focused()
        took = time.monotonic() - began
        assert hand.count <= 10
        assert took < 120
        page.reload()
        expect(page.get_by_text("Alle 20 er indberettet")).to_be_visible()
        expect(page.get_by_role("group", name=PEOPLE[0]).get_by_label("Nej")).to_be_checked()


def test_a_number_for_twenty_people_takes_at_most_forty_touches(browser: Browser, desk: Desk, work: Work) -> None:
    with phone(browser, desk, work) as page:
        hand = Counted(page)
        page.goto(f"/indberet/{work.case}/indberettet?maaned=2022-12")
        for i, person in enumerate(PEOPLE):
            hand.type(person, f"{i},5")
        hand.tap("Send")
        expect(page.get_by_text("Læst 20 = optaget 20 + uændret 0 + afvist 0.")).to_be_visible()
        assert hand.count <= 40


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
