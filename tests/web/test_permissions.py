"""Who may do what, tried for every route there is: made from the route table, so that a new route is tried too.

What is expected is said here in other words than the program's: if the two part, one of them is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from fastapi import APIRouter
from httpx2 import ASGITransport, AsyncClient
from tests.web.browser import HOME, app_of
from tests.workspace.sites import EVERYTHING, MINIMAL, Installation, small_installation

from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.granting import add_municipality
from tovholder.usecases.access.tokens import new_token
from tovholder.usecases.cases.marking import approve
from tovholder.usecases.cases.texts import create
from tovholder.web import api
from tovholder.web.app import create_app
from tovholder.web.own_address import OWN_CALENDAR
from tovholder.web.routes import Routes, UndeclaredPermission, declared

pytestmark = pytest.mark.law
OWN, OTHER = "KANARIE-EGEN", "KANARIE-FREMMED"
_OF_ALL = {"public", "self", "self.change", "case.list"}
_SEES = _OF_ALL | {"case.read", "case.around", "followup.read"}
_TAKES_PART = _SEES | {"case.comment"}
_SETTLES = {"followup.settle", "followup.paid"}
_READS = {"self", "case.list", "case.read", "case.around", "followup.read"} | _SETTLES
MAY: Mapping[str, set[str]] = {
    "stranger": set(),
    "nobody": _OF_ALL,
    "reader": _SEES,
    "department": _TAKES_PART | {"case.change"},
    "editor": _TAKES_PART | {"case.change", "case.answer"},
    "coordinator": _TAKES_PART
    | {"case.change", "case.answer", "case.approve", "case.share", "case.create", "case.steer", "followup.import"}
    | _SETTLES,
    "fund": _OF_ALL | {"case.read", "followup.paid"},
    "supplier": _OF_ALL | {"followup.report"},
    "verifier": _SEES | {"followup.verify"},
    "administrator": _OF_ALL | {"accounts.manage", "instance.manage", "rules.manage"},
    "auditor": _OF_ALL | {"audit.read"},
    "lens": _TAKES_PART | {"case.assess", "case.answer"},
    "head": _TAKES_PART | {"case.endorse"},
    "head of everything": _TAKES_PART,
    "economist": _TAKES_PART | {"case.assess", "followup.approve"} | _SETTLES,
    "decider": _TAKES_PART | {"case.decide", "followup.approve"} | _SETTLES,
    "steering group": _TAKES_PART | {"case.decide", "case.steer"},
    "reading token": _READS,
}
"""Who → what they may do on their own case; on the other's, and on none there is, only what needs no case."""


_JUDGES = ("lens", "economist", "head", "head of everything", "decider", "steering group")


def _people(place: Installation, own: str) -> dict[str, Actor]:
    """Somebody of each kind; each has a role on the first case alone."""
    return {
        "nobody": place.somebody("Nobody"),
        "reader": place.somebody("Reader", Grant("reader", "case", own)),
        "department": place.somebody("Department", Grant("editor", "department", f"{own}/familie")),
        "editor": place.somebody("Editor", Grant("editor", "case", own)),
        "supplier": place.somebody("Supplier", Grant("supplier", "case", own)),
        "verifier": place.somebody("Verifier", Grant("verifier", "case", own)),
        "coordinator": place.somebody("Coordinator", Grant("coordinator", "municipality", place.municipality)),
        "administrator": place.somebody("Administrator", Grant("administrator", "instance")),
        "auditor": place.somebody("Auditor", Grant("auditor", "municipality", place.municipality)),
        "lens": place.somebody("Lens", Grant("lens_legal", "case", own)),
        "economist": place.somebody("Economist", Grant("lens_economic", "case", own)),
        "fund": place.somebody("Fund", Grant("fund", "case", own)),
        "head": place.somebody("Head", Grant("department_head", "department", f"{own}/social")),
        "head of everything": place.somebody("Head of everything", Grant("department_head", "case", own)),
        "decider": place.somebody("Decider", Grant("gate_decider", "case", own)),
        "steering group": place.somebody("Steering group", Grant("steering_group", "case", own)),
    }


def _clients(place: Installation, own: str) -> dict[str, AsyncClient]:
    app = app_of(place)
    people = _people(place, own)
    # A token of somebody from outside is good once they have a second factor.
    for outside in ("supplier", "fund"):
        place.gets_second_factor(people[outside])
    headers = {"stranger": {}}
    for name, actor in people.items():
        secret = new_token(actor, place.site, "t", days=1, only_reads=False)[1]
        headers[name] = {"Authorization": f"Bearer {secret}"}
    secret = new_token(people["coordinator"], place.site, "t", days=1, only_reads=True)[1]
    headers["reading token"] = {"Authorization": f"Bearer {secret}"}
    # Within one loop of events: a client that begins one for every request takes half as long again.
    asked = ASGITransport(app, raise_app_exceptions=False)
    return {name: AsyncClient(transport=asked, base_url=HOME, headers=sent) for name, sent in headers.items()}


@pytest.fixture
def portal() -> Iterator[BlockingPortal]:
    """A loop of events beside the test."""
    with start_blocking_portal() as portal:
        yield portal


@pytest.mark.parametrize("state", ["new", "approved"])
def test_every_route_for_everybody_on_every_case(tmp_path: Path, state: str, portal: BlockingPortal) -> None:
    place = small_installation(tmp_path)
    owner = place.somebody("Owner", *EVERYTHING)
    elsewhere = add_municipality(owner, place.site, "Nabokommunen")
    own = create(owner, place.site, place.municipality, MINIMAL.replace("title: ", f"title: {OWN} ", 1))
    other = create(owner, place.site, elsewhere.id, MINIMAL.replace("title: ", f"title: {OTHER} ", 1))
    if state == "approved":
        for case in (own, other):
            approve(owner, place.site, case.id, f"Byrådet {OTHER if case is other else OWN}")
    clients = _clients(place, own.id)
    probes, leaks = 0, []
    for route, needs in declared(app_of(place)):
        on_case = "{case}" in route.path
        if state == "approved" and not on_case:
            continue
        for who, client in clients.items():
            # That a case is approved is no matter of who judges it: they have been tried on a new one.
            if state == "approved" and who in _JUDGES:
                continue
            answers = {}
            for which, id_ in (("own", own.id), ("other", other.id), ("none", "f" * 32)):
                for method in sorted((route.methods or set()) - {"HEAD"}):
                    path = route.path.replace("{case}", id_).replace("{kind}", "svg").replace("{file}", "nej.pdf")
                    path = "".join("x" if part.startswith("{") else part for part in _parts(path))
                    body = None if method == "GET" else {}
                    answer = portal.call(partial(client.request, method, path, json=body))
                    probes += 1
                    answers[which] = (answer.status_code, answer.text)
                    needed = _needed(route.path, needs)
                    expected = _expected(who, needed, which if on_case else "own", on_case=on_case)
                    if not _fits(answer.status_code, expected, on_case=on_case):
                        leaks.append(f"{who} {method} {route.path} on {which}: {answer.status_code}, not {expected}")
                    if OTHER in answer.text or ("case.read" not in MAY[who] and OWN in answer.text):
                        leaks.append(f"{who} {method} {route.path} on {which}: names a case that is not theirs")
                if not on_case:
                    break
            if on_case and answers["other"] != answers["none"]:
                leaks.append(f"{who} {route.path}: what is not theirs is answered otherwise than what is not there")
    assert leaks == []
    assert probes > 900


def _parts(path: str) -> list[str]:
    return [piece for part in path.split("{") for piece in _split(part)]


def _split(part: str) -> list[str]:
    name, closed, rest = part.partition("}")
    return ["{" + name, rest] if closed else [part]


def _needed(path: str, needs: str) -> str:
    """What is needed by who has no password of a calendar; a calendar looks at that itself."""
    return "self" if path == OWN_CALENDAR else needs


def _expected(who: str, needs: str, which: str, *, on_case: bool) -> str:
    """`in`, or the refusal: 401 for a stranger, 404 for a case one may not know of, 403 otherwise."""
    if needs == "public":
        return "in"
    if who == "stranger":
        return "401"
    may = MAY[who] if which == "own" else MAY[who] & _OF_ALL
    if needs in may:
        return "in"
    sees_case = which == "own" and "case.read" in MAY[who]
    return "403" if sees_case or not on_case or needs in _OF_ALL else "404"


def _fits(status: int, expected: str, *, on_case: bool) -> bool:
    if status >= 500:
        return False
    if expected == "in":
        return status != 401 if not on_case else status not in (401, 403)
    return str(status) == expected


def test_a_route_that_does_not_say_what_it_needs_cannot_be_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = small_installation(tmp_path)
    careless = Routes("/api")
    assert isinstance(careless.router, APIRouter)
    careless.router.add_api_route("/everything", lambda: OWN, methods=["GET"])
    monkeypatch.setattr(api, "all_routes", lambda: iter([careless]))
    with pytest.raises(UndeclaredPermission, match="/api/everything"):
        create_app(place.site)


def test_every_route_of_a_case_asks_for_something_of_the_case(tmp_path: Path) -> None:
    for route, needs in declared(app_of(small_installation(tmp_path))):
        if "{case}" in route.path:
            assert needs.startswith(("case.", "followup.")), route.path
        assert needs != "public" or route.path in PUBLIC, route.path


PUBLIC = {
    *("/healthz", "/readyz", "/api/openapi.json", "/api/schema", "/api/session", "/api/invitations/accept"),
    # Programs that follow a calendar prove themselves to the route itself.
    OWN_CALENDAR,
    *("/", "/log-ind", "/velkommen", "/was", "/indstilling", "/ordliste", "/vejledning"),
    *("/log-ind/kode", "/log-ind/opsaetning", "/api/session/code", "/api/session/second-factor"),
    *("/api/sign-in/{provider}", "/log-ind/retur/{provider}"),
}
"""What a stranger may ask for; another must be added here on purpose."""
