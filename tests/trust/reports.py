"""How many touches and how long it takes a program to report a month for twenty people, and to come to a first result.

The touches are those a person must make; the seconds are the program's and the pages', for nobody reads or thinks.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, expect
from tests.browser.desk import Desk
from tests.browser.phone import MOST_SECONDS, MOST_TOUCHES, Counted, numbers, phone, work_of, yes_or_no

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.inviting import invite

MOST_TO_A_RESULT = 600.0
"""Seconds from an invitation to a first result."""


@dataclass(frozen=True, slots=True)
class Way:
    """What a way through the pages took."""

    touches: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to."""

    yes_or_no: Way
    numbers: Way
    first_result: Way

    @property
    def faults(self) -> tuple[str, ...]:
        """What took too much."""
        reported = {"yes or no": self.yes_or_no, "numbers": self.numbers}
        many = [f"{name}: {way.touches} touches" for name, way in reported.items() if way.touches > MOST_TOUCHES]
        slow = [f"{name}: {way.seconds:.0f} s" for name, way in reported.items() if way.seconds > MOST_SECONDS]
        late = [f"a first result: {self.first_result.seconds:.0f} s"]
        return (*many, *slow, *(late if self.first_result.seconds > MOST_TO_A_RESULT else ()))


def run(browser: Browser, desk: Desk) -> Found:
    """Each way once."""
    return Found(
        _reported(browser, desk, yes_or_no),
        _reported(browser, desk, numbers),
        _first_result(browser, desk),
    )


def _reported(browser: Browser, desk: Desk, month: Callable[[Counted], None]) -> Way:
    with phone(browser, desk, work_of(desk)) as page:
        return _walked(page, month)


def _first_result(browser: Browser, desk: Desk) -> Way:
    """From the invitation in the mail: an account, a case from a template, its result."""
    secret = invite(desk.anna, desk.place.site, [Grant("coordinator", "municipality", desk.place.municipality)])
    with desk.window(browser, None) as page:
        page.goto(f"/velkommen#{secret}")
        return _walked(page, _to_a_result)


def _to_a_result(hand: Counted) -> None:
    hand.type("Navn", "Nynne")
    hand.type("Brugernavn", f"nynne-{time.monotonic_ns()}")
    hand.type("Adgangskode", "korrekt hest batteri")
    hand.tap("Opret konto")
    hand.tap("Ny sag", "link")
    hand.count += 1
    hand.page.get_by_role("radio", name="Job med støtte (IPS)").locator("xpath=following-sibling::label").click()
    hand.tap("Opret sagen")
    hand.tap("Se resultatet", "link")
    expect(hand.page.locator(".key-figures").first).to_contain_text(re.compile(r"\d.*kr\."))


def _walked(page: Page, way: Callable[[Counted], None]) -> Way:
    page.set_default_timeout(1000 * MOST_SECONDS)
    hand, began = Counted(page), time.monotonic()
    way(hand)
    return Way(hand.count, time.monotonic() - began)
