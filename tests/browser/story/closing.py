"""The last act: what is owed, what was learned, and the next case that begins with it."""

from __future__ import annotations

import re

from playwright.sync_api import expect
from tests.browser.story.deciding import hands_in, passes
from tests.browser.story.people import PATIENCE
from tests.browser.story.stage import Stage

OWED = "1.041.600 kr."
"""Sixteen families that reached their goals, at 62.000 kr. each, and five per cent for the investor's risk."""
LESSON = "Tolken skal bestilles, før familien begynder"


def tove_puts_the_statement_forward(stage: Stage) -> None:
    """What was verified goes into the journal of the contract, and the statement follows from it."""
    tove = stage.tove
    tove.goes_to("./opfoelgning/afregning")
    for number, day in enumerate(("2022-01-15", "2022-07-15", "2023-01-15")):
        if number:
            tove.opens("Skriv et indskud")
        tove.writes(day, label="Indskudt den")
        tove.chooses("Den Sociale Investeringsfond", label="Investor")
        tove.writes("1600000", label="Beløb i kroner")
        tove.presses("Skriv indskuddet")
        expect(tove.page.locator("li", has_text="1.600.000 kr.")).to_have_count(number + 1, timeout=PATIENCE)
    tove.sees("4.800.000 kr. er skudt ind i alt.")
    tove.presses("Før i journalen")
    tove.sees("Journalen har det hele.")
    tove.presses(f"Fremlæg {OWED} til godkendelse")
    tove.sees("Kan godkendes af: Birgit Direktør.")


def whoever_verified_does_not_approve(stage: Stage) -> None:
    """Erik may approve payments, but he verified these results; the page says why, and the program refuses him too."""
    erik = stage.erik
    erik.goes_to("./opfoelgning/afregning")
    erik.sees("Kan godkendes af: Birgit Direktør.")
    erik.sees("Du har selv kontrolleret resultater i sagen")
    expect(erik.page.get_by_role("button", name=re.compile("Godkend"))).to_have_count(0, timeout=PATIENCE)
    for own in (erik, stage.tove, stage.hanne, stage.freja, stage.sofie):
        status, said = own.sends(f"{_statement(stage)}/approve", {})
        expected = {"Erik": 422, "Sofie": 404}.get(own.name.split()[0], 403)
        assert status == expected, f"{own.name}: {status} {said}"
        assert ("payment-own-hands" in said) == (own is erik)


def birgit_approves(stage: Stage) -> None:
    """She finds it among what waits for her."""
    birgit = stage.birgit
    birgit.goes_to("/venter")
    birgit.follows("Afregning 1 til din godkendelse")
    birgit.presses(f"Godkend {OWED}")
    birgit.sees(f"Bogført i alt: {OWED}")


def what_was_paid_is_seen_by_those_it_is_for(stage: Stage) -> None:
    """Tove notes the payment; the fund sees what was approved, and the supplier what her answers came to."""
    tove, freja, sofie = stage.tove, stage.freja, stage.sofie
    tove.goes_to("./opfoelgning/afregning")
    tove.opens("Afregning 1")
    tove.writes("2026-12-15", label="Betalingsdag")
    tove.writes("B-1", label="Bilagsnummer")
    tove.presses("Notér betalingen")
    tove.sees(re.compile("bilag B-1"))
    freja.goes_to(".")
    freja.follows("Opfølgning", within=".case-head")
    freja.arrives_at("Hvad er godkendt og betalt?")
    freja.sees(f"Afregning 1: {OWED}")
    freja.sees_no(re.compile("familie-"))
    sofie.goes_to("/")
    sofie.sees(f"16 af 25 nåede målet. Det udløser {OWED} i alt.")


def everybody_learns(stage: Stage) -> None:
    """An experience from one who was there, and the success rate kept as the municipality's own figure."""
    hanne, tove = stage.hanne, stage.tove
    hanne.goes_to("./styring/erfaringer")
    hanne.writes(LESSON, label="Iagttagelse")
    hanne.chooses("Socialfaglig", label="Faglinse")
    hanne.presses("Skriv")
    hanne.sees(LESSON)
    tove.goes_to("./opfoelgning/ny-viden")
    tove.follows("Gem et resultat som kommunens eget tal, når det er kontrolleret")
    tove.sees("Lykkedes for 16 af 25 til og med 2023-08.")
    tove.page.get_by_role("button", name="Gem som kommunens eget tal").click()
    tove.sees(re.compile(r"^Gemt \d+\. "))


def the_case_is_closed(stage: Stage) -> None:
    """G5: settled, evaluated, learned from, and taken over."""
    for paper in ("Endelig afregning", "Evaluering", "Beslutning: overtage, fortsætte, udbrede eller stoppe"):
        hands_in(stage.tove, "G5 Afslutning", paper)
    passes(stage.birgit, "G5 Afslutning")
    stage.tove.goes_to("./styring")
    stage.tove.sees("Alle porte er passeret.")


def the_next_case_begins_with_it(stage: Stage) -> None:
    """What is shared is shown before it leaves; another case begins with it and with the municipality's own figure."""
    tove = stage.tove
    tove.goes_to("./styring/deling")
    tove.writes("Familiebehandling i en mellemstor kommune", label="Titel udadtil")
    tove.ticks("Tag med (Socialfaglig)")
    tove.presses("Vis, hvad der forlader os")
    expect(tove.page.locator("[data-text]")).to_contain_text(LESSON, timeout=PATIENCE)
    expect(tove.page.locator("[data-text]")).not_to_contain_text("Vejle")
    tove.ticks("Jeg har læst det igennem")
    tove.presses("Del")
    tove.sees("Hent filen")
    tove.goes_to("/bibliotek")
    tove.follows("Familiebehandling i en mellemstor kommune")
    tove.presses("Begynd en sag")
    tove.arrives_at("Opgaver")
    stage.is_of(tove.page.url.removeprefix(stage.desk.address))
    tove.goes_to("./styring/erfaringer")
    tove.opens("Brug en rate i sagen")
    tove.chooses("Handleplanens mål nået", label="Rate")
    tove.chooses(": med indsatsen", label="Hvor i sagen")
    tove.presses("Skriv den i sagen")
    expect(tove.page.get_by_role("button", name=re.compile("Fortryd: "))).to_be_visible(timeout=PATIENCE)
    tove.goes_to("./afsnit/outcomes")
    expect(tove.page.locator('number-field[data-place$=".with"] input[value*="64"]').first).to_be_visible(
        timeout=PATIENCE
    )


def _statement(stage: Stage) -> str:
    found = stage.tove.page.request.get(f"/api/cases/{stage.id}/followup/payments").json()
    return f"/api/cases/{stage.id}/followup/statements/{found['waiting']['id']}"
