"""Signing in with a code, turning it on by keyboard alone, and the audit trail: sound in every state."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.desk import NARROW, Desk, Hand, is_sound, stays_inside
from tests.workspace.sites import EVERYTHING

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.inviting import invite
from tovholder.usecases.audit.seeing import note_seen

pytestmark = pytest.mark.journey
PASSWORD = "korrekt hest batteri"


@pytest.fixture(scope="module")
def auditor(desk: Desk) -> str:
    """Somebody who may look into the record, in which a citizen is told of."""
    desk.place.somebody("Revisor", Grant("auditor", "instance"))
    case = desk.case().rpartition("/")[2]
    note_seen(desk.anna, desk.place.site, "person-read", case=case, people=["p-1", "p-2"], purpose="attest")
    return case


@pytest.fixture
def stranger(browser: Browser, desk: Desk) -> Iterator[Page]:
    with desk.window(browser, None) as page:
        yield page


def _code(page: Page) -> str:
    secret = page.locator("code.secret").inner_text().replace(" ", "")
    return pyotp.TOTP(secret).now()


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_the_fund_comes_in_with_a_link_and_a_code(stranger: Page, desk: Desk, keyboard: bool) -> None:
    case = desk.case()
    link = invite(desk.anna, desk.place.site, [Grant("fund", "case", case.rpartition("/")[2])])
    login, hand = f"fond{keyboard}@fond.dk", Hand(stranger, keyboard)
    stranger.goto(f"/velkommen#{link}")
    hand.write(stranger.get_by_label("Navn", exact=True), "Fonden")
    hand.write(stranger.get_by_label("Brugernavn"), login)
    hand.write(stranger.get_by_label("Adgangskode"), PASSWORD)
    hand.press(stranger.get_by_role("button", name="Opret konto"))
    expect(stranger.get_by_role("heading", level=1)).to_have_text("Kode fra en app")
    is_sound(stranger)
    hand.write(stranger.get_by_label("Koden fra appen"), "000000")
    hand.press(stranger.get_by_role("button", name="Slå til"))
    expect(stranger.get_by_role("alert")).to_contain_text("Koden er forkert")
    is_sound(stranger)
    hand.write(stranger.get_by_label("Koden fra appen"), _code(stranger))
    hand.press(stranger.get_by_role("button", name="Slå til"))
    codes = stranger.locator(".recovery p")
    expect(codes).to_have_count(11)
    recovery = codes.nth(1).inner_text()
    is_sound(stranger)
    hand.press(stranger.get_by_role("link", name="Fortsæt"))
    expect(stranger.get_by_role("heading", level=1)).to_have_text("Sager")
    hand.press(stranger.get_by_role("button", name="Log ud"))
    expect(stranger).to_have_url(re.compile(r"/$"))
    stranger.goto(f"/log-ind?til={case}")
    hand.write(stranger.get_by_label("Brugernavn"), login)
    hand.write(stranger.get_by_label("Adgangskode"), PASSWORD)
    hand.press(stranger.locator("main").get_by_role("button", name="Log ind"))
    expect(stranger.get_by_role("heading", level=1)).to_have_text("Skriv koden fra din app")
    is_sound(stranger)
    hand.write(stranger.get_by_label("Kode", exact=True), recovery)
    hand.press(stranger.locator("main").get_by_role("button", name="Log ind"))
    expect(stranger).to_have_url(re.compile(case))


def test_one_turns_it_on_oneself(browser: Browser, desk: Desk) -> None:
    desk.place.somebody("Gitte")
    with desk.window(browser, "Gitte") as page:
        page.goto("/konto")
        page.get_by_label("Nuværende adgangskode").first.fill("password of Gitte")
        page.get_by_role("button", name="Slå til").click()
        expect(page).to_have_url(re.compile("/konto/kode$"))
        is_sound(page)
        page.get_by_label("Koden fra appen").fill(_code(page))
        page.get_by_role("button", name="Slå til").click()
        page.get_by_role("link", name="Fortsæt").click()
        expect(page.get_by_text("Du har 10 genoprettelseskoder tilbage.")).to_be_visible()
        is_sound(page)


@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_the_record_is_looked_into(browser: Browser, desk: Desk, auditor: str, contrast: str) -> None:
    with desk.window(browser, "Revisor") as page:
        page.goto(f"/indstilling?kontrast={contrast}&til=/revisionsspor")
        expect(page.get_by_role("heading", level=1)).to_have_text("Revisionsspor")
        is_sound(page)
        page.get_by_label("Hændelse").select_option("person-read")
        page.get_by_label("Sag (id)").fill(auditor)
        page.get_by_role("button", name="Vis", exact=True).click()
        expect(page.locator("tbody tr").first).to_contain_text("2 personer")
        page.get_by_role("button", name="Prøv sporet").click()
        expect(page.get_by_text("Sporet er helt")).to_be_visible()
        with page.expect_download() as fetched:
            page.get_by_role("link", name="Hent som CSV").click()
        assert fetched.value.suggested_filename == "revisionsspor.csv"
        page.goto("/revisionsspor?slags=municipality&til=2001-01-01")
        expect(page.get_by_text("Ingen poster passer.")).to_be_visible()
        is_sound(page)
        page.goto("/indstilling?sprog=en&til=/revisionsspor")
        assert re.search(r"\b(pages|audit|workspace)\.[a-z]", page.inner_text("body")) is None


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_a_citizen_gets_an_extract_and_stands_in_no_address(
    browser: Browser, desk: Desk, auditor: str, keyboard: bool
) -> None:
    with desk.window(browser, "Revisor") as page:
        hand, asked = Hand(page, keyboard), list[str]()
        page.on("request", lambda request: asked.append(request.url))
        page.goto("/revisionsspor")
        hand.press(page.get_by_role("link", name="Udtræk for én borger"))
        expect(page.get_by_role("heading", level=1)).to_have_text("Udtræk for én borger")
        is_sound(page)
        hand.write(page.get_by_label("Borgerens pseudonym"), "p-2")
        hand.write(page.get_by_label("Kun i sagen med dette id"), auditor)
        hand.press(page.get_by_role("button", name="Vis udtrækket"))
        expect(page.get_by_role("row", name=re.compile("bekræfte et resultat.*Anna"))).to_be_visible()
        # What was typed is gone from the page too.
        expect(page.get_by_label("Borgerens pseudonym")).to_have_value("")
        is_sound(page)
        stays_inside(page)
        with page.expect_download() as fetched:
            hand.press(page.get_by_role("link", name="Hent til borgeren"))
        told = fetched.value.path().read_text(encoding="utf-8-sig")
        assert "bekræfte et resultat" in told
        assert "Anna" not in told
        with page.expect_download() as fetched:
            hand.press(page.get_by_role("link", name="Hent med navne"))
        assert "Anna" in fetched.value.path().read_text(encoding="utf-8-sig")
        hand.write(page.get_by_label("Borgerens pseudonym"), "0102034567 og mere")
        hand.press(page.get_by_role("button", name="Vis udtrækket"))
        expect(page.get_by_text("0 poster i")).to_be_visible()
        is_sound(page)
        assert not [url for url in asked if "p-2" in url or "010203" in url]


@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_how_long_people_are_kept_is_seen(browser: Browser, desk: Desk, auditor: str, contrast: str) -> None:
    del auditor
    with desk.window(browser, "Revisor") as page:
        page.goto(f"/indstilling?kontrast={contrast}&til=/revisionsspor/opbevaring")
        expect(page.get_by_text("Jobbet har ikke kørt.")).to_be_visible()
        is_sound(page)
        page.goto("/indstilling?sprog=en&til=/revisionsspor/opbevaring")
        assert re.search(r"\b(pages|audit|workspace)\.[a-z]", page.inner_text("body")) is None
    with desk.window(browser, "Revisor", size=NARROW) as page:
        for path in ("opbevaring", "borger"):
            page.goto(f"/revisionsspor/{path}")
            stays_inside(page)


def test_nothing_is_wider_than_a_phone(browser: Browser, desk: Desk, auditor: str) -> None:
    with desk.window(browser, "Revisor", size=NARROW) as page:
        page.goto(f"/revisionsspor?sag={auditor}")
        stays_inside(page)
        page.goto("/konto")
        page.get_by_label("Nuværende adgangskode").first.fill("password of Revisor")
        page.get_by_role("button", name="Slå til").click()
        expect(page.locator("img.qr")).to_be_visible()
        stays_inside(page)


def test_whoever_may_not_look_is_not_shown_the_way(window: Page) -> None:
    window.goto("/sager")
    expect(window.get_by_role("link", name="Revisionsspor")).to_have_count(0)
    window.goto("/revisionsspor")
    expect(window.get_by_role("heading", level=1)).to_have_text("Det har du ikke adgang til")


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_one_sees_where_one_is_signed_in_and_signs_out_there(browser: Browser, desk: Desk, keyboard: bool) -> None:
    name = f"Eva{keyboard}"
    desk.place.somebody(name)
    with desk.window(browser, name) as elsewhere, desk.window(browser, name, size=NARROW) as page:
        elsewhere.goto("/konto")
        page.goto("/konto")
        stays_inside(page)
        hand, where = Hand(page, keyboard), page.get_by_label("Log ud", exact=True)
        expect(where.locator("option")).to_have_count(3)
        there = where.locator("option").filter(has_text="sidst brugt").first
        where.select_option(label=there.inner_text())
        form = page.locator("api-form[data-action='/api/sessions/end']")
        hand.write(form.get_by_label("Nuværende adgangskode"), "forkert")
        hand.press(form.get_by_role("button", name="Log ud dér"))
        expect(page.get_by_role("alert")).to_be_visible()
        is_sound(page)
        hand.write(form.get_by_label("Nuværende adgangskode"), f"password of {name}")
        hand.press(form.get_by_role("button", name="Log ud dér"))
        expect(where.locator("option")).to_have_count(2)
        elsewhere.goto("/konto")
        expect(elsewhere.get_by_role("heading", level=1)).not_to_have_text("Din konto")


def test_what_waits_is_saved_when_the_same_person_is_back_and_not_as_another(browser: Browser, desk: Desk) -> None:
    desk.place.somebody("Carla", *EVERYTHING)
    path = desk.case()
    with desk.window(browser, "Anna") as page:
        page.goto(f"{path}/afsnit/challenge")
        desk.place.site.store.end_sessions(desk.anna.id, by=desk.anna.id, at=desk.place.site.clock())
        page.get_by_label("Årsager").fill("Skrevet af Anna")
        expect(page.locator("[data-saved]")).to_contain_text("Log ind i en anden fane")
        for who, ending in (("Carla", "en anden er logget ind"), ("Anna", "Gemt kl")):
            desk.sign_in(page.context, who)
            page.evaluate("dispatchEvent(new Event('focus'))")
            expect(page.locator("[data-saved]")).to_contain_text(ending)
    found = desk.place.site.store.case(path.rpartition("/")[2])
    assert found is not None
    assert found.head.by == desk.anna.id


def test_a_page_left_open_does_nothing_as_whoever_signed_in_after(browser: Browser, desk: Desk) -> None:
    desk.place.somebody("Dagny", *EVERYTHING)
    path = desk.case()
    with desk.window(browser, "Anna") as page, desk.window(browser, "Anna") as form:
        page.goto(f"{path}/afsnit/challenge")
        form.goto("/konto")
        for window in (page, form):
            desk.sign_in(window.context, "Dagny")
        page.get_by_label("Årsager").fill("Skrevet af Anna")
        expect(page.locator("[data-saved]")).to_contain_text("en anden er logget ind")
        form.get_by_role("button", name="Log ud", exact=True).first.click()
        expect(form.get_by_role("alert")).to_contain_text("En anden er logget ind i denne browser")
        is_sound(form)
        desk.sign_in(page.context, "Anna")
        page.evaluate("dispatchEvent(new Event('focus'))")
        expect(page.locator("[data-saved]")).to_contain_text("Gemt kl")
    history = desk.place.site.store.history(path.rpartition("/")[2])
    assert {version.by for version in history} == {desk.anna.id}
