"""The trials of security: hostile files, permissions, sessions, and what must never get out or be run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.trust import mutated_files, probes, refused_files
from tests.trust.figure import Figure

MUTATED, STATES = 1_000, ("new", "approved")


def hostile_files(_: Path) -> Figure:
    """Files made to do harm."""
    found = refused_files.run()
    text = (
        f"{found.files} hostile files of {len(found.dangers)} kinds: {found.files - len(found.faults)} refused; "
        f"slowest {found.slowest:.1f} s, most memory {found.peak / 1e6:.0f} MB"
    )
    figures = {"files": found.files, "slowest": found.slowest, "peak": found.peak, "faults": len(found.faults)}
    return Figure(text, figures, found.faults)


def changed_files(_: Path) -> Figure:
    """Good files with something changed at random."""
    found = mutated_files.run(MUTATED)
    taken = sum(count for name, count in found.answers.items() if name.endswith(" 200"))
    text = (
        f"{found.files:,} mutated files and texts: {len(found.faults)} server errors; {taken:,} taken in, the others "
        f"refused; slowest {found.slowest:.1f} s, most memory of a reader {found.peak / 1e6:.0f} MB"
    )
    figures = {"files": found.files, "faults": len(found.faults), "slowest": found.slowest, "peak": found.peak}
    wrong = () if found.peak <= mutated_files.MOST_BYTES else (f"a reader took {found.peak / 1e6:.0f} MB",)
    return Figure(text, figures, (*found.faults, *wrong))


def permissions(_: Path) -> Figure:
    """Everybody at every route."""
    found = probes.run(STATES)
    statuses = ", ".join(f"{status}: {count:,}" for status, count in sorted(found.statuses.items()))
    text = f"{found.probes:,} probes of permissions at {found.routes} addresses: {len(found.leaks)} leaks ({statuses})"
    return Figure(text, {"probes": found.probes, "leaks": len(found.leaks)}, tuple(found.leaks))


SECURITY: Mapping[str, Callable[[Path], Figure]] = {
    "hostile-files": hostile_files,
    "changed-files": changed_files,
    "permissions": permissions,
}
