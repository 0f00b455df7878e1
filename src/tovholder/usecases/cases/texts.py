"""The case as text: made from a template or a file, edited as a whole, and its errors shown in place."""

from __future__ import annotations

from tovholder.case.document import Document
from tovholder.case.templates import TEMPLATES, template
from tovholder.errors import CaseError, Finding
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.known import require_municipality
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.access.roles import Place, require
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.checking import Checked

from .committing import Draft, Request, Saved, commit, version_opened
from .opening import document_of, open_case, version_of
from .persons import require_no_person
from .records import CaseRow, NewVersion
from .refusals import KeyUsed
from .site import Site

LONGEST = 1_000_000
"""Characters in a case; a large one has some tens of thousands."""

__all__ = ["LONGEST", "TEMPLATES", "check_text", "create", "create_from_template", "go_back", "readable", "save_text"]


def create_from_template(actor: Actor, site: Site, municipality: str, name: str, *, key: str | None = None) -> CaseRow:
    """A new case from one of TEMPLATES. Raises UnknownName, NotAllowed."""
    return create(actor, site, municipality, template(name), key=key)


def create(
    actor: Actor, site: Site, municipality: str, text: str, *, key: str | None = None, with_errors: bool = False
) -> CaseRow:
    """A new case from a case file's text. Raises CaseError; only for what is no case at all if `with_errors`."""
    require(actor, "case.create", Place(municipality))
    require_municipality(site, municipality)
    require_no_person(text)
    document = readable(text)
    found = site.calculations.checked(document)
    if found.calculation is None and not with_errors:
        raise CaseError(found.findings)
    asked = Request(document.hash, key, municipality)
    first = NewVersion(
        text=document.text,
        hash=document.hash,
        deed="create",
        by=actor.id,
        at=site.clock(),
        key=key,
        asked=None if key is None else asked.digest,
    )
    row = site.store.create(new_id(), municipality, first)
    if row.head.hash != document.hash and row.head.number == 1:
        raise KeyUsed
    return row


def save_text(
    actor: Actor,
    site: Site,
    case: str,
    text: str,
    *,
    opened: str,
    key: str | None = None,
    with_errors: bool = False,
) -> Saved:
    """Save the text as it was edited from the version whose hash is `opened`; it needs the whole case to be one's own.

    Raises CaseError with the errors that were not there before (only for what is no case at all if `with_errors`);
    Conflict; NotThere; NotAllowed; KeyUsed.
    """
    found = open_case(actor, site, case, "case.change")
    if not found.reach.whole:
        raise NotAllowed
    base = version_opened(site, found, opened)
    document = readable(text)
    draft = Draft(base, document_of(site, base), document, "text", keeps_words=True, allows_errors=with_errors)
    return commit(actor, site, found, draft, Request(opened, key, document.hash))


def go_back(actor: Actor, site: Site, case: str, number: int, *, opened: str, key: str | None = None) -> Saved:
    """Make an earlier version the newest one again, as a new version. Raises as `save_text`."""
    found = open_case(actor, site, case, "case.change")
    if not found.reach.whole:
        raise NotAllowed
    base = version_opened(site, found, opened)
    earlier = document_of(site, version_of(site, found, number))
    draft = Draft(base, document_of(site, base), earlier, "restore", step=number, keeps_words=True, allows_errors=True)
    return commit(actor, site, found, draft, Request(opened, key, ["restore", number]))


def check_text(actor: Actor, site: Site, case: str, text: str) -> Checked:
    """What there is to say about a text that is being edited; nothing is saved."""
    open_case(actor, site, case, "case.read")
    if len(text) > LONGEST:
        return Checked((_too_long(),), None)
    return site.calculations.checked(Document(text))


def readable(text: str) -> Document:
    """The document, which must at least be a mapping, so that versions can be compared. Raises CaseError."""
    if len(text) > LONGEST:
        raise CaseError([_too_long()])
    document = Document(text)
    _ = document.tree
    return document


def _too_long() -> Finding:
    return Finding("text-too-long", params={"longest": LONGEST})
