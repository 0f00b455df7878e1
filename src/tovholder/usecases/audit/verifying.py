"""Whether the record is whole: every entry bound to the one before, nothing missing, nothing cut off.

A chain alone shows what was edited, taken out, put in or moved, but not that its end was cut off, nor that all of it
was made anew by somebody who can hash. Three things hold the end: the head that stands beside it; anchors, which say
where it ended once and were written down elsewhere; and the tables, where what is kept for ever has its entries.

Where the key was exchanged, an entry bound with the new one holds a digest of all before it. By that what came before
is known to be whole, also when its own key is not given any longer.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .anchors import Anchor
from .entries import BEFORE_ALL, Entry, Head, bound, method_of, sealed, subjects_of
from .lines import Lines
from .store import AuditStore, Wanted

Fault = Literal[
    "key", "missing", "changed", "unkeyed", "subjects", "exchange", "before", "end", "seal", "anchor", "unaccounted"
]
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
    """How many entries there are, what their end is, and what is wrong, of each kind the first.

    without_key: the number of the last entry whose own key was not given; 0 where none was lacking.
    """

    entries: int
    head: Head
    anchors: int
    keyed: bool
    broken: tuple[Broken, ...]
    without_key: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.broken


def verify(
    store: AuditStore, *, key: bytes | None, older: Sequence[bytes] = (), anchors: Sequence[Anchor] = ()
) -> Verdict:
    """Go through all of the record, as far as it goes now. older: the keys before this one, oldest first."""
    head, subjects = store.log_head(), _Subjects(store)
    entries = store.log_onward(Wanted(before=head.number + 1))
    return check(
        entries,
        head=head,
        keys=_Keys(key, older, store.log_exchanges(before=head.number + 1)),
        anchors=anchors,
        subjects=subjects.of,
        unaccounted=store.log_unaccounted(),
    )


def check(
    entries: Iterable[Entry],
    *,
    head: Head,
    keys: _Keys,
    anchors: Sequence[Anchor] = (),
    subjects: Callable[[int], Sequence[str]],
    unaccounted: Sequence[tuple[str, str]] = (),
) -> Verdict:
    """The same, of entries in the order of their numbers. subjects: whom an entry's read was about."""
    broken: list[Broken] = []
    # Of the entries bound with a key.
    fitting, unfit = False, list[Broken]()
    expected: Mapping[int, Anchor] = {anchor.number: anchor for anchor in anchors}
    previous, number, keyed, read_all, lines = BEFORE_ALL, 0, False, False, Lines()
    if keys.too_many:
        broken.append(Broken("exchange", str(len(keys.exchanged))))
    try:
        for entry in entries:
            number += 1
            if entry.number != number:
                broken.append(Broken("missing", str(number)))
                number = entry.number
            if keyed and entry.method != method_of(keys.newest):
                broken.append(Broken("unkeyed", str(number)))
            keyed = keyed or entry.method != method_of(None)
            key = keys.of(number) if keyed else None
            if not (keyed and number <= keys.lacking):
                if entry.hash == bound(entry, previous, key):
                    fitting = fitting or keyed
                else:
                    broken.append(Broken("changed", str(number)))
                    unfit += broken[-1:] if keyed else []
            if entry.kind == "log-key" and entry.said != lines.digest:
                broken.append(Broken("before", str(number)))
            if number < keys.last_exchange:
                lines.add(entry)
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
    is_sealed = head == sealed(head.number, head.hash, keys.newest if keyed else None)
    has_other_key = bool(unfit) and not fitting and not is_sealed
    if has_other_key:
        broken = [Broken("key", unfit[0].where), *(one for one in broken if one not in unfit)]
    if read_all:
        if (head.number, head.hash) != (number, previous):
            broken.append(Broken("end", str(number)))
        if not is_sealed and not has_other_key:
            broken.append(Broken("seal", str(head.number)))
        broken += (Broken("anchor", str(anchor.number)) for anchor in anchors if anchor.number > number)
    broken += (Broken("unaccounted", f"{table} {id_}") for table, id_ in unaccounted)
    return Verdict(number, head, len(anchors), keyed, tuple(broken), keys.lacking if keyed else 0)


class _Keys:
    """Which key each entry is bound with. An entry that tells of an exchange is bound with the key that came.

    exchanged: the numbers of those entries.
    """

    def __init__(self, newest: bytes | None, older: Sequence[bytes], exchanged: Sequence[int]) -> None:
        self.newest, self.exchanged = newest, exchanged
        self._onward = (*older, newest)

    @property
    def last_exchange(self) -> int:
        """The number of the last exchange; 0 where there is none."""
        return self.exchanged[-1] if self.exchanged else 0

    @property
    def too_many(self) -> bool:
        """Whether more keys are given than the record tells of."""
        return len(self._onward) > len(self.exchanged) + 1

    @property
    def lacking(self) -> int:
        """The number of the last entry whose key is not given; 0 where none is lacking."""
        before = len(self.exchanged) + 1 - len(self._onward)
        return self.exchanged[before - 1] - 1 if before > 0 else 0

    def of(self, number: int) -> bytes | None:
        """The key of an entry; that of the first known for one whose key is lacking."""
        to_come = len(self.exchanged) - bisect_right(self.exchanged, number)
        return self._onward[max(len(self._onward) - 1 - to_come, 0)]


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
