"""Accounts as providers know them, in the database, and the grants that come with each sign-in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import IntegrityError

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.records import Account, Identity

from . import tables as t
from .access_rows import account_of, add_account, add_grant, end_sessions, grant_of, is_grant, said_of
from .database import Database
from .noting import note


class IdentityRows:
    """Implements `IdentityStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def identity_of(self, account: str) -> Identity | None:
        """By which provider an account is known, if by any."""
        with self._database.reading() as db:
            row = db.execute(select(t.identity).where(t.identity.c.account == account)).first()
        return None if row is None else Identity(row.issuer, row.subject, row.provider)

    def with_identity(self) -> frozenset[str]:
        """The accounts that a provider knows."""
        with self._database.reading() as db:
            return frozenset(db.scalars(select(t.identity.c.account)))

    def known_as(self, issuer: str, subject: str) -> Account | None:
        """The account that a provider knows by this name."""
        mine = (t.identity.c.issuer == issuer, t.identity.c.subject == subject)
        query = select(t.account).join(t.identity, t.identity.c.account == t.account.c.id).where(*mine)
        with self._database.reading() as db:
            row = db.execute(query).first()
        return None if row is None else account_of(row)

    def add_known(self, account: Account, identity: Identity) -> bool:
        """Keep an account that has no password here. False if its login is taken or the identity known."""
        at = account.created_at
        try:
            with self._database.writing() as db:
                add_account(db, account, None)
                db.execute(
                    insert(t.identity).values(
                        issuer=identity.issuer,
                        subject=identity.subject,
                        account=account.id,
                        provider=identity.provider,
                        created_at=at,
                    )
                )
                said = identity.provider
                note(db, "account", at=at, by=account.id, thing="account", id_=account.id, said=said)
        except IntegrityError:
            return False
        return True

    def renew_grants(self, account: str, grants: Iterable[Grant], *, source: str, at: dt.datetime) -> bool:
        """Let an account have just these of the grants a provider can give; whether anything was other.

        If it was, the account's sessions end. What was given here stays.
        """
        wanted = set(grants)
        mine = t.grant.c.account == account
        with self._database.writing() as db:
            rows = db.execute(select(t.grant).where(mine)).all()
            given = {grant_of(row) for row in rows if row.source == source}
            here = {grant_of(row) for row in rows} - given
            taken, new = given - wanted, wanted - given - here
            if not taken and not new:
                return False
            for grant in taken:
                db.execute(delete(t.grant).where(*is_grant(account, grant)))
            for grant in new:
                add_grant(db, account, grant, source=source)
            end_sessions(db, account)
            changed = sorted([f"+{said_of(grant)}" for grant in new] + [f"-{said_of(grant)}" for grant in taken])
            said = f"{source}: {'; '.join(changed)}"
            note(db, "renew-grants", at=at, by=account, thing="account", id_=account, said=said)
        return True
