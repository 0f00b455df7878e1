"""A case in follow-up with many outcome rows: the example's, made larger, through its own files."""

from __future__ import annotations

from pathlib import Path

from tests.usecases.followup.school import CASE, PLAN

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.site import Site
from tovholder.usecases.cases.texts import create
from tovholder.usecases.followup.data import FollowupData
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.plans import save_plan

MONTHS = [*(f"2021-{month:02}" for month in range(7, 13)), *(f"2022-{month:02}" for month in range(1, 13))]
"""Of absence that are known of each pupil: six before they begin, and a year."""


def data_in(data: Path) -> FollowupData:
    """Outcome data in a data folder, the key to pseudonyms beside it."""
    followup = FollowupData(data, key_file=key_of(data))
    followup.prepare()
    return followup


def key_of(data: Path) -> Path:
    """The file of the key to pseudonyms."""
    return data.parent / "followup.key"


def with_rows(actor: Actor, site: Site, municipality: str, rows: int) -> str:
    """The id of a new case with a plan and so many rows of outcomes, or a few less."""
    case = create(actor, site, municipality, CASE).id
    save_plan(actor, site, case, PLAN, opened=0)
    pupils = range(rows // len(MONTHS))
    groups = ("Mentor;Indsats", "Sammenligning;Sammenligning")
    people = [f"elev-{n};{groups[n % 2]};Skole {n % 24};2022-01;2023-01;;" for n in pupils]
    absence = [f"elev-{n};{month};{(7 * n + at) % 40},5" for n in pupils for at, month in enumerate(MONTHS)]
    for source, heading, lines in (
        ("elever", "Elev;Hold;Gruppe;Skole;Start;Gennemført;Stoppet;Grund", people),
        ("fravaer", "Elev;Måned;Fravær i procent", absence),
    ):
        sent = Sent(f"{source}.csv", "\n".join([heading, *lines]).encode())
        for verdicts in import_sent(actor, site, case, source, sent, dry_run=False):
            assert verdicts.accepted == len(lines), verdicts
    return case
