"""What a page is like when it is opened up: pedigrees, empty fields, pasted rows, zero, nothing, frames, the phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.desk import Desk, is_saved, is_sound

pytestmark = pytest.mark.journey
RATE = "outcomes.no_placement.with"


def test_a_number_says_where_it_is_from_and_takes_a_source(window: Page, desk: Desk) -> None:
    window.goto(f"{desk.case()}/afsnit/costs")
    field = window.locator('number-field[data-place="costs.treatment.per_entrant"]')
    field.get_by_text("Hvor er tallet fra?").click()
    expect(field).to_contain_text("costs_treatment_per_entrant")
    field.get_by_label("Kilde", exact=True).fill("Regnskab 2025")
    window.keyboard.press("Tab")
    expect(field.locator(".said")).to_have_text("Oplysningerne om tallet er gemt.")
    is_sound(window)
    window.reload()
    field.get_by_text("Hvor er tallet fra?").click()
    expect(field.get_by_label("Kilde", exact=True)).to_have_value("Regnskab 2025")
    expect(field.locator("input").first).to_have_value("160000")


def test_empty_fields_are_there_when_asked_for(window: Page, desk: Desk) -> None:
    window.goto(f"{desk.case()}/afsnit/costs")
    window.get_by_text(re.compile(r"Felter uden indhold \(\d+\)")).first.click()
    account = window.locator('text-field[data-place="costs.treatment.account"] input')
    account.fill("5.28.20")
    window.keyboard.press("Tab")
    is_saved(window)
    is_sound(window)


def test_where_the_result_is_zero(window: Page, desk: Desk) -> None:
    window.goto(f"{desk.case()}/afsnit/outcomes")
    field = window.locator('number-field[data-place="outcomes.less_help.with"]')
    field.get_by_role("button", name="Find nulpunktet").click()
    expect(field.locator(".said")).to_contain_text("Resultatet er nul ved -8,1")
    is_sound(window)
    field.get_by_role("button", name="Flyt dertil").click()
    expect(window.locator("[data-net]")).to_have_text(re.compile(r"^-?\d{1,2}[\d.]*\skr\."))


def test_why_nothing_changed(window: Page, desk: Desk) -> None:
    window.goto(f"{desk.case()}/afsnit/outcomes")
    thumb = window.locator('number-field[data-place="outcomes.wellbeing.with"]').get_by_role("slider", name="højt")
    expect(window.locator("[data-net]")).to_contain_text("kr.")
    thumb.focus()
    window.keyboard.press("End")
    window.keyboard.press("Home")
    expect(window.locator("[data-diff]")).not_to_have_text("")
    is_sound(window)


def test_a_chart_has_three_faces_and_four_files(window: Page, desk: Desk) -> None:
    case = desk.case()
    window.goto(f"{case}/resultat/cash-flow?visning=sentence")
    expect(window.get_by_role("tabpanel", name="Sætning").first).to_be_visible()
    is_sound(window)
    for ending in ("SVG", "PNG", "CSV", "XLSX"):
        with window.expect_download() as fetched:
            window.get_by_role("link", name=re.compile(f"^{ending}")).first.click()
        assert fetched.value.suggested_filename.endswith(ending.lower())


def test_the_simulation_is_a_second_layer(window: Page, desk: Desk) -> None:
    window.goto(f"{desk.case()}/resultat/uncertainty")
    expect(window.locator("later-part chart-faces")).to_have_count(0)
    window.get_by_text("Simulering: alle tal på én gang").click()
    expect(window.locator("later-part chart-faces").first).to_be_visible(timeout=60_000)
    is_sound(window)


def test_frames_for_a_meeting(window: Page, desk: Desk) -> None:
    window.goto(f"{desk.case()}/fremvis")
    expect(window.locator("[data-count]")).to_have_text(re.compile(r"^1 / [5-7]$"))
    for _ in range(6):
        window.keyboard.press("ArrowRight")
        is_sound(window)
    expect(window.get_by_role("heading", name="Prøv selv")).to_be_visible()
    thumb = window.get_by_role("slider", name="forventet").first
    thumb.focus()
    window.keyboard.press("PageUp")
    expect(window.locator("[data-diff]")).to_contain_text("i forhold til det gemte")


def test_the_calculator_saves_nothing_and_is_passed_on_by_its_address(window: Page, desk: Desk) -> None:
    case = desk.case()
    window.goto(f"{case}/regner?tal={RATE}&vis=state")
    expect(window.locator("number-field")).to_have_count(1)
    expect(window.locator("[data-parties] tr")).to_have_count(1)
    window.get_by_role("slider", name="forventet").focus()
    window.keyboard.press("PageUp")
    expect(window.locator("[data-diff]")).to_contain_text("i forhold til det gemte")
    window.goto(f"{case}/historik")
    expect(window.locator(".version-list").get_by_text("Version 2")).to_have_count(0)


def test_an_administrator_makes_a_link_and_a_key(window: Page) -> None:
    window.goto("/mennesker")
    window.get_by_role("button", name="Lav linket").click()
    expect(window.locator("[data-shown]").first).to_contain_text("/velkommen#")
    is_sound(window)
    window.goto("/konto")
    window.get_by_label("Navn på nøglen").fill("Ledelsesinformation")
    window.get_by_role("button", name="Lav en nøgle").click()
    expect(window.locator("[data-shown]")).to_contain_text("tov_")
    is_sound(window)


def test_a_case_that_cannot_be_calculated_says_what_to_do(window: Page, desk: Desk) -> None:
    from tests.workspace.sites import VEJLE

    from tovholder.usecases.cases.texts import create

    text = VEJLE.replace("period: quarter", "period: fortnight")
    row = create(desk.anna, desk.place.site, desk.place.municipality, text, with_errors=True)
    for path in ("", "/afsnit/frame", "/resultat", "/regner", "/fremvis", "/tekst", "/historik", "/sammenlign"):
        window.goto(f"/sager/{row.id}{path}")
        expect(window.get_by_role("heading", level=1)).not_to_have_text("Der er sket en fejl")
        is_sound(window)


def test_what_others_may_not_see_is_not_there(browser: Browser, desk: Desk) -> None:
    case = desk.case()
    desk.place.somebody("Dorte")
    with desk.window(browser, "Dorte") as page:
        page.goto("/sager")
        expect(page.get_by_text("Bed en tovholder om at dele en sag med dig.")).to_be_visible()
        is_sound(page)
        page.goto(case)
        expect(page.get_by_role("heading", level=1)).to_have_text("Siden findes ikke")
        page.goto("/mennesker")
        expect(page.get_by_role("heading", level=1)).to_have_text("Det har du ikke adgang til")
