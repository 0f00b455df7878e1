"""Everybody who can come: of each role and reach, and those who once could and can no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tests.web.browser import OWN_PAGE
from tests.web.test_permissions import MAY
from tests.workspace.sites import Installation

from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.signing_in import begin, sign_out
from tovholder.usecases.access.tokens import new_token, remove_token

READING_NOTHING = "reading token, elsewhere"
"""A token that only reads, on a case its owner has no role on."""
MAY_DO: Mapping[str, set[str]] = {**MAY, READING_NOTHING: MAY["reading token"] - {"case.read"}}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who asks: what they send with it, and which role of `MAY` they have on which case."""

    name: str
    headers: Mapping[str, str]
    roles: Mapping[str, str]
    otherwise: str = "nobody"

    def role(self, which: str) -> str:
        """Their role on a case."""
        return self.roles.get(which, self.otherwise)

    @property
    def highest(self) -> str:
        """Their role where no case is named: the one that may most."""
        return max((*self.roles.values(), self.otherwise), key=lambda role: len(MAY_DO[role]))


def everybody(place: Installation, own: str, *, elsewhere: str) -> list[Person]:
    """Somebody of each kind. own: the case; elsewhere: the other municipality."""
    here = place.municipality
    both = ("own", "sibling")
    people: dict[str, tuple[tuple[Grant, ...], dict[str, str]]] = {
        "nobody": ((), {}),
        "reader": ((Grant("reader", "case", own),), {"own": "reader"}),
        "reader of the municipality": ((Grant("reader", "municipality", here),), dict.fromkeys(both, "reader")),
        "reader elsewhere": ((Grant("reader", "municipality", elsewhere),), {"foreign": "reader"}),
        "department": ((Grant("editor", "department", f"{own}/social"),), {"own": "department"}),
        "other department": ((Grant("editor", "department", f"{own}/job"),), {"own": "department"}),
        "no such department": ((Grant("reader", "department", f"{own}/x"),), {"own": "reader"}),
        "editor": ((Grant("editor", "case", own),), {"own": "editor"}),
        "coordinator of the case": ((Grant("coordinator", "case", own),), {"own": "coordinator"}),
        "coordinator": ((Grant("coordinator", "municipality", here),), dict.fromkeys(both, "coordinator")),
        "coordinator elsewhere": ((Grant("coordinator", "municipality", elsewhere),), {"foreign": "coordinator"}),
        "economist": ((Grant("lens_economic", "municipality", here),), dict.fromkeys(both, "economist")),
        "decider": ((Grant("gate_decider", "case", own),), {"own": "decider"}),
        "fund": ((Grant("fund", "case", own),), {"own": "fund"}),
    }
    found = [Person("stranger", {}, {}, "stranger")]
    actors: dict[str, Actor] = {}
    for name, (grants, roles) in people.items():
        actors[name] = place.somebody(name.title(), *grants)
        if name == "fund":
            # A token of somebody from outside is good once they have a second factor.
            place.gets_second_factor(actors[name])
        found.append(Person(name, _token(place, actors[name]), roles))
    managing = place.somebody("Administrator", Grant("administrator", "instance"))
    found.append(Person("administrator", _token(place, managing), {}, "administrator"))
    reading = _token(place, actors["coordinator"], only_reads=True)
    found.append(Person("reading token", reading, dict.fromkeys(both, "reading token"), READING_NOTHING))
    return [*found, *_no_longer(place, actors["coordinator"])]


def _no_longer(place: Installation, actor: Actor) -> Iterable[Person]:
    """What once let a coordinator in, and does so no more."""
    site = place.site
    token, secret = new_token(actor, site, "gone", days=1, only_reads=False)
    remove_token(actor, site, token.id)
    yield Person("token taken away", {"Authorization": f"Bearer {secret}"}, {}, "stranger")
    account = site.store.sign_in_of(actor.name)
    assert account is not None
    session = begin(site, account[0]).secret
    sign_out(site, session)
    yield Person("signed out", {**OWN_PAGE, "Cookie": f"tovholder={session}"}, {}, "stranger")
    closed = place.somebody("Lukket", Grant("coordinator", "instance"))
    headers = _token(place, closed)
    site.store.set_disabled(closed.id, True, by=closed.id, at=place.clock())
    yield Person("closed account", headers, {}, "stranger")
    yield Person("made-up token", {"Authorization": "Bearer tov_" + "a" * 43}, {}, "stranger")


def _token(place: Installation, actor: Actor, *, only_reads: bool = False) -> dict[str, str]:
    return {"Authorization": f"Bearer {new_token(actor, place.site, 't', days=1, only_reads=only_reads)[1]}"}
