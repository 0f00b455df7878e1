"""The record as a chain, with what the table of events held; sign-in by a provider, and the second factor."""

import datetime as dt
import hashlib
import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_BEFORE_ALL = "0" * 64
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables, move the events into the chain, and drop their own."""
    op.create_table(
        "audit_entry",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("by", sa.String(length=32), nullable=True),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("thing", sa.String(length=16), nullable=False),
        sa.Column("thing_id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("subjects", sa.String(length=80), nullable=False),
        sa.Column("method", sa.String(length=16), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit_entry"),
    )
    for column in ("at", "by", "case", "thing_id"):
        op.create_index(f"ix_audit_entry_{column}", "audit_entry", [column], unique=False)
    op.create_table(
        "audit_subject",
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("subject", "number", name="pk_audit_subject"),
    )
    op.create_index("ix_audit_subject_number", "audit_subject", ["number"], unique=False)
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_head"),
    )
    _move_events()
    op.drop_index("ix_event_at", table_name="event")
    op.drop_table("event")
    op.create_table(
        "identity",
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("account", sa.String(length=32), nullable=False),
        sa.Column("provider", sa.String(length=32), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_identity_account"),
        sa.PrimaryKeyConstraint("issuer", "subject", name="pk_identity"),
    )
    op.create_index("ix_identity_account", "identity", ["account"], unique=False)
    op.create_table(
        "second_factor",
        sa.Column("account", sa.String(length=32), nullable=False),
        sa.Column("secret", sa.Text(), nullable=True),
        sa.Column("confirmed_at", _MOMENT, nullable=True),
        sa.Column("offered", sa.Text(), nullable=True),
        sa.Column("step", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_second_factor_account"),
        sa.PrimaryKeyConstraint("account", name="pk_second_factor"),
    )
    op.create_table(
        "recovery_code",
        sa.Column("account", sa.String(length=32), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("used_at", _MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_recovery_code_account"),
        sa.PrimaryKeyConstraint("account", "hash", name="pk_recovery_code"),
    )
    op.add_column("grant_of", sa.Column("source", sa.String(length=32), nullable=True))
    op.add_column("session", sa.Column("waits_for", sa.String(length=8), nullable=True))
    op.add_column("session", sa.Column("provider", sa.String(length=32), nullable=True))


def _move_events() -> None:
    """Every event as an entry, oldest first, bound by SHA-256 as entries are in their first format."""
    db = op.get_bind()
    event = sa.table("event", sa.column("id"), sa.column("at", _MOMENT), *map(sa.column, ("by", "what", "about")))
    entry = sa.table(
        "audit_entry",
        sa.column("at", _MOMENT),
        *map(sa.column, ("number", "by", "roles", "kind", "thing", "thing_id", "case", "outcome", "said")),
        *map(sa.column, ("subjects", "method", "hash")),
    )
    head = sa.table("audit_head", *map(sa.column, ("id", "number", "hash", "seal")))
    previous, number = _BEFORE_ALL, 0
    for number, row in enumerate(db.execute(sa.select(event).order_by(event.c.at, event.c.id)).all(), start=1):
        at = row.at.replace(tzinfo=dt.UTC) if row.at.tzinfo is None else row.at.astimezone(dt.UTC)
        moment = at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        thing, id_, said = _about(row.what, row.about)
        written = [1, previous, number, moment, row.by, "", row.what, thing, id_, None, "done", said, "", "sha256"]
        previous = _digest(written)
        db.execute(
            sa.insert(entry).values(
                number=number,
                at=row.at,
                by=row.by,
                roles="",
                kind=row.what,
                thing=thing,
                thing_id=id_,
                case=None,
                outcome="done",
                said=said,
                subjects="",
                method="sha256",
                hash=previous,
            )
        )
    seal = _digest([1, "head", number, previous])
    db.execute(sa.insert(head).values(id=1, number=number, hash=previous, seal=seal))


def _about(what: str, about: str) -> tuple[str, str, str]:
    """(thing, id, the rest) of what an event was about."""
    if what in ("token", "remove-token"):
        return "token", about, ""
    if what == "municipality":
        return "municipality", about, ""
    if what == "invite":
        return "invitation", "", about
    account, _, rest = about.partition(": ")
    return "account", account, rest


def _digest(written: list[object]) -> str:
    text = json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode()
    return hashlib.sha256(text).hexdigest()
