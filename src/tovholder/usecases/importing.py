"""Importing a file of people, observations or service use, for each purpose its source names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from tovholder.errors import Param, UnknownName
from tovholder.followup.importing.load import Writing, import_file
from tovholder.followup.importing.verdicts import Verdicts
from tovholder.followup.plan import Plan
from tovholder.followup.privacy.pseudonyms import Key, KeyProblem, make_key, read_key
from tovholder.followup.sources import Store as Purpose

FORMAT = 1


def key_in(file: Path | None, *, data: Path, make: bool = False) -> Key | None:
    """The key persons are renamed by; None without a file. Raises KeyProblem."""
    if file is None:
        return None
    return make_key(file, data=data) if make else read_key(file, data=data)


def import_for(
    file: Path, plan: Plan, name: str, *, folder: Path, purposes: Sequence[Purpose] = (), key: Key | None,
    now: dt.datetime, dry_run: bool = False, correct: bool = False,
) -> tuple[Verdicts, ...]:  # fmt: skip
    """The verdicts on a file's rows, for every purpose asked for (default: every one its source names).

    Raises UnknownName for a source the plan has not, FileRefused, StoreProblem, KeyProblem.
    """
    return tuple(
        import_each(
            file, plan, name, folder=folder, purposes=purposes, key=key, now=now, dry_run=dry_run, correct=correct
        )
    )


def import_each(
    file: Path, plan: Plan, name: str, *, folder: Path, purposes: Sequence[Purpose] = (), key: Key | None,
    now: dt.datetime, dry_run: bool = False, correct: bool = False, by: str | None = None,
    told: Callable[[int], None] | None = None, writing: Writing | None = None,
) -> Iterator[Verdicts]:  # fmt: skip
    """The same, one purpose after the other, each told of when it is written. by, told, writing: see `Arriving`."""
    if name not in plan.sources:
        raise UnknownName("source", name, plan.sources)
    wanted = purposes or tuple(plan.sources[name].stores)
    if key is None and "study" in wanted:
        # Before the first store is written, so that none is when one cannot be.
        raise KeyProblem("key-needed", store="study")
    for purpose in wanted:
        yield import_file(
            file, plan, name, folder=folder, purpose=purpose, key=key, now=now, dry_run=dry_run, correct=correct, by=by,
            told=told, writing=writing,
        )  # fmt: skip


def verdicts_json(found: Sequence[Verdicts], *, dry_run: bool) -> dict[str, Any]:
    """Control totals and the reasons for rows not taken, as plain data."""
    return {"format": FORMAT, "dry_run": dry_run, "stores": [_json(verdicts) for verdicts in found]}


def totals(verdicts: Verdicts) -> dict[str, Param]:
    """What was imported for which purpose, and the control totals: no person is in them."""
    return {
        "source": verdicts.source,
        "store": verdicts.store,
        "read": verdicts.read,
        "accepted": verdicts.accepted,
        "corrected": verdicts.corrected,
        "unchanged": verdicts.unchanged,
        "rejected": verdicts.rejected,
    }


def _json(verdicts: Verdicts) -> dict[str, Any]:
    return {
        **totals(verdicts),
        "batch": verdicts.batch,
        "reasons": [
            {"code": why.code, "column": why.column, "rows": count, "first": first}
            for why, count, first in verdicts.reasons()
        ],
        "rows_rejected": [
            {"row": row, "code": why.code, "column": why.column} for row, why in sorted(verdicts.rows_rejected.items())
        ],
    }
