"""The third act: families begin, the supplier reports, the answers are verified, and forecast meets what happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from playwright.sync_api import expect
from tests.browser.desk import stays_inside
from tests.browser.story.people import PATIENCE
from tests.browser.story.stage import Stage
from tests.browser.story.vejle import BEGAN_IN_APRIL, BEGAN_IN_OCTOBER, NOT_REACHED, PLAN, families, still_there


def tove_plans_and_imports(stage: Stage) -> None:
    """The plan as a text, and the families that have begun."""
    tove = stage.tove
    tove.goes_to("./opfoelgning/plan")
    tove.writes(PLAN, label="Planen som tekst")
    tove.presses("Gem planen")
    expect(tove.page.get_by_role("heading", name="Versioner")).to_be_visible(timeout=PATIENCE)
    tove.goes_to("./opfoelgning/data")
    tove.chooses("Familier i forløb", label="Kilde")
    tove.attaches(families(stage.folder), label="Fil")
    tove.presses("Prøv filen")
    tove.sees("Prøve: intet er skrevet endnu.")
    tove.presses("Indlæs")
    tove.sees("Filen er indlæst.")


def sofie_reports_on_her_phone(stage: Stage) -> None:
    """Nineteen families in two months: yes to the rest, and no where it did not succeed."""
    sofie = stage.sofie
    for month, team in (("Februar 2023", BEGAN_IN_APRIL), ("August 2023", BEGAN_IN_OCTOBER)):
        asked = still_there(team)
        sofie.goes_to("/")
        stays_inside(sofie.page)
        sofie.page.get_by_role("link", name=re.compile(month)).click()
        sofie.presses("Ja til resten")
        for family in (one for one in asked if one in NOT_REACHED):
            sofie.answers("Nej", to=family)
        stays_inside(sofie.page)
        sofie.presses("Send")
        sofie.sees(f"Læst {len(asked)} = optaget {len(asked)} + uændret 0 + afvist 0.")
    sofie.goes_to("/")
    sofie.sees("19 svar venter på kontrol.")


def erik_verifies(stage: Stage, families: Sequence[str]) -> None:
    """Whoever sent an answer does not verify it: somebody else does, family by family."""
    erik = stage.erik
    erik.goes_to("./opfoelgning/kontrol")
    for family in families:
        erik.sees(family)
    erik.presses("Sæt hak ved alle")
    erik.presses("Kontrolleret")
    erik.sees("Intet venter på kontrol.")


def forecast_meets_what_happened(stage: Stage) -> None:
    """Everybody in the municipality reads the same; it is within what was expected."""
    for person in (stage.tove, stage.hanne, stage.birgit):
        person.goes_to("./opfoelgning/status")
        person.sees("Det går som ventet")
        row = person.page.get_by_role("row", name=re.compile("80 % af familiens egne mål"))
        expect(row.first).to_contain_text("64 %", timeout=PATIENCE)
