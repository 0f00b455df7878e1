"""Another key for the record, and for what is sealed with it, in one transaction."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select, update

from tovholder.usecases.access.sealing import opened, sealed
from tovholder.usecases.audit.store import LogMovedOn

from . import tables as t
from .audit_tables import audit_head
from .database import Database
from .noting import OPTION, note


class KeyRows:
    """Implements `KeyStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def exchange_record_key(self, new: bytes, digest: str, *, after: int, at: dt.datetime) -> int:
        """Note that the key was exchanged, bound with the new one, and seal second factors with it; the entry's number.

        digest: of every entry before. after: the number of the last of them. The store is not used after it. Raises
        LogMovedOn if more has come; CannotOpen, and does nothing, for a second factor sealed with neither key.
        """
        old = self._database.key
        with self._database.writing() as db:
            # Held until the end, so that nothing comes between what was sealed and what seals it.
            head = db.execute(select(audit_head).where(audit_head.c.id == 1).with_for_update()).one()
            if head.number != after:
                raise LogMovedOn
            c = t.second_factor.c
            for row in db.execute(select(c.account, c.secret, c.offered)).all():
                again = {
                    name: kept if kept is None else sealed(opened(kept, old), new)
                    for name, kept in (("secret", row.secret), ("offered", row.offered))
                }
                db.execute(update(t.second_factor).where(c.account == row.account).values(**again))
            writing = db.get_execution_options()[OPTION]
            writing.key, writing.saw = new, True
            return note(db, "log-key", at=at, by=None, thing="log", id_="", said=digest)
