"""A pseudonym instead of a person: the same for the same person, and no way back without the key.

The pseudonym is the first 80 bits of HMAC-SHA256(key, purpose | identifier). The purpose is part of it, so that a
person has one pseudonym in the administration's store and another in the study's, and neither leads to the other.
*Source:* NIST FIPS 198-1 (HMAC); 80 bits: among ten million persons two share one with a chance below 10⁻¹⁰.

FindingsError
└── KeyProblem      a key that cannot be used
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tovholder.errors import Finding, FindingsError, Param

Purpose = Literal["verification", "study"]
_LEAST = 32
_DIGITS = 20


class KeyProblem(FindingsError):
    """A key that cannot be used."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__([Finding(code, params=params)])


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """A secret kept outside the data; it is never shown."""

    secret: bytes

    def pseudonym(self, identifier: str, *, purpose: Purpose) -> str:
        """The person's pseudonym for a purpose.

        >>> Key(bytes(32)).pseudonym("0102034567", purpose="study")
        'p-a2c5178e9bb52ae05f01'
        """
        return f"p-{self._digest(f'{purpose}|{identifier}')[:_DIGITS]}"

    @property
    def mark(self) -> str:
        """What is kept of the key beside the data: enough to see that another is used, not enough to use it."""
        return self._digest("mark")[:16]

    def _digest(self, message: str) -> str:
        return hmac.new(self.secret, message.encode(), hashlib.sha256).hexdigest()


def read_key(file: Path, *, data: Path) -> Key:
    """The key in a file. Raises KeyProblem; also if the file lies among the data it protects."""
    if file.resolve().is_relative_to(data.resolve()):
        raise KeyProblem("key-among-data", file=str(file), data=str(data))
    try:
        secret = bytes.fromhex(file.read_text(encoding="ascii").strip())
    except FileNotFoundError:
        raise KeyProblem("key-missing", file=str(file)) from None
    except (OSError, ValueError):
        raise KeyProblem("key-unreadable", file=str(file)) from None
    if len(secret) < _LEAST:
        raise KeyProblem("key-too-short", file=str(file), digits=2 * _LEAST)
    return Key(secret)


def make_key(file: Path, *, data: Path) -> Key:
    """A new key, written to a file only its owner may read. Raises KeyProblem; also if the file is there already."""
    if file.resolve().is_relative_to(data.resolve()):
        raise KeyProblem("key-among-data", file=str(file), data=str(data))
    secret = secrets.token_bytes(_LEAST)
    try:
        file.touch(mode=0o600, exist_ok=False)
        file.write_text(secret.hex() + "\n", encoding="ascii")
    except FileExistsError:
        raise KeyProblem("key-exists", file=str(file)) from None
    except OSError:
        raise KeyProblem("key-unwritable", file=str(file)) from None
    return Key(secret)
