"""Finding and opening cases: the one door to a case, which every use-case of cases goes through."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.case.document import Document
from tovholder.errors import Finding
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.access.roles import Permission, Place, Reach, reach, require, visible

from .records import CaseRow, Mark, Version
from .site import Site


@dataclass(frozen=True, slots=True)
class Opened:
    """A case that the actor may do something with, and how far."""

    row: CaseRow
    reach: Reach

    @property
    def id(self) -> str:
        """The case's id."""
        return self.row.id

    @property
    def head(self) -> Version:
        """The newest version."""
        return self.row.head


@dataclass(frozen=True, slots=True)
class Listed:
    """A case in a list. `title` is its code where it has errors that hide its title."""

    row: CaseRow
    title: str
    approved: Mark | None


@dataclass(frozen=True, slots=True)
class Shown:
    """A version of a case with its text, and the errors in it."""

    opened: Opened
    version: Version
    document: Document
    findings: tuple[Finding, ...]
    approved: Mark | None
    may_change: bool


def open_case(actor: Actor | None, site: Site, case: str, permission: Permission) -> Opened:
    """The case, if the actor has the permission on it. Raises SignInFirst, NotThere, NotAllowed."""
    row = site.store.case(case) if actor is not None else None
    place = Place(row.municipality if row is not None else None, case)
    if row is None and actor is not None:
        raise NotThere("case")
    allowed = require(actor, permission, place)
    assert row is not None
    return Opened(row, allowed)


def list_cases(actor: Actor, site: Site, permission: Permission = "case.read") -> tuple[Listed, ...]:
    """The cases the actor may read, or do something else with, those changed last first."""
    rows = site.store.cases(visible(actor, permission))
    return tuple(Listed(row, title_of(site, row.head), site.store.approved(row.id)) for row in rows)


def show(actor: Actor, site: Site, case: str, *, version: int | None = None) -> Shown:
    """A version of a case, the newest by default. Raises NotThere."""
    opened = open_case(actor, site, case, "case.read")
    chosen = opened.head if version is None else version_of(site, opened, version)
    document = document_of(site, chosen)
    reading = site.calculations.reading(document)
    place = Place(opened.row.municipality, case)
    return Shown(
        opened,
        chosen,
        document,
        reading.findings,
        site.store.approved(case),
        may_change=bool(reach(actor, "case.change", place)),
    )


def version_of(site: Site, opened: Opened, number: int) -> Version:
    """One of the case's versions. Raises NotThere."""
    found = opened.head if number == opened.head.number else site.store.version(opened.id, number)
    if found is None:
        raise NotThere("version")
    return found


def document_of(site: Site, version: Version) -> Document:
    """The version's document; one that is asked for often is read once."""
    return site.calculations.document(version.hash, lambda: site.store.text(version.hash))


def title_of(site: Site, version: Version) -> str:
    """The title in a version."""

    def read() -> str:
        title = document_of(site, version).tree.get("title")
        return str(title) if title else version.hash[:10]

    return site.calculations.title(version.hash, read)
