"""What the harnesses of operations find, as figures."""

from __future__ import annotations

from pathlib import Path

from tests.trust import (
    committing,
    editors,
    full_disk,
    fuzzing,
    killing,
    load,
    restoring,
    soak,
    starting,
    stopping,
    torn,
    upgrading,
)
from tests.trust.figure import Figure, danish


def edited(folder: Path, *, people: int, edits: int) -> Figure:
    """Many editors at work on one case at once."""
    found = editors.run(folder, editors=people, edits=edits)
    said = f"{found.editors} editors, {found.edits:,} edits: {len(found.lost)} lost updates"
    more = (
        f"{found.accepted:,} accepted, {found.refused:,} refused with both values, {found.versions:,} versions, "
        f"{found.edits / found.seconds:.0f} edits a second, slowest {found.slowest:.1f} s"
    )
    figures = {"edits": found.edits, "accepted": found.accepted, "lost": len(found.lost), "wrong": len(found.wrong)}
    row = (
        f"{found.editors} redaktører retter i samme sag på én gang, {danish(found.edits)} rettelser",
        f"**{len(found.lost)} tabt**: {danish(found.accepted)} gemt, {danish(found.refused)} afvist med begges "
        "værdier; "
        f"{danish(found.versions)} versioner uden huller",
    )
    return Figure(f"{said}; {more}", figures, (*found.lost, *found.wrong), row)


def killed(folder: Path, *, kills: int) -> Figure:
    """The server killed while four save."""
    found = killing.run(folder, kills=kills)
    said = f"{found.kills} kill -9 during writes, {found.acknowledged:,} acknowledged: {len(found.lost)} lost"
    figures = {"kills": found.kills, "acknowledged": found.acknowledged, "lost": len(found.lost), "whole": found.whole}
    row = (
        f"serveren dræbes (`kill -9`) {danish(found.kills)} gange, mens fire skriver",
        f"{danish(found.acknowledged)} gemninger kvitteret, **{len(found.lost)} tabt**; databasen hel "
        f"{danish(found.whole)} af "
        f"{danish(found.kills)} gange",
    )
    return Figure(f"{said}; whole {found.whole} of {found.kills}", figures, (*found.lost, *found.wrong), row)


def committed(folder: Path, *, kills: int, commits: int) -> Figure:
    """The store killed while four threads commit as fast as the disk lets them."""
    found = committing.run(folder, kills=kills, commits=commits)
    said = f"{found.kills} kill -9 of the store, {found.acknowledged:,} commits: {len(found.lost)} lost"
    figures = {"kills": found.kills, "commits": found.acknowledged, "lost": len(found.lost), "whole": found.whole}
    row = (
        f"databasen dræbes (`kill -9`) {danish(found.kills)} gange, mens fire tråde skriver tekst, version og spor",
        f"{danish(found.acknowledged)} kvitteret, **{len(found.lost)} tabt**, **{len(found.wrong)}** halve eller "
        f"forkerte; hel {danish(found.whole)} af {danish(found.kills)} gange",
    )
    return Figure(f"{said}; whole {found.whole} of {found.kills}", figures, (*found.lost, *found.wrong), row)


def requested(folder: Path, *, examples: int) -> Figure:
    """Requests made up from the API's own description."""
    folder.mkdir()
    found = fuzzing.run(folder, examples=examples)
    statuses = ", ".join(f"{status}: {count:,}" for status, count in sorted(found.statuses.items()))
    said = f"{found.requests:,} made-up requests to {found.operations} operations: {len(found.errors)} server errors"
    figures = {"requests": found.requests, "errors": len(found.errors), "slowest": found.slowest}
    row = (
        "forespørgsler fundet på efter API'ets egen beskrivelse",
        f"{danish(found.requests)} til {found.operations} slags, **{len(found.errors)} serverfejl**; den "
        "langsomste tog "
        f"{danish(found.slowest, 1)} s",
    )
    return Figure(f"{said} ({statuses}); slowest {found.slowest:.1f} s", figures, found.errors, row)


def under_load(folder: Path, *, tenants: int, cases: int, rows: int, rate: float, seconds: float) -> Figure:
    """Many municipalities at work at a steady pace.

    How many a second were answered and how long they waited is told as it is; only server errors are faults.
    """
    found = load.run(folder, tenants=tenants, cases=cases, rows=rows, rate=rate, seconds=seconds)
    late, machine, maskinen = found.behind, "", ""
    if late.share:
        machine = f" (the machine itself up to {late.slower:.1f} times slower then, {late.otherwise:.1f} otherwise)"
        maskinen = (
            f" (maskinen selv da op til {danish(late.slower, 1)} gange så længe om det samme, ellers "
            f"{danish(late.otherwise, 1)})"
        )
    text = (
        f"{found.asked_a_second:.0f} requests a second asked for {seconds:.0f} s in {tenants} x {cases} cases "
        f"with {rows:,} outcome rows: "
        f"{found.requests:,} of {found.due:,} could be asked, {found.answered_a_second:.0f} answered a second, "
        f"p50 {found.p50:.2f} s, p95 {found.p95:.2f} s, "
        f"p99 {found.p99:.2f} s, slowest {found.slowest:.1f} s; {len(found.wrong)} server errors; behind for "
        f"{late.share:.0%} of the time{machine}"
    )
    figures = {
        "asked_a_second": rate, "answered_a_second": found.answered_a_second, "p50": found.p50, "p95": found.p95,
        "p99": found.p99, "errors": len(found.wrong), "by_kind": found.by_kind, "behind": late.share,
    }  # fmt: skip
    row = (
        f"{danish(rate)} forespørgsler i sekundet i {danish(seconds)} s på {tenants} kommuner med {cases} sager og "
        f"{danish(rows)} målinger i alt (80 % læser, 15 % regner, 5 % gemmer)",
        f"**{len(found.wrong)}** serverfejl; {danish(found.requests)} af {danish(found.due)} nået, "
        f"{danish(found.answered_a_second)} besvaret i sekundet; halvdelen inden "
        f"{danish(found.p50, 2)} s, 95 % inden {danish(found.p95, 2)} s, 99 % inden {danish(found.p99, 2)} s; "
        f"bagud i {danish(100 * late.share)} % af tiden{maskinen}",
    )
    return Figure(text, figures, found.wrong, row)


def soaked(folder: Path, *, minutes: float, rate: float) -> Figure:
    """The server at work for a long time: does its memory grow, or the files it holds open?"""
    found = soak.run(folder, seconds=60 * minutes, rate=rate, tenants=10, cases=100)
    text = f"{minutes:g} minutes at {found.load.answered_a_second:.0f} requests a second: {found.told}"
    row = (
        f"serveren på arbejde i {danish(minutes)} minutter ({danish(found.load.answered_a_second)} svar i sekundet)",
        f"hukommelse {danish(found.warm[0])} → {danish(found.end[0])} MB, åbne filer {found.warm[1]} → {found.end[1]} "
        f"i serveren og de processer, den har begyndt; **{len(found.wrong)}** serverfejl",
    )
    return Figure(text, {"growth": found.growth, "files": found.end[1]}, found.faults, row)


def torn_writes(folder: Path, *, writes: int) -> Figure:
    """Writes that the disk tore."""
    found = torn.run(folder, torn=writes)
    text = f"{found.torn} torn writes: {found.whole} opened whole, {found.earlier} of them at an earlier commit"
    row = (
        f"{danish(found.torn)} skrivninger revet over: journal eller database klippet eller overskrevet et "
        "tilfældigt sted",
        f"**{danish(found.whole)} af {danish(found.torn)}** åbner helt, som en af gemningerne efterlod dem; 0 "
        "opdigtede rækker",
    )
    return Figure(text, {"torn": found.torn, "whole": found.whole}, found.wrong, row)


def disks(folder: Path, *, events: int) -> Figure:
    """Disks that fail, are full, or can only be read."""
    found = full_disk.run(folder, events=events)
    kinds = ", ".join(f"{kind}: {count}" for kind, count in found.events.items())
    text = (
        f"{events} times the disk went wrong ({kinds}): {found.acknowledged:,} saves acknowledged, {len(found.lost)} "
        f"lost, {found.refused:,} refused with a sentence, {found.reads} of {3 * events} reads answered meanwhile"
    )
    names = {"error": "skrivefejl", "full": "fuld", "read-only": "kun læsning"}
    kinds = ", ".join(f"{names[kind]} {count}" for kind, count in found.events.items())
    row = (
        f"disken fejler {events} gange, mens der gemmes ({kinds})",
        f"{danish(found.acknowledged)} gemninger kvitteret, **{len(found.lost)} tabt**; {danish(found.refused)} "
        "afvist med besked; "
        f"{found.reads} af {3 * events} læsninger besvaret imens",
    )
    figures = {"events": events, "acknowledged": found.acknowledged, "lost": len(found.lost), "reads": found.reads}
    return Figure(text, figures, (*found.lost, *found.wrong), row)


def restores(folder: Path, *, backups: int, megabytes: int, saves_a_second: float) -> Figure:
    """Backups made while others save, and each restored."""
    found = restoring.run(folder, restores=backups, saves_a_second=saves_a_second, megabytes=megabytes)
    text = (
        f"{found.restores} backups of {found.megabytes:.0f} MB while {found.saves_a_second:.0f} saves a second "
        "were made "
        f"({saves_a_second:.0f} asked for), all restored: {found.identical} identical, {len(found.lost)} "
        "acknowledged saves missing; "
        f"at most {found.backup_seconds:.1f} s to make, {found.restore_seconds:.1f} s to restore, "
        f"{found.start_seconds:.1f} s "
        f"until it answered; slowest save {found.slowest_save:.1f} s"
    )
    row = (
        f"{found.restores} sikkerhedskopier af {danish(found.megabytes)} MB, mens der gemmes "
        f"({danish(found.saves_a_second)} i sekundet), og hver lagt tilbage",
        f"**{found.identical} af {found.restores}** ens i hver tabel, **{len(found.lost)}** kvitterede "
        "gemninger mangler; højst "
        f"{danish(found.backup_seconds, 1)} s at lave, {danish(found.restore_seconds, 1)} s at lægge tilbage og "
        f"{danish(found.start_seconds, 1)} s, til serveren svarer; den langsomste gemning imens "
        f"{danish(found.slowest_save, 1)} s",
    )
    figures = {
        "restores": found.restores, "identical": found.identical, "megabytes": found.megabytes,
        "saves_a_second": found.saves_a_second, "backup_seconds": found.backup_seconds,
        "restore_seconds": found.restore_seconds, "start_seconds": found.start_seconds,
        "slowest_save": found.slowest_save,
    }  # fmt: skip
    unlike = () if found.identical == found.restores else (f"{found.restores - found.identical} were not identical",)
    return Figure(text, figures, (*found.lost, *found.wrong, *unlike), row)


def upgrades(folder: Path, *, interruptions: int) -> Figure:
    """Databases of earlier releases brought up to date, and broken off in the middle."""
    found = upgrading.run(folder, interruptions=interruptions)
    text = (
        f"{found.databases} golden databases of {len(found.releases)} releases upgraded ({found.rows:,} rows, "
        f"{found.cases:,} "
        f"versions): {len(found.changed)} changed; broken off {found.interrupted} times: {found.recovered} recovered"
    )
    row = (
        f"{found.databases} databaser fra tidligere udgaver ({len(found.releases)}) opgraderet, og afbrudt "
        f"{found.interrupted} "
        "gange",
        f"**{len(found.changed)}** ændrede rækker eller resultater blandt {danish(found.rows)} rækker; "
        f"{found.recovered} af {found.interrupted} afbrudte er uændrede og lykkes næste gang",
    )
    not_well = (
        () if found.recovered == found.interrupted else (f"{found.interrupted - found.recovered} did not recover",)
    )
    figures = {"databases": found.databases, "changed": len(found.changed), "recovered": found.recovered}
    return Figure(text, figures, (*found.changed, *not_well), row)


def starts(folder: Path, *, times: int, tenants: int, cases: int, rows: int) -> Figure:
    """How long a start takes, which is told as it is; and bad set-ups, which are refused."""
    found = starting.run(folder, starts=times, tenants=tenants, cases=cases, rows=rows)
    slowest = max(found.starts)
    text = f"{times} starts: at most {slowest:.1f} s; {found.passed} of {found.tried} set-ups as they should be"
    row = (
        f"serveren startet {times} gange på {tenants} × {cases} sager, og sat forkert op",
        f"svarer inden {danish(slowest, 1)} s; {found.passed} af {found.tried} opsætninger, som de skal",
    )
    wrong = () if found.passed == found.tried > 20 else (f"{found.tried - found.passed} set-ups were not refused",)
    return Figure(text, {"slowest": slowest, "tried": found.tried, "passed": found.passed}, wrong, row)


def stops(folder: Path, *, times: int, saves: int) -> Figure:
    """The server told to stop while many save."""
    found = stopping.run(folder, stops=times, saves=saves)
    text = (
        f"{times} times told to stop with {saves} saves on their way: {found.answered} answered, {len(found.lost)} lost"
    )
    row = (
        f"serveren bedt om at stoppe {times} gange med {saves} gemninger undervejs",
        f"{found.answered} af {saves * times} besvaret, **{len(found.lost)} tabt**",
    )
    return Figure(text, {"answered": found.answered, "lost": len(found.lost)}, (*found.lost, *found.wrong), row)
