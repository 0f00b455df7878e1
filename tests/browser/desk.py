"""What a person at a browser does, by mouse or by keyboard alone, and what a page must be whatever its state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect
from tests.browser import seen
from tests.browser.seen import NARROW as NARROW
from tests.workspace.sites import VEJLE, Installation

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.signing_in import begin
from tovholder.web.settings import Settings

MOST_TABS = 400
WIDE = {"width": 1280, "height": 900}
_BEYOND = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const box = element.getBoundingClientRect();
  if (!box.width || box.right <= innerWidth + 1) return false;
  for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement)
    if (getComputedStyle(outer).overflowX !== "visible") return false;
  return !element.closest(".sr-only, .skipnav");
}).map((element) => element.outerHTML.slice(0, 120))"""

_BARE = """() => [...document.querySelectorAll("chart-faces, live-chart")].filter((chart) => {
  if (chart.matches("live-chart"))
    return chart.childElementCount && !(chart.querySelector("td") && chart.querySelector(".chart-sentence"));
  const face = (name) => chart.querySelector(`[role=tabpanel][id$="-${name}"]`);
  return !face("table")?.querySelector("td") || !face("sentence")?.textContent.trim();
}).map((chart) => chart.outerHTML.slice(0, 120))"""


@dataclass
class Desk:
    """A running server."""

    place: Installation
    address: str
    anna: Actor
    bo: Actor

    def case(self, text: str = VEJLE) -> str:
        """A new case of Anna's; its path."""
        return f"/sager/{self.place.case(self.anna, text).id}"

    def sign_in(self, context: BrowserContext, who: str) -> None:
        """Let a browser be somebody's."""
        account = self.place.site.store.sign_in_of(who)
        assert account is not None
        secret = begin(self.place.site, account[0]).secret
        context.add_cookies([{"name": Settings().cookie, "value": secret, "url": self.address, "httpOnly": True}])

    @contextmanager
    def window(self, browser: Browser, who: str | None, *, size: dict[str, int] = WIDE) -> Iterator[Page]:
        """A window of somebody's; what the page's programs complain of is told at the end."""
        context = browser.new_context(base_url=self.address, viewport=size, locale="da-DK")  # type: ignore[arg-type]
        if who is not None:
            self.sign_in(context, who)
        page = context.new_page()
        said: list[str] = []

        def listen(message: ConsoleMessage) -> None:
            expected = "Failed to load resource" in message.text
            if message.type in ("error", "warning") and not expected:
                said.append(message.text)

        page.on("console", listen)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.set_default_timeout(10_000)
        yield page
        context.close()
        assert said == []


@dataclass
class Hand:
    """Somebody's hand, on a mouse or on the keys only."""

    page: Page
    keyboard: bool

    def reach(self, target: Locator) -> None:
        """Have the focus where it is wanted."""
        expect(target).to_be_visible()
        # A person does not press anything before the page has come; its programs have begun by then.
        self.page.wait_for_load_state("domcontentloaded")
        if not self.keyboard:
            target.click()
            return
        for _ in range(MOST_TABS):
            if target.evaluate("(element) => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{target} was not reached by {MOST_TABS} presses of Tab")

    def press(self, target: Locator) -> None:
        """A button, link, or summary."""
        self.reach(target)
        if self.keyboard:
            self.page.keyboard.press("Enter")

    def tick(self, target: Locator) -> None:
        """A radio button or a checkbox."""
        if not self.keyboard:
            target.locator("xpath=following-sibling::label").click()
            return
        # The keys reach the chosen one of a group, and the arrows go on from there. Each form has groups of its own.
        form = target.locator("xpath=ancestor::form[1]")
        group = (form if form.count() else self.page).locator(f'input[name="{target.get_attribute("name")}"]')
        self.reach(group.and_(self.page.locator(":checked")) if group.count() > 1 else target)
        for _ in range(group.count()):
            if target.is_checked():
                return
            self.page.keyboard.press("ArrowDown" if group.count() > 1 else "Space")

    def write(self, target: Locator, text: str, *, then: str = "Tab") -> None:
        """Text in a field, in place of what is there."""
        self.reach(target)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)
        if then:
            self.page.keyboard.press(then)

    def slide(self, thumb: Locator, steps: int) -> None:
        """A thumb some steps to the right."""
        if self.keyboard:
            self.reach(thumb)
            for _ in range(steps):
                self.page.keyboard.press("ArrowRight")
            return
        thumb.scroll_into_view_if_needed()
        box, track = thumb.bounding_box(), thumb.locator("xpath=..").bounding_box()
        assert box is not None
        assert track is not None
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + steps * track["width"] / 100, y, steps=4)
        self.page.mouse.up()


def is_sound(page: Page, where: str = "") -> None:
    """Fail unless axe finds nothing, every chart can be read without seeing it, nothing reaches beyond the edge, and
    nothing still waits for a program."""
    expect(page.locator(":not(:defined)")).to_have_count(0)
    for _ in seen.contrasts(page):
        found = Axe().run(page).response["violations"]
        told = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]
        assert told == [], f"{where or page.url}: {told}"
        seen.note(page, where, by_axe=True)
    bare = page.evaluate(_BARE)
    assert bare == [], f"{where or page.url}, charts without a sentence or a table: {bare}"
    for _ in seen.widths(page):
        stays_inside(page, where)


def stays_inside(page: Page, where: str = "") -> None:
    """Fail if anything reaches beyond the window's edge."""
    beyond = page.evaluate(_BEYOND)
    assert beyond == [], f"{where or page.url}: {beyond}"
    seen.note(page, where, by_axe=False)


def is_saved(page: Page) -> None:
    """Wait until it says that what has just been written is saved."""
    expect(page.locator("[data-saved]")).to_have_text(re.compile(r"^Gemt kl\. \d\d\.\d\d$"), timeout=5000)
