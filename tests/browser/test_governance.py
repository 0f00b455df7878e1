"""One gate with four lenses, every department that pays or gains, and a director; and what else surrounds a case."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.desk import NARROW, Desk, Hand, is_sound, stays_inside
from tests.usecases.governance.people import DEPARTMENTS, LENSES, Governed, around, strict

from tovholder.usecases.governance.experiences import note_experience
from tovholder.usecases.governance.meetings import call
from tovholder.usecases.governance.notes import remark

pytestmark = pytest.mark.journey
PAGES = ("", "/porte/g0", "/porte/g1", "/jura", "/bemaerkninger?afsnit=outcomes", "/beslutninger", "/moeder",
         "/erfaringer", "/deling", "/roller")  # fmt: skip


@pytest.fixture
def case(desk: Desk) -> Governed:
    """A case of its own with everybody around it."""
    strict(desk.place)
    found = around(desk.place, desk.place.case(desk.anna, _vejle()).id)
    for actor in (*found.lenses.values(), *found.heads.values(), found.director, found.group):
        for grant in actor.grants:
            desk.place.site.store.add_grant(actor.id, grant, by=desk.anna.id, at=desk.place.site.clock())
    return found


def _vejle() -> str:
    return (Path(__file__).parents[2] / "examples" / "vejle.yaml").read_text(encoding="utf-8")


def _at(case: Governed, page: str = "") -> str:
    return f"/sager/{case.case}/styring{page}"


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_a_calendar_is_fetched_as_a_file_and_gets_a_password(browser: Browser, desk: Desk, keyboard: bool) -> None:
    with desk.window(browser, "Anna") as page:
        hand = Hand(page, keyboard)
        page.goto("/venter")
        with page.expect_download() as fetched:
            hand.press(page.get_by_role("link", name="Hent kalenderen som fil"))
        assert fetched.value.suggested_filename == "tovholder.ics"
        assert fetched.value.path().read_bytes().startswith(b"BEGIN:VCALENDAR")
        hand.press(page.get_by_role("button", name="Lav en adgangskode til kalenderen"))
        expect(page.get_by_text(re.compile("^kal_"))).to_be_visible()
        is_sound(page)
        page.set_viewport_size(NARROW)
        stays_inside(page)
        hand.press(page.get_by_role("button", name="Luk for kalenderens adgangskode"))
        expect(page.get_by_text(re.compile("^kal_"))).to_be_hidden()


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_a_point_of_law_is_given_to_the_lawyer_and_answered(
    browser: Browser, desk: Desk, case: Governed, keyboard: bool
) -> None:
    question = "Er pengene et tilskud"
    with desk.window(browser, "Anna") as page:
        hand = Hand(page, keyboard)
        page.goto(f"/sager/{case.case}")
        hand.press(page.get_by_role("link", name="0 af 11 punkter besvaret"))
        _come_to(page, "Juridisk tjekliste")
        point = page.locator("#money")
        hand.press(point.get_by_text("Hvad kilderne siger"))
        expect(point.get_by_text("Lånebekendtgørelsen, vejledning 11256")).to_be_visible()
        hand.press(point.get_by_text("Giv til nogen"))
        point.get_by_label("Opgave til").select_option(label="Lens legal")
        hand.press(point.get_by_role("button", name="Giv opgaven"))
        expect(page.locator("#money").get_by_text("Opgave til Lens legal.")).to_be_visible()
        is_sound(page)
    with desk.window(browser, "Lens legal") as page:
        hand = Hand(page, keyboard)
        page.goto("/venter")
        expect(page.get_by_text(question).first).to_be_visible()
        page.goto(_at(case, "/jura"))
        point = page.locator("#money")
        hand.press(point.locator("summary", has_text=re.compile("^Svar")))
        hand.tick(point.get_by_role("radio", name="Ja", exact=True))
        hand.write(point.get_by_label("Svaret i ord"), "Betinget tilskud")
        hand.write(point.get_by_label("Dokument"), "Notat om pengene")
        hand.write(point.get_by_label("Journalnummer"), "26/4711")
        is_sound(page)
        hand.press(point.get_by_role("button", name="Gem svaret"))
        point = page.locator("#money")
        expect(point.locator(".task-status")).to_have_text("Ja")
        expect(point.get_by_text("Notat om pengene – 26/4711")).to_be_visible()
        expect(point.get_by_text("Opgave til Lens legal.")).to_have_count(0)
        expect(page.get_by_text("1 af 11 punkter besvaret")).to_be_visible()
        hand.press(point.get_by_text("Tidligere svar (2)"))
        is_sound(page)
        stays_inside(page)


def test_one_gate_with_everybody_who_has_a_say_by_keyboard_alone(browser: Browser, desk: Desk, case: Governed) -> None:
    case.decide("g0")
    with desk.window(browser, "Anna") as page:
        hand = Hand(page, keyboard=True)
        page.goto(_at(case))
        expect(page.get_by_role("heading", name="Det mangler")).to_be_visible()
        expect(page.locator(".task-list li")).to_have_count(9)
        expect(page.get_by_text("Kommer fra: Lens legal")).to_be_visible()
        hand.press(page.get_by_role("link", name="Åbn G1 Opstart"))
        _come_to(page, "G1 Opstart")
        hand.press(page.get_by_text("Læg papiret til"))
        hand.write(page.get_by_label("Papirets navn"), "Partnerskabsaftale")
        hand.write(page.get_by_label("Hvor ligger det?"), "26/1234")
        hand.press(page.get_by_role("button", name="Læg til"))
        expect(page.get_by_text("Partnerskabsaftale – 26/1234")).to_be_visible()
        # Whoever gathers them gives none of them.
        expect(page.get_by_text("Giv din vurdering")).to_have_count(0)
        expect(page.get_by_text("Svar for forvaltningen")).to_have_count(0)
        is_sound(page)
    for lens in LENSES:
        with desk.window(browser, f"Lens {lens}") as page:
            hand = Hand(page, keyboard=True)
            page.goto(_at(case, "/porte/g1"))
            expect(page.get_by_text("Giv din vurdering")).to_have_count(1)
            _choose(hand, page.get_by_role("radio", name="Tilråder", exact=True))
            hand.write(page.get_by_label("Vurdering", exact=True), f"Set fra {lens}")
            hand.press(page.get_by_role("button", name="Afgiv vurderingen"))
            expect(page.get_by_text(f"Set fra {lens}")).to_be_visible()
    for number, department in enumerate(DEPARTMENTS, 1):
        with desk.window(browser, f"Head {department}") as page:
            hand = Hand(page, keyboard=True)
            page.goto(_at(case, "/porte/g1"))
            form = page.locator("api-form", has_text="op om sagen?")
            expect(form).to_have_count(1)
            _choose(hand, form.get_by_role("radio", name="Ja").first)
            _choose(hand, form.get_by_role("radio", name="Ja").last)
            hand.press(form.get_by_role("button", name="Afgiv svaret"))
            expect(page.get_by_text("Overtager i drift, hvis det virker.")).to_have_count(number)
    with desk.window(browser, "Director") as page:
        hand = Hand(page, keyboard=True)
        page.goto(_at(case, "/porte/g1"))
        is_sound(page)
        _choose(hand, page.get_by_role("radio", name="Porten passeres, og versionen ligger fast"))
        hand.press(page.get_by_role("button", name="Beslut", exact=True))
        expect(page.get_by_text("Versionen ligger fast:")).to_be_visible()
        is_sound(page)
    assert case.course.gate("g1").state == "passed"
    case.change("outcomes.no_placement.with", "60")
    with desk.window(browser, "Anna") as page:
        page.goto(_at(case))
        expect(page.get_by_text("Porten skal tages igen")).to_be_visible()
        expect(page.get_by_text(re.compile("Familie og Forebyggelse: resultatet er gået fra"))).to_be_visible()
        is_sound(page)


def _come_to(page: Page, heading: str) -> None:
    """Wait for a page and its programs: what is pressed before they are there is sent the browser's own way."""
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
    page.wait_for_load_state()


def _choose(hand: Hand, target: Locator) -> None:
    """A radio button of a group in which nothing is chosen yet: the keys reach its first, and go on from there."""
    group = hand.page.locator(f'input[name="{target.get_attribute("name")}"]')
    hand.reach(group.first)
    hand.page.keyboard.press("Space")
    for _ in range(group.count()):
        if not target.is_checked():
            hand.page.keyboard.press("ArrowDown")
    expect(target).to_be_checked()


def test_a_director_cannot_pass_what_lacks_something(browser: Browser, desk: Desk, case: Governed) -> None:
    case.decide("g0")
    with desk.window(browser, "Director") as page:
        page.goto(_at(case, "/porte/g1"))
        expect(page.get_by_text("Porten kan ikke passeres: der mangler 9.")).to_be_visible()
        expect(page.get_by_role("radio", name="Porten passeres")).to_have_count(0)
        page.get_by_role("radio", name="Sagen sendes tilbage").locator("xpath=following-sibling::label").click()
        page.get_by_role("button", name="Beslut", exact=True).click()
        expect(page.get_by_text("Her skal der stå en begrundelse.")).to_be_visible()
        is_sound(page)


def test_a_remark_on_a_number_becomes_a_task_that_is_done(browser: Browser, desk: Desk, case: Governed) -> None:
    with desk.window(browser, "Anna") as page:
        page.goto(f"/sager/{case.case}/afsnit/outcomes")
        page.get_by_role("link", name="Bemærkninger til afsnittet (0 åbne)").click()
        _come_to(page, "Bemærkninger og opgaver")
        page.get_by_label("Felt").select_option("outcomes.no_placement.with")
        page.get_by_label("Bemærkning", exact=True).fill("Er det ikke højt, @Director?")
        page.get_by_label("Opgave til").select_option(label="Director")
        page.get_by_label("Frist").fill("2027-03-01")
        page.get_by_role("button", name="Skriv").click()
        expect(page.get_by_text("Opgave til Director.")).to_be_visible()
        is_sound(page)
        page.get_by_role("link", name="Ingen anbringelse: med indsatsen").click()
        expect(page.locator('number-field[data-place="outcomes.no_placement.with"]')).to_contain_text(
            "1 åbne bemærkninger"
        )
        is_sound(page)
    with desk.window(browser, "Director") as page:
        page.goto("/venter")
        is_sound(page)
        page.get_by_role("link", name="Opgave").first.click()
        _come_to(page, "Bemærkninger og opgaver")
        page.locator("summary", has_text="Svar").first.click()
        page.get_by_label("Dit svar").fill("Vi sætter det ned")
        page.get_by_role("button", name="Svar", exact=True).click()
        expect(page.get_by_text("Vi sætter det ned")).to_be_visible()
        page.wait_for_load_state()
        page.get_by_role("button", name="Afslut").click()
        expect(page.get_by_text("Her er ingen bemærkninger.")).to_be_visible()


def test_a_meeting_from_call_to_approved_minutes(browser: Browser, desk: Desk, case: Governed) -> None:
    with desk.window(browser, "Group") as page:
        page.goto(_at(case, "/moeder"))
        page.get_by_label("Tidspunkt").fill("2027-01-15T09:00")
        page.get_by_label("Sted").fill("Rådhuset")
        page.get_by_role("button", name="Indkald").click()
        _come_to(page, "Møde 15. januar 2027")
        page.get_by_label(re.compile("Resultatmål")).fill("Succesraterne holder")
        page.get_by_role("button", name="Gem referatet").click()
        expect(page.get_by_text("Referatet er gemt.")).to_be_visible()
        is_sound(page)
        page.get_by_role("checkbox").locator("xpath=following-sibling::label").click()
        page.get_by_role("button", name="Gem referatet").click()
        expect(page.get_by_text("Referatet er godkendt af Group")).to_be_visible()
        is_sound(page)


def test_what_leaves_is_shown_before_it_does(browser: Browser, desk: Desk, case: Governed) -> None:
    site = desk.place.site
    note_experience(desk.anna, site, case.case, observation="Memox kom for sent", lens="social")
    with desk.window(browser, "Anna") as page:
        page.goto(_at(case, "/deling"))
        page.get_by_label("Titel udadtil").fill("Familiebehandling")
        page.get_by_text("Tag med (Socialfaglig)").click()
        page.get_by_role("button", name="Vis, hvad der forlader os").click()
        expect(page.get_by_text("kan pege på nogen: »Memox«")).to_be_visible()
        expect(page.get_by_role("button", name="Del", exact=True)).to_be_disabled()
        is_sound(page)
        page.get_by_label("Iagttagelse").fill("Leverandøren kom for sent")
        page.get_by_role("button", name="Vis, hvad der forlader os").click()
        shown = page.locator("[data-text]")
        expect(shown).to_contain_text("Leverandøren kom for sent")
        expect(shown).not_to_contain_text("Vejle")
        page.get_by_text("Jeg har læst det igennem").click()
        expect(page.get_by_role("button", name="Del", exact=True)).to_be_enabled()
        # What is chosen anew is no longer what was read.
        page.get_by_label("Titel udadtil").fill("Familiebehandling 2")
        expect(page.get_by_role("button", name="Del", exact=True)).to_be_hidden()
        page.get_by_role("button", name="Vis, hvad der forlader os").click()
        page.get_by_text("Jeg har læst det igennem").click()
        page.get_by_role("button", name="Del", exact=True).click()
        expect(page.get_by_role("link", name="Hent filen")).to_be_visible()
        is_sound(page)
        (left,) = site.store.departures(case.case)
        assert "Leverandøren kom for sent" in left.text
        page.goto(f"/bibliotek/{left.hash}")
        is_sound(page)
        page.get_by_role("button", name="Begynd en sag").click()
        expect(page.locator(".case-title")).to_have_text("Familiebehandling 2")


@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_axe_finds_nothing_and_nothing_is_cut_off_around_a_case(
    browser: Browser, desk: Desk, case: Governed, contrast: str
) -> None:
    site = desk.place.site
    case.decide("g0")
    remark(desk.anna, site, case.case, "Er det højt?", place="outcomes.no_placement.with", whom=case.director.id)
    note_experience(desk.anna, site, case.case, observation="Tolk tager tid", lens="social")
    held = call(desk.anna, site, case.case, starts=site.clock())
    around_it = [*(_at(case, page) for page in PAGES), _at(case, f"/moeder/{held.meeting.id}")]
    elsewhere = ["/venter", "/bibliotek", f"/kommuner/{desk.place.municipality}/porte"]
    with desk.window(browser, "Anna") as page:
        page.goto(f"/indstilling?kontrast={contrast}&til=/")
        for path in (*around_it, *elsewhere):
            page.goto(path)
            is_sound(page)
        page.goto("/indstilling?sprog=en&til=/")
        for path in (*around_it, *elsewhere):
            page.goto(path)
            assert re.search(r"\b(pages|governance|param|workspace)\.[a-z]", page.inner_text("body")) is None, path
    with desk.window(browser, "Anna", size=NARROW) as page:
        for path in (*around_it, *elsewhere):
            _fits(page, path)


def _fits(page: Page, path: str) -> None:
    page.goto(path)
    stays_inside(page)
