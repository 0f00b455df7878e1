"""The tables of the record. Nothing in `audit_entry` and `audit_subject` is ever changed or taken out."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Table, Text

from .tables import Moment, metadata

_ID, _HASH = String(32), String(64)

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    # No foreign keys: an entry stands whatever becomes of what it is about.
    Column("by", _ID),
    Column("roles", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("thing", String(16), nullable=False),
    Column("thing_id", String(64), nullable=False),
    Column("case", _ID),
    Column("outcome", String(16), nullable=False),
    Column("said", Text, nullable=False),
    Column("subjects", String(80), nullable=False),
    Column("method", String(16), nullable=False),
    Column("hash", _HASH, nullable=False),
    Index("ix_audit_entry_at", "at"),
    Index("ix_audit_entry_by", "by"),
    Index("ix_audit_entry_case", "case"),
    Index("ix_audit_entry_thing_id", "thing_id"),
)

audit_subject = Table(
    "audit_subject",
    metadata,
    Column("subject", _HASH, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Index("ix_audit_subject_number", "number"),
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("hash", _HASH, nullable=False),
    Column("seal", _HASH, nullable=False),
)
"""One row, which every writer takes hold of: so that PostgreSQL too numbers entries one by one."""
