"""An entry of the record, and how each is bound to the one before.

    hash(n) = H(canonical JSON of [format, hash(n - 1), number, …every field of the entry])

H is SHA-256, or HMAC-SHA256 where the installation has a key outside its database: then whoever can write in the
database still cannot make a chain of their own. An entry holds ids and codes, never a name or another word that
somebody wrote.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "log-begun",
    "log-exported",
    "log-key",
    "account",
    "password",
    "close-account",
    "open-account",
    "grant",
    "revoke",
    "invite",
    "withdraw-invitations",
    "municipality",
    "sign-in-begun",
    "sign-in",
    "sign-in-refused",
    "sign-out",
    "end-sessions",
    "offer-second-factor",
    "second-factor",
    "remove-second-factor",
    "renew-grants",
    "token",
    "remove-token",
    "case",
    "version",
    "mark",
    "task-mark",
    "followup-text",
    "followup-deed",
    "statement-put-forward",
    "statement-approved",
    "statement-withdrawn",
    "statement-returned",
    "books-imported",
    "payment",
    "retention-run",
    "rules",
    "paper",
    "assessment",
    "endorsement",
    "gate-passed",
    "gate-decision",
    "remark",
    "remark-given",
    "remark-act",
    "decision",
    "meeting",
    "minutes",
    "calendar-link",
    "digest-choice",
    "digest-sent",
    "experience",
    "reuse",
    "departure",
    "shared",
    "realised",
    "person-collected",
    "person-read",
    "person-searched",
    "person-changed",
    "person-disclosed",
    "person-masked",
    "person-deleted",
    "person-renamed",
]
"""What was done. The words for each stand in `audit.kind.<kind>`."""
KINDS: tuple[Kind, ...] = get_args(Kind)
Thing = Literal[
    "account",
    "token",
    "invitation",
    "municipality",
    "case",
    "version",
    "mark",
    "followup",
    "statement",
    "retention",
    "rules",
    "gate",
    "remark",
    "decision",
    "meeting",
    "calendar",
    "mail",
    "experience",
    "bundle",
    "rate",
    "person",
    "log",
]
"""What it was done to."""
THINGS: tuple[Thing, ...] = get_args(Thing)
Outcome = Literal["done", "refused"]
Method = Literal["sha256", "hmac-sha256"]

FORMAT = 1
"""The way an entry is written before it is hashed; another way gets another number."""
BEFORE_ALL = "0" * 64
"""What the first entry is bound to."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that was done or seen.

    number   from 1, without gaps
    by       the account; None is the program itself, or somebody who is not known
    roles    what the account was where it was done, by commas
    id       of the thing: of a version `<case>/<number>`; of a person a digest, see `subjects`
    said     codes and numbers that say more, such as the role that was given
    subjects a digest of whom a read of persons was about; empty for what is not about persons
    method, hash   how it is bound, and to what that comes
    """

    number: int
    at: dt.datetime
    by: str | None
    roles: str
    kind: Kind
    thing: Thing
    id: str
    case: str | None
    outcome: Outcome
    said: str
    subjects: str
    method: Method
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: kept beside it, so that an end that is cut off is missed.

    seal   binds number and hash with the key; without a key with SHA-256, which anybody can make
    """

    number: int
    hash: str
    seal: str


def bound(entry: Entry, previous: str, key: bytes | None) -> str:
    """The hash that binds an entry to the one before."""
    written = [
        FORMAT,
        previous,
        entry.number,
        moment(entry.at),
        entry.by,
        entry.roles,
        entry.kind,
        entry.thing,
        entry.id,
        entry.case,
        entry.outcome,
        entry.said,
        entry.subjects,
        entry.method,
    ]
    return _digest(written, key)


def sealed(number: int, hash_: str, key: bytes | None) -> Head:
    """The head for an end of the chain."""
    return Head(number, hash_, _digest([FORMAT, "head", number, hash_], key))


def subject_of(case: str, pseudonym: str) -> str:
    """What the record calls a person of a case: found again by whoever knows the pseudonym, and by nobody else.

    >>> subject_of("a", "p-1")[:12]
    '3fe28a13eae0'
    """
    return _digest([FORMAT, "person", case, pseudonym], None)


def subjects_of(subjects: Iterable[str]) -> str:
    """A digest of whom a read was about, in no order; empty for nobody."""
    known = sorted(set(subjects))
    return f"{len(known)}:{_digest(known, None)}" if known else ""


def method_of(key: bytes | None) -> Method:
    """How entries are bound with this key."""
    return "sha256" if key is None else "hmac-sha256"


def moment(at: dt.datetime) -> str:
    """A time in UTC to the microsecond, the one way it is written.

    >>> moment(dt.datetime(2026, 1, 5, 9, tzinfo=dt.timezone(dt.timedelta(hours=1))))
    '2026-01-05T08:00:00.000000Z'
    """
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _digest(written: object, key: bytes | None) -> str:
    text = json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode()
    return hashlib.sha256(text).hexdigest() if key is None else hmac.new(key, text, hashlib.sha256).hexdigest()
