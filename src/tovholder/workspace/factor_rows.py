"""Second factors and recovery codes in the database, and the end of a sign-in that waited for one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from tovholder.usecases.access.records import SecondFactor

from . import tables as t
from .access_rows import end_sessions
from .database import Database
from .noting import note


class _NotWaiting(Exception):
    """The session does not wait any longer: nothing of what was begun is done."""


class FactorRows:
    """Implements `FactorStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def second_factor(self, account: str) -> SecondFactor | None:
        """What an account has, or has been offered."""
        unused = select(func.count()).where(t.recovery_code.c.account == account, t.recovery_code.c.used_at.is_(None))
        with self._database.reading() as db:
            row = db.execute(select(t.second_factor).where(t.second_factor.c.account == account)).first()
            left = db.scalar(unused) or 0
        if row is None:
            return None
        return SecondFactor(row.secret, row.confirmed_at, row.offered, left)

    def with_second_factor(self) -> frozenset[str]:
        """The accounts that have one in use."""
        query = select(t.second_factor.c.account).where(t.second_factor.c.secret.is_not(None))
        with self._database.reading() as db:
            return frozenset(db.scalars(query))

    def offer_second_factor(self, account: str, secret: str, *, at: dt.datetime) -> None:
        """Keep a secret that is in use when it is confirmed."""
        with self._database.writing() as db:
            mine = t.second_factor.c.account == account
            if not db.execute(update(t.second_factor).where(mine).values(offered=secret)).rowcount:
                db.execute(insert(t.second_factor).values(account=account, offered=secret))
            note(db, "offer-second-factor", at=at, by=account, thing="account", id_=account)

    def confirm_second_factor(
        self,
        account: str,
        secret: str,
        step: int,
        recovery: Iterable[str],
        *,
        swap: tuple[str, str] | None,
        at: dt.datetime,
    ) -> bool:
        """Put what was offered in use, with new recovery codes. False if it has been used or another was offered.

        swap: the session that waits, and the one that takes its place.
        """
        c = t.second_factor.c
        confirmed = {"secret": secret, "confirmed_at": at, "offered": None, "step": step}
        mine = (c.account == account, c.offered == secret)
        try:
            with self._database.writing() as db:
                if not db.execute(update(t.second_factor).where(*mine).values(**confirmed)).rowcount:
                    return False
                db.execute(delete(t.recovery_code).where(t.recovery_code.c.account == account))
                db.execute(insert(t.recovery_code), [{"account": account, "hash": one} for one in recovery])
                if swap is not None:
                    _swap(db, swap, account, "enrol", at)
                said = "" if swap is None else "sign-in"
                note(db, "second-factor", at=at, by=account, thing="account", id_=account, said=said)
        except _NotWaiting:
            return False
        return True

    def finish_sign_in(
        self, waiting: str, session: str, account: str, *, step: int | None, recovery: str, at: dt.datetime
    ) -> bool:
        """Put a session in the place of one that waits for a code, and use the code up. False if it was used before.

        step: the half minute of the code; without one it is a recovery code, by its hash.
        """
        try:
            with self._database.writing() as db:
                if not _use(db, account, step, recovery, at):
                    return False
                _swap(db, (waiting, session), account, "code", at)
                said = "recovery-code" if step is None else "code"
                note(db, "sign-in", at=at, by=account, thing="account", id_=account, said=said)
        except _NotWaiting:
            return False
        return True

    def remove_second_factor(self, account: str, *, by: str, at: dt.datetime) -> None:
        """Take it away with its recovery codes; the account's sessions end."""
        with self._database.writing() as db:
            if not db.execute(delete(t.second_factor).where(t.second_factor.c.account == account)).rowcount:
                return
            db.execute(delete(t.recovery_code).where(t.recovery_code.c.account == account))
            end_sessions(db, account)
            note(db, "remove-second-factor", at=at, by=by, thing="account", id_=account)


def _use(db: Connection, account: str, step: int | None, recovery: str, at: dt.datetime) -> bool:
    if step is not None:
        c = t.second_factor.c
        newer = (c.account == account, or_(c.step.is_(None), c.step < step))
        return bool(db.execute(update(t.second_factor).where(*newer).values(step=step)).rowcount)
    r = t.recovery_code.c
    unused = (r.account == account, r.hash == recovery, r.used_at.is_(None))
    return bool(db.execute(update(t.recovery_code).where(*unused).values(used_at=at)).rowcount)


def _swap(db: Connection, swap: tuple[str, str], account: str, waits_for: str, at: dt.datetime) -> None:
    """Put a new session in the place of one that waits. Raises _NotWaiting if it does not any longer."""
    old, new = swap
    c = t.session.c
    waits = (c.secret == old, c.account == account, c.waits_for == waits_for)
    if not db.execute(delete(t.session).where(*waits)).rowcount:
        raise _NotWaiting
    db.execute(insert(t.session).values(secret=new, account=account, created_at=at, seen_at=at))
