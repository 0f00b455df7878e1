"""What is kept of a case's follow-up beside its two stores: its texts in every version, and who did what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tovholder.errors import Param

TextKind = Literal["plan", "journal"]
"""The plan of follow-up, and the journal that the contract is settled by."""
DeedKind = Literal["import", "report", "verify", "settle"]


@dataclass(frozen=True, slots=True)
class KeptText:
    """A version of a text. Numbers run from 1 without gaps."""

    case: str
    kind: TextKind
    number: int
    hash: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class NewText:
    """A version to be kept."""

    text: str
    hash: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class RetentionRun:
    """A run of the job that forgets people whose time is up: cases looked into, people forgotten, cases that failed.

    by  None for the program itself
    """

    id: str
    at: dt.datetime
    by: str | None
    cases: int
    people: int
    failed: int


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done to a case's outcome data. `about` holds totals and names of sources, never a person."""

    case: str
    what: DeedKind
    by: str
    at: dt.datetime
    about: Mapping[str, Param] = field(default_factory=dict)
