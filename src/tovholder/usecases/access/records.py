"""What is kept about accounts. Secrets are kept only as hashes of themselves."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .actor import Grant


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who can sign in. `login` is compared without regard to case."""

    id: str
    login: str
    name: str
    created_at: dt.datetime
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """A sign-in, from one browser."""

    account: str
    created_at: dt.datetime
    seen_at: dt.datetime


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


@dataclass(frozen=True, slots=True)
class Municipality:
    """What cases belong to."""

    id: str
    name: str
