"""Giving a version a name, and approving one: a frozen version that everything later is compared with."""

from __future__ import annotations

from tovholder.usecases.access.actor import Actor

from .history import Marked
from .opening import document_of, open_case, version_of
from .persons import require_no_person
from .records import Mark, MarkKind
from .site import Site


def snapshot(actor: Actor, site: Site, case: str, name: str, *, version: int | None = None) -> Marked:
    """Give a version a name, the newest by default. Raises NotThere, NotAllowed."""
    return _mark(actor, site, case, "snapshot", name, version)


def approve(actor: Actor, site: Site, case: str, name: str, *, version: int | None = None) -> Marked:
    """Note that a version is the approved one. Raises CaseError if it has errors; NotThere, NotAllowed."""
    return _mark(actor, site, case, "approved", name, version)


def _mark(actor: Actor, site: Site, case: str, kind: MarkKind, name: str, number: int | None) -> Marked:
    found = open_case(actor, site, case, "case.approve" if kind == "approved" else "case.change")
    version = found.head if number is None else version_of(site, found, number)
    if kind == "approved":
        site.calculations.calculation(document_of(site, version))
    require_no_person(name)
    mark = Mark(case, kind, version.number, name.strip(), actor.id, site.clock())
    site.store.add_mark(mark)
    return Marked(mark, version)
