"""From somebody's own version of a case to the next version of it, with what others did meanwhile.

Nobody's change is lost: what was saved since the version that was opened stays, and where both changed one place it is
asked which to keep. One version is one transaction, and it follows the very version it was put together with.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tovholder.case.diff import Change, changes
from tovholder.case.document import Document
from tovholder.case.merge import Clash, Merge, merge
from tovholder.case.writing import ABSENT
from tovholder.errors import CaseError, Finding
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.comparing import written

from .conflict import conflict
from .opening import Opened, document_of
from .ownership import require_own
from .persons import require_no_person
from .records import Deed, NewVersion, Said, Version
from .refusals import KeyUsed, StillMoving
from .site import Site
from .store import MovedOn

_ATTEMPTS = 20


@dataclass(frozen=True, slots=True)
class Request:
    """How a save was asked for: the hash of the version opened, and the client's own name for the request.

    asked: everything that was asked for, so that a name used twice for two things is found out.
    """

    opened: str
    key: str | None = None
    asked: Any = None

    @property
    def digest(self) -> str:
        """What `asked` comes to, as a hash."""
        text = json.dumps([self.opened, self.asked], sort_keys=True, ensure_ascii=False, default=str)
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save came to.

    version    the newest version now; the one that was made, unless `changed` is false: then nothing differed
    others     what others had changed since the version that was opened
    repeated   whether the request had been made before, and this is what it came to then
    """

    version: Version
    document: Document
    changed: bool
    others: tuple[Said, ...] = ()
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Somebody's own version, and the one they made it from.

    keeps_words: whether comments and layout are theirs too, as in a text that was edited. allows_errors: whether it may
    have errors that were not there before.
    """

    base: Version
    base_document: Document
    document: Document
    deed: Deed
    step: int | None = None
    keeps_words: bool = False
    allows_errors: bool = False


def version_opened(site: Site, opened: Opened, hash_: str) -> Version:
    """The version that was opened, by its hash. Raises NotThere."""
    if hash_ == opened.head.hash:
        return opened.head
    found = site.store.version_with(opened.id, hash_)
    if found is None:
        raise NotThere("version")
    return found


def commit(actor: Actor, site: Site, opened: Opened, draft: Draft, request: Request) -> Saved:
    """Save a draft.

    Raises Conflict; CaseError with the errors that the change brings; NotAllowed where it is not the actor's to change;
    KeyUsed.
    """
    require_no_person(draft.document.text, before=draft.base_document.text)
    with site.store.turn(opened.id):
        for _ in range(_ATTEMPTS):
            earlier = _earlier(actor, site, opened, request)
            if earlier is not None:
                return earlier
            row = site.store.case(opened.id)
            if row is None:
                raise NotThere("case")
            try:
                return _follow(actor, site, opened, draft, request, row.head)
            except MovedOn:
                continue
    raise StillMoving


def said_of(made: Iterable[Change]) -> tuple[Said, ...]:
    """Changes as plain data."""
    return tuple(
        Said(
            change.path,
            written(change.before),
            written(change.after),
            added=change.before is ABSENT,
            removed=change.after is ABSENT,
        )
        for change in made
    )


def _earlier(actor: Actor, site: Site, opened: Opened, request: Request) -> Saved | None:
    found = None if request.key is None else site.store.keyed(opened.id, actor.id, request.key)
    if found is None:
        return None
    version, asked = found
    if asked != request.digest:
        raise KeyUsed
    return Saved(version, document_of(site, version), changed=True, repeated=True)


def _follow(actor: Actor, site: Site, opened: Opened, draft: Draft, request: Request, head: Version) -> Saved:
    """Put the draft on top of the newest version. Raises MovedOn if there is a newer one by then."""
    theirs = document_of(site, head)
    merged = merge(draft.base_document, draft.document, theirs)
    if head.hash != draft.base.hash and draft.keeps_words and _has_words(draft, merged):
        whole = Clash((), draft.base_document.text, draft.document.text, theirs.text)
        merged = Merge(theirs, merged.mine, merged.theirs, (), (whole,))
    if merged.clashes:
        raise conflict(site, draft.base, head, merged)
    document, moved = merged.document, head.hash != draft.base.hash
    others = said_of(merged.theirs)
    made = changes(theirs, document)
    # A step that is taken back is so also where somebody else had put things back already: the pile moves on. A number
    # written again as it stands, in another way, is no change.
    if draft.deed not in ("undo", "redo") and (document.text == theirs.text or (not made and draft.deed == "change")):
        return Saved(head, theirs, changed=False, others=others)
    require_own(opened.reach, site.calculations.reading(theirs), made)
    found = () if draft.allows_errors else _new_errors(site, theirs, document)
    if found and moved:
        raise conflict(site, draft.base, head, merged, found)
    if found:
        raise CaseError(found)
    new = NewVersion(
        text=document.text,
        hash=document.hash,
        deed="merge" if moved and draft.deed == "change" else draft.deed,
        by=actor.id,
        at=site.clock(),
        said=said_of(made),
        opened=draft.base.number if moved else None,
        step=draft.step,
        key=request.key,
        asked=None if request.key is None else request.digest,
    )
    site.calculations.keep(document)
    return Saved(site.store.append(opened.id, new, after=head.number), document, changed=True, others=others)


def _has_words(draft: Draft, merged: Merge) -> bool:
    """Whether the text was changed in more than its values: then it cannot be put together value by value."""
    edits = [(change.path, change.after) for change in merged.mine]
    return draft.base_document.edited(edits).text != draft.document.text


def _new_errors(site: Site, before: Document, after: Document) -> tuple[Finding, ...]:
    """The errors in a document that its predecessor did not have."""
    found = site.calculations.checked(after)
    if found.calculation is not None:
        return ()
    known = {(f.code, f.path) for f in site.calculations.checked(before).findings}
    return tuple(f for f in found.findings if (f.code, f.path) not in known)
