"""Deciding, place by place, what holds where two people changed the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tovholder.case.document import Document
from tovholder.case.merge import Clash, merge
from tovholder.case.typed import as_written
from tovholder.case.writing import ABSENT
from tovholder.errors import CaseError, Finding, Path, dotted
from tovholder.quantities import Mistake
from tovholder.usecases.access.actor import Actor

from .changing import edited
from .committing import Draft, Request, Saved, commit, version_opened
from .edit import Edit
from .opening import document_of, open_case
from .site import Site
from .texts import readable


@dataclass(frozen=True, slots=True)
class Choice:
    """What holds at a place: mine, theirs, or something else that is typed."""

    keep: Literal["mine", "theirs", "other"]
    typed: Any = None


@dataclass(frozen=True, slots=True)
class Mine:
    """What was to be saved: edits, or a whole text."""

    edits: tuple[Edit, ...] = ()
    text: str | None = None

    def document(self, base: Document) -> Document:
        """The version of my own, made from the base. Raises CaseError."""
        return edited(base, self.edits) if self.text is None else readable(self.text)


def resolve(
    actor: Actor,
    site: Site,
    case: str,
    mine: Mine,
    choices: Mapping[Path, Choice],
    *,
    opened: str,
    seen: str,
    key: str | None = None,
) -> Saved:
    """Save my version of what was `opened` on top of the version `seen` in the conflict, with every clash decided.

    Raises CaseError naming the clashes without a choice; Conflict if somebody
    has changed the same places once more.
    """
    found = open_case(actor, site, case, "case.change")
    base, head = version_opened(site, found, opened), version_opened(site, found, seen)
    theirs, base_document = document_of(site, head), document_of(site, base)
    own = mine.document(base_document)
    merged = merge(base_document, own, theirs)
    undecided = [clash for clash in merged.clashes if clash.path not in choices]
    if undecided:
        raise CaseError(
            Finding("clash-undecided", path=clash.path, params={"place": dotted(clash.path)}) for clash in undecided
        )
    edits = [edit for clash in merged.clashes if (edit := _edit(clash, choices[clash.path])) is not None]
    document = merged.document.edited(edits) if edits else merged.document
    draft = Draft(head, theirs, document, "resolve")
    asked = [opened, own.hash, {dotted(path): [c.keep, c.typed] for path, c in choices.items()}]
    return commit(actor, site, found, draft, Request(seen, key, asked))


def _edit(clash: Clash, choice: Choice) -> tuple[Path, Any] | None:
    """What to write at a clash; None where theirs stands already."""
    if choice.keep == "theirs":
        return None
    if choice.keep == "mine":
        value = clash.mine
    else:
        try:
            value = as_written(clash.path, choice.typed, clash.theirs)
        except Mistake as mistake:
            raise CaseError([Finding(mistake.code, path=clash.path, params=mistake.params)]) from None
    if value is ABSENT and clash.theirs is ABSENT:
        return None
    return clash.path, value
