"""Observations typed in by whoever delivers the intervention, and somebody else's word that they are right.

What is typed in is not verified, whatever the source says of files: until it is, no result is settled by it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tovholder.quantities import Month

from .importing.cells import Cell, Sheet
from .importing.load import Arriving, take
from .importing.rows import Record, Rejected, RowReader
from .importing.verdicts import Verdicts
from .plan import Plan
from .sources import Source
from .stores.store import Store

_TYPED = ("person", "indicator", "month", "value", "evidence")
_NOT_TYPED = ("verified_by",)


@dataclass(frozen=True, slots=True)
class Row:
    """What is typed for a person and a month, as a person types it; the indicator where the source does not fix it."""

    person: str
    month: str
    value: str
    evidence: str = ""
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the programme, under the name the administration's store has for them."""

    person: str
    tranche: str
    entry: Month
    exit: Month | None


@dataclass(frozen=True, slots=True)
class Unverified:
    """An observation nobody has verified, and the account it came from; None from a file on the command line."""

    person: str
    indicator: str
    month: Month
    value: float
    evidence: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Own:
    """What an account has reported for a month of an indicator, and how many of those are verified."""

    indicator: str
    month: Month
    reported: int
    verified: int


def typed_sources(plan: Plan) -> dict[str, Source]:
    """The sources that may be typed in: observations for the administration that do not say who verified them."""
    return {
        name: source
        for name, source in plan.sources.items()
        if source.table == "observations"
        and "verification" in source.stores
        and source.weeks is None
        and not {*source.columns, *source.fixed} & {*_NOT_TYPED}
    }


def people(store: Store, plan: Plan) -> tuple[Person, ...]:
    """Those in the programme, in the order they began."""
    rows = store.rows(
        """SELECT person, tranche, entry, exit FROM persons
           WHERE len($1) = 0 OR "group" IN (SELECT unnest($1)) ORDER BY entry, person""",
        [list(plan.programme)],
    )
    return tuple(Person(*row) for row in rows)


def take_typed(
    store: Store, plan: Plan, name: str, rows: Sequence[Row], *, by: str, now: dt.datetime, correct: bool = False
) -> Verdicts:
    """The verdict on every row (numbered from 1), and what is accepted written. A CPR number anywhere is refused.

    correct: what differs from one's own earlier report takes its place, and must be verified again. What somebody else
    sent is never touched.
    """
    source = plan.sources[name]
    fixed = {field: value for field, value in source.fixed.items() if field not in _NOT_TYPED}
    columns = {field: field for field in _TYPED if field not in fixed}
    typed = source.model_copy(
        update={"columns": columns, "fixed": fixed, "values": {}, "cpr": "refuse", "sheet": None, "weeks": None}
    )
    known = {person.person for person in people(store, plan)}
    cells = [tuple(getattr(row, field) for field in columns) for row in rows]
    sheet = Sheet(tuple(columns), [(i, cell) for i, cell in enumerate(cells, 1)])
    content = hashlib.sha256(json.dumps(cells, ensure_ascii=False).encode()).hexdigest()
    reader = _Typed(typed, sheet.headings, known, others=_sent_by_others(store, by))
    with store.transaction():
        return take(store, Arriving(name, typed, content, now, by), reader, sheet, correct=correct)


def unverified(store: Store) -> tuple[Unverified, ...]:
    """Every observation that nobody has verified, with the account that sent it."""
    rows = store.rows(
        """SELECT person, indicator, month, value, evidence, b."by"
           FROM observations o JOIN batches b ON b.batch = o.batch
           WHERE verified_by IS NULL ORDER BY indicator, month, person"""
    )
    return tuple(Unverified(*row) for row in rows)


def waits_for_verification(store: Store, indicator: str) -> bool:
    """Whether anything observed of an indicator is not verified."""
    count: int = store.one("SELECT count(*) FROM observations WHERE indicator = ? AND verified_by IS NULL", [indicator])
    return count > 0


def verify(
    store: Store, wanted: Sequence[tuple[str, str, Month]], *, account: str, name: str, now: dt.datetime
) -> tuple[int, int]:
    """(how many (person, indicator, month) were verified, how many were not because the account sent them itself).

    What has been verified already, or is not there, is neither.
    """
    own = others = 0
    with store.transaction():
        for person, indicator, month in dict.fromkeys(wanted):
            found = store.rows(
                """SELECT value, b."by" FROM observations o JOIN batches b ON b.batch = o.batch
                   WHERE person = ? AND indicator = ? AND month = ? AND verified_by IS NULL""",
                [person, indicator, month],
            )
            for value, by in found:
                if by == account:
                    own += 1
                    continue
                others += 1
                store.rows(
                    "INSERT INTO verified VALUES (?, ?, ?, ?, ?, ?)", [person, indicator, month, value, account, now]
                )
                store.rows(
                    "UPDATE observations SET verified_by = ? WHERE person = ? AND indicator = ? AND month = ?",
                    [name, person, indicator, month],
                )
    return others, own


@dataclass(frozen=True, slots=True)
class Said:
    """What stands for a person and a month of an indicator; the value only to the account that sent it."""

    person: str
    month: Month
    value: float | None
    verified: bool


def said_of(store: Store, indicator: str, *, account: str) -> tuple[Said, ...]:
    """What stands of an indicator, by person and month."""
    rows = store.rows(
        """SELECT person, month, CASE WHEN b."by" = ? THEN value END, verified_by IS NOT NULL
           FROM observations o JOIN batches b ON b.batch = o.batch WHERE indicator = ? ORDER BY person, month""",
        [account, indicator],
    )
    return tuple(Said(*row) for row in rows)


def own_reports(store: Store, *, account: str) -> tuple[Own, ...]:
    """What an account has reported, month by month, the latest first."""
    rows = store.rows(
        """SELECT indicator, month, count(*), count(verified_by)
           FROM observations o JOIN batches b ON b.batch = o.batch WHERE b."by" = ?
           GROUP BY indicator, month ORDER BY month DESC, indicator""",
        [account],
    )
    return tuple(Own(*row) for row in rows)


def hands(store: Store) -> Mapping[str, frozenset[str]]:
    """Account → what it has done to the observations: `reported`, `verified`."""
    found: dict[str, set[str]] = {}
    for account in _sent(store):
        found.setdefault(account, set()).add("reported")
    for (account,) in store.rows("SELECT DISTINCT account FROM verified"):
        found.setdefault(account, set()).add("verified")
    return {account: frozenset(deeds) for account, deeds in found.items()}


def _sent(store: Store) -> Iterator[str]:
    rows = store.rows('SELECT DISTINCT b."by" FROM batches b SEMI JOIN observations USING (batch) ORDER BY 1')
    return (account for (account,) in rows if account is not None)


def _sent_by_others(store: Store, account: str) -> frozenset[tuple[object, ...]]:
    rows = store.rows(
        """SELECT person, indicator, month FROM observations o JOIN batches b ON b.batch = o.batch
           WHERE b."by" IS DISTINCT FROM ?""",
        [account],
    )
    return frozenset(rows)


class _Typed(RowReader):
    """Reads what is typed for people in the programme: a slip makes nobody up, and overwrites nobody else's word."""

    def __init__(
        self, source: Source, headings: Sequence[str], known: set[str], *, others: frozenset[tuple[object, ...]]
    ) -> None:
        super().__init__(source, headings, pseudonym=None)
        self._known, self._others = known, others

    def read(self, row: Sequence[Cell]) -> list[Record] | Rejected:
        """The record in a row."""
        found = super().read(row)
        if isinstance(found, Rejected):
            return found
        # person, indicator, month: see FIELDS.
        if found[0][0] not in self._known:
            return Rejected("person-unknown", "person")
        return Rejected("sent-by-other", "person") if found[0][:3] in self._others else found
