"""Follow-up in the browser: from an example plan to a statement of payments, by mouse and by keyboard alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.desk import NARROW, Desk, Hand, is_sound, stays_inside
from tests.usecases.followup.school import CASE, EXAMPLES, PLAN, WITH_TYPED

from tovholder.followup.reported import Row
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.plans import save_plan
from tovholder.usecases.followup.reporting import report

pytestmark = pytest.mark.journey
PAGES = (
    *(
        "",
        "/plan",
        "/data",
        "/kontrol",
        "/indikatorer",
        "/status",
        "/effekter",
        "/ny-viden",
        "/afregning",
        "/opbevaring",
    ),
)


def _case(desk: Desk, plan: str | None = None, sources: tuple[str, ...] = ()) -> str:
    """A new case with this plan and these of the example's files in it; its path."""
    site, case = desk.place.site, desk.place.case(desk.anna, CASE).id
    if plan is not None:
        save_plan(desk.anna, site, case, plan, opened=0)
    for source in sources:
        sent = Sent(f"{source}.csv", (EXAMPLES / f"{source}.csv").read_bytes())
        import_sent(desk.anna, site, case, source, sent, dry_run=False)
    return f"/sager/{case}"


@pytest.fixture(scope="module")
def followed(desk: Desk) -> str:
    """A case with everything in it, and something that waits to be verified; Anna may do all of it."""
    path = _case(desk, WITH_TYPED, ("elever", "fravaer", "stoette"))
    case, site = path.rpartition("/")[2], desk.place.site
    supplier = desk.place.somebody("Leverandøren", Grant("supplier", "case", case))
    report(supplier, site, case, "indberettet", [Row("elev-001", "2023-08", "5,5", evidence="Journalnotat")])
    site.store.add_grant(desk.anna.id, Grant("verifier", "case", case), by=desk.anna.id, at=site.clock())
    return path


def test_from_an_example_to_what_is_to_be_paid(hand: Hand, desk: Desk, tmp_path: Path) -> None:
    page, path = hand.page, _case(desk)
    page.goto(path)
    hand.press(page.get_by_role("link", name="Opfølgning", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Opfølgning: kom pengene hjem?")
    hand.press(page.get_by_role("navigation", name="Opfølgningens sider").get_by_role("link", name="Status"))
    expect(page.get_by_text("Sagen har ingen plan for opfølgning endnu.")).to_be_visible()
    hand.press(page.get_by_role("link", name="Skriv planen"))
    expect(page.get_by_text("er et opdigtet eksempel")).to_be_visible()
    page.wait_for_load_state()  # its buttons answer once it is loaded
    hand.press(page.get_by_role("button", name="Fjern eksemplet"))
    expect(page.get_by_label("Planen som tekst")).to_have_value("tovholder_followup: 1\n")
    page.get_by_label("Planen som tekst").fill(PLAN.replace("design: share", "design: andel"))
    expect(page.locator("[data-findings]")).to_contain_text("1 fejl")
    hand.press(page.get_by_role("button", name="Gem planen"))
    expect(page.locator("[data-saved]")).to_have_text("Ikke gemt: se nedenfor")
    is_sound(page, "a plan with an error")
    page.get_by_label("Planen som tekst").fill(PLAN)
    expect(page.locator("[data-findings]")).to_contain_text("Ingen fejl")
    hand.press(page.get_by_role("button", name="Gem planen"))
    expect(page.get_by_role("heading", name="Versioner")).to_be_visible()

    page.goto(f"{path}/opfoelgning/data")
    for source in ("elever", "fravaer"):
        page.get_by_label("Kilde", exact=True).select_option(source)
        page.get_by_label("Fil", exact=True).set_input_files(EXAMPLES / f"{source}.csv")
        hand.press(page.get_by_role("button", name="Prøv filen"))
        expect(page.get_by_text("Prøve: intet er skrevet endnu.")).to_be_visible()
        hand.press(page.get_by_role("button", name="Indlæs"))
        expect(page.get_by_text("Filen er indlæst.")).to_be_visible()
    hand.press(page.get_by_role("button", name="Prøv filen"))
    expect(page.get_by_text("læst 4250 = optaget 0 + uændret 4250 + afvist 0").first).to_be_visible()
    expect(page.get_by_role("button", name="Indlæs")).to_be_hidden()
    is_sound(page, "verdicts")
    wrong = tmp_path / "fravaer.csv"
    wrong.write_text("Elev;Måned;Fravær i procent\n" + "elev-001;2021-13;29,0\n" * 250, encoding="utf-8")
    page.get_by_label("Fil", exact=True).set_input_files(wrong)
    hand.press(page.get_by_role("button", name="Prøv filen"))
    expect(page.get_by_text("250 rækker afvist").first).to_be_visible()
    expect(page.get_by_text("og 50 til", exact=True).first).to_be_visible()
    is_sound(page, "rejected rows")

    hand.press(page.get_by_role("navigation", name="Opfølgningens sider").get_by_role("link", name="Status"))
    expect(page.get_by_text("Det går som ventet").first).to_be_visible()
    expect(page.get_by_text("Skole og Dagtilbud: regnet om 799.000 kr. mindre end planlagt").first).to_be_visible()
    page.wait_for_load_state()
    hand.reach(page.get_by_role("tab", name="Tegning").first)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("row", name=re.compile("Fravær under 10 %: med indsatsen")).first).to_contain_text("51 %")
    expect(page.get_by_role("link", name=re.compile("^CSV"))).to_have_count(3)
    hand.press(page.get_by_role("navigation", name="Opfølgningens sider").get_by_role("link", name="Virkede det?"))
    expect(page.locator(".key-figures", has_text="-6,30 procentpoint").first).to_be_visible()
    expect(page.get_by_text("Kan ikke sige:")).to_have_count(6)
    hand.press(page.get_by_role("navigation", name="Opfølgningens sider").get_by_role("link", name="Ny viden"))
    expect(page.get_by_role("row", name=re.compile("Fravær under 10 %: med indsatsen"))).to_contain_text("54,8 %")
    page.wait_for_load_state()
    hand.press(page.get_by_role("button", name="Gem som ny version"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Hvorfor ændrede det sig?")
    page.goto(f"{path}/opfoelgning/afregning")
    hand.press(page.get_by_role("button", name="Før i journalen"))
    expect(page.locator(".key-figures")).to_contain_text("1.080.000 kr.")
    expect(page.get_by_text("Journalen har det hele.")).to_be_visible()
    is_sound(page, "the statement")


def test_what_waits_is_verified(hand: Hand, desk: Desk) -> None:
    page, path = hand.page, _case(desk, WITH_TYPED, ("elever",))
    case, site = path.rpartition("/")[2], desk.place.site
    supplier = desk.place.somebody(f"Leverandør {case}", Grant("supplier", "case", case))
    rows = [Row(f"elev-00{i}", "2022-11", f"{i}") for i in range(1, 4)]
    report(supplier, site, case, "indberettet", rows)
    site.store.add_grant(desk.anna.id, Grant("verifier", "case", case), by=desk.anna.id, at=site.clock())
    with desk.window(page.context.browser, "Anna") as again:  # type: ignore[arg-type]
        own = Hand(again, hand.keyboard)
        again.goto(f"{path}/opfoelgning/kontrol")
        own.press(again.get_by_role("button", name="Kontrolleret"))
        expect(again.get_by_text("Sæt hak ved mindst én.")).to_be_visible()
        own.tick(again.get_by_role("checkbox", name=re.compile("elev-002")))
        own.press(again.get_by_role("button", name="Kontrolleret"))
        expect(again.get_by_role("row", name=re.compile("elev-002"))).to_have_count(0)
        again.wait_for_load_state()  # what is verified loads the page again
        own.press(again.get_by_role("button", name="Sæt hak ved alle"))
        own.press(again.get_by_role("button", name="Kontrolleret"))
        expect(again.get_by_text("Intet venter på kontrol.")).to_be_visible()
        is_sound(again)


@pytest.mark.parametrize(("contrast", "pages"), [("normal", PAGES), ("high", ("/plan", "/kontrol", "/status"))])
def test_axe_finds_nothing_on_any_page_of_follow_up(
    browser: Browser, desk: Desk, followed: str, contrast: str, pages: tuple[str, ...]
) -> None:
    bare = _case(desk)
    with desk.window(browser, "Anna") as page:
        page.goto(f"/indstilling?kontrast={contrast}&til=/")
        for path, names in ((followed, pages), (bare, ("/plan", "/status"))):
            for name in names:
                page.goto(f"{path}/opfoelgning{name}")
                is_sound(page)


def test_no_page_of_follow_up_is_wider_than_320_pixels(browser: Browser, desk: Desk, followed: str) -> None:
    with desk.window(browser, "Anna", size=NARROW) as page:
        for name in PAGES:
            page.goto(f"{followed}/opfoelgning{name}")
            stays_inside(page)


def test_every_page_of_follow_up_is_in_english_too(browser: Browser, desk: Desk, followed: str) -> None:
    with desk.window(browser, "Anna") as page:
        page.goto("/indstilling?sprog=en&til=/")
        for name in PAGES:
            page.goto(f"{followed}/opfoelgning{name}")
            shown = page.inner_text("body")
            assert re.search(r"\b(pages|report|followup|workspace)\.[a-z]", shown) is None, name
            assert "Opfølgning" not in shown
