"""Whether the record is whole: every entry bound to the one before, nothing missing, nothing cut off.

A chain alone shows what was edited, taken out, put in or moved, but not that its end was cut off, nor that all of it
was made anew by somebody who can hash. Three things hold the end: the head that stands beside it; anchors, which say
where it ended once and were written down elsewhere; and the tables, where what is kept for ever has its entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .anchors import Anchor
from .entries import BEFORE_ALL, Entry, Head, bound, method_of, sealed, subjects_of
from .store import AuditStore, Wanted

Fault = Literal["missing", "changed", "unkeyed", "subjects", "end", "seal", "anchor", "unaccounted"]
"""What is wrong. The words stand in `audit.fault.<fault>`."""
_MOST, _AT_A_TIME = 20, 5000
"""Faults told of; entries whose persons are fetched at once."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that is wrong, and where: at an entry's number, or at a table's row."""

    fault: Fault
    where: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many entries there are, what their end is, and what is wrong, of each kind the first."""

    entries: int
    head: Head
    anchors: int
    keyed: bool
    broken: tuple[Broken, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.broken


def verify(store: AuditStore, *, key: bytes | None, anchors: Sequence[Anchor] = ()) -> Verdict:
    """Go through all of the record, as far as it goes now."""
    head, subjects = store.log_head(), _Subjects(store)
    entries = store.log_onward(Wanted(before=head.number + 1))
    return check(
        entries,
        head=head,
        key=key,
        anchors=anchors,
        subjects=subjects.of,
        unaccounted=store.log_unaccounted(),
    )


def check(
    entries: Iterable[Entry],
    *,
    head: Head,
    key: bytes | None,
    anchors: Sequence[Anchor] = (),
    subjects: Callable[[int], Sequence[str]],
    unaccounted: Sequence[tuple[str, str]] = (),
) -> Verdict:
    """The same, of entries in the order of their numbers. subjects: whom an entry's read was about."""
    broken: list[Broken] = []
    expected: Mapping[int, Anchor] = {anchor.number: anchor for anchor in anchors}
    previous, number, keyed, read_all = BEFORE_ALL, 0, False, False
    try:
        for entry in entries:
            number += 1
            if entry.number != number:
                broken.append(Broken("missing", str(number)))
                number = entry.number
            if keyed and entry.method != method_of(key):
                broken.append(Broken("unkeyed", str(number)))
            keyed = keyed or entry.method != method_of(None)
            if entry.hash != bound(entry, previous, key if entry.method != method_of(None) else None):
                broken.append(Broken("changed", str(number)))
            if entry.subjects and subjects_of(subjects(number)) != entry.subjects:
                broken.append(Broken("subjects", str(number)))
            anchor = expected.get(number)
            if anchor is not None and anchor.hash != entry.hash:
                broken.append(Broken("anchor", str(number)))
            previous = entry.hash
            if len(broken) >= _MOST:
                break
        else:
            read_all = True
    except (ValueError, TypeError, AttributeError):
        # A moment that is none, or a number where a text should stand: nobody but an intruder has written that.
        broken.append(Broken("changed", f"> {number}"))
    if read_all:
        if (head.number, head.hash) != (number, previous):
            broken.append(Broken("end", str(number)))
        if head != sealed(head.number, head.hash, key if keyed else None):
            broken.append(Broken("seal", str(head.number)))
        broken += (Broken("anchor", str(anchor.number)) for anchor in anchors if anchor.number > number)
    broken += (Broken("unaccounted", f"{table} {id_}") for table, id_ in unaccounted)
    return Verdict(number, head, len(anchors), keyed, tuple(broken))


class _Subjects:
    """Whom each read was about, fetched for many entries at a time, in the order of their numbers."""

    def __init__(self, store: AuditStore) -> None:
        self._store = store
        self._known: Mapping[int, Sequence[str]] = {}
        self._until = 0

    def of(self, number: int) -> Sequence[str]:
        """Whom an entry was about."""
        if number > self._until:
            self._until = number + _AT_A_TIME - 1
            self._known = self._store.log_subjects(number, self._until)
        return self._known.get(number, ())
