"""Changing places in a case to what somebody types there, one or many at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pydantic import ValidationError

from tovholder.case.document import Document
from tovholder.case.places import path_of
from tovholder.case.typed import as_written
from tovholder.case.validation import finding_of
from tovholder.case.writing import ABSENT
from tovholder.errors import CaseError, Finding, Path, UnknownName, dotted
from tovholder.quantities import Mistake, Quantity, write_shorthand
from tovholder.quantities.shorthand import Reading as Understood
from tovholder.usecases.access.actor import Actor

from .committing import Draft, Request, Saved, commit, version_opened
from .edit import Edit
from .opening import document_of, open_case
from .site import Site


def change(actor: Actor, site: Site, case: str, edits: Sequence[Edit], *, opened: str, key: str | None = None) -> Saved:
    """Save edits made to the version whose hash is `opened`.

    Raises CaseError with every edit that cannot be understood or that would bring an error; Conflict; NotThere;
    NotAllowed; KeyUsed.
    """
    found = open_case(actor, site, case, "case.change")
    base = version_opened(site, found, opened)
    document = document_of(site, base)
    draft = Draft(base, document, edited(document, edits), "change")
    asked = [[dotted(place_of(document, edit)), edit.typed, edit.removed] for edit in edits]
    return commit(actor, site, found, draft, Request(opened, key, asked))


def edited(document: Document, edits: Sequence[Edit]) -> Document:
    """The document with the edits made, as they are meant. Raises CaseError with every edit that is wrong."""
    return _made(document.edited, document, edits)


def tried(document: Document, edits: Sequence[Edit]) -> Document:
    """As `edited`, to be looked at and not kept."""
    return _made(document.tried, document, edits)


def _made(write: Callable[[list[tuple[Path, Any]]], Document], document: Document, edits: Sequence[Edit]) -> Document:
    written: list[tuple[Path, Any]] = []
    wrong: list[Finding] = []
    for edit in edits:
        try:
            path = place_of(document, edit)
            value = ABSENT if edit.removed else as_written(path, edit.typed, value_at(document, path))
            written.append((path, value))
        except Mistake as mistake:
            wrong.append(Finding(mistake.code, path=place_of(document, edit), params=mistake.params))
        except UnknownName:
            wrong.append(_no_room(_shown(edit)))
    if wrong:
        raise CaseError(wrong)
    try:
        return write(written)
    except KeyError as error:
        raise CaseError([_no_room(error.args[0])]) from None


def understood(document: Document, edit: Edit) -> tuple[Any, str | None]:
    """(what would be written, how the number is understood: `45..60..75 %`). Raises CaseError."""
    path = place_of(document, edit)
    try:
        value = as_written(path, edit.typed, value_at(document, path))
        quantity = Quantity.model_validate(value)
    except Mistake as mistake:
        raise CaseError([Finding(mistake.code, path=path, params=mistake.params)]) from None
    except ValidationError as error:
        raise CaseError(finding_of(detail, (), at=path) for detail in error.errors(include_url=False)) from None
    if quantity.use is not None or quantity.distribution is not None:
        return value, quantity.use
    return value, write_shorthand(
        Understood(quantity.value, quantity.low, quantity.likely, quantity.high, quantity.unit)
    )


def value_at(document: Document, path: Path) -> Any:
    """What stands at a place; ABSENT if nothing does."""
    try:
        return document.value_at(path)
    except KeyError:
        return ABSENT


def _no_room(path: Path) -> Finding:
    """Nothing can stand inside a number or a text, and what is not there cannot be taken out."""
    return Finding("no-such-place", path=path, params={"place": dotted(path)})


def place_of(document: Document, edit: Edit) -> Path:
    """The keys of an edit's place. Raises UnknownName for a place inside a number or a text."""
    return edit.place if isinstance(edit.place, tuple) else path_of(edit.place, document.tree)


def _shown(edit: Edit) -> Path:
    return edit.place if isinstance(edit.place, tuple) else (edit.place,)
