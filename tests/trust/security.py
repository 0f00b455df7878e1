"""The trials of security: hostile files, permissions, sessions, and what must never get out or be run."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from tests.trust import (
    addresses,
    canaries,
    guessing,
    injections,
    leftovers,
    mutated_files,
    probes,
    refused_files,
    scripts,
    sessions,
)
from tests.trust import formulas as formula_texts
from tests.trust.chromium import browsing
from tests.trust.figure import Figure, danish


def hostile_files(_: Path) -> Figure:
    """Files made to do harm."""
    found = refused_files.run()
    text = (
        f"{found.files} hostile files of {len(found.dangers)} kinds: {found.files - len(found.faults)} refused; "
        f"slowest {found.slowest:.1f} s, most memory {found.peak / 1e6:.0f} MB"
    )
    figures = {"files": found.files, "slowest": found.slowest, "peak": found.peak, "faults": len(found.faults)}
    row = (
        f"{found.files} filer, der er lavet til at gøre skade, af {len(found.dangers)} slags",
        f"**{found.files - len(found.faults)}** afvist; den langsomste tog {danish(found.slowest, 1)} s, og den "
        f"største brugte {danish(found.peak / 1e6)} MB",
    )
    return Figure(text, figures, found.faults, row)


def changed_files(_: Path, *, files: int) -> Figure:
    """Good files with something changed at random."""
    found = mutated_files.run(files)
    taken = sum(count for name, count in found.answers.items() if name.endswith(" 200"))
    text = (
        f"{found.files:,} mutated files and texts: {len(found.faults)} server errors; {taken:,} taken in, the others "
        f"refused; slowest {found.slowest:.1f} s, most memory of a reader {found.peak / 1e6:.0f} MB"
    )
    figures = {"files": found.files, "faults": len(found.faults), "slowest": found.slowest, "peak": found.peak}
    wrong = () if found.peak <= mutated_files.MOST_BYTES else (f"a reader took {found.peak / 1e6:.0f} MB",)
    row = (
        f"{danish(found.files)} gode filer og tekster, rettet i på må og få",
        f"**{len(found.faults)}** serverfejl; den langsomste tog {danish(found.slowest, 1)} s, og en læser brugte "
        f"højst {danish(found.peak / 1e6)} MB",
    )
    return Figure(text, figures, (*found.faults, *wrong), row)


def permissions(_: Path, *, states: Collection[str]) -> Figure:
    """Everybody at every route."""
    found = probes.run(states)
    statuses = ", ".join(f"{status}: {count:,}" for status, count in sorted(found.statuses.items()))
    text = f"{found.probes:,} probes of permissions at {found.routes} addresses: {len(found.leaks)} leaks ({statuses})"
    row = (
        f"{danish(found.probes)} forsøg på at komme til noget, man ikke må, på {found.routes} adresser",
        f"**{len(found.leaks)}** lykkedes",
    )
    return Figure(text, {"probes": found.probes, "leaks": len(found.leaks)}, tuple(found.leaks), row)


def sessions_(folder: Path, *, times: int) -> Figure:
    """What comes from elsewhere, and sessions that are to be new or over."""
    folder.mkdir()
    found = sessions.run(folder, times=times)
    text = (
        f"{found.elsewhere:,} requests from elsewhere to all {found.routes} routes that do something, "
        f"{found.renewed} sessions renewed and {found.ended} ended: {len(found.faults)} not as they should be"
    )
    figures = {"elsewhere": found.elsewhere, "renewed": found.renewed, "ended": found.ended}
    row = (
        f"{danish(found.elsewhere)} forespørgsler fra fremmede sider, og {danish(found.renewed + found.ended)} "
        "sessioner, der skulle være nye eller slut",
        f"**{len(found.faults)}** forkerte",
    )
    return Figure(text, figures, found.faults, row)


def guesses(folder: Path, *, rounds: int) -> Figure:
    """Guessing at the door."""
    folder.mkdir()
    found = guessing.run(folder, rounds=rounds)
    text = (
        f"{found.tries} guesses: at most {found.let_through} a minute let through; {1000 * found.apart:.1f} ms of "
        "median between a name that is there, one that is not, one that is closed and an odd one"
    )
    row = (
        f"{danish(found.tries)} gæt ved døren",
        f"højst {found.let_through} sluppet igennem i minuttet; {danish(1000 * found.apart, 1)} ms til forskel på et "
        "navn, der findes, og et, der ikke gør",
    )
    return Figure(text, {"let_through": found.let_through, "apart": found.apart}, found.faults, row)


def injected(folder: Path, *, of_each_kind: int) -> Figure:
    """Texts that mean something to a database, a shell or a template."""
    folder.mkdir()
    found = injections.run(folder, each=of_each_kind)
    text = (
        f"{found.sent:,} injections at {found.places} places: {len(found.faults)} answered otherwise than their "
        f"harmless twins; slowest {found.slowest:.1f} s"
    )
    row = (
        f"{danish(found.sent)} tekster, der betyder noget for en database, en skal eller en skabelon",
        f"**{len(found.faults)}** besvaret anderledes end deres harmløse tvilling",
    )
    return Figure(text, {"sent": found.sent, "faults": len(found.faults)}, tuple(found.faults), row)


def formulas(_: Path, *, payloads: int) -> Figure:
    """Texts that a spreadsheet might run."""
    found = formula_texts.run(payloads_=payloads)
    text = (
        f"{found.payloads:,} texts that a spreadsheet might run, through {found.fields} fields into {found.files} "
        f"files: {len(found.faults)} were or could be; {found.seen:,} read back as text"
    )
    row = (
        f"{danish(found.payloads)} tekster, som et regneark kunne køre, gennem {found.fields} felter ud i "
        f"{danish(found.files)} filer",
        f"**{len(found.faults)}** blev til formler",
    )
    return Figure(text, {"payloads": found.payloads, "faults": len(found.faults)}, found.faults, row)


def called(folder: Path) -> Figure:
    """Addresses in texts."""
    folder.mkdir()
    found = addresses.run(folder)
    text = (
        f"{found.addresses} addresses in texts, {found.requests} requests, {found.documents} documents made: "
        f"{len(found.called)} connections"
    )
    row = (
        f"{danish(found.addresses)} adresser i tekster, og {danish(found.documents)} dokumenter lavet",
        f"**{len(found.called)}** forbindelser ud",
    )
    return Figure(text, {"addresses": found.addresses, "called": len(found.called)}, found.called, row)


def crawled(folder: Path, *, municipalities: int) -> Figure:
    """A word of its own in every text of every municipality."""
    folder.mkdir()
    found = canaries.run(folder, tenants=municipalities)
    text = (
        f"{found.tenants} municipalities with {found.words:,} words of their own, {found.answers:,} answers of which "
        f"{found.files:,} files: {len(found.leaks)} words read by others"
    )
    row = (
        f"{found.tenants} kommuner med {danish(found.words)} ord, som kun er deres, i "
        f"{danish(found.answers)} svar og filer",
        f"**{len(found.leaks)}** læst af andre",
    )
    return Figure(text, {"answers": found.answers, "leaks": len(found.leaks)}, tuple(found.leaks), row)


def left(folder: Path) -> Figure:
    """What was said in confidence."""
    folder.mkdir()
    found = leftovers.run(folder)
    text = (
        f"{found.secrets} secrets and CPR numbers looked for in {found.lines:,} log lines, {found.answers:,} refusals "
        f"and {found.cells:,} cells of the database: {len(found.faults)} found"
    )
    row = (
        f"{danish(found.secrets)} hemmeligheder og CPR-numre søgt i {danish(found.lines)} linjer log, "
        f"{danish(found.answers)} afvisninger og {danish(found.cells)} celler i databasen",
        f"**{len(found.faults)}** fundet",
    )
    return Figure(text, {"lines": found.lines, "cells": found.cells, "found": len(found.faults)}, found.faults, row)


def shown(folder: Path, *, texts: int) -> Figure:
    """Texts that would run in a browser."""
    folder.mkdir()
    with browsing(folder) as (browser, desk):
        found = scripts.run(browser, desk, count=texts)
    text = (
        f"{found.payloads:,} texts that would run, on {found.pages:,} pages in Chromium: {len(found.ran)} ran, "
        f"{len(found.forbidden)} asked for what the policy forbids"
    )
    figures = {"payloads": found.payloads, "pages": found.pages, "ran": len(found.ran)}
    row = (
        f"{danish(found.payloads)} tekster, der ville køre i en browser, på {danish(found.pages)} sider",
        f"**{len(found.ran)}** kørte",
    )
    return Figure(text, figures, (*found.ran, *found.forbidden), row)
