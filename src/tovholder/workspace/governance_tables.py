"""The tables of what surrounds a case. Their columns are the fields of the records; no row is ever changed."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect

from .tables import Deflated, Moment, metadata

_ID, _HASH, _WORD = String(32), String(64), String(32)


class Listed(TypeDecorator[tuple[str, ...]]):
    """Some texts, in order, as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The list as text."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002
        """The texts."""
        return None if value is None else tuple(json.loads(value))


def _by() -> Column[Any]:
    return Column("by", _ID, ForeignKey("account.id"), nullable=False)


def _of_case(name: str, *columns: Column[Any]) -> Table:
    """A table of something said of a case, by somebody, at some time."""
    return Table(
        name,
        metadata,
        Column("id", _ID, primary_key=True),
        Column("case", _ID, ForeignKey("case_of.id"), nullable=False),
        *columns,
        _by(),
        Column("at", Moment, nullable=False),
        Index(f"ix_{name}_case_at", "case", "at"),
    )


def _of_version(name: str, *columns: Column[Any]) -> Table:
    """A table of something said of a version of a case, by somebody, at some time."""
    return Table(
        name,
        metadata,
        Column("id", _ID, primary_key=True),
        Column("case", _ID, nullable=False),
        *columns,
        Column("version", Integer, nullable=False),
        _by(),
        Column("at", Moment, nullable=False),
        ForeignKeyConstraint(["case", "version"], ["version.case", "version.number"]),
        Index(f"ix_{name}_case_at", "case", "at"),
    )


def _words(*names: str) -> tuple[Column[Any], ...]:
    return tuple(Column(name, Text, nullable=False) for name in names)


own_rules = Table(
    "own_rules",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("municipality", _ID, ForeignKey("municipality.id"), nullable=False),
    Column("text", Deflated, nullable=False),
    Column("hash", _HASH, nullable=False),
    _by(),
    Column("at", Moment, nullable=False),
    Index("ix_own_rules_municipality_at", "municipality", "at"),
)
paper = _of_version(
    "paper",
    Column("gate", _WORD, nullable=False),
    Column("artefact", _WORD, nullable=False),
    *_words("title", "reference"),
)
assessment = _of_version(
    "assessment",
    Column("gate", _WORD, nullable=False),
    Column("lens", _WORD, nullable=False),
    Column("advice", _WORD, nullable=False),
    Column("text", Text, nullable=False),
    Column("conditions", Listed, nullable=False),
)
endorsement = _of_version(
    "endorsement",
    Column("gate", _WORD, nullable=False),
    Column("department", Text, nullable=False),
    Column("endorses", Boolean, nullable=False),
    Column("takes_over", Boolean),
    Column("text", Text, nullable=False),
)
gate_decision = _of_version(
    "gate_decision",
    Column("gate", _WORD, nullable=False),
    Column("outcome", _WORD, nullable=False),
    Column("reason", Text, nullable=False),
    Column("hash", _HASH, ForeignKey("text.hash"), nullable=False),
    Column("rules", _HASH, nullable=False),
)

note = _of_version(
    "note",
    *_words("place"),
    Column("answers", _ID, ForeignKey("note.id")),
    *_words("text"),
    Column("mentioned", Listed, nullable=False),
)
note_act = _of_case(
    "note_act",
    Column("note", _ID, ForeignKey("note.id"), nullable=False),
    Column("deed", _WORD, nullable=False),
    Column("whom", _ID, ForeignKey("account.id")),
    Column("due", Date),
)

log_entry = _of_version(
    "log_entry", Column("date", Date, nullable=False), *_words("text", "reason", "mandate", "effect")
)
meeting = _of_case(
    "meeting", Column("starts", Moment, nullable=False), *_words("where"), Column("rules", _HASH, nullable=False)
)
minute = _of_case(
    "minute",
    Column("meeting", _ID, ForeignKey("meeting.id"), nullable=False),
    Column("item", _WORD, nullable=False),
    *_words("text"),
)


def _of_account(name: str, *columns: Column[Any]) -> Table:
    """A table of what an account wants or got."""
    return Table(
        name,
        metadata,
        Column("id", _ID, primary_key=True),
        Column("account", _ID, ForeignKey("account.id"), nullable=False),
        *columns,
        Column("at", Moment, nullable=False),
        Index(f"ix_{name}_account_at", "account", "at"),
    )


calendar_link = _of_account("calendar_link", Column("secret", _HASH, unique=True))
digest_choice = _of_account(
    "digest_choice",
    *_words("address"),
    Column("often", _WORD, nullable=False),
    Column("lang", String(2), nullable=False),
)
digest_sent = _of_account("digest_sent", Column("until", Moment, nullable=False))

experience = _of_version(
    "experience",
    Column("entry", _ID, nullable=False),
    *_words("observation"),
    Column("lens", _WORD, nullable=False),
    *_words("evidence", "action", "owner", "place"),
)
reuse = _of_case("reuse", Column("entry", String(64), nullable=False), *_words("how"))
departure = _of_case("departure", Column("hash", _HASH, nullable=False), Column("text", Deflated, nullable=False))
shared = Table(
    "shared",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("hash", _HASH, nullable=False),
    Column("text", Deflated, nullable=False),
    _by(),
    Column("at", Moment, nullable=False),
    UniqueConstraint("hash"),
)
realised = Table(
    "realised",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("municipality", _ID, ForeignKey("municipality.id"), nullable=False),
    Column("case", _ID, ForeignKey("case_of.id"), nullable=False),
    *_words("place", "name"),
    Column("share", Float, nullable=False),
    Column("low", Float, nullable=False),
    Column("high", Float, nullable=False),
    Column("people", Integer, nullable=False),
    Column("reached", Integer, nullable=False),
    *_words("source", "through"),
    _by(),
    Column("at", Moment, nullable=False),
    Index("ix_realised_municipality_at", "municipality", "at"),
)
