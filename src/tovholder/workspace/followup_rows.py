"""The texts and deeds of follow-up in the database."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.exc import IntegrityError

from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.store import MovedOn
from tovholder.usecases.followup.records import Deed, KeptText, NewText, RetentionRun, TextKind

from .case_rows import keep_text
from .database import Database
from .followup_tables import followup_deed, followup_text, retention_run
from .kept_records import keep, note_kept
from .noting import note

_OF = (followup_text.c.case == bindparam("of"), followup_text.c.kind == bindparam("which"))
# Asked all the time, and so put together once.
_TEXTS = select(followup_text).where(*_OF).order_by(followup_text.c.number.desc())
_NEWEST, _NUMBERED = _TEXTS.limit(1), _TEXTS.where(followup_text.c.number == bindparam("number"))


class FollowupRows:
    """Implements `FollowupStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def followup_text(self, case: str, kind: TextKind, number: int | None = None) -> KeptText | None:
        """A version of a text, the newest by default."""
        query = _NEWEST if number is None else _NUMBERED
        with self._database.reading() as db:
            row = db.execute(query, {"of": case, "which": kind, "number": number}).first()
        return None if row is None else _text(row)

    def followup_texts(self, case: str, kind: TextKind) -> tuple[KeptText, ...]:
        """Every version, newest first."""
        with self._database.reading() as db:
            return tuple(_text(row) for row in db.execute(_TEXTS, {"of": case, "which": kind}))

    def keep_followup_text(self, case: str, kind: TextKind, new: NewText, *, after: int) -> KeptText:
        """Keep a version that follows number `after` (0: the first). Raises MovedOn if another does already."""
        t = followup_text.c
        try:
            with self._database.writing() as db:
                newest = db.scalar(select(func.max(t.number)).where(t.case == case, t.kind == kind))
                if (newest or 0) != after:
                    raise MovedOn
                keep_text(db, new.hash, new.text)
                kept = KeptText(case, kind, after + 1, new.hash, new.by, new.at)
                db.execute(
                    insert(followup_text).values(
                        case=case, kind=kind, number=kept.number, hash=new.hash, by=new.by, at=new.at
                    )
                )
                id_ = f"{case}/{kind}/{kept.number}"
                note(db, "followup-text", at=new.at, by=new.by, thing="followup", id_=id_, case=case, said=kind)
                return kept
        except IntegrityError:
            # Two at the same moment, where the database lets them begin together: one of them is first.
            raise MovedOn from None

    def add_deed(self, deed: Deed) -> None:
        """Keep what was done."""
        id_ = new_id()
        with self._database.writing() as db:
            db.execute(
                insert(followup_deed).values(
                    id=id_,
                    case=deed.case,
                    what=deed.what,
                    by=deed.by,
                    at=deed.at,
                    about=json.dumps(dict(deed.about), ensure_ascii=False),
                )
            )
            note(
                db,
                "followup-deed",
                at=deed.at,
                by=deed.by,
                thing="followup",
                id_=id_,
                case=deed.case,
                said=deed.what,
            )

    def add_retention_run(self, run: RetentionRun) -> None:
        """Keep that the job has run."""
        with self._database.writing() as db:
            keep(db, retention_run, run)
            note_kept(db, run, "retention-run", "retention", by=run.by, said=f"{run.people} {run.failed}")

    def retention_runs(self, *, limit: int) -> tuple[RetentionRun, ...]:
        """The job's runs, newest first."""
        t = retention_run.c
        query = select(retention_run).order_by(t.at.desc(), t.id).limit(limit)
        with self._database.reading() as db:
            return tuple(RetentionRun(**row) for row in db.execute(query).mappings())

    def deeds(self, case: str) -> tuple[Deed, ...]:
        """What was done to a case's data, newest first."""
        t = followup_deed.c
        query = select(followup_deed).where(t.case == case).order_by(t.at.desc(), t.id)
        with self._database.reading() as db:
            return tuple(Deed(row.case, row.what, row.by, row.at, json.loads(row.about)) for row in db.execute(query))


def _text(row: Any) -> KeptText:
    return KeptText(row.case, row.kind, row.number, row.hash, row.by, row.at)
