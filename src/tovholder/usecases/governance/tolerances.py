"""How far a case has moved from a version of it: what goes beyond what its gate allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from tovholder.case.document import Document
from tovholder.case.places import path_of
from tovholder.case.validation import plain
from tovholder.errors import UnknownName
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.cases.opening import document_of
from tovholder.usecases.cases.records import Version
from tovholder.usecases.cases.site import Site

from .affected import affected
from .rules import Tolerances

Beyond = Literal["municipality", "department", "place", "cannot-calculate"]


@dataclass(frozen=True, slots=True)
class Moved:
    """Something that has moved too far. `name`: the department or the place; before, after: its net in kroner."""

    kind: Beyond
    name: str = ""
    before: float | None = None
    after: float | None = None


def moved(site: Site, tolerances: Tolerances | None, before: Version, after: Version) -> tuple[Moved, ...]:
    """Everything in which `after` is beyond the tolerances from `before`; a version that is the same has not moved."""
    if tolerances is None or before.hash == after.hash:
        return ()
    first, second = document_of(site, before), document_of(site, after)
    places = tuple(_places(tolerances, first, second))
    then, now = (site.calculations.checked(document).calculation for document in (first, second))
    if then is None:
        # What could not be calculated then has no figures to hold the later ones against.
        return places
    if now is None:
        return (*places, Moved("cannot-calculate"))
    return (*places, *_figures(tolerances, then, now))


def concerns(found: Moved, department: str) -> bool:
    """Whether it concerns a department: everything but what another department's own figures have done."""
    return found.kind in ("place", "cannot-calculate") or (found.kind == "department" and found.name == department)


def _places(tolerances: Tolerances, first: Document, second: Document) -> Iterator[Moved]:
    for place in tolerances.places:
        if value_in(first, place) != value_in(second, place):
            yield Moved("place", place)


def _figures(tolerances: Tolerances, then: Calculation, now: Calculation) -> Iterator[Moved]:
    before, after = ({one.department: one.net for one in affected(c)} for c in (then, now))
    totals = sum(before.values()), sum(after.values())
    if tolerances.municipality.exceeded(*totals):
        yield Moved("municipality", "", *totals)
    for name in dict.fromkeys((*before, *after)):
        nets = before.get(name, 0.0), after.get(name, 0.0)
        if tolerances.department.exceeded(*nets):
            yield Moved("department", name, *nets)


def value_in(document: Document, place: str) -> Any:
    """What is written at a place, as plain data; None where nothing is."""
    try:
        return plain(document.value_at(path_of(place, document.tree)))
    except (KeyError, IndexError, TypeError, UnknownName):
        return None
