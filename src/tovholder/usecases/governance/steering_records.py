"""What is kept of a case's steering: decisions, meetings and their minutes; and of calendars and mail."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Often = Literal["never", "daily", "weekly"]


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A decision outside the gates, such as a change of the agreement. `effect`: what it does to the case."""

    id: str
    case: str
    date: dt.date
    text: str
    reason: str
    mandate: str
    effect: str
    version: int
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of the steering group. `rules`: the hash of the file of gates its agenda is from."""

    id: str
    case: str
    starts: dt.datetime
    where: str
    rules: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Minute:
    """What was noted under an item of a meeting; the newest for an item holds, and the earlier ones stay."""

    id: str
    case: str
    meeting: str
    item: str
    text: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class CalendarLink:
    """The secret, as its hash, of an account's calendar; the newest one holds, and without a secret none does."""

    id: str
    account: str
    secret: str | None
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class DigestChoice:
    """How often an account wants mail about what waits for it, and where to; the newest one holds."""

    id: str
    account: str
    address: str
    often: Often
    lang: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class DigestSent:
    """That a mail went out to an account, with everything until a moment in it."""

    id: str
    account: str
    until: dt.datetime
    at: dt.datetime
