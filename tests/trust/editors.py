"""Many people editing one case at once, and their own histories held against the server's.

Every editor reads, changes one of a handful of places (so that they often meet), and notes what was answered. After:

* every acknowledged edit is a version of its own, by its author, with its key, and its change says what was sent;
* a version is the version before it with the changes it says, nothing else: nothing was lost on the way;
* every refused edit was told the value it met, and that value stood there at that time;
* versions are numbered without gaps, and nobody read an older version after a newer one.
"""

from __future__ import annotations

import random
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.trust.server import EXAMPLES, Client, Server

PLACES = tuple(f"assumptions.number_{i}" for i in range(12))
"""Few enough that editors meet, many enough that most edits can be put together."""


@dataclass
class Edit:
    """What an editor did, and what it was told."""

    place: str
    value: int
    key: str
    version: int | None = None
    met: Any = None


@dataclass
class Editor:
    """Somebody editing, with a memory of their own."""

    name: str
    client: Client
    edits: list[Edit] = field(default_factory=list)
    seen: list[int] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    slowest: float = 0.0

    def work(self, case: str, count: int, chance: random.Random) -> None:
        """Make so many edits."""
        opened, number = self._read(case)
        for i in range(count):
            if chance.random() < 0.25:
                opened, number = self._read(case)
            edit = Edit(chance.choice(PLACES), chance.randrange(10**9), f"{self.name}-{i}")
            body = {"opened": opened, "edits": [{"place": edit.place, "typed": edit.value}], "key": edit.key}
            began = time.perf_counter()
            answer = self.client.ask("POST", f"/cases/{case}/changes", body)
            self.slowest = max(self.slowest, time.perf_counter() - began)
            self.edits.append(edit)
            if answer.status == 200:
                edit.version = answer.body["version"]["number"]
                opened, number = answer.body["version"]["hash"], answer.body["version"]["number"]
                self.seen.append(number)
            elif answer.status == 409 and answer.body["conflict"]:
                edit.met = answer.body["conflict"]
                opened, number = self._read(case)
            else:
                self.wrong.append(f"{self.name}: {answer.status} {answer.body}")

    def _read(self, case: str) -> tuple[str, int]:
        shown = self.client.get(f"/cases/{case}")
        self.seen.append(shown["head"])
        return shown["version"]["hash"], shown["head"]


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to. `lost` and `wrong` say what was lost and what else was not as promised."""

    editors: int
    edits: int
    accepted: int
    refused: int
    versions: int
    seconds: float
    slowest: float
    lost: tuple[str, ...]
    wrong: tuple[str, ...]


def run(folder: Path, *, editors: int, edits: int, seed: int = 1) -> Found:
    """So many editors share so many edits between them."""
    with Server(folder) as server:
        administrator = server.administrator()
        home = administrator.get("/municipalities")[0]["id"]
        numbers = "".join(f"  number_{i}: 0\n" for i in range(len(PLACES)))
        text = (EXAMPLES / "minimal.yaml").read_text(encoding="utf-8") + f"\nassumptions:\n{numbers}"
        case = administrator.post("/cases", {"municipality": home, "text": text})["id"]
        role = {"role": "editor", "scope_type": "case", "scope_id": case}
        people = [Editor("anna", administrator)]
        # Ten to a name: several browsers of one person are several editors too, and passwords are slow to make.
        for i in range(1, editors):
            known = people[i - i % 10].client.token if i % 10 else None
            client = Client(server.port, known) if known else server.somebody(administrator, f"editor{i}", role)
            people.append(Editor(f"editor{i}", client))
        chances = [random.Random(f"{seed} {editor.name}") for editor in people]
        shares = [edits // editors + (i < edits % editors) for i in range(editors)]
        threads = [
            threading.Thread(target=editor.work, args=(case, share, chance), name=editor.name)
            for editor, share, chance in zip(people, shares, chances, strict=True)
        ]
        began = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        seconds = time.perf_counter() - began
        history = _history(administrator, case)
        final = administrator.get(f"/cases/{case}")["document"]["assumptions"]
        for editor in people:
            editor.client.close()
    lost, wrong = checked(people, history, final)
    made = [edit for editor in people for edit in editor.edits]
    accepted = sum(edit.version is not None for edit in made)
    return Found(
        editors, len(made), accepted, len(made) - accepted, len(history), seconds,
        max(editor.slowest for editor in people), tuple(lost), tuple(wrong),
    )  # fmt: skip


def checked(people: list[Editor], history: list[dict[str, Any]], final: dict[str, Any]) -> tuple[list[str], list[str]]:
    """(what was lost, what else is wrong), by the editors' own memories."""
    lost: list[str] = []
    wrong = [said for editor in people for said in editor.wrong]
    if [version["number"] for version in history] != list(range(1, len(history) + 1)):
        wrong.append("versions are not numbered without gaps")
    said = {version["number"]: version["changes"] for version in history}
    values: dict[str, Any] = dict.fromkeys(PLACES, 0)
    before = [dict(values)]
    for version in history:
        for change in version["changes"]:
            if change["before"] != values.get(change["place"]):
                wrong.append(f"version {version['number']}: {change['place']} was not {change['before']}")
            values[change["place"]] = change["after"]
        before.append(dict(values))
    if {place: final[place.partition(".")[2]] for place in PLACES} != values:
        lost.append("the newest version is not what its history comes to")
    taken: dict[int, str] = {}
    for editor in people:
        for edit in editor.edits:
            if edit.version is None:
                _met(editor, edit, before, wrong)
                continue
            changes = [(change["place"], change["after"]) for change in said.get(edit.version, ())]
            if changes != [(edit.place, edit.value)]:
                lost.append(f"{edit.key}: {edit.place} = {edit.value} is not what version {edit.version} says")
            if taken.setdefault(edit.version, edit.key) != edit.key:
                lost.append(f"{edit.key} and {taken[edit.version]} were both told version {edit.version}")
        if editor.seen != sorted(editor.seen):
            wrong.append(f"{editor.name} read an older version after a newer one")
    return lost, wrong


def _met(editor: Editor, edit: Edit, before: list[dict[str, Any]], wrong: list[str]) -> None:
    """A refused edit was told both values, and theirs is one that stood there."""
    if edit.met is None:
        return
    (clash,) = edit.met["clashes"]
    stood = before[edit.met["head"]["number"]][clash["place"]]
    if (clash["place"], clash["mine"], clash["theirs"]) != (edit.place, edit.value, stood):
        wrong.append(f"{editor.name}: was told {clash} of {edit.place}, where {stood} stood")


def _history(client: Client, case: str) -> list[dict[str, Any]]:
    """Every version, oldest first."""
    found: list[dict[str, Any]] = []
    before = ""
    while page := client.get(f"/cases/{case}/history?limit=200{before}"):
        found += page
        before = f"&before={page[-1]['number']}"
    return found[::-1]
