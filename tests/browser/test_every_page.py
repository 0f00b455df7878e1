"""Every page, in light and in high contrast, wide and at 320 pixels: axe finds nothing, and nothing is cut off."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser
from tests.browser.desk import NARROW, WIDE, Desk, is_sound

from tovholder.report.papers.screen import SCREEN
from tovholder.usecases.cases.marking import approve
from tovholder.usecases.cases.tasks import SECTIONS

pytestmark = pytest.mark.journey
SITE = ("/sager", "/sager/ny", "/overblik", "/mennesker", "/konto", "/ordliste", "/vejledning", "/was", "/findes-ikke")
PARTS = tuple(f"/resultat/{part}" for part in SCREEN if part != "simulation")
CASE = ("", "/tekst", "/historik", "/sammenlign", "/dokumenter", "/regner", "/fremvis")
SECTION = tuple(f"/afsnit/{section}" for section in SECTIONS)
STRANGER = ("/", "/log-ind", "/velkommen", "/was", "/ordliste", "/vejledning")


@pytest.mark.parametrize("contrast", ["normal", "high"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("group", ["site", "case", "results", "sections", "stranger"])
def test_every_page_is_sound(browser: Browser, desk: Desk, group: str, size: dict[str, int], contrast: str) -> None:
    paths: tuple[str, ...] = {"site": SITE, "stranger": STRANGER}.get(group, ())
    if not paths:
        row = desk.place.case(desk.anna)
        case = desk.case()
        approve(desk.anna, desk.place.site, case.rpartition("/")[2], "Byrådet")
        paths = tuple(case + path for path in {"case": CASE, "results": PARTS, "sections": SECTION}[group])
        assert row.id
    with desk.window(browser, None if group == "stranger" else "Anna", size=size) as page:
        page.goto(f"/indstilling?kontrast={contrast}&til=/")
        for path in paths:
            page.goto(path)
            page.wait_for_load_state("load")
            is_sound(page)


def test_every_page_is_in_english_too(browser: Browser, desk: Desk) -> None:
    case = desk.case()
    with desk.window(browser, "Anna") as page:
        page.goto("/indstilling?sprog=en&til=/")
        for path in (*SITE, *(case + path for path in (*CASE, *PARTS, *SECTION))):
            page.goto(path)
            assert page.locator("html").get_attribute("lang") == "en"
            assert re.search(r"\b(pages|form|workspace)\.[a-z]", page.inner_text("body")) is None, path
