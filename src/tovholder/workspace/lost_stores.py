"""Outcome data that the database tells of and that are not there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine, inspect, select

from tovholder.errors import Finding
from tovholder.usecases.followup.data import FOLDER
from tovholder.usecases.forgetting import PURPOSES

from .followup_tables import followup_deed


def lost_stores(engine: Engine, data: Path) -> Iterator[Finding]:
    """Stores that somebody has imported into, reported to or verified in, and that are not in the data folder.

    Nothing takes a store away: when everybody in it has been forgotten, it is still there.
    """
    for case, purpose in sorted(_written_in(engine)):
        store = f"{FOLDER}/{case}/{purpose}.duckdb"
        if not (data / store).exists():
            yield Finding("check-store-missing", params={"file": store, "case": case})


def _written_in(engine: Engine) -> set[tuple[str, str]]:
    """(case, purpose). What is reported and verified is so in the administration's store; an import names its own."""
    if not inspect(engine).has_table(followup_deed.name):
        return set()  # A backup from before there was follow-up.
    t = followup_deed.c
    with engine.connect() as db:
        imports = {
            (case, _store_in(about)) for case, about in db.execute(select(t.case, t.about).where(t.what == "import"))
        }
        others = db.scalars(select(t.case).where(t.what.in_(("report", "verify")))).all()
    named = {(case, purpose) for case, purpose in imports if purpose in PURPOSES}
    return named | {(case, "verification") for case in others}


def _store_in(about: str) -> object:
    try:
        return dict(json.loads(about)).get("store")
    except (ValueError, TypeError):
        return None  # Edited by hand, which the record tells of.
