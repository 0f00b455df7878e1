"""Accounts, their roles, and what cases belong to, in the database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.records import Account, Municipality

from . import tables as t
from .database import Database
from .noting import note
from .one_moment import once

# Asked all the time, and so put together once.
_ACCOUNTS = select(t.account).order_by(t.account.c.name)
_NAMES = select(t.account.c.id, t.account.c.name).order_by(t.account.c.name)
_GRANTED = select(t.grant)
_ACCOUNT = select(t.account).where(t.account.c.id == bindparam("id"))
_GRANTS_OF = select(t.grant).where(t.grant.c.account == bindparam("account"))


class AccessRows:
    """Implements `AccessStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @once
    def account(self, id_: str) -> Account | None:
        """The account."""
        with self._database.reading() as db:
            row = db.execute(_ACCOUNT, {"id": id_}).first()
        return None if row is None else account_of(row)

    @once
    def accounts(self) -> tuple[Account, ...]:
        """Everybody, by name."""
        with self._database.reading() as db:
            return tuple(account_of(row) for row in db.execute(_ACCOUNTS))

    @once
    def names(self) -> Mapping[str, str]:
        """Account → name, of everybody, by name."""
        with self._database.reading() as db:
            return {row.id: row.name for row in db.execute(_NAMES)}

    def sign_in_of(self, login: str) -> tuple[Account, str | None] | None:
        """The account with this login, and the hash of its password if it has one."""
        with self._database.reading() as db:
            row = db.execute(_with_login(login)).first()
        return None if row is None else (account_of(row), row.password)

    @once
    def grants(self, account: str) -> tuple[Grant, ...]:
        """What has been granted to an account."""
        with self._database.reading() as db:
            rows = db.execute(_GRANTS_OF, {"account": account}).all()
        return tuple(grant_of(row) for row in rows)

    def granted(self) -> tuple[tuple[str, Grant], ...]:
        """Every (account, grant)."""
        with self._database.reading() as db:
            return tuple((row.account, grant_of(row)) for row in db.execute(_GRANTED))

    def add_grant(self, account: str, grant: Grant, *, by: str, at: dt.datetime) -> None:
        """Grant; the account's sessions end. Nothing happens if it was granted before."""
        with self._database.writing() as db:
            if db.execute(select(t.grant).where(*is_grant(account, grant))).first() is not None:
                return
            add_grant(db, account, grant)
            end_sessions(db, account)
            note(db, "grant", at=at, by=by, thing="account", id_=account, case=_case_of(grant), said=said_of(grant))

    def remove_grant(self, account: str, grant: Grant, *, by: str, at: dt.datetime) -> None:
        """Take a grant away; the account's sessions end."""
        with self._database.writing() as db:
            if not db.execute(delete(t.grant).where(*is_grant(account, grant))).rowcount:
                return
            end_sessions(db, account)
            note(db, "revoke", at=at, by=by, thing="account", id_=account, case=_case_of(grant), said=said_of(grant))

    def set_disabled(self, account: str, disabled: bool, *, by: str, at: dt.datetime) -> None:
        """Close or open an account; closing it ends its sessions."""
        with self._database.writing() as db:
            other = (t.account.c.id == account, t.account.c.disabled != disabled)
            if not db.execute(update(t.account).where(*other).values(disabled=disabled)).rowcount:
                return
            end_sessions(db, account)
            note(db, "close-account" if disabled else "open-account", at=at, by=by, thing="account", id_=account)

    def set_password(self, account: str, password_hash: str, *, by: str | None, at: dt.datetime) -> None:
        """A new password; every session of the account ends, and links to a new password are useless."""
        with self._database.writing() as db:
            if renew_password(db, account, password_hash):
                note(db, "password", at=at, by=by, thing="account", id_=account)

    def exchange_hash(self, account: str, before: str, after: str) -> None:
        """Keep the same password in another way; nothing, if it is another by now."""
        mine = (t.account.c.id == account, t.account.c.password == before)
        with self._database.tidying() as db:
            db.execute(update(t.account).where(*mine).values(password=after))

    def municipalities(self) -> tuple[Municipality, ...]:
        """Everything cases can belong to, by name."""
        with self._database.reading() as db:
            rows = db.execute(select(t.municipality).order_by(t.municipality.c.name)).all()
        return tuple(Municipality(row.id, row.name) for row in rows)

    def add_municipality(self, municipality: Municipality, *, by: str | None, at: dt.datetime) -> None:
        """Keep a municipality."""
        with self._database.writing() as db:
            db.execute(insert(t.municipality).values(id=municipality.id, name=municipality.name))
            note(db, "municipality", at=at, by=by, thing="municipality", id_=municipality.id)


def _with_login(login: str) -> Any:
    return select(t.account).where(t.account.c.login_key == login.casefold())


def add_account(db: Connection, account: Account, password_hash: str | None) -> None:
    """Keep an account."""
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


def add_grant(db: Connection, account: str, grant: Grant, *, source: str | None = None) -> None:
    """Keep a grant."""
    kept = {"role": grant.role, "scope_type": grant.scope_type, "scope_id": grant.scope_id, "source": source}
    db.execute(insert(t.grant).values(account=account, **kept))


def renew_password(db: Connection, account: str, password_hash: str) -> bool:
    """Keep a new password; the account's sessions end, and so do links that would set another. False without one."""
    if not db.execute(update(t.account).where(t.account.c.id == account).values(password=password_hash)).rowcount:
        return False
    end_sessions(db, account)
    c = t.invitation.c
    db.execute(delete(t.invitation).where(c.account == account, c.used_at.is_(None)))
    return True


def end_sessions(db: Connection, account: str) -> int:
    """End an account's sessions; how many there were."""
    return db.execute(delete(t.session).where(t.session.c.account == account)).rowcount


def is_grant(account: str, grant: Grant) -> tuple[Any, ...]:
    """What picks out a grant."""
    c = t.grant.c
    return (
        c.account == account,
        c.role == grant.role,
        c.scope_type == grant.scope_type,
        c.scope_id == grant.scope_id,
    )


def said_of(grant: Grant) -> str:
    """The grant in codes and ids."""
    return " ".join(part for part in (grant.role, grant.scope_type, grant.scope_id) if part)


def _case_of(grant: Grant) -> str | None:
    return grant.scope_id.partition("/")[0] if grant.scope_type in ("case", "department") else None


def account_of(row: Any) -> Account:
    """The account in a row."""
    return Account(row.id, row.login, row.name, row.created_at, row.disabled)


def grant_of(row: Any) -> Grant:
    """The grant in a row."""
    return Grant(row.role, row.scope_type, row.scope_id)
