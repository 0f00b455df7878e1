"""The books: settled periods, closed for good, each with the terms and reports it was computed from.

An entry is never changed. What turns out otherwise gives adjusting lines in a later entry. Every entry carries the code
of the one before it, so that a change anywhere is seen, and everything it takes to compute its lines again.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import Any, Literal

from tovholder.quantities import Month, month_label, parse_span

from .accepted import Point
from .journal import Report
from .money import Oere
from .room import Limit
from .terms import Terms, as_json, from_json

FORMAT = 1
Kind = Literal["result", "adjustment"]


@dataclass(frozen=True, slots=True)
class Line:
    """One amount owed by one payer for one measuring point.

    kind      a result of the period, or a later word on a period already closed
    amount    øre to be paid now; below 0 it is paid back or set off
    owed      øre owed by this payer for the point in all
    booked    øre booked for it before
    limits    what keeps the point below what its report alone would give
    """

    goal: str
    at: Month
    tranche: str | None
    payer: str
    to: str
    kind: Kind
    amount: Oere
    owed: Oere
    booked: Oere
    report: str | None
    limits: tuple[Limit, ...] = ()

    @property
    def point(self) -> Point:
        """The measuring point."""
        return self.goal, self.at, self.tranche

    @property
    def kroner(self) -> float:
        """The amount in kroner, for showing."""
        return self.amount / 100


@dataclass(frozen=True, slots=True)
class Entry:
    """A settled period. `reports` are those in force, by id, for every measuring point up to `through`."""

    number: int
    day: dt.date
    through: Month
    approved_by: str
    terms: Terms
    reports: dict[str, Report]
    lines: tuple[Line, ...]
    previous: str

    @property
    def code(self) -> str:
        """The SHA-256 of everything in the entry, the code of the one before it included."""
        return _hashed(_content(self))

    @property
    def digest(self) -> str:
        """The SHA-256 of what somebody approves: everything in the entry but the day and who approved it."""
        return _hashed({name: part for name, part in _content(self).items() if name not in ("day", "approved_by")})

    @property
    def total(self) -> Oere:
        """Øre to be paid with this entry."""
        return sum(line.amount for line in self.lines)


@dataclass(frozen=True, slots=True)
class Books:
    """Every entry, the oldest first; `codes` are those written beside them, which may be found not to fit."""

    entries: tuple[Entry, ...] = ()
    codes: tuple[str, ...] = ()

    @property
    def closed_through(self) -> Month | None:
        """The last month that is closed; None before the first settlement."""
        return self.entries[-1].through if self.entries else None

    def booked(self) -> dict[tuple[Point, str], Oere]:
        """(measuring point, payer) → øre booked in all."""
        sums: dict[tuple[Point, str], Oere] = {}
        for entry in self.entries:
            for line in entry.lines:
                sums[line.point, line.payer] = sums.get((line.point, line.payer), 0) + line.amount
        return sums

    def terms_at(self, at: Month, *, now: Terms) -> Terms:
        """The terms in force for what was measured in a month: those its period was closed by, else today's."""
        return next((entry.terms for entry in self.entries if at <= entry.through), now)

    def with_entry(self, entry: Entry) -> Books:
        """The books with one entry more."""
        return Books((*self.entries, entry), (*self.codes, entry.code))

    def before(self, number: int) -> Books:
        """The books as they were before an entry."""
        return Books(self.entries[:number], self.codes[:number])

    def by(self, day: dt.date) -> Books:
        """The books as they were when a day ended."""
        return self.before(sum(entry.day <= day for entry in self.entries))


def to_json(books: Books) -> dict[str, Any]:
    """The books as plain data; `read_books` reads them back."""
    entries = [{**_content(entry), "code": code} for entry, code in zip(books.entries, books.codes, strict=True)]
    return {"tovholder_books": FORMAT, "entries": entries}


def read_books(data: dict[str, Any]) -> Books:
    """The books from plain data. Raises KeyError, TypeError or ValueError for what is not books."""
    if data["tovholder_books"] != FORMAT:
        raise ValueError(data["tovholder_books"])
    entries = tuple(_entry(raw) for raw in data["entries"])
    return Books(entries, tuple(str(raw["code"]) for raw in data["entries"]))


def entry_text(entry: Entry) -> str:
    """One entry as it is kept by itself."""
    return json.dumps(_content(entry), ensure_ascii=False)


def read_entry(text: str) -> Entry:
    """The entry `entry_text` wrote."""
    return _entry(json.loads(text))


def _hashed(content: dict[str, Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _content(entry: Entry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "day": entry.day.isoformat(),
        "through": month_label(entry.through),
        "approved_by": entry.approved_by,
        "terms": as_json(entry.terms),
        "reports": {
            name: report.model_dump(mode="json", exclude_defaults=True) for name, report in entry.reports.items()
        },
        "lines": [_line(line) for line in entry.lines],
        "previous": entry.previous,
    }


def _line(line: Line) -> dict[str, Any]:
    names = ("goal", "tranche", "payer", "to", "kind", "amount", "owed", "booked", "report")
    plain = {name: getattr(line, name) for name in names}
    return {**plain, "at": month_label(line.at), "limits": list(line.limits)}


def _entry(raw: dict[str, Any]) -> Entry:
    return Entry(
        number=int(raw["number"]),
        day=dt.date.fromisoformat(raw["day"]),
        through=parse_span(raw["through"]).start,
        approved_by=str(raw["approved_by"]),
        terms=from_json(raw["terms"]),
        reports={name: Report.model_validate(report) for name, report in raw["reports"].items()},
        lines=tuple(
            Line(**{**line, "at": parse_span(line["at"]).start, "limits": tuple(line["limits"])})
            for line in raw["lines"]
        ),
        previous=str(raw["previous"]),
    )
