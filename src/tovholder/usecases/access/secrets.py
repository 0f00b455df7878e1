"""Secrets that a program makes up: long, random, and kept only as their hash."""

from __future__ import annotations

import base64
import hashlib
import secrets

TOKEN_PREFIX = "tov_"
"""What an API token begins with, so that one left in a file can be found."""
CALENDAR_PREFIX = "kal_"
"""What the password of a calendar begins with: for the same reason, and because the secrets that stood in addresses
before had none, and must open nothing."""
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def new_secret(prefix: str = "") -> str:
    """256 random bits as text that can stand in an address."""
    return prefix + secrets.token_urlsafe(32)


def new_id(characters: int = 16) -> str:
    """An id that says nothing and cannot be guessed; no letters that look alike."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(characters))


def is_id(text: str) -> bool:
    """Whether it could be an id of ours."""
    return len(text) == 16 and set(text) <= set(_ALPHABET)


def new_recovery_code() -> str:
    """138 random bits that a person can write: so many that a quick hash of them will do (ASVS 5.0, 6.5.2, 11.5.1)."""
    return new_id(28)


def new_factor() -> str:
    """160 random bits in base 32, as apps that make codes take them (RFC 4226)."""
    return base64.b32encode(secrets.token_bytes(20)).decode()


def kept(secret: str) -> str:
    """What is kept of a secret. It is random and long, so a quick hash will do."""
    return hashlib.sha256(secret.encode()).hexdigest()
