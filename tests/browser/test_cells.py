"""From a number on a page to its cell in the workbook; the address says that cells are shown."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.desk import NARROW, Desk, Hand, is_sound, stays_inside
from tests.report.workbook.test_result_cells import named_cells

pytestmark = pytest.mark.journey


def test_every_party_and_year_has_its_cell_beside_it(hand: Hand, desk: Desk) -> None:
    page = hand.page
    page.goto(f"{desk.case()}/resultat/cash-flow")
    expect(page.locator(".cell-name")).to_have_count(0)
    hand.press(page.get_by_role("link", name="Vis cellerne i regnearket"))
    expect(page).to_have_url(re.compile(r"celler=vis$"))
    is_sound(page)
    row = page.get_by_role("row", name=re.compile("^Familie og Forebyggelse")).first
    shown, cell = row.get_by_role("cell").first.inner_text().split()
    with page.expect_download() as fetched:
        hand.press(page.get_by_role("link", name="Hent regnearket"))
    book = named_cells(fetched.value.path().read_bytes())
    value = book[cell]
    assert isinstance(value, float | int)
    assert f"{round(value):,}".replace(",", ".") == shown.replace("−", "-")
    # The other parts are looked at in the same way, until it is put away again.
    hand.press(page.get_by_role("link", name="Hvem betaler, og hvem vinder"))
    expect(page.locator(".cell-name:visible").first).to_be_visible()
    hand.press(page.get_by_role("link", name="Skjul cellerne"))
    expect(page.locator(".cell-name")).to_have_count(0)


def test_the_live_result_tells_its_cells_too(browser: Browser, desk: Desk) -> None:
    case = desk.case()
    with desk.window(browser, "Anna") as page:
        page.goto(f"{case}/afsnit/costs")
        aside = page.locator("aside")
        aside.get_by_text("Vis cellerne i regnearket").click()
        expect(aside.get_by_text("result_municipality_net")).to_be_visible()
        is_sound(page)
    with desk.window(browser, "Anna", size=NARROW) as page:
        for part in ("first-page", "who-pays", "matrix", "cash-flow", "lines"):
            page.goto(f"{case}/resultat/{part}?celler=vis")
            stays_inside(page)
