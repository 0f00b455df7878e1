"""The trials of security: hostile files, permissions, sessions, and what must never get out or be run."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
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
from tests.trust.chromium import browsing
from tests.trust.figure import Figure

_FULL = "TRUST_FULL" in os.environ
MUTATED, STATES = (10_000, probes.STATES) if _FULL else (1_000, ("new", "approved"))
TIMES, GUESSES, INJECTIONS = 100, 20, 27
TENANTS, PAYLOADS = (14, 3_000) if _FULL else (4, 500)
"""How much is tried at every release, and how much at night (with TRUST_FULL set)."""


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


def sessions_(folder: Path) -> Figure:
    """What comes from elsewhere, and sessions that are to be new or over."""
    folder.mkdir()
    found = sessions.run(folder, times=TIMES)
    text = (
        f"{found.elsewhere:,} requests from elsewhere to all {found.routes} routes that do something, "
        f"{found.renewed} sessions renewed and {found.ended} ended: {len(found.faults)} not as they should be"
    )
    figures = {"elsewhere": found.elsewhere, "renewed": found.renewed, "ended": found.ended}
    return Figure(text, figures, found.faults)


def guesses(folder: Path) -> Figure:
    """Guessing at the door."""
    folder.mkdir()
    found = guessing.run(folder, rounds=GUESSES)
    text = (
        f"{found.tries} guesses: at most {found.let_through} a minute let through; {1000 * found.apart:.1f} ms of "
        "median between a name that is there, one that is not, one that is closed and an odd one"
    )
    return Figure(text, {"let_through": found.let_through, "apart": found.apart}, found.faults)


def injected(folder: Path) -> Figure:
    """Texts that mean something to a database, a shell or a template."""
    folder.mkdir()
    found = injections.run(folder, each=INJECTIONS)
    text = (
        f"{found.sent:,} injections at {found.places} places: {len(found.faults)} answered otherwise than their "
        f"harmless twins; slowest {found.slowest:.1f} s"
    )
    return Figure(text, {"sent": found.sent, "faults": len(found.faults)}, tuple(found.faults))


def called(folder: Path) -> Figure:
    """Addresses in texts."""
    folder.mkdir()
    found = addresses.run(folder)
    text = (
        f"{found.addresses} addresses in texts, {found.requests} requests, {found.documents} documents made: "
        f"{len(found.called)} connections"
    )
    return Figure(text, {"addresses": found.addresses, "called": len(found.called)}, found.called)


def crawled(folder: Path) -> Figure:
    """A word of its own in every text of every municipality."""
    folder.mkdir()
    found = canaries.run(folder, tenants=TENANTS)
    text = (
        f"{found.tenants} municipalities with {found.words:,} words of their own, {found.answers:,} answers of which "
        f"{found.files:,} files: {len(found.leaks)} words read by others"
    )
    return Figure(text, {"answers": found.answers, "leaks": len(found.leaks)}, tuple(found.leaks))


def left(folder: Path) -> Figure:
    """What was said in confidence."""
    folder.mkdir()
    found = leftovers.run(folder)
    text = (
        f"{found.secrets} secrets and CPR numbers looked for in {found.lines:,} log lines, {found.answers:,} refusals "
        f"and {found.cells:,} cells of the database: {len(found.faults)} found"
    )
    return Figure(text, {"lines": found.lines, "cells": found.cells, "found": len(found.faults)}, found.faults)


def shown(folder: Path) -> Figure:
    """Texts that would run in a browser."""
    folder.mkdir()
    with browsing(folder) as (browser, desk):
        found = scripts.run(browser, desk, count=PAYLOADS)
    text = (
        f"{found.payloads:,} texts that would run, on {found.pages:,} pages in Chromium: {len(found.ran)} ran, "
        f"{len(found.forbidden)} asked for what the policy forbids"
    )
    figures = {"payloads": found.payloads, "pages": found.pages, "ran": len(found.ran)}
    return Figure(text, figures, (*found.ran, *found.forbidden))


SECURITY: Mapping[str, Callable[[Path], Figure]] = {
    "hostile-files": hostile_files,
    "changed-files": changed_files,
    "permissions": permissions,
    "sessions": sessions_,
    "guesses": guesses,
    "injections": injected,
    "addresses": called,
    "canaries": crawled,
    "leftovers": left,
    "scripts": shown,
}
