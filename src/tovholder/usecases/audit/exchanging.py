"""Exchanging the key of the record: from an entry on, it is bound with another.

The entry says that it was done, and a digest of everything before, never a key. It is bound with the new key: whoever
has only the old one can neither go on with the record, nor change what came before, nor take the exchange away.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from tovholder.errors import Finding, FindingsError

from .anchors import Anchor
from .entries import sealed
from .lines import Lines
from .store import AuditStore, LogMovedOn, Wanted
from .verifying import verify


class KeyStore(AuditStore, Protocol):
    """A record whose key can be exchanged."""

    def exchange_record_key(self, new: bytes, digest: str, *, after: int, at: dt.datetime) -> int:
        """Note it, bound with the new key, and seal what was sealed with the old one; the entry's number.

        Raises LogMovedOn, CannotOpen.
        """


class NotExchanged(FindingsError):
    """The key stands as it was."""

    def __init__(self, code: str) -> None:
        super().__init__([Finding(code)])


def require_key(store: AuditStore, key: bytes | None) -> None:
    """Nothing, if this is what the record is bound with now. Raises NotExchanged."""
    head = store.log_head()
    if head != sealed(head.number, head.hash, key):
        raise NotExchanged("audit-key-wrong")


def exchange_record_key(
    store: KeyStore, *, key: bytes | None, older: Sequence[bytes], new: bytes, anchors: Sequence[Anchor],
    at: dt.datetime,
) -> int:  # fmt: skip
    """Bind the record with a new key from now on; the number of the entry that says so.

    Done already, nothing is done: whoever was broken off can ask again. Raises NotExchanged for a record that is not
    whole, whose faults are not to be sealed with the new key; CannotOpen.
    """
    head = store.log_head()
    if head == sealed(head.number, head.hash, new):
        return store.log_exchanges(before=head.number + 1)[-1]
    require_key(store, key)
    found = verify(store, key=key, older=older, anchors=anchors)
    if not found.is_whole:
        raise NotExchanged("audit-not-whole")
    lines = Lines()
    for entry in store.log_onward(Wanted(before=found.head.number + 1)):
        lines.add(entry)
    try:
        return store.exchange_record_key(new, lines.digest, after=found.head.number, at=at)
    except LogMovedOn:
        raise NotExchanged("audit-moved-on") from None
