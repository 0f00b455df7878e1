"""Every page: axe finds nothing in light or in high contrast, and nothing is cut off at 320 pixels."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser
from tests.browser.desk import NARROW, Desk, is_sound, stays_inside

from tovholder.report.papers.screen import SCREEN
from tovholder.usecases.cases.marking import approve
from tovholder.usecases.cases.tasks import SECTIONS

pytestmark = pytest.mark.journey
SITE = (
    "/sager", "/sager/ny", "/overblik", "/overblik/valg", "/mennesker", "/konto", "/ordliste", "/vejledning", "/was",
    "/indberet", "/findes-ikke",
)  # fmt: skip
PARTS = tuple(f"/resultat/{part}" for part in SCREEN if part != "simulation")
CASE = ("", "/tekst", "/historik", "/sammenlign", "/dokumenter", "/indlaes", "/regner", "/fremvis")
SECTION = tuple(f"/afsnit/{section}" for section in SECTIONS)
STRANGER = ("/", "/log-ind", "/velkommen", "/was", "/ordliste", "/vejledning")


GROUPS = pytest.mark.parametrize("group", ["site", "case", "results", "sections", "stranger"])


def _paths(desk: Desk, group: str) -> tuple[str, ...]:
    if group in ("site", "stranger"):
        return SITE if group == "site" else STRANGER
    case = desk.case()
    approve(desk.anna, desk.place.site, case.rpartition("/")[2], "Byrådet")
    return tuple(case + path for path in {"case": CASE, "results": PARTS, "sections": SECTION}[group])


@GROUPS
@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_axe_finds_nothing_on_any_page(browser: Browser, desk: Desk, group: str, contrast: str) -> None:
    with desk.window(browser, None if group == "stranger" else "Anna") as page:
        page.goto(f"/indstilling?kontrast={contrast}&til=/")
        for path in _paths(desk, group):
            page.goto(path)
            is_sound(page)


@GROUPS
def test_no_page_is_wider_than_320_pixels(browser: Browser, desk: Desk, group: str) -> None:
    with desk.window(browser, None if group == "stranger" else "Anna", size=NARROW) as page:
        for path in _paths(desk, group):
            page.goto(path)
            stays_inside(page)


def test_every_page_is_in_english_too(browser: Browser, desk: Desk) -> None:
    case = desk.case()
    with desk.window(browser, "Anna") as page:
        page.goto("/indstilling?sprog=en&til=/")
        for path in (*SITE, *(case + path for path in (*CASE, *PARTS, *SECTION))):
            page.goto(path)
            assert page.locator("html").get_attribute("lang") == "en"
            assert re.search(r"\b(pages|form|workspace)\.[a-z]", page.inner_text("body")) is None, path
