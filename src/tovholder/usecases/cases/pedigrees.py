"""Who changed what last, place by place, for the line under a number that says where it is from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tovholder.errors import Path

from .records import Version
from .site import Site

_BACK = 500
"""Versions that are looked through; what has stood still for longer says nothing."""


@dataclass(frozen=True, slots=True)
class LastChange:
    """Which account changed a place, and when."""

    by: str
    at: dt.datetime


class LastChanges:
    """The latest change of every place of a case, up to one version."""

    def __init__(self, site: Site, head: Version) -> None:
        self._found: dict[Path, LastChange] = {}
        for version in site.store.history(head.case, before=head.number + 1, limit=_BACK):
            for said in version.said:
                self._found.setdefault(said.path, LastChange(version.by, version.at))

    def at(self, path: Path) -> LastChange | None:
        """The latest change of what stands at a place: of it, of something in it, or of what it is in."""
        touching = (change for place, change in self._found.items() if _touch(place, path))
        return max(touching, key=lambda change: change.at, default=None)


def _touch(one: Path, other: Path) -> bool:
    short = min(len(one), len(other))
    return one[:short] == other[:short]
