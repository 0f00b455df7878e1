"""What is kept about a case: its versions, each a text with who, when and what; and what was said of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from tovholder.errors import Path

Deed = Literal["create", "change", "text", "merge", "resolve", "undo", "redo", "restore"]
"""What made a version."""

MarkKind = Literal["snapshot", "approved"]
TaskStatus = Literal["open", "waiting", "done"]


@dataclass(frozen=True, slots=True)
class Said:
    """One change of a version as plain data; `added` and `removed` tell nothing from a written null."""

    path: Path
    before: Any
    after: Any
    added: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """One version. Numbers run from 1 without gaps; the parent is the number before.

    opened    the version the change was made to, where it is not the parent: then the two were put together
    step      the version that was undone or done again, or gone back to
    """

    case: str
    number: int
    hash: str
    deed: Deed
    by: str
    at: dt.datetime
    said: tuple[Said, ...] = ()
    opened: int | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version to be kept. key: the client's own name for this request; asked: a digest of what it asks for."""

    text: str
    hash: str
    deed: Deed
    by: str
    at: dt.datetime
    said: tuple[Said, ...] = ()
    opened: int | None = None
    step: int | None = None
    key: str | None = None
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case and its newest version."""

    id: str
    municipality: str
    created_by: str
    created_at: dt.datetime
    head: Version


@dataclass(frozen=True, slots=True)
class Mark:
    """A version given a name, or approved. The newest approval is the one that holds."""

    case: str
    kind: MarkKind
    version: int
    name: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class TaskMark:
    """What somebody said of a section: done, or waiting for `whom`. `version` is the newest one at the time."""

    case: str
    section: str
    status: TaskStatus
    whom: str
    version: int
    by: str
    at: dt.datetime
