"""Passwords, kept as Argon2id hashes."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError


class Argon2:
    """Hashes with the library's recommended strength (RFC 9106, low-memory)."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher()
        # What a name nobody has is compared with, so that it takes as long as one somebody has.
        self._nobody = self._hasher.hash("nobody has this password")

    def hashed(self, password: str) -> str:
        """A hash to keep, with its salt and strength in it."""
        return self._hasher.hash(password)

    def fits(self, password: str, kept: str | None) -> bool:
        """Whether it is the one; without a kept hash it takes as long, and is not."""
        try:
            self._hasher.verify(self._nobody if kept is None else kept, password)
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None

    def is_outdated(self, kept: str) -> bool:
        """Whether it was made with another strength than is used now."""
        return self._hasher.check_needs_rehash(kept)
