"""What is kept of paying for results: statements put forward, what became of them, what is booked, what was paid.

Every record stands for good. A settlement is kept as it stands in the books, with the terms and reports it was computed
from, so that each amount can be computed again.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from tovholder.contract.settlement.books import Entry, read_entry

Verdict = Literal["approved", "withdrawn", "returned"]
"""Approved by somebody else; taken back by whoever put it forward; sent back by somebody who might have approved it."""


@dataclass(frozen=True)
class PutForward:
    """A statement put forward to be approved by another.

    ordinal  1 for the case's first statement, without gaps
    number   which settlement of the books it is to be
    text     that settlement, as it would stand there but for the day and who approves
    digest   of what is to be approved
    journal  the version of the journal it was computed from; `version` is that of the case
    """

    id: str
    case: str
    ordinal: int
    number: int
    text: str
    digest: str
    journal: int
    version: int
    by: str
    at: dt.datetime

    @cached_property
    def entry(self) -> Entry:
        """The settlement."""
        return read_entry(self.text)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a statement, once and for all; `id` is the statement's."""

    id: str
    case: str
    verdict: Verdict
    reason: str
    by: str
    at: dt.datetime


@dataclass(frozen=True)
class Booking:
    """A closed settlement in the case's books.

    act   the statement that was approved, or the import the settlement came with
    code  as written beside it, which may be found not to fit
    """

    id: str
    case: str
    number: int
    text: str
    code: str
    act: str
    by: str
    at: dt.datetime

    @cached_property
    def entry(self) -> Entry:
        """The settlement."""
        return read_entry(self.text)


@dataclass(frozen=True, slots=True)
class Payment:
    """That a settlement was paid: on what day, under which voucher. The newest of a settlement holds."""

    id: str
    case: str
    number: int
    date: dt.date
    reference: str
    by: str
    at: dt.datetime
