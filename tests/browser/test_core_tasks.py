"""The twelve core tasks, each done with a mouse and by keyboard alone; every state met on the way is sound."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.desk import Desk, Hand, is_saved, is_sound

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.inviting import invite

pytestmark = pytest.mark.journey
RATE = "outcomes.no_placement.with"


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_task_1_make_an_account_from_an_invitation(browser: Browser, desk: Desk, keyboard: bool) -> None:
    grant = Grant("editor", "municipality", desk.place.municipality)
    secret = invite(desk.anna, desk.place.site, [grant])
    with desk.window(browser, None) as page:
        hand = Hand(page, keyboard)
        page.goto(f"/velkommen#{secret}")
        is_sound(page)
        login = f"cecilie-{'k' if keyboard else 'm'}"
        hand.write(page.get_by_label("Navn", exact=True), "Cecilie")
        hand.write(page.get_by_label("Brugernavn"), login)
        hand.write(page.get_by_label("Adgangskode"), "kort")
        hand.press(page.get_by_role("button", name="Opret konto"))
        expect(page.get_by_role("alert")).to_contain_text("En adgangskode er 12-200 tegn")
        is_sound(page, "the error of a short password")
        hand.write(page.get_by_label("Adgangskode"), "korrekt hest batteri")
        hand.press(page.get_by_role("button", name="Opret konto"))
        expect(page).to_have_url(re.compile("/sager$"))
        expect(page.get_by_role("link", name="Cecilie")).to_be_visible()


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_task_2_sign_in_to_the_page_asked_for_and_out_again(browser: Browser, desk: Desk, keyboard: bool) -> None:
    case = desk.case()
    with desk.window(browser, None) as page:
        hand = Hand(page, keyboard)
        page.goto(f"{case}/historik")
        expect(page.get_by_role("heading", level=1)).to_have_text("Log ind")
        is_sound(page)
        hand.write(page.get_by_label("Brugernavn"), "Anna")
        hand.write(page.get_by_label("Adgangskode"), "password of Anna")
        hand.press(page.get_by_role("main").get_by_role("button", name="Log ind"))
        expect(page).to_have_url(re.compile(f"{case}/historik$"))
        hand.press(page.get_by_role("button", name="Log ud"))
        expect(page.get_by_role("heading", level=1)).to_contain_text("En social investering")
        is_sound(page)


def test_task_3_make_a_case_from_a_template(hand: Hand) -> None:
    page = hand.page
    page.goto("/sager")
    hand.press(page.get_by_role("link", name="Ny sag"))
    expect(page.get_by_role("heading", name="Ny sag", level=1)).to_be_visible()
    is_sound(page)
    hand.tick(page.get_by_role("radio", name="Job med støtte (IPS)"))
    hand.press(page.get_by_role("button", name="Opret sagen"))
    expect(page.get_by_role("heading", name="Opgaver", level=1)).to_be_visible()
    expect(page.get_by_text("0 af 20 afsnit er færdige.")).to_be_visible()
    is_sound(page)


def test_task_4_write_a_section_that_saves_itself(hand: Hand, desk: Desk) -> None:
    page = hand.page
    case = desk.case()
    page.goto(case)
    hand.press(page.get_by_role("main").get_by_role("link", name="Udfordring"))
    field = page.get_by_label("Årsager")
    hand.write(field, "Familierne møder ti fagfolk", then="")
    is_saved(page)
    is_sound(page)
    page.reload()
    expect(page.get_by_label("Årsager")).to_have_value("Familierne møder ti fagfolk")


def test_task_5_move_a_number_and_see_what_it_does_to_whom(hand: Hand, desk: Desk) -> None:
    page = hand.page
    page.goto(f"{desk.case()}/afsnit/outcomes")
    net = page.locator("[data-net]")
    expect(net).to_contain_text("kr.")
    field = page.locator(f'number-field[data-place="{RATE}"]')
    hand.slide(field.get_by_role("slider", name="forventet"), 10)
    expect(field.locator("input").first).to_have_value("35..60..65")
    expect(page.locator("[data-diff]")).to_contain_text("i forhold til det gemte")
    expect(page.locator("[data-parties] tr", has_text="Familie og Forebyggelse")).to_contain_text("+")
    is_saved(page)
    expect(page.locator("[data-diff]")).to_have_text("Som gemt")
    is_sound(page)


def test_task_6_type_a_range_and_see_how_it_is_understood(hand: Hand, desk: Desk) -> None:
    page = hand.page
    page.goto(f"{desk.case()}/afsnit/outcomes")
    field = page.locator(f'number-field[data-place="{RATE}"]')
    box = field.locator("input").first
    hand.write(box, "1.234", then="")
    expect(field.locator(".said")).to_contain_text("1.234")
    expect(box).to_have_attribute("aria-invalid", "true")
    is_sound(page, "an ambiguous number")
    hand.write(box, "50 ±10", then="")
    expect(field.locator(".said")).to_have_text("Forstået som lavt 40, forventet 50, højt 60 %")
    is_saved(page)
    expect(field.get_by_role("slider", name="lavt")).to_have_attribute("aria-valuenow", "40")


def test_task_7_add_a_cost_and_remove_it_again(hand: Hand, desk: Desk) -> None:
    page = hand.page
    page.goto(f"{desk.case()}/afsnit/costs")
    hand.write(page.get_by_label("Navn på det nye (Omkostninger)"), "Tolk til møder", then="")
    hand.press(page.get_by_role("button", name="Tilføj Omkostninger"))
    expect(page.get_by_role("heading", name="Tolk til møder")).to_be_visible()
    expect(page.locator('number-field[data-place="costs.tolk_til_moeder.per_entrant"] input').first).to_have_value(
        "10000"
    )
    is_sound(page)
    hand.press(page.get_by_role("button", name="Fjern Tolk til møder"))
    expect(page.get_by_role("heading", name="Tolk til møder")).to_have_count(0)


def test_task_8_undo_and_redo_a_step_that_has_a_name(hand: Hand, desk: Desk) -> None:
    page = hand.page
    page.goto(f"{desk.case()}/afsnit/frame")
    title = page.get_by_label("Titel")
    hand.write(title, "Familier i Vejle")
    is_saved(page)
    undo = page.get_by_role("button", name=re.compile("Fortryd: .*Familier i Vejle"))
    hand.press(undo)
    expect(title).to_have_value(re.compile("eksempelpriser"))
    page.wait_for_load_state()  # a step reloads the page, whose buttons answer once it is loaded
    hand.press(page.get_by_role("button", name=re.compile("Gentag: .+")))
    expect(title).to_have_value("Familier i Vejle")
    is_sound(page)


def test_task_9_settle_a_conflict_field_by_field(hand: Hand, desk: Desk, browser: Browser) -> None:
    page = hand.page
    case = desk.case()
    page.goto(f"{case}/afsnit/frame")
    with desk.window(browser, "Bo") as other:
        other.goto(f"{case}/afsnit/frame")
        other.get_by_label("Titel").fill("Bos titel")
        other.keyboard.press("Tab")
        is_saved(other)
    hand.write(page.get_by_label("Titel"), "Annas titel")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Andre har ændret det samme")
    expect(dialog).to_contain_text("Fra Bo")
    is_sound(page, "the conflict")
    mine = dialog.get_by_role("radio", name="Mit: Annas titel")
    if hand.keyboard:
        hand.reach(mine)
        page.keyboard.press("Space")
    else:
        hand.tick(mine)
    hand.press(dialog.get_by_role("button", name="Gem valget"))
    expect(dialog).to_be_hidden()
    expect(page.locator("#f-title-input")).to_have_value("Annas titel")
    page.goto(f"{case}/historik")
    expect(page.get_by_text("Flettet").first).to_be_visible()


def test_task_10_say_how_far_a_section_is(hand: Hand, desk: Desk) -> None:
    page = hand.page
    page.goto(f"{desk.case()}/afsnit/legal")
    hand.tick(page.get_by_role("radio", name="Mangler svar fra nogen"))
    hand.write(page.get_by_label("Hvem mangler der svar fra?"), "juristen", then="")
    hand.press(page.get_by_role("button", name="Gem status"))
    expect(page.get_by_text("Mangler svar fra juristen")).to_be_visible()
    is_sound(page)


def test_task_11_see_why_the_result_changed(hand: Hand, desk: Desk) -> None:
    page = hand.page
    case = desk.case()
    page.goto(f"{case}/afsnit/outcomes")
    hand.write(page.locator(f'number-field[data-place="{RATE}"] input').first, "60-70")
    is_saved(page)
    page.goto(f"{case}/historik")
    is_sound(page)
    hand.press(page.get_by_role("link", name="Hvad gjorde den ved resultatet? Version 2"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Hvorfor ændrede det sig?")
    expect(page.get_by_role("tabpanel", name="Tegning")).to_be_visible()
    hand.press(page.get_by_role("tab", name="Tegning"))
    if hand.keyboard:
        page.keyboard.press("ArrowRight")
    else:
        page.get_by_role("tab", name="Tabel").click()
    expect(page.get_by_role("tabpanel", name="Tabel")).to_contain_text("Samspil")
    expect(page).to_have_url(re.compile("visning=table"))
    is_sound(page)


def test_task_12_mend_an_error_in_the_text_and_fetch_a_document(hand: Hand, desk: Desk, tmp_path: Path) -> None:
    page = hand.page
    case = desk.case()
    page.goto(f"{case}/tekst")
    area = page.get_by_label("Sagsfilen", exact=True)
    wrong = area.input_value().replace("period: quarter", "period: fortnight", 1)
    area.fill(wrong)
    link = page.get_by_role("button", name="Linje 11", exact=True)
    expect(link).to_be_visible()
    is_sound(page, "a text with an error")
    hand.press(link)
    selected = area.evaluate("(e) => e.value.slice(e.selectionStart, e.selectionEnd)")
    assert selected.startswith("period: fortnight")
    page.keyboard.type("period: year")
    expect(page.get_by_text("Ingen fejl.")).to_be_visible()
    hand.press(page.get_by_role("button", name="Gem teksten"))
    is_saved(page)
    hand.press(page.get_by_role("link", name="Dokumenter"))
    expect(page.get_by_role("heading", name="Dokumenter", level=1)).to_be_visible()
    is_sound(page)
    with page.expect_download() as fetched:
        hand.press(page.get_by_role("link", name="Hent PDF (Beslutningsgrundlag på én side)"))
    fetched.value.save_as(tmp_path / "oplæg.pdf")
    assert (tmp_path / "oplæg.pdf").read_bytes().startswith(b"%PDF")
