"""Undo and redo: versions that name the step they take back, or make again.

Everybody undoes their own steps, the latest first. A step is taken back as a change like any other: what others did
since stays, and where they changed the same place it is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tovholder.errors import Finding
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere

from .committing import Draft, Request, Saved, commit
from .opening import Opened, document_of, open_case
from .records import Version
from .refusals import NothingTo
from .site import Site

_AT_A_TIME = 20


@dataclass(frozen=True, slots=True)
class Steps:
    """The next step to undo and the next to do again; None if there is none."""

    undo: Version | None
    redo: Version | None


def steps(actor: Actor, site: Site, case: str) -> Steps:
    """What the actor's undo and redo would do now."""
    return _steps(site, open_case(actor, site, case, "case.read"), actor)


def undo(actor: Actor, site: Site, case: str, *, step: int | None = None, key: str | None = None) -> Saved:
    """Take back a step, the actor's latest by default. Raises NothingTo, Conflict, CaseError, NotAllowed, KeyUsed."""
    found = open_case(actor, site, case, "case.change")
    earlier = _repeated(actor, site, found, key)
    if step is None and earlier is not None:
        step = earlier.step
    chosen = _steps(site, found, actor).undo if step is None else site.store.version(case, step)
    if chosen is None or chosen.number == 1:
        raise NothingTo([Finding("nothing-to-undo")])
    return _reverse(actor, site, found, chosen, "undo", key)


def redo(actor: Actor, site: Site, case: str, *, key: str | None = None) -> Saved:
    """Make the step that was undone last again. Raises as `undo`."""
    found = open_case(actor, site, case, "case.change")
    earlier = _repeated(actor, site, found, key)
    step = None if earlier is None else earlier.step
    chosen = _steps(site, found, actor).redo if step is None else site.store.version(case, step)
    if chosen is None:
        raise NothingTo([Finding("nothing-to-redo")])
    return _reverse(actor, site, found, chosen, "redo", key)


def _repeated(actor: Actor, site: Site, found: Opened, key: str | None) -> Version | None:
    """The version this very request made before: it must name the same step again."""
    known = None if key is None else site.store.keyed(found.id, actor.id, key)
    return None if known is None else known[0]


def _reverse(actor: Actor, site: Site, found: Opened, step: Version, deed: str, key: str | None) -> Saved:
    """The change from a step's version back to its parent, made to the newest version."""
    parent = site.store.version(found.id, step.number - 1)
    if parent is None:
        raise NotThere("version")
    draft = Draft(
        step,
        document_of(site, step),
        document_of(site, parent),
        "undo" if deed == "undo" else "redo",
        step=step.number,
        allows_errors=True,
    )
    return commit(actor, site, found, draft, Request(step.hash, key, [deed, step.number]))


def _steps(site: Site, found: Opened, actor: Actor) -> Steps:
    """Looked for from the newest version back: of thousands the first few mostly say it."""
    undo: Version | None = None
    redo: Version | None = None
    has_gone_on, taken_back, made_again = False, set[int | None](), set[int | None]()
    for version in _made_by(site, found, actor):
        if version.deed == "undo":
            if redo is None and not has_gone_on and version.number not in made_again:
                redo = version
            taken_back.add(version.step)
        elif version.deed != "create":
            if undo is None and version.number not in taken_back:
                undo = version
            if version.deed == "redo":
                made_again.add(version.step)
            else:
                # Whoever changes something else does not make again what they undid before.
                has_gone_on = True
        if undo is not None and (redo is not None or has_gone_on):
            break
    return Steps(undo, redo)


def _made_by(site: Site, found: Opened, actor: Actor) -> Iterator[Version]:
    """The actor's versions, newest first, fetched as they are needed."""
    before: int | None = None
    while versions := site.store.history(found.id, by=actor.id, before=before, limit=_AT_A_TIME):
        yield from versions
        before = versions[-1].number
