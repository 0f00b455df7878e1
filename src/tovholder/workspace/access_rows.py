"""Accounts, roles, sessions, tokens and invitations in the database."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.records import Account, Event, Invitation, Municipality, Session, Token
from tovholder.usecases.access.secrets import new_id

from . import tables as t
from .database import Database


class AccessRows:
    """Implements `AccessStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def account(self, id_: str) -> Account | None:
        """The account."""
        with self._database.reading() as db:
            row = db.execute(select(t.account).where(t.account.c.id == id_)).first()
        return None if row is None else _account(row)

    def accounts(self) -> tuple[Account, ...]:
        """Everybody, by name."""
        with self._database.reading() as db:
            return tuple(_account(row) for row in db.execute(select(t.account).order_by(t.account.c.name)))

    def sign_in_of(self, login: str) -> tuple[Account, str | None] | None:
        """The account with this login, and the hash of its password if it has one."""
        with self._database.reading() as db:
            row = db.execute(_with_login(login)).first()
        return None if row is None else (_account(row), row.password)

    def grants(self, account: str) -> tuple[Grant, ...]:
        """What has been granted to an account."""
        with self._database.reading() as db:
            rows = db.execute(select(t.grant).where(t.grant.c.account == account)).all()
        return tuple(_grant(row) for row in rows)

    def granted(self) -> tuple[tuple[str, Grant], ...]:
        """Every (account, grant)."""
        with self._database.reading() as db:
            return tuple((row.account, _grant(row)) for row in db.execute(select(t.grant)))

    def add_grant(self, account: str, grant: Grant, *, by: str, at: dt.datetime) -> None:
        """Grant; the account's sessions end. Nothing happens if it was granted before."""
        with self._database.writing() as db:
            if db.execute(select(t.grant).where(*_is(account, grant))).first() is not None:
                return
            _add_grant(db, account, grant)
            _end_sessions(db, account)
            _note(db, at, by, "grant", f"{account}: {_said(grant)}")

    def remove_grant(self, account: str, grant: Grant, *, by: str, at: dt.datetime) -> None:
        """Take a grant away; the account's sessions end."""
        with self._database.writing() as db:
            db.execute(delete(t.grant).where(*_is(account, grant)))
            _end_sessions(db, account)
            _note(db, at, by, "revoke", f"{account}: {_said(grant)}")

    def set_disabled(self, account: str, disabled: bool, *, by: str, at: dt.datetime) -> None:
        """Close or open an account; closing it ends its sessions."""
        with self._database.writing() as db:
            db.execute(update(t.account).where(t.account.c.id == account).values(disabled=disabled))
            _end_sessions(db, account)
            _note(db, at, by, "close-account" if disabled else "open-account", account)

    def set_password(self, account: str, password_hash: str, *, by: str | None, at: dt.datetime) -> None:
        """A new password; every session of the account ends."""
        with self._database.writing() as db:
            db.execute(update(t.account).where(t.account.c.id == account).values(password=password_hash))
            _end_sessions(db, account)
            _note(db, at, by, "password", account)

    def start_session(self, token_hash: str, account: str, *, at: dt.datetime) -> None:
        """Keep a session."""
        with self._database.writing() as db:
            db.execute(insert(t.session).values(secret=token_hash, account=account, created_at=at, seen_at=at))
            _note(db, at, account, "sign-in", account)

    def session(self, token_hash: str) -> Session | None:
        """The session."""
        with self._database.reading() as db:
            row = db.execute(select(t.session).where(t.session.c.secret == token_hash)).first()
        return None if row is None else Session(row.account, row.created_at, row.seen_at)

    def saw_session(self, token_hash: str, *, at: dt.datetime) -> None:
        """Note that it is in use."""
        with self._database.writing() as db:
            db.execute(update(t.session).where(t.session.c.secret == token_hash).values(seen_at=at))

    def end_session(self, token_hash: str, *, at: dt.datetime) -> None:
        """End it."""
        with self._database.writing() as db:
            account = db.scalar(select(t.session.c.account).where(t.session.c.secret == token_hash))
            if account is not None:
                db.execute(delete(t.session).where(t.session.c.secret == token_hash))
                _note(db, at, account, "sign-out", account)

    def end_sessions(self, account: str, *, by: str, at: dt.datetime) -> None:
        """End all of an account's."""
        with self._database.writing() as db:
            _end_sessions(db, account)
            _note(db, at, by, "end-sessions", account)

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
            _note(db, token.created_at, token.account, "token", token.id)

    def tokens(self, account: str) -> tuple[Token, ...]:
        """An account's tokens."""
        query = select(t.token).where(t.token.c.account == account).order_by(t.token.c.created_at, t.token.c.id)
        with self._database.reading() as db:
            return tuple(_token(row) for row in db.execute(query))

    def token(self, token_hash: str) -> Token | None:
        """The token."""
        with self._database.reading() as db:
            row = db.execute(select(t.token).where(t.token.c.secret == token_hash)).first()
        return None if row is None else _token(row)

    def used_token(self, id_: str, *, at: dt.datetime) -> None:
        """Note that it is in use."""
        with self._database.writing() as db:
            db.execute(update(t.token).where(t.token.c.id == id_).values(used_at=at))

    def remove_token(self, id_: str, *, by: str, at: dt.datetime) -> None:
        """Make it useless."""
        with self._database.writing() as db:
            db.execute(delete(t.token).where(t.token.c.id == id_))
            _note(db, at, by, "remove-token", id_)

    def invite(self, token_hash: str, invitation: Invitation, *, by: str | None) -> None:
        """Keep an invitation."""
        grants = json.dumps([[g.role, g.scope_type, g.scope_id] for g in invitation.grants])
        with self._database.writing() as db:
            db.execute(
                insert(t.invitation).values(
                    secret=token_hash,
                    account=invitation.account,
                    grants=grants,
                    created_at=invitation.created_at,
                    expires_at=invitation.expires_at,
                )
            )
            _note(db, invitation.created_at, by, "invite", invitation.account or grants)

    def invitation(self, token_hash: str) -> Invitation | None:
        """The invitation, unless it has been used."""
        with self._database.reading() as db:
            row = db.execute(_unused(token_hash)).first()
        return None if row is None else _invitation(row)

    def accept(self, token_hash: str, account: Account, password_hash: str) -> bool:
        """Use up an invitation for a new account, or for the one it names. False if it is used, or the login taken."""
        try:
            with self._database.writing() as db:
                used = db.execute(
                    update(t.invitation)
                    .where(t.invitation.c.secret == token_hash, t.invitation.c.used_at.is_(None))
                    .values(used_at=account.created_at)
                    .returning(t.invitation)
                ).first()
                if used is None:
                    return False
                if used.account is not None:
                    db.execute(update(t.account).where(t.account.c.id == used.account).values(password=password_hash))
                    _end_sessions(db, used.account)
                    _note(db, account.created_at, used.account, "password", used.account)
                    return True
                _add_account(db, account, password_hash)
                for grant in _invitation(used).grants:
                    _add_grant(db, account.id, grant)
                _note(db, account.created_at, account.id, "account", account.id)
                return True
        except IntegrityError:
            return False

    def withdraw_invitations(self) -> None:
        """Make every link that has not been used useless."""
        with self._database.writing() as db:
            db.execute(delete(t.invitation).where(t.invitation.c.used_at.is_(None)))

    def municipalities(self) -> tuple[Municipality, ...]:
        """Everything cases can belong to, by name."""
        with self._database.reading() as db:
            rows = db.execute(select(t.municipality).order_by(t.municipality.c.name)).all()
        return tuple(Municipality(row.id, row.name) for row in rows)

    def add_municipality(self, municipality: Municipality, *, by: str | None, at: dt.datetime) -> None:
        """Keep a municipality."""
        with self._database.writing() as db:
            db.execute(insert(t.municipality).values(id=municipality.id, name=municipality.name))
            _note(db, at, by, "municipality", municipality.id)

    def events(self, *, limit: int) -> tuple[Event, ...]:
        """What was done, newest first."""
        query = select(t.event).order_by(t.event.c.at.desc(), t.event.c.id).limit(limit)
        with self._database.reading() as db:
            return tuple(Event(row.at, row.by, row.what, row.about) for row in db.execute(query))


def _note(db: Connection, at: dt.datetime, by: str | None, what: str, about: str) -> None:
    """Keep what was done, in the transaction that does it."""
    db.execute(insert(t.event).values(id=new_id(), at=at, by=by, what=what, about=about))


def _with_login(login: str) -> Any:
    return select(t.account).where(t.account.c.login_key == login.casefold())


def _unused(token_hash: str) -> Any:
    return select(t.invitation).where(t.invitation.c.secret == token_hash, t.invitation.c.used_at.is_(None))


def _add_account(db: Connection, account: Account, password_hash: str) -> None:
    db.execute(
        insert(t.account).values(
            id=account.id,
            login=account.login,
            login_key=account.login.casefold(),
            name=account.name,
            password=password_hash,
            created_at=account.created_at,
            disabled=False,
        )
    )


def _add_grant(db: Connection, account: str, grant: Grant) -> None:
    db.execute(
        insert(t.grant).values(account=account, role=grant.role, scope_type=grant.scope_type, scope_id=grant.scope_id)
    )


def _end_sessions(db: Connection, account: str) -> None:
    db.execute(delete(t.session).where(t.session.c.account == account))


def _is(account: str, grant: Grant) -> tuple[Any, ...]:
    c = t.grant.c
    return (
        c.account == account,
        c.role == grant.role,
        c.scope_type == grant.scope_type,
        c.scope_id == grant.scope_id,
    )


def _said(grant: Grant) -> str:
    return " ".join(part for part in (grant.role, grant.scope_type, grant.scope_id) if part)


def _account(row: Any) -> Account:
    return Account(row.id, row.login, row.name, row.created_at, row.disabled)


def _grant(row: Any) -> Grant:
    return Grant(row.role, row.scope_type, row.scope_id)


def _token(row: Any) -> Token:
    return Token(row.id, row.account, row.name, row.only_reads, row.created_at, row.expires_at, row.used_at)


def _invitation(row: Any) -> Invitation:
    grants = tuple(Grant(*given) for given in json.loads(row.grants))
    return Invitation(row.account, grants, row.created_at, row.expires_at)
