"""What the harnesses of the record find, as figures."""

from __future__ import annotations

from pathlib import Path

from tests.trust import long_record, tampering
from tests.trust.figure import Figure, danish

SLOWEST = 2.0
"""Seconds that an extract may take."""


def tampered(folder: Path, *, tamperings: int) -> Figure:
    """Random tamperings with the record, and how many were found."""
    found = tampering.run(folder, tamperings=tamperings)
    tried = sum(found.tried.values())
    kinds = ", ".join(f"{name}: {count}" for name, count in found.tried.items())
    said = f"{tried:,} tamperings, {tried - len(found.missed):,} found ({kinds})"
    faults = (*found.missed, *(() if found.whole else ("a record nobody had touched was not whole",)))
    row = (
        f"{danish(tried)} tilfældige indgreb i revisionssporet: rettet, fjernet, sat ind, flyttet, skåret af, lavet om",
        f"**{danish(tried - len(found.missed))} fundet**",
    )
    return Figure(said, {"tamperings": tried, "missed": len(found.missed)}, faults, row)


def long_log(folder: Path, *, entries: int) -> Figure:
    """A long record: the slowest extract for one citizen, and the time to verify all of it."""
    found = long_record.run(folder, entries=entries)
    said = f"{found.entries:,} entries: extract for one citizen {found.extract:.3f} s, verified in {found.verify:.0f} s"
    slow = (f"an extract took {found.extract:.1f} s",) if found.extract > SLOWEST else ()
    figures = {"entries": found.entries, "extract": found.extract, "verify": found.verify}
    row = (
        f"revisionsspor med {danish(found.entries)} poster",
        f"udtræk for én borger {danish(found.extract, 1)} s; hele sporet prøvet på {danish(found.verify)} s",
    )
    return Figure(said, figures, (*found.wrong, *slow), row)
