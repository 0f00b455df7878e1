"""Write the golden databases of this version of the program, when it is released; never again after that.

`python -m tests.workspace.golden.make` writes small databases as SQL, in a folder named by their migration, and
what their cases come to. Later versions must open them, keep every row, and come to the same. What is in them is
invented.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from tests.workspace.changes import OPERATIONS
from tests.workspace.sites import EVERYTHING, MINIMAL, VEJLE, Installation, installation

from tovholder.case.document import Document
from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.result import evaluate
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.tokens import new_token
from tovholder.usecases.audit.seeing import note_seen
from tovholder.usecases.cases.records import Mark, NewVersion, Said, TaskMark
from tovholder.workspace.store import open_store

GOLDEN = Path(__file__).parent
RESULTS = "results.json"


def come_to(text: str) -> float:
    """What a case comes to: every flow of the certain case, kroner at its price level."""
    return float(evaluate(compile_case(read_case(text).require())).flows.sum())


def _nothing(_: Installation) -> None:
    """As it is on the first day."""


def _somebody(place: Installation) -> None:
    place.somebody("Anna", *EVERYTHING)


def _letters(place: Installation) -> None:
    actor = place.somebody("Åse Østergård-Ærø 🙂", *EVERYTHING)
    place.case(actor, MINIMAL.replace("title: ", "title: Æblegården »på ny« – ", 1))


def _one(place: Installation) -> None:
    place.case(place.somebody("Anna", *EVERYTHING))


def _vejle(place: Installation) -> None:
    place.case(place.somebody("Anna", *EVERYTHING), VEJLE)


def _versions(place: Installation) -> None:
    anna, bo = place.somebody("Anna", *EVERYTHING), place.somebody("Bo", *EVERYTHING)
    case = place.case(anna)
    for number in range(1, 30):
        place.clock.passes(minutes=7)
        text = MINIMAL.replace("title: ", f"title: {number} ", 1)
        said = (Said(("title",), str(number - 1), str(number), 0, 0),)
        by = (anna, bo)[number % 2].id
        new = NewVersion(
            text, Document(text).hash, "change", by, place.clock(), said, number, None, f"key {number}", "d"
        )
        place.site.store.append(case.id, new, after=number)


def _marks(place: Installation) -> None:
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna)
    for number in range(3):
        place.clock.passes(hours=1)
        place.site.store.add_mark(Mark(case.id, "approved", 1, f"nr. {number}", anna.id, place.clock()))
        place.site.store.add_task_mark(TaskMark(case.id, "costs", "waiting", "Økonomi", 1, anna.id, place.clock()))


def _roles(place: Installation) -> None:
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna)
    for name, role in (("Bo", "editor"), ("Carl", "reader"), ("Dorte", "coordinator")):
        somebody = place.somebody(name, Grant(role, "case", case.id))
        place.site.store.start_session(f"session of {name}", somebody.id, at=place.clock())
        new_token(somebody, place.site, "et script", days=30, only_reads=name == "Carl")
    place.site.store.set_disabled(somebody.id, True, by=anna.id, at=place.clock())


def _municipalities(place: Installation) -> None:
    from tovholder.usecases.access.records import Municipality

    anna = place.somebody("Anna", *EVERYTHING)
    for name in ("Nabokommunen", "Ø-kommunen"):
        place.site.store.add_municipality(Municipality(name, name), by=anna.id, at=place.clock())
        place.site.store.create(f"case of {name}", name, _first(anna.id, place.clock()))


def _many(place: Installation) -> None:
    anna = place.somebody("Anna", *EVERYTHING)
    for number in range(12):
        place.clock.passes(days=1)
        place.case(anna, MINIMAL.replace("title: ", f"title: {number} ", 1))


def _everything(place: Installation) -> None:
    """Something in every table, by every way to change one; a way that finds nothing to change is passed over."""
    anna, chance = place.somebody("Anna"), random.Random(1)
    for case in ("one", "two"):
        place.site.store.create(case, place.municipality, _first(anna.id, place.clock()))
    for _ in range(12):
        for change in OPERATIONS.values():
            place.clock.passes(seconds=1)
            with suppress(Exception):
                change(place, chance.randrange)()
    note_seen(anna, place.site, "person-read", case="one", people=["p-1", "p-2"], purpose="attest")


def _first(by: str, at: dt.datetime) -> NewVersion:
    return NewVersion(MINIMAL, Document(MINIMAL).hash, "create", by, at)


DATABASES: dict[str, Callable[[Installation], None]] = {
    "first-day": _nothing, "one-account": _somebody, "letters": _letters, "one-case": _one, "vejle": _vejle,
    "versions": _versions, "marks": _marks, "roles": _roles, "municipalities": _municipalities, "many-cases": _many,
    "everything": _everything,
}  # fmt: skip


def write() -> None:
    """Write them. Raises FileExistsError: what was released is never written again."""
    for name, fill in DATABASES.items():
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "golden.sqlite"
            place = installation(open_store(file))
            fill(place)
            place.site.store.close()
            with closing(sqlite3.connect(file)) as database:
                (revision,) = database.execute("SELECT version_num FROM alembic_version").fetchone()
                lines = "\n".join(database.iterdump())
        into = GOLDEN / revision
        into.mkdir(exist_ok=True)
        with (into / f"{name}.sql").open("x", encoding="utf-8") as opened:
            opened.write(lines + "\n")
    texts = {Document(text).hash: come_to(text) for text in (MINIMAL, VEJLE)}
    (into / RESULTS).write_text(json.dumps(texts, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(write())
