"""What is kept, looked through: every version of every case, from the first to the newest, each with its own text."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from itertools import groupby, islice

from sqlalchemy import Engine, LargeBinary, Row, inspect, select, type_coerce
from sqlalchemy.exc import DBAPIError

from tovholder.errors import Finding

from . import tables as t
from .troubles import DatabaseTrouble

OURS = frozenset({t.case.name, t.version.name, t.text.name})
"""Tables that every database of ours has, whichever version of the program made it."""
_MOST = 20
"""How many faults of one kind are told."""
_AT_A_TIME = 200


def record_faults(engine: Engine) -> Iterator[Finding]:
    """Gaps in a case's versions, versions without a text, and texts that are not what their hash says.

    Raises DatabaseTrouble for a database that cannot be read, or that is not ours.
    """
    try:
        if not set(inspect(engine).get_table_names()) >= OURS:
            raise DatabaseTrouble([Finding("check-not-ours")])
        yield from islice(_gaps(engine), _MOST)
        yield from islice(_texts(engine), _MOST)
    except DBAPIError as error:
        raise DatabaseTrouble([Finding("database-trouble", params={"problem": type(error.orig).__name__})]) from None


def _gaps(engine: Engine) -> Iterator[Finding]:
    numbered = select(t.version.c.case, t.version.c.number).order_by(t.version.c.case, t.version.c.number)
    with engine.connect() as db:
        begun = set()
        rows: Iterator[Row[tuple[str, int]]] = iter(db.execute(numbered.execution_options(yield_per=_AT_A_TIME)))
        for case, versions in groupby(rows, key=lambda row: row.case):
            begun.add(case)
            for expected, version in enumerate(versions, start=1):
                if version.number != expected:
                    yield Finding("check-version-missing", params={"case": case, "number": expected})
                    break
        for case in db.scalars(select(t.case.c.id)):
            if case not in begun:
                yield Finding("check-version-missing", params={"case": case, "number": 1})


def _texts(engine: Engine) -> Iterator[Finding]:
    # As it lies: what cannot be inflated is to be told of, too.
    stored = select(t.text.c.hash, type_coerce(t.text.c.content, LargeBinary).label("content"))
    with engine.connect() as db:
        known = set()
        for row in db.execute(stored.execution_options(yield_per=_AT_A_TIME)):
            known.add(row.hash)
            if not _is_own(row.content, row.hash):
                yield Finding("check-text-altered", params={"hash": row.hash})
        for case, number, hash_ in db.execute(select(t.version.c.case, t.version.c.number, t.version.c.hash)):
            if hash_ not in known:
                yield Finding("check-text-missing", params={"case": case, "number": number})


def _is_own(content: bytes, hash_: str) -> bool:
    try:
        return hashlib.sha256(zlib.decompress(content)).hexdigest() == hash_
    except zlib.error:
        return False
