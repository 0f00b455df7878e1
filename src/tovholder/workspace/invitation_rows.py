"""Invitations in the database."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.records import Account, Invitation, invitation_id

from . import tables as t
from .access_rows import add_account, add_grant, renew_password, said_of
from .database import Database
from .noting import note


class InvitationRows:
    """Implements `InvitationStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

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
            note(
                db,
                "invite",
                at=invitation.created_at,
                by=by,
                thing="invitation",
                id_=invitation_id(token_hash),
                said=invitation.account or "; ".join(said_of(grant) for grant in invitation.grants),
            )

    def invitation(self, token_hash: str) -> Invitation | None:
        """The invitation, unless it has been used."""
        with self._database.reading() as db:
            row = db.execute(_unused(token_hash)).first()
        return None if row is None else _invitation(row)

    def accept(self, token_hash: str, account: Account, password_hash: str, *, at: dt.datetime) -> bool:
        """Use up an invitation for a new account, or for the one it names. False if it is used, or the login taken."""
        mine = (t.invitation.c.secret == token_hash, t.invitation.c.used_at.is_(None))
        try:
            with self._database.writing() as db:
                if not db.execute(update(t.invitation).where(*mine).values(used_at=at)).rowcount:
                    return False
                used = db.execute(select(t.invitation).where(t.invitation.c.secret == token_hash)).one()
                if used.account is not None:
                    renew_password(db, used.account, password_hash)
                    note(db, "password", at=at, by=used.account, thing="account", id_=used.account)
                    return True
                add_account(db, account, password_hash)
                for grant in _invitation(used).grants:
                    add_grant(db, account.id, grant)
                note(db, "account", at=at, by=account.id, thing="account", id_=account.id)
                return True
        except IntegrityError:
            return False

    def withdraw_invitations(self, *, at: dt.datetime) -> None:
        """Make every link that has not been used useless."""
        with self._database.writing() as db:
            if db.execute(delete(t.invitation).where(t.invitation.c.used_at.is_(None))).rowcount:
                note(db, "withdraw-invitations", at=at, by=None, thing="invitation", id_="")


def _unused(token_hash: str) -> Any:
    return select(t.invitation).where(t.invitation.c.secret == token_hash, t.invitation.c.used_at.is_(None))


def _invitation(row: Any) -> Invitation:
    grants = tuple(Grant(*given) for given in json.loads(row.grants))
    return Invitation(row.account, grants, row.created_at, row.expires_at)
