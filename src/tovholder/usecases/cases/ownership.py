"""What belongs to a department of a case: its own entry, what it pays for, and what falls on it."""

from __future__ import annotations

from collections.abc import Iterable

from tovholder.case.diff import Change
from tovholder.case.reading import Reading
from tovholder.case.references import flows
from tovholder.errors import Path
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.access.roles import Reach

_WHO = ("paid_by", "falls_on")
"""Who pays is settled between departments, not by one of them."""


def require_own(reach: Reach, present: Reading, made: Iterable[Change]) -> None:
    """Nothing, if every change is within reach. Raises NotAllowed."""
    if reach.whole:
        return
    owned = owned_places(present, reach.departments)
    for change in made:
        if not any(change.path[: len(place)] == place and not _settles_who(change.path, place) for place in owned):
            raise NotAllowed


def owned_places(present: Reading, departments: frozenset[str]) -> tuple[Path, ...]:
    """Where the departments' own numbers stand; nowhere in a document with errors."""
    if present.case is None:
        return ()
    paid = (path for path, _, sharing in flows(present.case) if sharing is not None and sharing.parties & departments)
    return (*(("departments", name) for name in sorted(departments & present.case.departments.keys())), *paid)


def _settles_who(path: Path, place: Path) -> bool:
    return len(path) == len(place) or path[len(place)] in _WHO
