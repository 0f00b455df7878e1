"""The result taken hold of: dragged to zero by mouse and by keys, read, saved, taken back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.desk import Desk, Hand, is_saved, is_sound
from tests.workspace.sites import VEJLE

pytestmark = pytest.mark.journey
RATE = "outcomes.no_placement.with"
NARROW = {"width": 375, "height": 800}


def open_at(page: Page, desk: Desk, text: str = VEJLE) -> str:
    case = desk.case(text)
    page.goto(f"{case}/afsnit/outcomes")
    page.get_by_label("Tal, der flytter sig").select_option(RATE)
    expect(page.locator("result-handle [data-reading]")).to_contain_text("ved 50 %")
    return case


def test_drag_the_result_to_zero_and_read_the_success_rate(hand: Hand, desk: Desk) -> None:
    page = hand.page
    open_at(page, desk)
    thumb = page.locator("result-handle").get_by_role("slider")
    if hand.keyboard:
        hand.reach(thumb)
        page.keyboard.press("0")
        expect(page.locator("[data-saved]")).not_to_have_text(re.compile("^Gemt kl. ..[.]..$"))
        is_sound(page, "the handle held")
        page.keyboard.press("Enter")
    else:
        box, mark = thumb.bounding_box(), page.locator("result-handle .zero-mark").bounding_box()
        assert box is not None
        assert mark is not None
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.down()
        page.mouse.move(mark["x"] + 60, box["y"] + 5, steps=5)
        page.mouse.move(mark["x"] + 7, box["y"] + 5, steps=3)
        page.mouse.up()
    expect(thumb).to_have_attribute("aria-valuetext", re.compile(r"^Resultat 0\skr\. ved [\d,]+ %\.$"))
    expect(page.locator("[data-net]")).to_have_text(re.compile(r"^0\skr\.$"))
    is_saved(page)
    likely = page.locator(f'number-field[data-place="{RATE}"]').get_by_role("slider", name="forventet")
    said, at = thumb.get_attribute("aria-valuetext"), likely.get_attribute("aria-valuetext")
    assert said is not None
    assert at is not None
    assert said.split(" ved ")[1] == at.replace("procent", "%") + "."
    is_sound(page)
    expect(page.get_by_role("button", name=re.compile("Fortryd: .*med indsatsen"))).to_be_visible()


def test_escape_takes_the_result_back(hand: Hand, desk: Desk) -> None:
    page = hand.page
    case = open_at(page, desk)
    field = page.locator(f'number-field[data-place="{RATE}"] input').first
    thumb = page.locator("result-handle").get_by_role("slider")
    expect(page.locator("[data-net]")).not_to_have_text("…")
    before = page.locator("[data-net]").inner_text()
    if hand.keyboard:
        hand.reach(thumb)
        for _ in range(3):
            page.keyboard.press("ArrowLeft")
        expect(field).to_have_value("32..47..62")
    else:
        # Hovering waits until it stands still.
        thumb.hover()
        box = thumb.bounding_box()
        assert box is not None
        page.mouse.down()
        page.mouse.move(box["x"] - 60, box["y"] + 12, steps=4)
        expect(field).not_to_have_value("35..50..65")
    expect(page.locator("[data-diff]")).to_contain_text("i forhold til det gemte")
    page.keyboard.press("Escape")
    expect(field).to_have_value("35..50..65")
    expect(page.locator("[data-net]")).to_have_text(before)
    expect(page.locator("[data-diff]")).to_have_text("Som gemt")
    if not hand.keyboard:
        page.mouse.up()
    page.goto(f"{case}/historik")
    expect(page.locator(".version-list").get_by_text("Version 2")).to_have_count(0)


def test_a_result_that_cannot_be_zero_says_so(window: Page, desk: Desk) -> None:
    open_at(window, desk, VEJLE.replace("per_entrant: {value: 160000", "per_entrant: {value: 99000000"))
    expect(window.locator("result-handle [data-reading]")).to_contain_text("kan ikke blive nul")
    expect(window.locator("result-handle [data-reading]")).to_contain_text("mellem 0 % og 100 %")
    is_sound(window)


def test_a_number_that_moves_nothing_says_why(window: Page, desk: Desk) -> None:
    open_at(window, desk)
    window.get_by_label("Tal, der flytter sig").select_option("outcomes.wellbeing.with")
    expect(window.locator("result-handle [data-reading]")).to_contain_text("Ændringen går lige op")
    expect(window.locator("result-handle").get_by_role("slider")).to_have_count(0)
    is_sound(window)


def test_the_calculator_is_dragged_without_saving(window: Page, desk: Desk) -> None:
    case = desk.case()
    window.goto(f"{case}/regner?tal={RATE}")
    thumb = window.locator("result-handle").get_by_role("slider")
    thumb.focus()
    window.keyboard.press("0")
    window.keyboard.press("Enter")
    expect(window.locator("[data-net]")).to_have_text(re.compile(r"^0\skr\.$"))
    window.goto(f"{case}/historik")
    expect(window.locator(".version-list").get_by_text("Version 2")).to_have_count(0)


def test_on_a_phone_the_handle_waits_to_be_unfolded(browser: Browser, desk: Desk) -> None:
    with desk.window(browser, "Anna", size=NARROW) as page:
        page.goto(f"{desk.case()}/afsnit/outcomes")
        handle = page.locator("result-handle")
        expect(handle.get_by_role("slider")).to_have_count(0)
        handle.get_by_text("Træk i resultatet").click()
        expect(handle.get_by_role("slider")).to_be_visible()
        is_sound(page)
