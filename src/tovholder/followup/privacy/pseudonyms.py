"""A pseudonym instead of a person: the same for the same person, and no way back without the key.

The pseudonym is the first 80 bits of HMAC-SHA256(key, purpose | identifier). The purpose is part of it, so that a
person has one pseudonym in the administration's store and another in the study's, and neither leads to the other.

A key that was exchanged is still needed: pseudonyms made by it were given another by the one that came, and whoever
is registered later goes through all of them in turn. So a person has one pseudonym, which the old key alone does not
find.
*Source:* NIST FIPS 198-1 (HMAC); 80 bits: among ten million persons two share one with a chance below 10⁻¹⁰.

FindingsError
└── KeyProblem      a key that cannot be used
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from tovholder.errors import Finding, FindingsError, Param

from .key_files import LEAST, new_secret, secrets_in, write_secrets

Purpose = Literal["verification", "study"]
_DIGITS = 20
_MADE = re.compile(rf"p-[0-9a-f]{{{_DIGITS}}}")


class KeyProblem(FindingsError):
    """A key that cannot be used."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__([Finding(code, params=params)])


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """A secret kept outside the data; it is never shown. older: those before it, oldest first."""

    secret: bytes
    older: tuple[bytes, ...] = field(default=())

    def pseudonym(self, identifier: str, *, purpose: Purpose) -> str:
        """The person's pseudonym for a purpose.

        >>> Key(bytes(32)).pseudonym("0102034567", purpose="study")
        'p-a2c5178e9bb52ae05f01'
        """
        for secret in (*self.older, self.secret):
            identifier = f"p-{_digest(secret, f'{purpose}|{identifier}')[:_DIGITS]}"
        return identifier

    def again(self, pseudonym: str, mark: str, *, purpose: Purpose) -> str:
        """The pseudonym of somebody who has one by the key with a mark, which is among those before this one."""
        before = self.older[len(self.as_of(mark).older) + 1 :]
        return Key(self.secret, before).pseudonym(pseudonym, purpose=purpose)

    def as_of(self, mark: str) -> Key:
        """This key as it was when the one with a mark was in use. Raises KeyError where it has been neither."""
        secrets = (*self.older, self.secret)
        marks = {Key(secret).mark: number for number, secret in enumerate(secrets)}
        return Key(secrets[marks[mark]], secrets[: marks[mark]])

    def every_name(self, identifier: str, *, purpose: Purpose) -> Iterator[str]:
        """What a person has been called, by each key in turn; also one who is known by an earlier pseudonym."""
        secrets = (*self.older, self.secret)
        for first in range(len(secrets)):
            for last in range(first, len(secrets)):
                yield Key(secrets[last], secrets[first:last]).pseudonym(identifier, purpose=purpose)

    @property
    def mark(self) -> str:
        """What is kept of the key beside the data: enough to see that another is used, not enough to use it."""
        return _digest(self.secret, "mark")[:16]


def is_pseudonym(name: str) -> bool:
    """Whether a person stands under a pseudonym rather than a number of their own."""
    return _MADE.fullmatch(name) is not None


def has_pseudonyms(text: str) -> bool:
    """Whether anybody stands in a text under a pseudonym."""
    return _MADE.search(text) is not None


def read_key(file: Path, *, data: Path) -> Key:
    """The key in a file, the last of those that stand there. Raises KeyProblem; also if it lies among the data."""
    _require_elsewhere(file, data)
    try:
        found = secrets_in(file)
    except FileNotFoundError:
        raise KeyProblem("key-missing", file=str(file)) from None
    except PermissionError:
        raise KeyProblem("key-forbidden", file=str(file)) from None
    except (OSError, ValueError):
        raise KeyProblem("key-unreadable", file=str(file)) from None
    if min(map(len, found)) < LEAST:
        raise KeyProblem("key-too-short", file=str(file), digits=2 * LEAST)
    return Key(found[-1], found[:-1])


def make_key(file: Path, *, data: Path) -> Key:
    """A new key, written to a file only its owner may read. Raises KeyProblem; also if the file is there already."""
    _require_elsewhere(file, data)
    return _written(file, Key(new_secret()))


def continued_key(old: Key, file: Path, *, data: Path) -> Key:
    """The key in a file that goes on from the old one; made, with a new key, if it is not there. Raises KeyProblem."""
    _require_elsewhere(file, data)
    before = (*old.older, old.secret)
    found = read_key(file, data=data) if os.path.exists(file) else _written(file, Key(new_secret(), before))
    if found.older != before:
        raise KeyProblem("keys-not-continued", file=str(file))
    return found


def _written(file: Path, key: Key) -> Key:
    try:
        write_secrets(file, (*key.older, key.secret))
    except FileExistsError:
        raise KeyProblem("key-exists", file=str(file)) from None
    except OSError:
        raise KeyProblem("key-unwritable", file=str(file)) from None
    return key


def _require_elsewhere(file: Path, data: Path) -> None:
    if file.resolve().is_relative_to(data.resolve()):
        raise KeyProblem("key-among-data", file=str(file), data=str(data))


def _digest(secret: bytes, message: str) -> str:
    return hmac.new(secret, message.encode(), hashlib.sha256).hexdigest()
