"""Rows pasted from Excel: seen as they are understood, saved as one step, and taken back as one."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.desk import NARROW, Desk, Hand, is_sound

pytestmark = pytest.mark.journey
COSTS = """Navn\tPr. deltager\tBetales af\tFarve
Behandling, ordinære forløb\t170000\tFamilie og Forebyggelse\trød
Tolk til møder\t8000\tskole\t
"Kørsel
til møder"\t1.234\tStaten\t"""


def opened(hand: Hand, at: Locator) -> Locator:
    hand.press(at.get_by_text("Indsæt fra Excel"))
    return at


def pasted(page: Page, hand: Hand, table: Locator, text: str) -> None:
    """As the clipboard puts it in the field."""
    area = table.locator("textarea")
    hand.reach(area)
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def test_costs_are_pasted_seen_saved_and_undone(hand: Hand, desk: Desk) -> None:
    page = hand.page
    page.goto(f"{desk.case()}/afsnit/costs")
    table = opened(hand, page.locator("paste-table").first)
    pasted(page, hand, table, COSTS)
    expect(table.get_by_role("caption")).to_have_text("Rækker: 3: nye 1, ændrede 1, afviste 1.")
    expect(table.get_by_role("row", name=re.compile("Kørsel"))).to_contain_text("Afvist")
    expect(table).to_contain_text("Farve")
    is_sound(page, "rows as they are understood")
    numbers = table.get_by_label("Tal som 1.234")
    if hand.keyboard:
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")
    else:
        numbers.select_option("da")
    expect(table.get_by_role("row", name=re.compile("Kørsel"))).to_contain_text("Ny")
    hand.press(table.get_by_role("button", name="Gem 3 rækker"))
    expect(page.get_by_role("heading", name="Tolk til møder")).to_be_visible()
    first = page.locator('number-field[data-place="costs.treatment.per_entrant"] input').first
    expect(first).to_have_value("170000")
    page.wait_for_load_state()
    hand.press(page.get_by_role("button", name=re.compile(r"Fortryd: Omkostninger: \d ændringer")))
    expect(page.get_by_role("heading", name="Tolk til møder")).to_have_count(0)
    expect(first).to_have_value("160000")


def test_plain_numbers_and_a_list_of_risks(window: Page, desk: Desk) -> None:
    case, hand = desk.case(), Hand(window, keyboard=False)
    window.goto(f"{case}/afsnit/people_reached")
    table = opened(hand, window.locator(".is-table paste-table").first)
    pasted(window, hand, table, "2024-Q1\t4\n2024-Q2\t2-6")
    table.get_by_role("button", name="Gem 2 rækker").click()
    expect(window.get_by_label("2024-Q2", exact=True)).to_have_value("2..6")
    window.goto(f"{case}/afsnit/risks")
    table = opened(hand, window.locator("paste-table").first)
    pasted(window, hand, table, "For få henvises\thøj\tstor\tAnna")
    table.get_by_role("button", name="Gem rækken").click()
    expect(window.get_by_role("heading", name="For få henvises")).to_be_visible()
    expect(window.get_by_role("button", name=re.compile("Fortryd: Risici"))).to_be_visible()


def test_a_wide_paste_scrolls_by_itself_on_a_phone(browser: Browser, desk: Desk) -> None:
    with desk.window(browser, "Anna", size=NARROW) as page:
        page.goto(f"{desk.case()}/afsnit/costs")
        hand = Hand(page, keyboard=False)
        table = opened(hand, page.locator("paste-table").first)
        pasted(page, hand, table, COSTS)
        expect(table.get_by_role("caption")).to_be_visible()
        is_sound(page)
