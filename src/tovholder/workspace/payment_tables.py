"""The tables of paying for results. Their columns are the fields of the records; no row is ever changed.

A settlement stands whole in one column, with the reports it was computed from. In those of a goal that is paid for by
the person, people stand under the names the administration's store has for them.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from .tables import Deflated, Moment, metadata

_ID, _HASH = String(32), String(64)

statement = Table(
    "statement",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("case", _ID, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Deflated, nullable=False),
    Column("digest", _HASH, nullable=False),
    Column("journal", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("by", _ID, ForeignKey("account.id"), nullable=False),
    Column("at", Moment, nullable=False),
    ForeignKeyConstraint(["case", "version"], ["version.case", "version.number"]),
    UniqueConstraint("case", "ordinal"),
)

statement_outcome = Table(
    "statement_outcome",
    metadata,
    # The statement's own id: something becomes of it once.
    Column("id", _ID, ForeignKey("statement.id"), primary_key=True),
    Column("case", _ID, ForeignKey("case_of.id"), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", _ID, ForeignKey("account.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_statement_outcome_case", "case"),
)

booking = Table(
    "booking",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("case", _ID, ForeignKey("case_of.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Deflated, nullable=False),
    Column("code", _HASH, nullable=False),
    Column("act", _ID, nullable=False),
    Column("by", _ID, ForeignKey("account.id"), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("case", "number"),
)

payment = Table(
    "payment",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("case", _ID, nullable=False),
    Column("number", Integer, nullable=False),
    Column("date", Date, nullable=False),
    Column("reference", Text, nullable=False),
    Column("by", _ID, ForeignKey("account.id"), nullable=False),
    Column("at", Moment, nullable=False),
    ForeignKeyConstraint(["case", "number"], ["booking.case", "booking.number"]),
    Index("ix_payment_case_at", "case", "at"),
)
