"""Where the record begins, and whether the key it is opened with is its own."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, String, cast, func, literal, select

from tovholder.errors import Finding
from tovholder.usecases.audit.entries import Head, Kind, sealed

from . import governance_tables as g
from . import payment_tables as p
from . import tables as t
from .audit_tables import audit_entry, audit_head
from .database import Database
from .followup_tables import followup_deed, followup_text, retention_run
from .noting import OPTION, note_alone
from .troubles import DatabaseTrouble


@dataclass(frozen=True, slots=True)
class Kept:
    """A table whose rows stay for ever, so that each has the one entry of its making. id: as entries name the row."""

    name: str
    id: Any
    kinds: tuple[Kind, ...]


def _path(first: Any, *more: Any) -> Any:
    """What identifies a row by several columns, with `/` between."""
    for part in more:
        first = first + literal("/", String) + part
    return first


KEPT_FOR_EVER: tuple[Kept, ...] = (
    Kept("version", _path(t.version.c.case, cast(t.version.c.number, String)), ("case", "version")),
    Kept("mark", t.mark.c.id, ("mark", "gate-passed")),
    Kept("task_mark", t.task_mark.c.id, ("task-mark",)),
    Kept("account", t.account.c.id, ("account",)),
    Kept(
        "followup_text",
        _path(followup_text.c.case, followup_text.c.kind, cast(followup_text.c.number, String)),
        ("followup-text",),
    ),
    Kept("followup_deed", followup_deed.c.id, ("followup-deed",)),
    Kept("statement", p.statement.c.id, ("statement-put-forward",)),
    Kept(
        "statement_outcome",
        p.statement_outcome.c.id,
        ("statement-approved", "statement-withdrawn", "statement-returned"),
    ),
    # What is booked is booked by an act: the entry names the statement approved, or the import.
    Kept("booking", p.booking.c.act, ("statement-approved", "books-imported")),
    Kept("payment", p.payment.c.id, ("payment",)),
    Kept("retention_run", retention_run.c.id, ("retention-run",)),
    Kept("own_rules", g.own_rules.c.id, ("rules",)),
    Kept("paper", g.paper.c.id, ("paper",)),
    Kept("assessment", g.assessment.c.id, ("assessment",)),
    Kept("endorsement", g.endorsement.c.id, ("endorsement",)),
    Kept("gate_decision", g.gate_decision.c.id, ("gate-passed", "gate-decision")),
    Kept("note", g.note.c.id, ("remark", "remark-given")),
    Kept("note_act", g.note_act.c.id, ("remark-given", "remark-act")),
    Kept("log_entry", g.log_entry.c.id, ("decision",)),
    Kept("meeting", g.meeting.c.id, ("meeting",)),
    # What is noted at a meeting is noted together: the entry names the meeting.
    Kept("minute", g.minute.c.meeting, ("minutes",)),
    Kept("calendar_link", g.calendar_link.c.id, ("calendar-link",)),
    Kept("digest_choice", g.digest_choice.c.id, ("digest-choice",)),
    Kept("digest_sent", g.digest_sent.c.id, ("digest-sent",)),
    Kept("experience", g.experience.c.id, ("experience",)),
    Kept("reuse", g.reuse.c.id, ("reuse",)),
    Kept("departure", g.departure.c.id, ("departure",)),
    Kept("shared", g.shared.c.id, ("shared",)),
    Kept("realised", g.realised.c.id, ("realised",)),
)
"""What `AuditRows.log_unaccounted` holds the record against."""


def begin_record(database: Database) -> None:
    """Note that the record begins here, once; and again when it is bound with a key from now on.

    The entry says how much was kept before: `version=12 mark=3 …`. Raises DatabaseTrouble where the end of the record
    was made with a key and that key is not given, and where it was changed by somebody else.
    """
    with database.writing() as db:
        row = db.execute(select(audit_head).where(audit_head.c.id == 1).with_for_update()).one()
        head = Head(row.number, row.hash, row.seal)
        newest = db.scalar(select(audit_entry.c.method).order_by(audit_entry.c.number.desc()).limit(1))
        begun = db.scalar(select(func.count()).where(audit_entry.c.kind == "log-begun"))
        fits = head == sealed(head.number, head.hash, database.key)
        if not fits and (newest == "hmac-sha256" or head != sealed(head.number, head.hash, None)):
            raise DatabaseTrouble([_unfit(database, newest)])
        if not begun or not fits:
            said = _before(db) if not begun else "key"
            db.get_execution_options()[OPTION].before = database.key if fits else None
            note_alone(db, "log-begun", at=dt.datetime.now(dt.UTC), by=None, thing="log", id_="", said=said)


def _unfit(database: Database, newest: str | None) -> Finding:
    """Why the end of the record does not fit the key that is given, or none."""
    if newest != "hmac-sha256":
        return Finding("audit-end-changed")
    return Finding("audit-key-lacking" if database.key is None else "audit-key-wrong")


def _before(db: Connection) -> str:
    counted = ((kept.name, select(func.count()).select_from(select(kept.id).subquery())) for kept in KEPT_FOR_EVER)
    return " ".join(f"{name}={db.scalar(count)}" for name, count in counted)
