"""The stage: a municipality, the eight people with a browser each, and the table of who sees what."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser
from tests.browser.desk import WIDE, Desk
from tests.browser.story.people import PATIENCE, PHONE, Person

_FILE = re.compile(r"^/indstilling|^/api/|/[^/?]+\.[a-z0-9]+(\?|$)")
"""Links that are no page: to files, and to another language or contrast."""


@dataclass
class Stage:
    """Everybody in the story. `folder`: where their files lie."""

    desk: Desk
    folder: Path
    tove: Person
    erik: Person
    hanne: Person
    soren: Person
    lis: Person
    birgit: Person
    sofie: Person
    freja: Person
    case: str = ""

    @property
    def everybody(self) -> tuple[Person, ...]:
        """The eight, in the order of the table."""
        return (self.tove, self.erik, self.hanne, self.soren, self.lis, self.birgit, self.sofie, self.freja)

    @property
    def id(self) -> str:
        """The id of the case."""
        return self.case.rpartition("/")[2]

    def is_of(self, case: str) -> None:
        """From here on the story is of this case (the path of it)."""
        self.case = case
        for person in self.everybody:
            person.case = case

    def each_sees(self, table: str) -> None:
        """Hold a table of `sight` against what everybody is answered."""
        wrong = []
        names = [person.name.split()[0] for person in self.everybody]
        head, *lines = (line.split() for line in table.strip().splitlines() if line.strip())
        assert head == names, head
        for page, *expected in lines:
            assert len(expected) == len(names), page
            for person, word in zip(self.everybody, expected, strict=True):
                answer = self._answer(person, page)
                if answer != word:
                    wrong.append(f"{person.name} at {page}: {answer}, not {word}")
        assert wrong == [], "\n".join(wrong)

    def walks_everywhere(self, person: Person) -> str:
        """Everything somebody reads who follows every link from where they begin; none of them may lead nowhere.

        A page is read once, whatever is asked of it; files that are made of it are not.
        """
        todo, read = ["/"], {}
        while todo:
            address = todo.pop()
            answer = person.page.request.get(address)
            assert answer.ok, f"{person.name} was shown a link to {address}, and was answered {answer.status}"
            read[address] = answer.text()
            for found in re.findall(r'<a [^>]*?href="(/[^"#]*)', read[address]):
                link = html.unescape(found)
                known = {one.partition("?")[0] for one in (*read, *todo)}
                if link.partition("?")[0] not in known and not _FILE.search(link):
                    todo.append(link)
        return "\n".join(read.values())

    def _answer(self, person: Person, page: str) -> str:
        address = page.replace("api:", f"/api/cases/{self.id}")
        address = f"{self.case}{address[1:]}" if address.startswith(".") else address
        answer = person.page.request.get(address, max_redirects=0)
        if answer.status == 404:
            # Letter for letter what is answered where there is nothing.
            nothing = person.page.request.get(address.replace(self.id, "f" * 32), max_redirects=0)
            assert nothing.status == 404
            assert _without_address(answer.text(), address) == _without_address(nothing.text(), nothing.url)
        return {200: "yes", 303: "yes", 403: "no", 404: "–"}.get(answer.status, str(answer.status))


def _without_address(said: str, address: str) -> str:
    return "\n".join(line for line in said.splitlines() if "/indstilling?" not in line and address not in line)


@contextmanager
def eight_people(browser: Browser, desk: Desk, folder: Path) -> Iterator[Stage]:
    """Eight windows with nobody signed in; the supplier's is a phone."""
    with ExitStack() as stack:

        def at_a_browser(name: str, role: str, size: dict[str, int] = WIDE) -> Person:
            page = stack.enter_context(desk.window(browser, None, size=size))
            page.set_default_timeout(PATIENCE)
            return Person(name, role, page)

        yield Stage(
            desk,
            folder,
            tove=at_a_browser("Tove Tovholder", "Tovholder"),
            erik=at_a_browser("Erik Økonom", "Økonomisk linse"),
            hanne=at_a_browser("Hanne Familiechef", "Forvaltningschef: Familie og Forebyggelse"),
            soren=at_a_browser("Søren Skolechef", "Forvaltningschef: Børn og Unge (skole)"),
            lis=at_a_browser("Lis Fagkonsulent", "Socialfaglig linse"),
            birgit=at_a_browser("Birgit Direktør", "Beslutter ved porte"),
            sofie=at_a_browser("Sofie Behandler", "Leverandør", PHONE),
            freja=at_a_browser("Freja Fondsanalytiker", "Fond"),
        )
