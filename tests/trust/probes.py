"""Who may do what, tried from the route table: every route, by everybody, on cases of their own and of others.

Every case, person and municipality carries a word of its own. What somebody is answered must be what
`tests/web/test_permissions.py` says they may, hold no word of a case they have no role on, and be the same, to the
letter, for a case that is another's and for one that is not there.
"""

from __future__ import annotations

import logging
import tempfile
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from starlette.routing import Route
from tests.trust.askers import MAY_DO, READING_NOTHING, Person, everybody
from tests.trust.sent import Bodies, address, asked
from tests.web.browser import HOME, app_of
from tests.web.test_permissions import _expected, _fits, _needed
from tests.workspace.sites import EVERYTHING, MINIMAL, Installation, small_installation

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.granting import add_municipality
from tovholder.usecases.access.tokens import new_token
from tovholder.usecases.cases.marking import approve
from tovholder.usecases.cases.records import CaseRow
from tovholder.usecases.cases.texts import create, save_text
from tovholder.usecases.cases.undoing import undo

STATES = ("new", "approved", "undone", "unfinished")
WORDS = {"own": "KANARIE-EGEN", "sibling": "KANARIE-NABO", "foreign": "KANARIE-FREMMED"}
"""In the texts of a case in one's own municipality, of another there, and of one in another municipality."""
_NONE = "f" * 32
_MALFORMED = ("%2e%2e", "%00", "a" * 300, "1' OR '1'='1")
_SHOWN_TO_NOBODY = "-SKJULT"
"""Part of the names of people and municipalities: shown to those alone who share a case or manage accounts."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    text: str


@dataclass
class Found:
    """What a run came to."""

    probes: int = 0
    routes: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    leaks: list[str] = field(default_factory=list)

    def add(self, other: Found) -> None:
        """Another run's in this one."""
        self.probes, self.routes = self.probes + other.probes, max(self.routes, other.routes)
        self.statuses += other.statuses
        self.leaks += other.leaks


def run(states: Iterable[str], *, processes: int = 2, people: Iterable[str] = (), among: str = "") -> Found:
    """Every route in each of these states of the cases, by these people (default: all).

    among: what must be in the address of a route that is tried.
    """
    given = [(state, tuple(people), among) for state in states]
    found = Found()
    if processes == 1:
        for one in given:
            found.add(_in_state(one))
        return found
    with ProcessPoolExecutor(processes) as pool:
        for part in pool.map(_in_state, given):
            found.add(part)
    return found


def _in_state(given: tuple[str, tuple[str, ...], str]) -> Found:
    logging.getLogger("tovholder").setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        probing = _Probing(small_installation(Path(folder)), given[0])
        return probing.run(*given[1:])


class _Probing:
    def __init__(self, place: Installation, state: str) -> None:
        self._place, self._state = place, state
        self._owner = place.somebody(f"Ejer{_SHOWN_TO_NOBODY}", *EVERYTHING)
        elsewhere = add_municipality(self._owner, place.site, f"Nabokommunen{_SHOWN_TO_NOBODY}")
        towns = {"own": place.municipality, "sibling": place.municipality, "foreign": elsewhere.id}
        self._cases = {which: self._case(towns[which], word) for which, word in WORDS.items()}
        self._app = app_of(place)
        self._people = everybody(place, self._cases["own"].id, elsewhere=elsewhere.id)
        self._given = self._of_the_owner()
        self._found = Found()

    def _case(self, town: str, word: str) -> CaseRow:
        site, text = self._place.site, _marked(word)
        row = create(self._owner, site, town, text)
        match self._state:
            case "approved":
                approve(self._owner, site, row.id, f"Byrådet {word}")
            case "undone":
                saved = text.replace("30000", "31000")
                save_text(self._owner, site, row.id, saved, opened=row.head.hash)
                undo(self._owner, site, row.id)
            case "unfinished":
                text = f"tovholder: 1\ntitle: {word}\n"
                save_text(self._owner, site, row.id, text, opened=row.head.hash, with_errors=True)
        now = site.store.case(row.id)
        assert now is not None
        return now

    def _of_the_owner(self) -> dict[str, str]:
        """Ids of what is another's, for whoever may not touch it."""
        victim = self._place.somebody(f"Offer{_SHOWN_TO_NOBODY}", Grant("reader", "instance"))
        token, self._secret = new_token(victim, self._place.site, "t", days=1, only_reads=False)
        return {"token": token.id, "account": victim.id}

    def run(self, people: tuple[str, ...], among: str) -> Found:
        """Everybody, every route, every case."""
        described = TestClient(self._app, base_url=HOME).get("/api/openapi.json").json()
        self._bodies = {
            which: Bodies(described, hash_=case.head.hash) for which, case in self._cases.items()
        }  # fmt: skip
        routes = [one for one in asked(self._app) if among in one[1].path]
        self._found.routes = len({route.path for _, route, _ in routes})
        for person in self._people:
            if people and person.name not in people:
                continue
            client = TestClient(self._app, base_url=HOME, headers=person.headers, raise_server_exceptions=False)
            for method, route, needs in routes:
                if "{case}" in route.path:
                    self._on_cases(person, client, method, route, needs)
                elif self._state == STATES[0] and (method, route.path) not in _ENDS_IT:
                    self._elsewhere(person, client, method, route, needs)
        if self._ask_victim() != 200:
            self._found.leaks.append("somebody took away what is another's")
        return self._found

    def _ask_victim(self) -> int:
        headers = {"Authorization": f"Bearer {self._secret}"}
        return TestClient(self._app, base_url=HOME, headers=headers).get("/api/me").status_code

    def _on_cases(self, person: Person, client: TestClient, method: str, route: Route, needs: str) -> None:
        answers: dict[tuple[str, int], tuple[int, str]] = {}
        for which in (*WORDS, "none"):
            case = self._cases[which].id if which in WORDS else _NONE
            expected = _expected_of(person.role(which), needs, on_case=True)
            # Whoever may is only asked with what changes nothing: the state is to stay as it is.
            for i, body in enumerate(self._sent(which, method, route, may=expected == "in")):
                for reads_pages in (False, True):
                    answer = self._probe(client, method, address(route, {"case": case}), body, reads_pages)
                    text = answer.text.replace(case, "-")
                    answers[which, 2 * i + reads_pages] = (answer.status, text)
                    what = f"{person.name}: {method} {route.path} on {which}, {self._state}"
                    if not _fits(answer.status, expected, on_case=which != "none"):
                        self._found.leaks.append(f"{what}: {answer.status}, not {expected}")
                    self._look_through(person, what, answer.text)
        for (which, sent), answer_ in answers.items():
            if person.role(which) == person.otherwise and answers.get(("none", sent), answer_) != answer_:
                self._found.leaks.append(f"{person.name}: {method} {route.path} tells {which} from none")
        for malformed in _MALFORMED:
            answer = self._probe(client, method, address(route, {"case": malformed}), None, False)
            if answer.status not in (400, 401, 403, 404, 405, 422):
                self._found.leaks.append(f"{person.name}: {method} {route.path} on {malformed}: {answer.status}")

    def _elsewhere(self, person: Person, client: TestClient, method: str, route: Route, needs: str) -> None:
        expected = _expected_of(person.highest, _needed(route.path, needs), on_case=False)
        given = {} if expected == "in" and "manage" in needs else self._given
        for body in self._sent("own", method, route, may=expected == "in"):
            for reads_pages in (False, True):
                answer = self._probe(client, method, address(route, given), body, reads_pages)
                what = f"{person.name}: {method} {route.path}"
                if not _fits(answer.status, expected, on_case=False):
                    self._found.leaks.append(f"{what}: {answer.status}, not {expected}")
                self._look_through(person, what, answer.text)

    def _sent(self, which: str, method: str, route: Route, *, may: bool) -> list[Any]:
        if method == "GET":
            return [None]
        least = self._bodies[which if which in WORDS else "own"].least(method, route)
        return [{}] if may or least is None else [{}, least]

    def _probe(self, client: TestClient, method: str, path: str, body: Any, reads_pages: bool) -> _Answer:
        accept = {"Accept": "text/html" if reads_pages else "application/json"}
        answer = client.request(method, path, json=body, headers=accept, follow_redirects=False)
        # Whoever reads pages is shown where to sign in instead, and comes back from there.
        to_sign_in = answer.is_redirect and answer.headers["location"].startswith("/log-ind?til=")
        status = 401 if to_sign_in else answer.status_code
        self._found.probes += 1
        self._found.statuses[status] += 1
        return _Answer(status, answer.text)

    def _look_through(self, person: Person, what: str, text: str) -> None:
        for which, word in WORDS.items():
            if word in text and "case.read" not in MAY_DO[person.role(which)]:
                self._found.leaks.append(f"{what}: names a case that is not theirs")
        shares = any("case.share" in MAY_DO[role] for role in person.roles.values())
        if _SHOWN_TO_NOBODY in text and not shares and "accounts.manage" not in MAY_DO[person.otherwise]:
            reads = any("case.read" in MAY_DO[role] for role in person.roles.values())
            if not reads:
                self._found.leaks.append(f"{what}: names people who are not theirs to know")


_ENDS_IT = {("DELETE", "/api/session"), ("POST", "/api/sessions/end"), ("POST", "/api/password")}
"""After which whoever asked could ask for no more."""


def _expected_of(role: str, needs: str, *, on_case: bool) -> str:
    if role == READING_NOTHING:
        # A token that only reads, on a case its owner has no role on.
        return _expected("reading token", needs, "other", on_case=on_case)
    return _expected(role, needs, "own", on_case=on_case)


def _marked(word: str) -> str:
    """A case with the word in its texts."""
    text = MINIMAL.replace("title: ", f"title: {word} ", 1).replace("name: Social", f"name: Social {word}")
    return text.replace("mentor: {", f"mentor: {{name: Mentor {word}, note: Note {word}, ", 1)
