"""What the story's people write and import: Vejle's published goals, and twenty-five made-up families."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.workspace.sites import VEJLE

TITLE = "Familiebehandling i Vejle"
CASE = VEJLE.replace("title: Familiebehandling i Vejle (eksempelpriser, ikke Vejles egne tal)", f"title: {TITLE}", 1)
assert CASE != VEJLE

FAMILIES = tuple(f"familie-{number:02}" for number in range(1, 26))
BEGAN_IN_APRIL, BEGAN_IN_OCTOBER = FAMILIES[:15], FAMILIES[15:]
STOPPED = ("familie-01", "familie-02", "familie-03", "familie-04", "familie-16", "familie-17")
"""Six left before their course was over. A family without a final form counts as one that did not reach its goals."""
APRIL, OCTOBER = ("2022-04", "2023-02", "2022-09"), ("2022-10", "2023-08", "2023-03")
"""When a team began, when those who stayed were done, and when the others left."""
NOT_REACHED = ("familie-06", "familie-07", "familie-18")


def still_there(team: Sequence[str]) -> tuple[str, ...]:
    """Those of a team who stayed, and of whom something is reported."""
    return tuple(family for family in team if family not in STOPPED)


PLAN = """tovholder_followup: 1
title: Familiebehandling, opdigtede familier
least_people: 5
programme: [indsats]

indicators:
  handleplan:
    name: Handleplanens mål nået
    versions:
      1:
        text: Behandlingen er gennemført, og 80 % af familiens egne mål i handleplanen er nået
        measure: share
        take: last
        since: 10
        until: 11
        at_least: 1
        missing: not_reached
        owner: Familiechefen
        frozen: 2021-11-01

sources:
  familier:
    name: Familier i forløb
    table: persons
    stores: {verification: "Eksempel: opgørelse af aftalte mål"}
    columns: {person: Familie, tranche: Forløb, group: Gruppe, entry: Start, completion: Gennemført, exit: Stoppet}
    values:
      tranche: {Ordinært: ordinary, Intensivt: intensive}
      group: {Indsats: indsats}
  handleplaner:
    name: Er målene i handleplanen nået?
    table: observations
    stores: {verification: "Eksempel: opgørelse af aftalte mål"}
    columns: {person: Familie, month: Måned, value: Nået}
    fixed: {indicator: handleplan}

assumptions:
  goals.plan.success_rate: {indicator: handleplan@1, group: indsats}

goals:
  plan: {indicator: handleplan@1, at: [2023-08]}
"""


def families(folder: Path) -> Path:
    """The file of those who were referred: twenty ordinary courses and five intensive ones."""
    rows = ["Familie;Forløb;Gruppe;Start;Gennemført;Stoppet"]
    for family in FAMILIES:
        start, done, left = APRIL if family in BEGAN_IN_APRIL else OCTOBER
        course = "Intensivt" if int(family[-2:]) % 5 == 0 else "Ordinært"
        stays = family not in STOPPED
        rows.append(f"{family};{course};Indsats;{start};{done if stays else ''};{'' if stays else left}")
    path = folder / "familier.csv"
    path.write_text("\n".join([*rows, ""]), encoding="utf-8")
    return path
