"""Whether a password is among those that have leaked and are tried first.

The list is the passwords of twelve characters or more among the million most used of ten million that leaked, gathered
by Mark Burnett and kept by OWASP SecLists (MIT). Only the beginnings of their hashes come with the program:
`breached.bin`, sorted, written by `python -m supply.breached`. Nobody on the net is asked.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

WIDTH = 5
"""Bytes kept of each hash: one good password in twenty-five million is taken for a leaked one."""


def is_breached(password: str) -> bool:
    """Whether it is on the list, whatever its capitals.

    >>> is_breached("Unbelievable"), is_breached("korrekt hest batteri")
    (True, False)
    """
    return beginning(password) in _known()


def beginning(password: str) -> bytes:
    """What stands on the list for a password."""
    return hashlib.sha256(password.casefold().encode()).digest()[:WIDTH]


@cache
def _known() -> frozenset[bytes]:
    kept = files(__package__).joinpath("breached.bin").read_bytes()
    return frozenset(kept[at : at + WIDTH] for at in range(0, len(kept), WIDTH))
