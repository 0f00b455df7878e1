"""Cases, versions and what saving them comes to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from tovholder.case.validation import plain
from tovholder.errors import dotted
from tovholder.locale import Lang
from tovholder.usecases.cases.committing import Saved
from tovholder.usecases.cases.conflict import ClashSaid, Conflict
from tovholder.usecases.cases.history import Marked, people
from tovholder.usecases.cases.opening import Listed, Shown
from tovholder.usecases.cases.records import Deed, Mark, MarkKind, Said, TaskStatus, Version
from tovholder.usecases.cases.site import Site
from tovholder.usecases.cases.tasks import Status, Task
from tovholder.usecases.cases.undoing import Steps

from .findings import FindingAnswer

Names = Mapping[str, str]
"""Account → name."""


class Who(BaseModel):
    """An account as others see it."""

    id: str
    name: str

    @classmethod
    def of(cls, account: str, names: Names) -> Who:
        """The account."""
        return cls(id=account, name=names.get(account, "–"))


class ChangeAnswer(BaseModel):
    """One change; before or after is null where there was or is nothing, and then `added` or `removed` is true."""

    place: str
    path: list[str | int]
    before: Any
    after: Any
    added: bool
    removed: bool

    @classmethod
    def of(cls, said: Said) -> ChangeAnswer:
        """The change."""
        return cls(
            place=dotted(said.path),
            path=list(said.path),
            before=said.before,
            after=said.after,
            added=said.added,
            removed=said.removed,
        )


class VersionAnswer(BaseModel):
    """A version: what was done to make it, by whom and when. `code` is the short code that is printed."""

    number: int
    hash: str
    code: str
    deed: Deed
    by: Who
    at: dt.datetime
    changes: list[ChangeAnswer]
    opened: int | None
    step: int | None

    @classmethod
    def of(cls, version: Version, names: Names) -> VersionAnswer:
        """The version."""
        return cls(
            number=version.number,
            hash=version.hash,
            code=version.hash[:10],
            deed=version.deed,
            by=Who.of(version.by, names),
            at=version.at,
            changes=[ChangeAnswer.of(said) for said in version.said],
            opened=version.opened,
            step=version.step,
        )


class MarkAnswer(BaseModel):
    """A version that was given a name, or approved."""

    kind: MarkKind
    version: int
    name: str
    by: Who
    at: dt.datetime

    @classmethod
    def of(cls, mark: Mark, names: Names) -> MarkAnswer:
        """The mark."""
        return cls(kind=mark.kind, version=mark.version, name=mark.name, by=Who.of(mark.by, names), at=mark.at)


class MarkedAnswer(MarkAnswer):
    """A mark with the hash its version has for good."""

    hash: str

    @classmethod
    def of_marked(cls, marked: Marked, names: Names) -> MarkedAnswer:
        """The mark and its version's hash."""
        return cls(**MarkAnswer.of(marked.mark, names).model_dump(), hash=marked.version.hash)


class CaseListed(BaseModel):
    """A case in a list."""

    id: str
    title: str
    municipality: str
    created_by: Who
    created_at: dt.datetime
    head: VersionAnswer
    approved: MarkAnswer | None

    @classmethod
    def of(cls, listed: Listed, names: Names) -> CaseListed:
        """The case."""
        row = listed.row
        return cls(
            id=row.id,
            title=listed.title,
            municipality=row.municipality,
            created_by=Who.of(row.created_by, names),
            created_at=row.created_at,
            head=VersionAnswer.of(row.head, names),
            approved=None if listed.approved is None else MarkAnswer.of(listed.approved, names),
        )


class CaseAnswer(BaseModel):
    """A version of a case. `document` is its values; `text` the file itself, comments included."""

    id: str
    municipality: str
    may_change: bool
    head: int
    version: VersionAnswer
    approved: MarkAnswer | None
    text: str
    document: dict[str, Any]
    findings: list[FindingAnswer]

    @classmethod
    def of(cls, shown: Shown, *, site: Site, lang: Lang) -> CaseAnswer:
        """The version."""
        names = people(site)
        return cls(
            id=shown.opened.id,
            municipality=shown.opened.row.municipality,
            may_change=shown.may_change,
            head=shown.opened.head.number,
            version=VersionAnswer.of(shown.version, names),
            approved=None if shown.approved is None else MarkAnswer.of(shown.approved, names),
            text=shown.document.text,
            document=as_plain(shown.document.tree),
            findings=[FindingAnswer.of(finding, lang=lang) for finding in shown.findings],
        )


class SavedAnswer(BaseModel):
    """What a save came to. `others`: what others changed since the version opened, and what this one is now part of."""

    version: VersionAnswer
    changed: bool
    repeated: bool
    others: list[ChangeAnswer]

    @classmethod
    def of(cls, saved: Saved, *, site: Site) -> SavedAnswer:
        """The save."""
        return cls(
            version=VersionAnswer.of(saved.version, people(site)),
            changed=saved.changed,
            repeated=saved.repeated,
            others=[ChangeAnswer.of(said) for said in saved.others],
        )


class ClashAnswer(BaseModel):
    """A place to decide on: what it was, mine, theirs, and who wrote theirs when."""

    place: str
    path: list[str | int]
    base: Any
    mine: Any
    theirs: Any
    by: Who
    at: dt.datetime

    @classmethod
    def of(cls, clash: ClashSaid, names: Names) -> ClashAnswer:
        """The clash."""
        return cls(
            place=dotted(clash.path),
            path=list(clash.path),
            base=clash.base,
            mine=clash.mine,
            theirs=clash.theirs,
            by=Who.of(clash.by, names),
            at=clash.at,
        )


class ConflictAnswer(BaseModel):
    """What others saved meanwhile. `seen` is the hash to name when the clashes are resolved; `fits` is no trouble."""

    opened: VersionAnswer
    head: VersionAnswer
    seen: str
    clashes: list[ClashAnswer]
    fits: list[str]
    findings: list[FindingAnswer]

    @classmethod
    def of(cls, conflict: Conflict, *, site: Site, lang: Lang) -> ConflictAnswer:
        """The conflict."""
        names = people(site)
        return cls(
            opened=VersionAnswer.of(conflict.opened, names),
            head=VersionAnswer.of(conflict.head, names),
            seen=conflict.head.hash,
            clashes=[ClashAnswer.of(clash, names) for clash in conflict.clashes],
            fits=[dotted(path) for path in conflict.fits],
            findings=[FindingAnswer.of(finding, lang=lang) for finding in conflict.findings],
        )


class StepsAnswer(BaseModel):
    """The steps that undo and redo would take; null where there is none."""

    undo: VersionAnswer | None
    redo: VersionAnswer | None

    @classmethod
    def of(cls, steps: Steps, *, site: Site) -> StepsAnswer:
        """The steps."""
        names = people(site)
        undo, redo = (None if step is None else VersionAnswer.of(step, names) for step in (steps.undo, steps.redo))
        return cls(undo=undo, redo=redo)


class TaskAnswer(BaseModel):
    """A section of a case and how far it is. `keys`: the parts of the case file it is about."""

    section: str
    keys: list[str]
    status: Status
    said: TaskStatus | None
    whom: str
    by: Who | None
    at: dt.datetime | None
    errors: int
    red: int
    amber: int

    @classmethod
    def all_of(cls, tasks: Iterable[Task], *, site: Site) -> list[TaskAnswer]:
        """The list."""
        names = people(site)
        return [
            cls(
                section=task.section,
                keys=list(task.keys),
                status=task.status,
                said=None if task.mark is None else task.mark.status,
                whom="" if task.mark is None else task.mark.whom,
                by=None if task.mark is None else Who.of(task.mark.by, names),
                at=None if task.mark is None else task.mark.at,
                errors=task.found.get("error", 0),
                red=task.found.get("red", 0),
                amber=task.found.get("amber", 0),
            )
            for task in tasks
        ]


def as_plain(node: Any) -> Any:
    """A document's values as JSON can hold them: keys as text, dates as they are written."""
    return _jsonable(plain(node))


def _jsonable(node: Any) -> Any:
    if isinstance(node, dict):
        return {str(key): _jsonable(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_jsonable(value) for value in node]
    return node if node is None or isinstance(node, bool | int | float | str) else str(node)
