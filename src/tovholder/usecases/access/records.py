"""What is kept about accounts. Secrets are kept only as hashes of themselves."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from .actor import Grant

WaitsFor = Literal["code", "enrol"]
"""A code from the second factor, or the making of one."""
_SHOWN = 16
"""Digits of a secret's hash that it can be told by."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who can sign in. `login` is compared without regard to case."""

    id: str
    login: str
    name: str
    created_at: dt.datetime
    disabled: bool = False


LONGEST = dt.timedelta(hours=24)
"""A session ends when it has lasted so long; then it is not kept either."""


@dataclass(frozen=True, slots=True)
class Session:
    """A sign-in, from one browser.

    waits_for: what is lacking before it is anybody's. provider: by whom its owner is known, if not by a password here.
    """

    account: str
    created_at: dt.datetime
    seen_at: dt.datetime
    waits_for: WaitsFor | None = None
    provider: str | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A way for a program to act as its owner."""

    id: str
    account: str
    name: str
    only_reads: bool
    created_at: dt.datetime
    expires_at: dt.datetime
    used_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that makes one account with these grants, or gives an account a new password; good once."""

    account: str | None
    grants: tuple[Grant, ...]
    created_at: dt.datetime
    expires_at: dt.datetime


def invitation_id(token_hash: str) -> str:
    """What the record calls an invitation; it opens nothing."""
    return token_hash[:_SHOWN]


def session_id(token_hash: str) -> str:
    """What its owner calls a session; it opens nothing."""
    return token_hash[:_SHOWN]


@dataclass(frozen=True, slots=True)
class Municipality:
    """What cases belong to."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """What an account's app makes codes of.

    secret    as it is kept; None until one has been confirmed. offered: one that waits to be confirmed
    left      recovery codes that have not been used
    """

    secret: str | None
    confirmed_at: dt.datetime | None
    offered: str | None
    left: int


@dataclass(frozen=True, slots=True)
class Identity:
    """An account as a provider knows it; the two together are its name for ever."""

    issuer: str
    subject: str
    provider: str
