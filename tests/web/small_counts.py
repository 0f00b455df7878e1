"""A small programme followed in the workspace, and everything a reader of the case can fetch about it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from fastapi.testclient import TestClient
from tests.usecases.followup.school import School, school
from tests.web.browser import app_of, signed_in

from tovholder.followup.privacy.suppression import Shown
from tovholder.followup.privacy.tables import ALL, Asked
from tovholder.usecases.followup.importing import Sent, import_sent

MONTHS = ("2022-09", "2022-12", "2023-02")
STATES = ("underway", "completed", "left")
LEAST = 5
PLAN = """
tovholder_followup: 1
programme: [mentor]
indicators:
  naaet:
    versions:
      1: {text: Nået, measure: share, take: any, since: 0, until: 6, at_least: 1, owner: x, frozen: 2021-11-01}
sources:
  elever:
    table: persons
    stores: {verification: prøve, study: prøve}
    columns: {person: p, tranche: t, group: g, entry: e, completion: c, exit: x}
  maalt:
    table: observations
    stores: {verification: prøve, study: prøve}
    columns: {person: p, month: m, value: v}
    fixed: {indicator: naaet, verified_by: nogen}
estimates:
  andel: {indicator: naaet@1, design: share, treated: [mentor]}
  mod: {indicator: naaet@1, design: randomised, treated: [mentor], comparison: [andre]}
assumptions:
  tranches.mentor.entrants: {of: entrants, tranche: mentor}
  tranches.mentor.completion: {of: completion, tranche: mentor}
  outcomes.tilbage.with: {indicator: naaet@1, group: mentor}
goals:
  tilbage: {indicator: naaet@1, at: [2022-12], tranche: mentor}
"""


@dataclass(frozen=True)
class Person:
    """Somebody made up. Months are year · 12 + month − 1."""

    name: str
    group: str
    entry: int
    end: int | None
    completed: bool
    reached: bool

    def state(self, month: int) -> str:
        """At the end of a month; empty before they began."""
        if self.entry > month:
            return ""
        if self.end is None or self.end > month:
            return "underway"
        return "completed" if self.completed else "left"

    def counted(self, month: int) -> str:
        """Whether they had reached it when their window had closed by then: yes, no; empty before that."""
        return "" if self.entry + 5 > month else "yes" if self.reached else "no"


@dataclass(frozen=True)
class Followed:
    """The workspace, and who is in the programme."""

    of: School
    people: tuple[Person, ...]


def followed(folder: Path, seed: int) -> Followed:
    """A programme with few people in it, imported."""
    random = np.random.default_rng(seed)
    start = 2022 * 12
    people = []
    for i in range(int(random.integers(14, 26))):
        entry = start + int(random.integers(0, 8))
        end = entry + int(random.integers(2, 9)) if random.random() < 0.8 else None
        group = "mentor" if random.random() < 0.7 else "andre"
        people.append(Person(f"p{i}", group, entry, end, bool(random.random() < 0.6), bool(random.random() < 0.4)))
    of = school(folder, plan=PLAN)
    rows, seen = ["p;t;g;e;c;x"], ["p;m;v"]
    for one in people:
        end = "" if one.end is None else written(one.end)
        done, left = (end, "") if one.completed else ("", end)
        rows.append(f"{one.name};mentor;{one.group};{written(one.entry)};{done};{left}")
        seen += [f"{one.name};{written(one.entry + k)};{int(one.reached and k == 3)}" for k in range(6)]
    for source, lines in (("elever", rows), ("maalt", seen)):
        sent = Sent("x.csv", "\n".join(lines).encode())
        import_sent(of.anna, of.place.site, of.case, source, sent, dry_run=False)
    return Followed(of, tuple(people))


def written(month: int) -> str:
    """2022-01."""
    return f"{month // 12}-{month % 12 + 1:02}"


def numbered(month: str) -> int:
    """The other way."""
    year, _, of_year = month.partition("-")
    return int(year) * 12 + int(of_year) - 1


def reader(found: Followed) -> TestClient:
    """Somebody who may see aggregates only."""
    return signed_in(app_of(found.of.place), found.of.reader)


def statuses(client: TestClient, case: str) -> dict[str, dict[str, Any]]:
    """Month → the status, asked for in this order."""
    return {
        month: client.get(f"/api/cases/{case}/followup/status", params={"through": month}).json() for month in MONTHS
    }


def tables(found: Followed, shown: Mapping[str, dict[str, Any]]) -> tuple[list[dict[str, str]], list[Shown]]:
    """(everybody in the programme by what is told of them each month, the tables as an attacker has read them)."""
    rows = [
        {f"s{month}": one.state(numbered(month)) or "–" for month in MONTHS}
        | {f"r{month}": one.counted(numbered(month)) or "–" for month in MONTHS}
        for one in found.people
        if one.group == "mentor"
    ]
    read = []
    for month, status in shown.items():
        (enrolled,) = status["enrolment"]
        counts = {(state,): enrolled[state] for state in STATES} | {(ALL,): enrolled["started"]}
        # Nobody is under way any more, and all know it: such a state is not in the table.
        if not any(row[f"s{month}"] == "underway" for row in rows):
            del counts[("underway",)]
        read.append(Shown(Asked((f"s{month}",), {f"s{month}": frozenset(STATES)}), counts))
        share = next(one for one in status["assumptions"] if one["place"] == "outcomes.tilbage.with")
        reached, people = share["reached"], share["people"]
        no = None if reached is None else people - reached
        told = {("yes",): reached, ("no",): no, (ALL,): people}
        read.append(Shown(Asked((f"r{month}",), {f"r{month}": frozenset(("yes", "no"))}), told))
    return rows, read


def fetched(client: TestClient, case: str) -> Iterator[tuple[str, str]]:
    """(address, text) of every page, chart, answer and document that a reader is let in to."""
    pages = ("", "/plan", "/indikatorer", "/status", "/effekter", "/ny-viden")
    addresses = [f"/sager/{case}/opfoelgning{page}" for page in pages]
    addresses += [f"/sager/{case}/opfoelgning/status?til={month}" for month in MONTHS]
    addresses += [f"/api/cases/{case}/followup/{what}" for what in ("status", "estimates", "proposal", "power")]
    parts = ("followed-enrolment", "followed-assumptions", "followed-gain-years", "followed-effects")
    addresses += [f"/sager/{case}/opfoelgning/{part}/{number}.csv" for part in parts for number in range(8)]
    addresses += [f"/sager/{case}/dokumenter/{name}.html" for name in ("status", "closing", "communication")]
    for address in addresses:
        answer = client.get(address, headers={"Accept": "text/html" if address.startswith("/sager") else "*/*"})
        if answer.status_code == 200:
            yield address, answer.text


def counts_in_csv(text: str) -> list[str]:
    """The cells of the column of people in a chart's table, where it has one."""
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=";"))
    if "Personer" not in rows[0]:
        return []
    place = rows[0].index("Personer")
    return [row[place] for row in rows[1:]]


def counts_in_page(text: str, caption: str) -> list[str]:
    """The cells of a table in a page, but for its headings."""
    table = re.search(rf"<caption>{caption}</caption>(.*?)</table>", text, re.DOTALL)
    return re.findall(r"<td[^>]*>([^<]*)</td>", table[1]) if table else []
