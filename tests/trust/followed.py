"""The trials of follow-up: intervals that hold the truth, small counts that stay hidden, imports that are whole."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.trust import forgetting
from tests.trust.coverage import DESIGNS, Coverage, coverage
from tests.trust.figure import Figure, danish
from tests.trust.repeated_imports import harness
from tests.trust.small_cells import Trial, trial

SEED = 1
_CHUNK = 50
_NAIVE = "naive_twfe"


def intervals(_: Path, *, worlds: int) -> Figure:
    """The share of 95 % intervals with the truth in them; the naive regression stands beside them and must fail."""
    with ProcessPoolExecutor() as pool:
        found: list[Coverage] = list(pool.map(coverage, DESIGNS, [worlds] * len(DESIGNS)))
    wrong = tuple(
        f"{one.name}: {one.share:.1%}"
        for one in found
        if not (one.share < 0.5 if one.name == _NAIVE else 0.93 <= one.share <= 0.97)
    )
    said = ", ".join(f"{one.name} {one.share:.1%}" for one in found)
    text = f"95 % intervals that hold the truth in {worlds:,} worlds (93-97 % asked for; {_NAIVE} must fail): {said}"
    sound = [one.share for one in found if one.name != _NAIVE]
    shares = {one.name: one.share for one in found}
    row = (
        f"95 %-intervallerne rummer sandheden, {danish(worlds)} verdener for hver af {len(sound)} måder at måle på",
        f"{danish(100 * min(sound), 1)}–{danish(100 * max(sound), 1)} %; ved forskudt start "
        f"{danish(100 * shares['staggered_entry'], 1)} %, hvor den naive regression rummer den i "
        f"{danish(100 * shares[_NAIVE])} %",
    )
    return Figure(text, shares, wrong, row)


def small_cells(_: Path, *, tables: int) -> Figure:
    """Random tables and filter pairs against an attacker with a solver."""
    with ProcessPoolExecutor() as pool:
        found: Iterable[Trial] = list(pool.map(trial, range(tables), chunksize=_CHUNK))
    shown, recovered = sum(t.shown_small for t in found), sum(t.recovered for t in found)
    below, hidden = sum(t.below for t in found), sum(t.hidden for t in found) / sum(t.cells for t in found)
    figures = {"tables": tables, "shown": shown, "recovered": recovered, "below": below, "hidden": hidden}
    text = (
        f"{tables:,} pairs of tables: {shown} cells below the threshold shown, {recovered} exactly recoverable, "
        f"{below} known to be below it; {hidden:.0%} of cells hidden"
    )
    wrong = tuple(f"{name}: {figures[name]}" for name in ("shown", "recovered", "below") if figures[name])
    row = (
        f"{danish(tables)} par af tabeller og filtre mod en angriber med en løser",
        f"**{shown}** celler under grænsen vist, **{recovered}** kan regnes ud",
    )
    return Figure(text, figures, wrong, row)


def forgotten(folder: Path, *, people: int) -> Figure:
    """People whose time is up, looked for everywhere after the retention job."""
    found = forgetting.run(folder, people=people)
    text = (
        f"{found.forgotten:,} people forgotten, {found.kept:,} kept: {found.names:,} names looked for in "
        f"{found.bytes / 1e6:.1f} MB and {found.rows:,} rows: {len(found.faults)} traces"
    )
    figures = {"forgotten": found.forgotten, "names": found.names, "traces": len(found.faults)}
    row = (
        f"{danish(found.forgotten)} borgere, hvis frist er gået, glemt og søgt under {danish(found.names)} navne i "
        "hver fil og række",
        f"**{len(found.faults)}** spor; den sikkerhedskopi, de var i, er slettet til tiden",
    )
    return Figure(text, figures, found.faults, row)


def imports(folder: Path, *, times: int, people: int) -> Figure:
    """The same file again, shuffled, and the program killed in the middle."""
    folder.mkdir()
    found = harness(folder, times=times, people=people, seed=SEED)
    figures = {
        "half_done": found.half_done,
        "duplicates": found.duplicates,
        "missing": found.missing,
        "unreconciled": found.unreconciled,
    }
    text = (
        f"the same file {times} times, shuffled: {found.runs} ended, {found.killed} killed; {found.half_done} half "
        f"done, {found.duplicates} duplicates, {found.missing} missing, {found.unreconciled} totals that did not agree"
    )
    row = (
        f"samme fil indlæst {times} gange, blandet, og afbrudt {found.killed} af dem",
        f"**{found.duplicates}** dubletter, **{found.half_done}** halve, **{found.missing}** mangler; "
        f"{found.unreconciled} kontroltal stemmer ikke",
    )
    return Figure(text, figures, tuple(f"{name}: {count}" for name, count in figures.items() if count), row)
