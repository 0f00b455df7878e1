"""A workbook that comes back and a table of costs: every difference seen, some chosen, one version made of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect
from tests.browser.desk import NARROW, Desk, Hand, is_sound
from tests.report.workbook.edited import cell_at, with_cells

from tovholder.report.workbook.inputs import VALUE

pytestmark = pytest.mark.journey
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PRICE, EVALUATION = "costs.treatment.per_entrant", "costs.evaluation.fixed"


def chosen(page: Page, hand: Hand, name: str, content: bytes) -> None:
    """A file chosen and looked at; the dialog for files is the browser's own."""
    field = page.get_by_label("Regneark (.xlsx) eller tabel (.csv)")
    field.set_input_files(FilePayload(name=name, mimeType=XLSX, buffer=content))
    hand.press(page.get_by_role("button", name="Vis forskellene"))


def test_a_workbook_comes_back_and_one_of_two_changes_is_taken(hand: Hand, desk: Desk, tmp_path: Path) -> None:
    page = hand.page
    case = desk.case()
    page.goto(f"{case}/dokumenter")
    hand.press(page.get_by_role("link", name="Tag tal ind fra et regneark eller en CSV-fil"))
    with page.expect_download() as fetched:
        hand.press(page.get_by_role("link", name="Hent regnearket"))
    fetched.value.save_as(tmp_path / "book.xlsx")
    book = (tmp_path / "book.xlsx").read_bytes()
    price = cell_at(book, PRICE, VALUE)
    chosen(page, hand, "sag.xlsx", with_cells(book, {price: 150_000.0, cell_at(book, EVALUATION, VALUE): 1.0}))
    expect(page.get_by_role("heading", name="Forskelle i regnearket, arket »Forudsætninger«")).to_be_visible()
    row = page.get_by_role("row", name=re.compile("Behandling, ordinære forløb"))
    for part in (price, "160000", "150000", "+"):
        expect(row).to_contain_text(part)
    is_sound(page, "differences")
    evaluation = page.get_by_role("checkbox", name=re.compile("Tag ind: .*valuering"))
    expect(evaluation).to_be_checked()
    hand.reach(evaluation)
    if hand.keyboard:
        page.keyboard.press("Space")
    hand.press(page.get_by_role("button", name="Gem den valgte"))
    expect(page.get_by_role("heading", name="Historik")).to_be_visible()
    expect(page.locator(".version-list > li")).to_have_count(2)
    expect(page.locator(".version-list > li").first).to_contain_text("150000")


def test_a_table_says_where_its_faults_are(window: Page, desk: Desk) -> None:
    hand = Hand(window, keyboard=False)
    case = desk.case()
    window.goto(f"{case}/indlaes")
    chosen(window, hand, "tabel.csv", b"Post;2023;2024\nKursus;1000;mange\nBus;500;600\n")
    expect(window.locator("[data-found]")).to_contain_text("C2 rummer »mange«")
    expect(window.locator("[data-found]")).to_contain_text("Tabellen siger ikke, hvem der betaler.")
    is_sound(window, "a table with faults")
    window.get_by_text("Er det en tabel").click()
    window.get_by_label("Betales af").select_option("skole")
    window.get_by_role("button", name="Vis forskellene").click()
    window.get_by_role("button", name="Gem den valgte").click()
    expect(window.locator(".version-list > li").first).to_contain_text("tilføjet")
    window.goto(f"{case}/indlaes")
    chosen(window, hand, "brev.xlsx", b"not a workbook")
    expect(window.get_by_role("alert")).to_contain_text(re.compile("overskrifter|regneark"))
    is_sound(window, "no workbook")


def test_differences_fit_on_a_phone(browser: Browser, desk: Desk) -> None:
    with desk.window(browser, "Anna", size=NARROW) as page:
        page.goto(f"{desk.case()}/indlaes")
        page.get_by_text("Er det en tabel").click()
        page.get_by_label("Betales af").select_option("skole")
        chosen(page, Hand(page, keyboard=False), "tabel.csv", b"Post;2023;2024\nKursus;1000;2000\n")
        expect(page.get_by_role("button", name="Gem den valgte")).to_be_visible()
        is_sound(page)
