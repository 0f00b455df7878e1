"""The library of what municipalities have shared, and the next case begun from it."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.errors import Finding
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.access.roles import anywhere
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.records import CaseRow
from tovholder.usecases.cases.site import Site
from tovholder.usecases.cases.texts import create

from .bundle import BadBundle, Read, read_bundle
from .lesson_records import Shared


@dataclass(frozen=True, slots=True)
class OnShelf:
    """A bundle in the library."""

    shared: Shared
    read: Read


def library(actor: Actor, site: Site) -> tuple[OnShelf, ...]:
    """Every bundle, the newest first. Raises NotAllowed."""
    if not anywhere(actor, "case.comment"):
        raise NotAllowed
    return tuple(OnShelf(shared, read_shared(site, shared)) for shared in site.store.library())


def take_in(actor: Actor, site: Site, text: str) -> OnShelf:
    """Put a bundle from elsewhere in the library. Raises BadBundle, also for one that is there; NotAllowed."""
    if not anywhere(actor, "case.create"):
        raise NotAllowed
    read = read_bundle(text, bank=site.calculations.bank)
    shared = Shared(new_id(), read.hash, read.text, actor.id, site.clock())
    if not site.store.add_shared(shared):
        raise BadBundle([Finding("bundle-known")])
    return OnShelf(shared, read)


def bundle_with(actor: Actor, site: Site, hash_: str) -> OnShelf:
    """One bundle. Raises NotThere, NotAllowed."""
    found = next((one for one in library(actor, site) if one.shared.hash == hash_), None)
    if found is None:
        raise NotThere("bundle")
    return found


def begin_from(actor: Actor, site: Site, hash_: str, municipality: str, *, key: str | None = None) -> CaseRow:
    """A new case that begins as a shared one. Raises NotThere, also for a bundle without a case; NotAllowed."""
    case = bundle_with(actor, site, hash_).read.case
    if case is None:
        raise NotThere("case")
    return create(actor, site, municipality, case, key=key)


def read_shared(site: Site, shared: Shared) -> Read:
    """A bundle of the library, read once."""
    return site.calculations.answer(
        ("bundle", shared.hash), lambda: read_bundle(shared.text, bank=site.calculations.bank)
    )
