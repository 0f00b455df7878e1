"""The eight people of the story, each with a browser of their own, and what a person does at one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pyotp
from playwright.sync_api import Locator, Page, expect

PASSWORD = "korrekt hest batteri"
_SEND = """async ([address, body]) => {
  const headers = {"Content-Type": "application/json"};
  const answer = await fetch(address, {method: "POST", headers, body: JSON.stringify(body)});
  return [answer.status, await answer.text()];
}"""
PATIENCE = 60_000
"""Milliseconds that somebody waits for a page: the story is told also where there is little room."""
PHONE = {"width": 375, "height": 700}


@dataclass
class Person:
    """Somebody at a browser. What is pressed and written is found by what it is called on the page."""

    name: str
    role: str
    page: Page
    case: str = ""

    @property
    def login(self) -> str:
        """The name they sign in by."""
        return self.name.split()[0].casefold()

    def goes_to(self, address: str) -> None:
        """Open a page; one that begins with a dot is of the case."""
        answer = self.page.goto(f"{self.case}{address[1:]}" if address.startswith(".") else address)
        assert answer is not None
        assert answer.ok, f"{self.name} was answered {answer.status} at {address}"

    def arrives_at(self, heading: str) -> None:
        """Be on a page with this heading, and its programs there."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(re.compile(re.escape(heading)), timeout=PATIENCE)
        self.page.wait_for_load_state()

    def follows(self, link: str, *, within: str = "main") -> None:
        """A link, by its words."""
        self.page.wait_for_load_state()
        self.page.locator(within).get_by_role("link", name=link).first.click()
        self.page.wait_for_load_state()

    def presses(self, button: str, *, within: Locator | None = None) -> None:
        """A button, by its words."""
        self.page.wait_for_load_state()
        (within or self.page.locator("main")).get_by_role("button", name=button, exact=True).first.click()

    def opens(self, summary: str, *, within: Locator | None = None) -> None:
        """What is folded."""
        (within or self.page.locator("main")).locator("summary", has_text=summary).first.click()

    def writes(self, text: str, *, label: str, within: Locator | None = None) -> None:
        """In the field with this label."""
        (within or self.page.locator("main")).get_by_label(label, exact=True).fill(text)

    def chooses(self, option: str, *, label: str, within: Locator | None = None) -> None:
        """From a list, by what it is called there, or a part of it."""
        choices = (within or self.page.locator("main")).get_by_label(label, exact=True).first
        found = choices.locator("option", has_text=option).first
        choices.select_option(value=found.get_attribute("value"))

    def answers(self, answer: str, *, to: str, within: Locator | None = None) -> None:
        """A question with its answers beside each other."""
        group = (within or self.page.locator("main")).get_by_role("group", name=to)
        group.get_by_text(answer, exact=True).click()

    def ticks(self, label: str, *, within: Locator | None = None) -> None:
        """A checkbox, by its words."""
        (within or self.page.locator("main")).locator("label", has_text=label).first.click()

    def sees(self, text: str | re.Pattern[str]) -> None:
        """Read it on the page."""
        expect(self.page.locator("main").get_by_text(text).first).to_be_visible(timeout=PATIENCE)

    def sees_no(self, text: str | re.Pattern[str]) -> None:
        """It is nowhere on the page."""
        expect(self.page.locator("main").get_by_text(text)).to_have_count(0, timeout=PATIENCE)

    def attaches(self, file: Path, *, label: str) -> None:
        """Choose a file."""
        self.page.get_by_label(label, exact=True).set_input_files(file)

    def sends(self, address: str, body: object) -> tuple[int, str]:
        """To the API, past the page, as somebody would who knows how: (status, answer)."""
        status, said = self.page.evaluate(_SEND, [address, body])
        return int(status), str(said)

    def signs_in(self) -> None:
        """Again, with the password: whoever is given another role must."""
        self.page.goto("/log-ind")
        self.writes(self.login, label="Brugernavn")
        self.writes(PASSWORD, label="Adgangskode")
        self.presses("Log ind")
        expect(self.page.get_by_role("link", name=self.name)).to_be_visible(timeout=PATIENCE)

    def comes_in_by(self, link: str, *, with_code: bool = False) -> None:
        """Make an account from an invitation; whoever is from outside has a code from an app too."""
        self.page.goto(link)
        self.writes(self.name, label="Navn")
        self.writes(self.login, label="Brugernavn")
        self.writes(PASSWORD, label="Adgangskode")
        self.presses("Opret konto")
        if with_code:
            self.arrives_at("Kode fra en app")
            secret = self.page.locator("code.secret").inner_text().replace(" ", "")
            self.writes(pyotp.TOTP(secret).now(), label="Koden fra appen (seks tal)")
            self.presses("Slå til")
            self.follows("Fortsæt")
        expect(self.page.get_by_role("link", name=self.name)).to_be_visible(timeout=PATIENCE)
