"""What was changed by somebody else meanwhile, for the one who saves to decide on.

TovholderError
└── Conflict        a save that meets others' changes in the same places
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from tovholder.case.merge import Clash, Merge, touch
from tovholder.errors import Finding, Path, TovholderError
from tovholder.usecases.comparing import written

from .records import Version
from .site import Site


@dataclass(frozen=True, slots=True)
class ClashSaid:
    """A place with what it was, what I wrote, and what they wrote, who and when. None where there is nothing.

    The empty place is the text as a whole, comments included.
    """

    path: Path
    base: Any
    mine: Any
    theirs: Any
    by: str
    at: dt.datetime


class Conflict(TovholderError):
    """A save that cannot be put together with what others saved since the version it was made to.

    opened, head: that version and the newest one. clashes: the places to decide on. fits: those of my changes that are
    no trouble. findings: what would be wrong if all were put together, where nothing clashes.
    """

    def __init__(
        self,
        opened: Version,
        head: Version,
        clashes: tuple[ClashSaid, ...],
        fits: tuple[Path, ...],
        findings: tuple[Finding, ...] = (),
    ) -> None:
        self.opened, self.head = opened, head
        self.clashes, self.fits, self.findings = clashes, fits, findings
        super().__init__(f"version {opened.number} moved on to {head.number}: {len(clashes)} clashes")


def conflict(site: Site, opened: Version, head: Version, merged: Merge, findings: tuple[Finding, ...] = ()) -> Conflict:
    """The conflict of a merge, each clash with who wrote theirs and when."""
    later = site.store.since(head.case, opened.number)
    clashes = tuple(_said(clash, later, head) for clash in merged.clashes)
    return Conflict(opened, head, clashes, tuple(change.path for change in merged.taken), findings)


def _said(clash: Clash, later: tuple[Version, ...], head: Version) -> ClashSaid:
    theirs = next(
        (v for v in reversed(later) if any(touch(said.path, clash.path) for said in v.said)),
        head,
    )
    return ClashSaid(
        clash.path, written(clash.base), written(clash.mine), written(clash.theirs), by=theirs.by, at=theirs.at
    )
