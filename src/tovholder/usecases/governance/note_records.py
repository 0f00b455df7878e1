"""What is kept of remarks and tasks: what was said, and what was done with it. Nothing is changed afterwards."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

NoteDeed = Literal["assign", "resolve", "reopen"]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark. `place`: what it is about, as a place in the case; empty for the case as a whole.

    answers    the remark it answers; None for one that begins
    mentioned  the accounts it names
    version    the newest one when it was written
    """

    id: str
    case: str
    place: str
    answers: str | None
    text: str
    mentioned: tuple[str, ...]
    version: int
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class NoteAct:
    """Something done with a remark: given to somebody, by a day or not; settled; taken up again."""

    id: str
    case: str
    note: str
    deed: NoteDeed
    whom: str | None
    due: dt.date | None
    by: str
    at: dt.datetime
