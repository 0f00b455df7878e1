"""A case with everybody around it: lenses, heads of departments, those who decide; and a clock that goes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from tests.workspace.sites import EVERYTHING, VEJLE, Installation, small_installation

from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.cases.changing import change
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.governance.adapting import adapt
from tovholder.usecases.governance.assessing import assess
from tovholder.usecases.governance.course import Course, course
from tovholder.usecases.governance.endorsing import endorse
from tovholder.usecases.governance.gate_deciding import decide
from tovholder.usecases.governance.handing_in import hand_in
from tovholder.usecases.governance.reading_rules import shipped
from tovholder.usecases.governance.rules import ROLE_OF, Lens

DEPARTMENTS = ("familie", "skole", "arbejdsmarked", "municipality")
"""Who pays or gains in the example; tax falls on the municipality outside its departments."""
LENSES: tuple[Lens, ...] = tuple(ROLE_OF)


@dataclass
class Governed:
    """A case and the people around it."""

    place: Installation
    case: str
    anna: Actor
    lenses: dict[Lens, Actor]
    heads: dict[str, Actor]
    director: Actor
    group: Actor

    @property
    def head(self) -> str:
        """The hash of the newest version."""
        row = self.place.site.store.case(self.case)
        assert row is not None
        return row.head.hash

    @property
    def course(self) -> Course:
        """How far it is."""
        return course(self.anna, self.place.site, self.case)

    def change(self, place: str, typed: object) -> None:
        """Anna changes something."""
        change(self.anna, self.place.site, self.case, [Edit(place, typed)], opened=self.head)

    def hand_in(self, gate: str, *artefacts: str) -> None:
        """Anna hands in papers."""
        for artefact in artefacts:
            hand_in(self.anna, self.place.site, self.case, gate, artefact, title="Papir", reference="26/1234")

    def assess(self, gate: str, lenses: Iterable[Lens] = LENSES) -> None:
        """Lenses say yes."""
        for lens in lenses:
            assess(
                self.lenses[lens], self.place.site, self.case, gate, lens, advice="for", text="God", opened=self.head
            )

    def endorse(self, gate: str, departments: Iterable[str] = DEPARTMENTS) -> None:
        """Departments stand behind it and take it over."""
        for name in departments:
            endorse(
                self.heads[name], self.place.site, self.case, gate, name, endorses=True, takes_over=True,
                opened=self.head,
            )  # fmt: skip

    def decide(self, gate: str, *, by: Actor | None = None) -> Course:
        """The director passes a gate."""
        return decide(by or self.director, self.place.site, self.case, gate, "passed", opened=self.head)

    def ready(self, gate: str) -> None:
        """Everything that G1 needs."""
        self.hand_in(gate, "partnership")
        self.assess(gate)
        self.endorse(gate)


def strict(place: Installation) -> None:
    """Let every gate have the narrow tolerances of them all."""
    anna = actor_named(place, "Anna", *EVERYTHING)
    text = re.sub(r"^    tolerances: .*\n", "", shipped().text, flags=re.MULTILINE)
    adapt(anna, place.site, place.municipality, text)


def ticking(place: Installation) -> None:
    """Let every look at the clock be a second later than the last."""

    def later() -> dt.datetime:
        place.clock.passes(seconds=1)
        return place.clock.at

    place.site = replace(place.site, clock=later)


def ticking_installation(folder: Path) -> Installation:
    """An installation whose clock goes."""
    place = small_installation(folder)
    ticking(place)
    return place


def governed(place: Installation, text: str = VEJLE) -> Governed:
    """A new case, with everybody in their role on it."""
    return around(place, place.case(actor_named(place, "Anna", *EVERYTHING), text).id)


def around(place: Installation, case: str, *, departments: Iterable[str] = (*DEPARTMENTS, "kultur")) -> Governed:
    """Everybody in their role on a case; who is there already keeps their account."""
    on_case = {name: Grant(role, "case", case) for name, role in ROLE_OF.items()}
    heads = {name: Grant("department_head", "department", f"{case}/{name}") for name in departments}
    return Governed(
        place,
        case,
        actor_named(place, "Anna", *EVERYTHING),
        {lens: actor_named(place, f"Lens {lens}", grant) for lens, grant in on_case.items()},
        {name: actor_named(place, f"Head {name}", grant) for name, grant in heads.items()},
        actor_named(place, "Director", Grant("gate_decider", "case", case)),
        actor_named(place, "Group", Grant("steering_group", "case", case)),
    )


def actor_named(place: Installation, name: str, *grants: Grant) -> Actor:
    """Somebody with just these grants, in an account that is made the first time."""
    found = place.site.store.sign_in_of(name)
    return place.somebody(name, *grants) if found is None else Actor(found[0].id, name, grants)
