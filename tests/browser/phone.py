"""A supplier with a phone and one month to report for twenty people, each touch counted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, expect
from tests.browser.desk import Desk
from tests.usecases.followup.school import CASE, WITH_TYPED

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.plans import save_plan

MOST_TOUCHES, MOST_SECONDS = 40, 120.0
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

YES_OR_NO, HOURS = "Trives eleven?", "Fravær, indberettet af mentorerne"
TAKEN = "Læst 20 = optaget 20 + uændret 0 + afvist 0."


@dataclass
class Work:
    """A case with twenty pupils, and who reports for them."""

    case: str
    supplier: str


def work_of(desk: Desk) -> Work:
    """A new case, with somebody new who reports for it."""
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
    """The supplier's window, on the page they begin at."""
    with desk.window(browser, work.supplier, size=size) as page:
        page.goto("/")
        yield page


class Counted:
    """Taps and typed answers, each counted as one."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def tap(self, name: str, role: str = "button", *, within: str = "") -> None:
        self.count += 1
        # Nobody taps a page that has not come; its programs have begun by then.
        self.page.wait_for_load_state("domcontentloaded")
        place = self.page.get_by_role("region", name=within) if within else self.page
        place.get_by_role(role, name=name).click()  # type: ignore[arg-type]

    def type(self, person: str, value: str) -> None:
        self.count += 1
        self.page.get_by_label(person, exact=True).fill(value)

    def answer(self, person: str, answer: str) -> None:
        self.count += 1
        self.page.get_by_role("group", name=person).get_by_text(answer, exact=True).click()


def yes_or_no(hand: Counted) -> None:
    """From the front page: no for three, yes for the rest."""
    hand.tap("December 2022", "link", within=YES_OR_NO)
    hand.tap("Ja til resten")
    for person in PEOPLE[:3]:
        hand.answer(person, "Nej")
    hand.tap("Send")
    expect(hand.page.get_by_text(TAKEN)).to_be_focused()


def numbers(hand: Counted) -> None:
    """From the front page: a number for each."""
    hand.tap("December 2022", "link", within=HOURS)
    for i, person in enumerate(PEOPLE):
        hand.type(person, f"{i},5")
    hand.tap("Send")
    expect(hand.page.get_by_text(TAKEN)).to_be_visible()
