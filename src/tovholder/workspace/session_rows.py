"""Sessions and tokens in the database."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from tovholder.usecases.access.records import LONGEST, Session, Token, WaitsFor, session_id
from tovholder.usecases.audit.entries import Kind

from . import tables as t
from .access_rows import end_sessions
from .database import Database
from .noting import note

# Asked on every request, and so put together once.
_SESSION_OF = select(t.session).where(t.session.c.secret == bindparam("hashed"))
_TOKEN_OF = select(t.token).where(t.token.c.secret == bindparam("hashed"))


class SessionRows:
    """Implements `SessionStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def start_session(
        self,
        token_hash: str,
        account: str,
        *,
        at: dt.datetime,
        waits_for: WaitsFor | None = None,
        provider: str | None = None,
    ) -> None:
        """Keep a session, and no more those that have lasted their time: their browsers may never come back."""
        kept = {"secret": token_hash, "account": account, "created_at": at, "seen_at": at}
        kind: Kind = "sign-in" if waits_for is None else "sign-in-begun"
        with self._database.writing() as db:
            db.execute(delete(t.session).where(t.session.c.created_at < at - LONGEST))
            db.execute(insert(t.session).values(**kept, waits_for=waits_for, provider=provider))
            note(db, kind, at=at, by=account, thing="account", id_=account, said=waits_for or provider or "")

    def session(self, token_hash: str) -> Session | None:
        """The session."""
        with self._database.reading() as db:
            row = db.execute(_SESSION_OF, {"hashed": token_hash}).first()
        return None if row is None else _session(row)

    def saw_session(self, token_hash: str, *, at: dt.datetime) -> None:
        """Note that it is in use."""
        with self._database.tidying() as db:
            db.execute(update(t.session).where(t.session.c.secret == token_hash).values(seen_at=at))

    def end_session(self, token_hash: str, *, at: dt.datetime) -> None:
        """End it."""
        with self._database.writing() as db:
            account = db.scalar(select(t.session.c.account).where(t.session.c.secret == token_hash))
            if account is not None:
                db.execute(delete(t.session).where(t.session.c.secret == token_hash))
                note(db, "sign-out", at=at, by=account, thing="account", id_=account)

    def sessions(self, account: str) -> tuple[tuple[str, Session], ...]:
        """An account's that wait for nothing, by what each is called, newest first."""
        c = t.session.c
        mine = select(t.session).where(c.account == account, c.waits_for.is_(None)).order_by(c.created_at.desc())
        with self._database.reading() as db:
            return tuple((session_id(row.secret), _session(row)) for row in db.execute(mine))

    def end_one_session(self, account: str, id_: str, *, at: dt.datetime) -> bool:
        """End the one of an account's that is called this; whether there was one."""
        c = t.session.c
        with self._database.writing() as db:
            mine = db.scalars(select(c.secret).where(c.account == account)).all()
            found = [secret for secret in mine if session_id(secret) == id_]
            if not found:
                return False
            db.execute(delete(t.session).where(c.secret.in_(found)))
            note(db, "sign-out", at=at, by=account, thing="account", id_=account)
        return True

    def end_sessions(self, account: str, *, by: str, at: dt.datetime) -> None:
        """End all of an account's."""
        with self._database.writing() as db:
            if end_sessions(db, account):
                note(db, "end-sessions", at=at, by=by, thing="account", id_=account)

    def add_token(self, token: Token, token_hash: str) -> None:
        """Keep a token."""
        with self._database.writing() as db:
            db.execute(
                insert(t.token).values(
                    id=token.id,
                    secret=token_hash,
                    account=token.account,
                    name=token.name,
                    only_reads=token.only_reads,
                    created_at=token.created_at,
                    expires_at=token.expires_at,
                )
            )
            said = "only-reads" if token.only_reads else ""
            note(db, "token", at=token.created_at, by=token.account, thing="token", id_=token.id, said=said)

    def tokens(self, account: str) -> tuple[Token, ...]:
        """An account's tokens."""
        query = select(t.token).where(t.token.c.account == account).order_by(t.token.c.created_at, t.token.c.id)
        with self._database.reading() as db:
            return tuple(_token(row) for row in db.execute(query))

    def token(self, token_hash: str) -> Token | None:
        """The token."""
        with self._database.reading() as db:
            row = db.execute(_TOKEN_OF, {"hashed": token_hash}).first()
        return None if row is None else _token(row)

    def used_token(self, id_: str, *, at: dt.datetime) -> None:
        """Note that it is in use."""
        with self._database.tidying() as db:
            db.execute(update(t.token).where(t.token.c.id == id_).values(used_at=at))

    def remove_token(self, id_: str, *, by: str, at: dt.datetime) -> None:
        """Make it useless."""
        with self._database.writing() as db:
            if db.execute(delete(t.token).where(t.token.c.id == id_)).rowcount:
                note(db, "remove-token", at=at, by=by, thing="token", id_=id_)


def _session(row: Any) -> Session:
    return Session(row.account, row.created_at, row.seen_at, row.waits_for, row.provider)


def _token(row: Any) -> Token:
    return Token(row.id, row.account, row.name, row.only_reads, row.created_at, row.expires_at, row.used_at)
