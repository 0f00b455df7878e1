"""Two people's changes to the same version, put together: what does not touch is taken from both, the rest is asked.

Two changes touch when one stands at or inside the place of the other, unless they say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tovholder.errors import Path

from .diff import Change, changes, is_section, same
from .document import Document
from .writing import ABSENT


@dataclass(frozen=True, slots=True)
class Clash:
    """A place that both changed, each in their own way; ABSENT where there is nothing."""

    path: Path
    base: Any
    mine: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Merge:
    """`document` is theirs with those of my changes that touch none of theirs; `clashes` are to be decided by somebody.

    mine, theirs: every change each made since the base. taken: those of mine that are in `document`.
    """

    document: Document
    mine: tuple[Change, ...]
    theirs: tuple[Change, ...]
    taken: tuple[Change, ...]
    clashes: tuple[Clash, ...]


def merge(base: Document, mine: Document, theirs: Document) -> Merge:
    """My version and theirs put together. Comments and order are theirs; mine too if they changed nothing."""
    if base.text == theirs.text:
        own = changes(base, mine)
        return Merge(mine, own, (), own, ())
    own, others = changes(base, mine), changes(base, theirs)
    split, against = _taken_apart(own, others), _taken_apart(others, own)
    places = _outermost(place for change in split for place in _clashing(change, against))
    clashes = tuple(Clash(path, _at(base, path), _at(mine, path), _at(theirs, path)) for path in places)
    taken = tuple(
        change
        for change in split
        if not any(touch(change.path, place) for place in places)
        and not any(touch(change.path, other.path) for other in against)
    )
    edits = [(change.path, change.after) for change in taken]
    return Merge(theirs.edited(edits) if edits else theirs, own, others, taken, clashes)


def touch(one: Path, other: Path) -> bool:
    """Whether one place is the other, or lies inside it."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _clashing(change: Change, others: Iterable[Change]) -> Iterator[Path]:
    """The places where a change meets one of the others': the outer of the two."""
    for other in others:
        agree = change.path == other.path and _alike(change.after, other.after)
        if touch(change.path, other.path) and not agree:
            yield min(change.path, other.path, key=len)


def _alike(one: Any, other: Any) -> bool:
    return one is other if ABSENT in (one, other) else same(one, other)


def _taken_apart(own: Iterable[Change], others: Iterable[Change]) -> tuple[Change, ...]:
    """A section that both added is taken apart, so that two people may begin on the same one."""
    begun = {change.path for change in others if _begins_section(change)}
    return tuple(
        part
        for change in own
        for part in (_entries(change) if change.path in begun and _begins_section(change) else (change,))
    )


def _begins_section(change: Change) -> bool:
    return (change.before is ABSENT or change.before is None) and is_section(change.after)


def _entries(change: Change) -> Iterator[Change]:
    return (Change((*change.path, key), ABSENT, value) for key, value in change.after.items())


def _outermost(places: Iterable[Path]) -> tuple[Path, ...]:
    """Each place once, without those inside another."""
    distinct = list(dict.fromkeys(places))
    return tuple(p for p in distinct if not any(p != q and p[: len(q)] == q for q in distinct))


def _at(document: Document, path: Path) -> Any:
    try:
        return document.value_at(path)
    except KeyError:
        return ABSENT
