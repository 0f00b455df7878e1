"""A secret that must be read again, kept so that the database alone does not give it away.

With a key it is encrypted (Fernet: AES-128-CBC and HMAC-SHA256) under a key made from it for this alone; without one it
is kept as it is. What was kept before there was a key is still read.
"""

from __future__ import annotations

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken

from tovholder.errors import Finding, FindingsError

_PLAIN, _SEALED = "plain:", "fernet:"


class CannotOpen(FindingsError):
    """What was kept under another key."""

    def __init__(self) -> None:
        super().__init__([Finding("second-factor-key")])


def sealed(secret: str, key: bytes | None) -> str:
    """What is kept.

    >>> sealed("abc", None)
    'plain:abc'
    >>> opened(sealed("abc", bytes(32)), bytes(32))
    'abc'
    """
    return _PLAIN + secret if key is None else _SEALED + _cipher(key).encrypt(secret.encode()).decode()


def opened(kept: str, key: bytes | None) -> str:
    """The secret. Raises CannotOpen without its key."""
    if kept.startswith(_PLAIN):
        return kept.removeprefix(_PLAIN)
    if key is None:
        raise CannotOpen
    try:
        return _cipher(key).decrypt(kept.removeprefix(_SEALED).encode()).decode()
    except InvalidToken:
        raise CannotOpen from None


def _cipher(key: bytes) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hmac.new(key, b"second factor", hashlib.sha256).digest()))
