"""Cases and their versions in the database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from threading import Condition, Lock
from typing import Any
from weakref import WeakValueDictionary

from sqlalchemy import Connection, Select, and_, bindparam, func, insert, or_, select
from sqlalchemy.exc import IntegrityError

from tovholder.usecases.access.roles import Visible
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.audit.entries import Kind
from tovholder.usecases.cases.records import CaseRow, Mark, NewVersion, Said, TaskMark, Version
from tovholder.usecases.cases.store import MovedOn

from . import tables as t
from .database import Database
from .noting import note
from .one_moment import once

_CODE, _WHOLE = 10, 64
"""Digits of a hash: of the code that is printed, and of the whole."""
# Asked all the time, and so put together once.
_VERSIONS = select(t.version).where(t.version.c.case == bindparam("of"))
_NUMBERED = _VERSIONS.where(t.version.c.number == bindparam("number"))
_NEWEST = _VERSIONS.order_by(t.version.c.number.desc()).limit(bindparam("most"))
_SINCE = _VERSIONS.where(t.version.c.number > bindparam("number")).order_by(t.version.c.number)
_KEYED = _VERSIONS.where(t.version.c.by == bindparam("who"), t.version.c.key == bindparam("key"))
_MARKS = select(t.mark).where(t.mark.c.case == bindparam("of")).order_by(t.mark.c.at.desc(), t.mark.c.id)
_TASK_MARKS = select(t.task_mark).where(t.task_mark.c.case == bindparam("of")).order_by(t.task_mark.c.at)
_TEXTS = select(t.text.c.hash, t.text.c.content).where(t.text.c.hash.in_(bindparam("hashes", expanding=True)))


class CaseRows:
    """Implements `CaseStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._turns: WeakValueDictionary[str, _Turn] = WeakValueDictionary()
        self._turns_lock = Lock()

    def cases(self, seen: Visible) -> tuple[CaseRow, ...]:
        """The cases that may be seen, those changed last first."""
        query = _with_head()
        if not seen.everything:
            query = query.where(or_(t.case.c.municipality.in_(seen.municipalities), t.case.c.id.in_(seen.cases)))
        with self._database.reading() as db:
            rows = db.execute(query.order_by(t.version.c.at.desc(), t.case.c.id)).all()
        return tuple(_case(row) for row in rows)

    @once
    def case(self, id_: str) -> CaseRow | None:
        """The case."""
        with self._database.reading() as db:
            row = db.execute(_one_with_head(), {"of": id_}).first()
        return None if row is None else _case(row)

    def create(self, id_: str, municipality: str, first: NewVersion) -> CaseRow:
        """Keep a new case; if the same account has used the version's key before, the case made then."""
        try:
            with self._database.writing() as db:
                earlier = self._created(db, first)
                if earlier is not None:
                    return earlier
                db.execute(insert(t.case).values(id=id_, municipality=municipality))
                self._add(db, id_, 1, first)
                made = _case(db.execute(_with_head().where(t.case.c.id == id_)).one())
                _note_version(db, "case", made.head)
                return made
        except IntegrityError:
            with self._database.reading() as db:
                earlier = self._created(db, first)
            if earlier is None:
                raise
            return earlier

    def _created(self, db: Connection, first: NewVersion) -> CaseRow | None:
        if first.key is None:
            return None
        made = select(t.version.c.case).where(
            t.version.c.by == first.by, t.version.c.key == first.key, t.version.c.number == 1
        )
        row = db.execute(_with_head().where(t.case.c.id.in_(made))).first()
        return None if row is None else _case(row)

    def append(self, case: str, version: NewVersion, *, after: int) -> Version:
        """Keep a version that follows number `after`. Raises MovedOn if another does already."""
        try:
            with self._database.writing() as db:
                newest = db.scalar(select(func.max(t.version.c.number)).where(t.version.c.case == case))
                if newest != after:
                    raise MovedOn
                added = self._add(db, case, after + 1, version)
                _note_version(db, "version", added)
                return added
        except IntegrityError:
            # Two at the same moment, where the database lets them begin together: one of them is first.
            raise MovedOn from None

    @contextmanager
    def turn(self, case: str) -> Iterator[None]:
        """Let those who change a case wait for each other."""
        with self._turns_lock:
            turn = self._turns.setdefault(case, _Turn())
        with turn.taken():
            yield

    def text(self, hash_: str) -> str:
        """The text with this hash. Raises KeyError."""
        return self.texts([hash_])[hash_]

    def texts(self, hashes: Iterable[str]) -> Mapping[str, str]:
        """Hash → text."""
        with self._database.reading() as db:
            rows = db.execute(_TEXTS, {"hashes": list(set(hashes))}).all()
        return {row.hash: row.content for row in rows}

    def version(self, case: str, number: int) -> Version | None:
        """One version."""
        return self._one(_NUMBERED, of=case, number=number)

    def version_with(self, case: str, hash_: str) -> Version | None:
        """The newest version whose text has this hash, or the code that is printed: its first digits, at least ten."""
        if len(hash_) < _CODE:
            return None
        is_it = (
            t.version.c.hash == hash_ if len(hash_) == _WHOLE else t.version.c.hash.startswith(hash_, autoescape=True)
        )
        return self._one(_NEWEST.where(is_it), of=case, most=1)

    def keyed(self, case: str, by: str, key: str) -> tuple[Version, str | None] | None:
        """The version an account made under this key, and the digest of what it asked for."""
        with self._database.reading() as db:
            row = db.execute(_KEYED, {"of": case, "who": by, "key": key}).first()
        return None if row is None else (_version(row), row.asked)

    def history(
        self, case: str, *, by: str | None = None, before: int | None = None, limit: int = 50
    ) -> tuple[Version, ...]:
        """Versions, or those an account has made, newest first, from below number `before`."""
        query = _history(by is not None, before is not None)
        return self._all(query, of=case, most=limit, who=by, number=before)

    def since(self, case: str, number: int) -> tuple[Version, ...]:
        """The versions after a number, oldest first."""
        return self._all(_SINCE, of=case, number=number)

    def add_mark(self, mark: Mark) -> None:
        """Keep a mark."""
        id_ = new_id()
        with self._database.writing() as db:
            db.execute(
                insert(t.mark).values(
                    id=id_,
                    case=mark.case,
                    version=mark.version,
                    kind=mark.kind,
                    name=mark.name,
                    by=mark.by,
                    at=mark.at,
                )
            )
            said = f"{mark.kind} {mark.version}"
            note(db, "mark", at=mark.at, by=mark.by, thing="mark", id_=id_, case=mark.case, said=said)

    @once
    def marks(self, case: str) -> tuple[Mark, ...]:
        """Every mark, newest first."""
        with self._database.reading() as db:
            return tuple(_mark(row) for row in db.execute(_MARKS, {"of": case}))

    def approved(self, case: str) -> Mark | None:
        """The approval that holds."""
        return next((mark for mark in self.marks(case) if mark.kind == "approved"), None)

    def add_task_mark(self, mark: TaskMark) -> None:
        """Keep what somebody said of a section."""
        id_ = new_id()
        with self._database.writing() as db:
            db.execute(
                insert(t.task_mark).values(
                    id=id_,
                    case=mark.case,
                    section=mark.section,
                    status=mark.status,
                    whom=mark.whom,
                    version=mark.version,
                    by=mark.by,
                    at=mark.at,
                )
            )
            said = f"{mark.section} {mark.status}"
            note(db, "task-mark", at=mark.at, by=mark.by, thing="mark", id_=id_, case=mark.case, said=said)

    def task_marks(self, case: str) -> Mapping[str, TaskMark]:
        """Section → what was said of it last."""
        with self._database.reading() as db:
            rows = db.execute(_TASK_MARKS, {"of": case}).all()
        return {
            row.section: TaskMark(row.case, row.section, row.status, row.whom, row.version, row.by, row.at)
            for row in rows
        }

    def _add(self, db: Connection, case: str, number: int, new: NewVersion) -> Version:
        keep_text(db, new.hash, new.text)
        db.execute(
            insert(t.version).values(
                case=case,
                number=number,
                hash=new.hash,
                deed=new.deed,
                by=new.by,
                at=new.at,
                said=_packed(new.said),
                opened=new.opened,
                step=new.step,
                key=new.key,
                asked=new.asked,
            )
        )
        return Version(case, number, new.hash, new.deed, new.by, new.at, new.said, new.opened, new.step)

    def _one(self, query: Select[Any], **given: Any) -> Version | None:
        with self._database.reading() as db:
            row = db.execute(query, given).first()
        return None if row is None else _version(row)

    def _all(self, query: Select[Any], **given: Any) -> tuple[Version, ...]:
        with self._database.reading() as db:
            return tuple(_version(row) for row in db.execute(query, given))


class _Turn:
    """A lock that is had in the order it was asked for, and forgotten when nobody waits for it.

    An ordinary lock goes to whoever is quickest: with many in line, somebody unlucky could wait for minutes.
    """

    def __init__(self) -> None:
        self._next, self._last = 0, 0
        self._moved = Condition()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for one's turn, and have it."""
        with self._moved:
            mine = self._last
            self._last += 1
            self._moved.wait_for(lambda: self._next == mine)
        try:
            yield
        finally:
            with self._moved:
                self._next += 1
                self._moved.notify_all()


def keep_text(db: Connection, hash_: str, text: str) -> None:
    """Keep a text, once; the same kept by somebody else at the same moment is the same."""
    if db.scalar(select(t.text.c.hash).where(t.text.c.hash == hash_)) is not None:
        return
    if db.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as insert_or_leave

        db.execute(insert_or_leave(t.text).values(hash=hash_, content=text).on_conflict_do_nothing())
    else:
        db.execute(insert(t.text).values(hash=hash_, content=text))


def _note_version(db: Connection, kind: Kind, made: Version) -> None:
    id_ = f"{made.case}/{made.number}"
    note(db, kind, at=made.at, by=made.by, thing="version", id_=id_, case=made.case, said=made.deed)


@cache
def _history(is_by_one: bool, is_below: bool) -> Select[Any]:
    query = _NEWEST.where(t.version.c.by == bindparam("who")) if is_by_one else _NEWEST
    return query.where(t.version.c.number < bindparam("number")) if is_below else query


@cache
def _with_head() -> Select[Any]:
    """Every case with its newest version, and who made it when."""
    first, any_of = t.version.alias("first"), t.version.alias("any_of")
    newest = select(func.max(any_of.c.number)).where(any_of.c.case == t.case.c.id).scalar_subquery()
    return (
        select(t.version, t.case.c.municipality, first.c.by.label("created_by"), first.c.at.label("created_at"))
        .select_from(t.case)
        .join(t.version, and_(t.version.c.case == t.case.c.id, t.version.c.number == newest))
        .join(first, and_(first.c.case == t.case.c.id, first.c.number == 1))
    )


@cache
def _one_with_head() -> Select[Any]:
    return _with_head().where(t.case.c.id == bindparam("of"))


def _case(row: Any) -> CaseRow:
    return CaseRow(row.case, row.municipality, row.created_by, row.created_at, _version(row))


def _version(row: Any) -> Version:
    return Version(row.case, row.number, row.hash, row.deed, row.by, row.at, _unpacked(row.said), row.opened, row.step)


def _mark(row: Any) -> Mark:
    return Mark(row.case, row.kind, row.version, row.name, row.by, row.at)


def _packed(said: Iterable[Said]) -> str:
    """What was changed, as JSON: [path, before, after, added, removed] each."""
    return json.dumps(
        [[list(s.path), s.before, s.after, s.added, s.removed] for s in said], ensure_ascii=False, default=str
    )


def _unpacked(text: str) -> tuple[Said, ...]:
    return tuple(Said(tuple(path), *rest) for path, *rest in json.loads(text))
