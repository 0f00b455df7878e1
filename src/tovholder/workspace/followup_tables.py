"""The tables of follow-up. Nothing in them is ever changed or taken out.

Outcome data are in no table of the database. The one place where people stand in it is the journal of a goal that is
paid for by the person, under the names the administration's store has for them.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from .tables import Moment, metadata

_ID = String(32)

followup_text = Table(
    "followup_text",
    metadata,
    Column("case", _ID, ForeignKey("case_of.id"), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("hash", String(64), ForeignKey("text.hash"), nullable=False),
    Column("by", _ID, ForeignKey("account.id"), nullable=False),
    Column("at", Moment, nullable=False),
)

retention_run = Table(
    "retention_run",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("at", Moment, nullable=False),
    # Nobody: the program itself.
    Column("by", _ID, ForeignKey("account.id")),
    Column("cases", Integer, nullable=False),
    Column("people", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Index("ix_retention_run_at", "at"),
)

followup_deed = Table(
    "followup_deed",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("case", _ID, ForeignKey("case_of.id"), nullable=False),
    Column("what", String(16), nullable=False),
    Column("by", _ID, ForeignKey("account.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("about", Text, nullable=False),
    Index("ix_followup_deed_case_at", "case", "at"),
)
