"""The plan of follow-up as a text of the case's: every version kept, its errors told with their lines.

FindingsError
├── NoPlan          the case has no plan yet
└── TextMovedOn     somebody else has saved the text since it was opened
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.errors import CaseError, Finding, FindingsError
from tovholder.followup.reading import PlanReading, read_plan
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.cases.opening import Opened, document_of, open_case
from tovholder.usecases.cases.site import Site
from tovholder.usecases.cases.store import MovedOn

from .records import KeptText, NewText, TextKind

LONGEST = 300_000
"""Characters in a plan; the example has some five thousand."""


class NoPlan(FindingsError):
    """The case has no plan yet."""

    def __init__(self) -> None:
        super().__init__([Finding("followup-no-plan")])


class TextMovedOn(FindingsError):
    """Somebody else has saved the text since it was opened."""

    def __init__(self, who: str) -> None:
        super().__init__([Finding("followup-text-moved-on", params={"who": who})])


@dataclass(frozen=True, slots=True)
class Planned:
    """A version of a plan, read together with the case as it is now."""

    version: KeptText
    reading: PlanReading


def plan(actor: Actor, site: Site, case: str, *, number: int | None = None) -> Planned:
    """A version of the plan, the newest by default. Raises NotThere, NoPlan."""
    return plan_of(site, open_case(actor, site, case, "followup.read"), number=number)


def plan_of(site: Site, opened: Opened, *, number: int | None = None) -> Planned:
    """The plan of a case that has been opened. Raises NoPlan, NotThere for a version there is not."""
    version = site.store.followup_text(opened.id, "plan", number)
    if version is None and number is not None:
        raise NotThere("version")
    if version is None:
        raise NoPlan
    return Planned(version, _read(site, opened, site.store.text(version.hash)))


def versions(actor: Actor, site: Site, case: str) -> tuple[KeptText, ...]:
    """Every version of the plan, newest first."""
    open_case(actor, site, case, "followup.read")
    return site.store.followup_texts(case, "plan")


def check_plan(actor: Actor, site: Site, case: str, text: str) -> tuple[Finding, ...]:
    """What is wrong with a text that is being edited; nothing is saved."""
    opened = open_case(actor, site, case, "followup.read")
    if len(text) > LONGEST:
        return (Finding("text-too-long", params={"longest": LONGEST}),)
    return _read(site, opened, text).findings


def save_plan(actor: Actor, site: Site, case: str, text: str, *, opened: int) -> KeptText:
    """Save the plan as edited from version `opened` (0: there was none); it takes the whole case to be one's own.

    The same text again is no new version. Raises CaseError with every error, TextMovedOn, NotAllowed.
    """
    found = open_case(actor, site, case, "case.change")
    if not found.reach.whole:
        raise NotAllowed
    if len(text) > LONGEST:
        raise CaseError([Finding("text-too-long", params={"longest": LONGEST})])
    _read(site, found, text).require()
    return keep(actor, site, found, "plan", text, after=opened)


def keep(actor: Actor, site: Site, opened: Opened, kind: TextKind, text: str, *, after: int) -> KeptText:
    """The next version of a text; the newest again if it says the same. Raises TextMovedOn."""
    newest = site.store.followup_text(opened.id, kind)
    hash_ = Document(text).hash
    if newest is not None and newest.hash == hash_:
        return newest
    try:
        new = NewText(text, hash_, actor.id, site.clock())
        return site.store.keep_followup_text(opened.id, kind, new, after=after)
    except MovedOn:
        moved = site.store.followup_text(opened.id, kind)
        account = None if moved is None else site.store.account(moved.by)
        raise TextMovedOn("?" if account is None else account.name) from None


def _read(site: Site, opened: Opened, text: str) -> PlanReading:
    """The plan, held up against the case where the case can be read."""
    document = document_of(site, opened.head)
    case: Case | None = site.calculations.reading(document).case
    mark = hashlib.sha256(text.encode()).hexdigest()
    return site.calculations.answer(
        ("followup-plan", mark, opened.head.hash),
        lambda: read_plan(text, case=case, document=None if case is None else document),
    )
