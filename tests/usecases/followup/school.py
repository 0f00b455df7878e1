"""The example of docs/opfoelgning.md in a workspace: a case, its plan, and people who each may do something of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.workspace.sites import EVERYTHING, Installation, small_installation

from tovholder.followup.importing.verdicts import Verdicts
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.plans import save_plan

EXAMPLES = Path(__file__).parents[3] / "examples" / "opfoelgning"
CASE = (EXAMPLES / "sag.yaml").read_text(encoding="utf-8")
PLAN = (EXAMPLES / "opfoelgning.yaml").read_text(encoding="utf-8")
TYPED = """  indberettet:
    name: Fravær, indberettet af mentorerne
    table: observations
    stores: {verification: "Eksempel: opgørelse af aftalte mål"}
    columns: {person: Elev, month: Måned, value: Fravær}
    fixed: {indicator: fravaer}
"""
"""A source that is typed in."""
WITH_TYPED = PLAN.replace("  stoette:\n", TYPED + "  stoette:\n", 1)


@dataclass
class School:
    """The workspace, the case, and who is in it."""

    folder: Path
    place: Installation
    case: str
    anna: Actor
    supplier: Actor
    verifier: Actor
    reader: Actor

    def file(self, name: str) -> Sent:
        """A file of the example."""
        return Sent(name, (EXAMPLES / name).read_bytes())

    def load(self, source: str, **more: bool) -> tuple[Verdicts, ...]:
        """Anna imports the example's file of a source."""
        given = {"dry_run": False, **more}
        return import_sent(self.anna, self.place.site, self.case, source, self.file(f"{source}.csv"), **given)


def school(folder: Path, *, plan: str = PLAN) -> School:
    """The case with its plan, and nothing imported."""
    place = small_installation(folder)
    anna = place.somebody("Anna", *EVERYTHING)
    row = place.case(anna, CASE)
    save_plan(anna, place.site, row.id, plan, opened=0)
    roles = ("supplier", "verifier", "reader")
    others = [place.somebody(role.capitalize(), Grant(role, "case", row.id)) for role in roles]
    place.gets_second_factor(others[0])
    return School(folder, place, row.id, anna, *others)
