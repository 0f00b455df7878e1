"""The tables; those of the record stand in `audit_tables`. `migrations/` makes them; a test compares the two.

Nothing in `text`, `version`, `mark` and `task_mark` is ever changed or taken out. No number is made by the
database, so that rows can be copied from one kind of database to another.
"""

from __future__ import annotations

import datetime as dt
import zlib

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect


class Moment(TypeDecorator[dt.datetime]):
    """A time in UTC; SQLite keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """In UTC, without its zone where the database has none."""
        if value is None:
            return None
        utc = value.astimezone(dt.UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002
        """With its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


class Deflated(TypeDecorator[str]):
    """A text in a third of its room: a case that is worked on for years has thousands of versions."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """Deflated UTF-8."""
        return None if value is None else zlib.compress(value.encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text."""
        return None if value is None else zlib.decompress(value).decode()


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_ID, _HASH = String(32), String(64)


def _account(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, _ID, ForeignKey("account.id"), nullable=nullable)


municipality = Table(
    "municipality",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("name", Text, nullable=False),
)

account = Table(
    "account",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("login", Text, nullable=False),
    # What two logins are compared by; databases disagree on what Å is in small letters.
    Column("login_key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("password", Text),
    Column("created_at", Moment, nullable=False),
    Column("disabled", Boolean, nullable=False),
)

grant = Table(
    "grant_of",
    metadata,
    Column("account", _ID, ForeignKey("account.id"), primary_key=True),
    Column("role", String(32), primary_key=True),
    Column("scope_type", String(16), primary_key=True),
    Column("scope_id", String(128), primary_key=True),
    # The provider whose word it is; null is what was given here.
    Column("source", String(32)),
)

session = Table(
    "session",
    metadata,
    Column("secret", _HASH, primary_key=True),
    _account("account"),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    # What must be done before it is anybody's: a code, or the making of a second factor.
    Column("waits_for", String(8)),
    Column("provider", String(32)),
    Index("ix_session_account", "account"),
)

token = Table(
    "token",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("secret", _HASH, nullable=False, unique=True),
    _account("account"),
    Column("name", Text, nullable=False),
    Column("only_reads", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Index("ix_token_account", "account"),
)

identity = Table(
    "identity",
    metadata,
    Column("issuer", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    _account("account"),
    Column("provider", String(32), nullable=False),
    Column("created_at", Moment, nullable=False),
    Index("ix_identity_account", "account"),
)

second_factor = Table(
    "second_factor",
    metadata,
    Column("account", _ID, ForeignKey("account.id"), primary_key=True),
    Column("secret", Text),
    Column("confirmed_at", Moment),
    # A secret that has been shown and not yet confirmed.
    Column("offered", Text),
    # The half minute of the code used last: neither it nor an earlier one is taken again.
    Column("step", Integer),
)

recovery_code = Table(
    "recovery_code",
    metadata,
    Column("account", _ID, ForeignKey("account.id"), primary_key=True),
    Column("hash", _HASH, primary_key=True),
    Column("used_at", Moment),
)

invitation = Table(
    "invitation",
    metadata,
    Column("secret", _HASH, primary_key=True),
    _account("account", nullable=True),
    Column("grants", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)

text = Table(
    "text",
    metadata,
    Column("hash", _HASH, primary_key=True),
    Column("content", Deflated, nullable=False),
)

case = Table(
    "case_of",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("municipality", _ID, ForeignKey("municipality.id"), nullable=False),
    Index("ix_case_of_municipality", "municipality"),
)

version = Table(
    "version",
    metadata,
    Column("case", _ID, ForeignKey("case_of.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("hash", _HASH, ForeignKey("text.hash"), nullable=False),
    Column("deed", String(16), nullable=False),
    _account("by"),
    Column("at", Moment, nullable=False),
    Column("said", Deflated, nullable=False),
    Column("opened", Integer),
    Column("step", Integer),
    Column("key", String(64)),
    Column("asked", _HASH),
    # A request's own name is the account's own; a null is no name.
    UniqueConstraint("case", "by", "key"),
    Index("ix_version_case_hash", "case", "hash"),
)
Index("uq_version_created", version.c.by, version.c.key, unique=True, sqlite_where=version.c.number == 1,
      postgresql_where=version.c.number == 1)  # fmt: skip

mark = Table(
    "mark",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("case", _ID, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("name", Text, nullable=False),
    _account("by"),
    Column("at", Moment, nullable=False),
    ForeignKeyConstraint(["case", "version"], ["version.case", "version.number"]),
    Index("ix_mark_case_at", "case", "at"),
)

task_mark = Table(
    "task_mark",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("case", _ID, nullable=False),
    Column("section", String(32), nullable=False),
    Column("status", String(16), nullable=False),
    Column("whom", Text, nullable=False),
    Column("version", Integer, nullable=False),
    _account("by"),
    Column("at", Moment, nullable=False),
    ForeignKeyConstraint(["case", "version"], ["version.case", "version.number"]),
    Index("ix_task_mark_case_at", "case", "at"),
)
