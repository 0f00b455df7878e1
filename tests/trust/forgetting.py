"""People whose time is up: after the retention job no trace of them is left, and backups that had them are let go.

Rows are imported as a municipality's would be, for both purposes, some corrected afterwards; a table is shown; and a
backup is made of it all. Then the job is run, and every one of the forgotten is looked for, by every name they ever had
here, in every byte of every file, in every row, in what is exported, and in what a search finds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyrage

from tovholder.followup.importing.load import import_file
from tovholder.followup.plan import Plan
from tovholder.followup.privacy.pseudonyms import Key
from tovholder.followup.releases import Attribute, Releases
from tovholder.followup.sources import Store as Purpose
from tovholder.followup.stores.store import open_store
from tovholder.usecases.forgetting import by_retention, forget_people
from tovholder.workspace.backups.making import back_up

KEPT_MONTHS, DAYS = 24, 30
PURPOSES: tuple[Purpose, ...] = ("verification", "study")
NOW = dt.datetime(2026, 6, 1, tzinfo=dt.UTC)
PLAN = Plan.model_validate(
    {
        "tovholder_followup": 1,
        "retention": dict.fromkeys(PURPOSES, KEPT_MONTHS),
        "sources": {
            "rows": {
                "table": "observations",
                "stores": dict.fromkeys(PURPOSES, "prøve"),
                "columns": {"person": "id", "indicator": "indikator", "month": "måned", "value": "værdi"},
            }
        },
    }
)


@dataclass(frozen=True, slots=True)
class Found:
    """How many were forgotten, how many stayed, where they were looked for, and what was found or lost.

    bytes: of files searched. rows: read back.
    """

    forgotten: int
    kept: int
    names: int
    bytes: int
    rows: int
    faults: tuple[str, ...]


def run(folder: Path, *, people: int) -> Found:
    """Twice as many people, half of whom are past their time."""
    folder.mkdir(parents=True)
    data, key, faults = folder / "data", Key(bytes(range(32))), list[str]()
    data.mkdir()
    _fill(folder, data, key, people)
    old = _backed_up(folder, data, NOW - dt.timedelta(days=DAYS + 1))
    found = forget_people(data, by_retention(PLAN, now=NOW), basis="Planens frist", now=NOW)
    faults += [f"{one.store}: {one.people} forgotten, not {people}" for one in found if one.people != people]
    gone, kept = (list(_names(key, numbers)) for numbers in (range(people), range(people, 2 * people)))
    size = 0
    for file in sorted(path for path in data.rglob("*") if path.is_file()):
        content = file.read_bytes()
        size += len(content)
        faults += [f"{file.name} holds {name}" for name in gone if name.encode() in content]
    rows = 0
    for purpose in PURPOSES:
        with open_store(data, purpose) as store:
            held = {table: store.rows(f'FROM "{table}"') for table in ("observations", "superseded", "release_people")}
        rows += sum(map(len, held.values()))
        text = repr(held)
        faults += [f"{purpose}: a row of {name}" for name in gone if name in text]
        there = {row[0] for row in held["observations"]}
        if len(there) != people or not there <= set(kept):
            faults.append(f"{purpose}: {len(there)} people are left, not {people}")
    _backed_up(folder, data, NOW)
    if old.exists():
        faults.append("a backup that had them is there when its time is up")
    return Found(people, people, len(gone), size, rows, tuple(faults))


def _fill(folder: Path, data: Path, key: Key, people: int) -> None:
    """Half of them last heard of three years ago; every tenth value corrected."""
    rows, corrections = [], []
    for number in range(2 * people):
        year = NOW.year - (3 if number < people else 1)
        rows += [f"{_own(number)};fravær;{year}-{month:02d};{month},5" for month in (1, 2, 3)]
        if number % 10 == 0:
            corrections.append(f"{_own(number)};fravær;{year}-01;9,5")
    for name, lines, correct in (("first.csv", rows, False), ("second.csv", corrections, True)):
        file = folder / name
        file.write_text("\n".join(["id;indikator;måned;værdi", *lines]), encoding="utf-8")
        for purpose in PURPOSES:
            import_file(file, PLAN, "rows", folder=data, purpose=purpose, key=key, now=NOW, correct=correct)
        file.unlink()
    for purpose in PURPOSES:
        with open_store(data, purpose) as store:
            everybody = {person: "in" for (person,) in store.rows("SELECT DISTINCT person FROM observations")}
            Releases(store, least=5).show([Attribute("programme", everybody)], now=NOW)


def _own(number: int) -> str:
    return f"kanarie-{number:06}"


def _names(key: Key, numbers: range) -> Iterator[str]:
    """Every name that people are known by: their own, and one for each purpose."""
    for number in numbers:
        yield _own(number)
        yield from (key.pseudonym(_own(number), purpose=purpose) for purpose in PURPOSES)


def _backed_up(folder: Path, data: Path, now: dt.datetime) -> Path:
    target, key = folder / "backups", folder / "backup.pub"
    target.mkdir(exist_ok=True)
    if not key.exists():
        key.write_text(str(pyrage.x25519.Identity.generate().to_public()), encoding="ascii")
    return back_up(data, target, key=key, now=now, days=DAYS, elsewhere=True).file
