"""A place in a case that something is said about."""

from __future__ import annotations

from tovholder.case.fields import kinds_at
from tovholder.case.places import path_of
from tovholder.errors import UnknownName
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases.opening import Opened, document_of
from tovholder.usecases.cases.site import Site


def require_place(site: Site, found: Opened, place: str) -> None:
    """Nothing, if a case can have the place; the empty place is the case as a whole. Raises NotThere."""
    if not place:
        return
    try:
        path = path_of(place, document_of(site, found.head).tree)
    except UnknownName:
        raise NotThere("place") from None
    if not kinds_at(path):
        raise NotThere("place")
