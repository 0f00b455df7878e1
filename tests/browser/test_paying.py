"""Two people pay for results in the browser: one puts the statement forward, the other approves it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.desk import NARROW, Desk, Hand, is_sound
from tests.usecases.followup.school import CASE, EXAMPLES, PLAN

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.plans import save_plan

pytestmark = pytest.mark.journey


@pytest.fixture
def case(desk: Desk) -> str:
    """A case with pupils and their absence, nothing of it in the journal yet."""
    site, case = desk.place.site, desk.place.case(desk.anna, CASE).id
    save_plan(desk.anna, site, case, PLAN, opened=0)
    for source in ("elever", "fravaer"):
        sent = Sent(f"{source}.csv", (EXAMPLES / f"{source}.csv").read_bytes())
        import_sent(desk.anna, site, case, source, sent, dry_run=False)
    return case


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_one_puts_forward_the_other_approves_and_the_investor_reads(
    browser: Browser, desk: Desk, case: str, keyboard: bool
) -> None:
    director = desk.place.somebody(f"Direktør {case}", Grant("gate_decider", "case", case))
    fund = desk.place.somebody(f"Fond {case}", Grant("fund", "case", case))
    desk.place.gets_second_factor(fund)
    at = f"/sager/{case}/opfoelgning/afregning"
    with desk.window(browser, "Anna") as page:
        hand = Hand(page, keyboard)
        page.goto(at)
        is_sound(page, "nothing in the journal")
        hand.press(page.get_by_role("button", name="Før i journalen"))
        page.wait_for_load_state()
        forward = page.get_by_role("button", name="Fremlæg 1.080.000 kr. til godkendelse")
        expect(forward).to_be_visible()
        expect(page.get_by_text("Intet er bogført endnu.")).to_be_visible()
        is_sound(page, "something to put forward")
        hand.press(forward)
        expect(page.get_by_role("heading", name="Afregning 1 venter på godkendelse")).to_be_visible()
        expect(page.get_by_text(f"Kan godkendes af: {director.name}.")).to_be_visible()
        expect(page.get_by_role("button", name="Godkend")).to_have_count(0)
        is_sound(page, "put forward")
    with desk.window(browser, director.name) as page:
        hand = Hand(page, keyboard)
        page.goto("/venter")
        is_sound(page)
        hand.press(page.get_by_role("link", name="Afregning 1 til din godkendelse"))
        expect(page.get_by_role("heading", name="Hvad skal der betales?")).to_be_visible()
        page.wait_for_load_state()
        expect(page.get_by_text("30.000 kr. for hver, der når målet").first).to_be_visible()
        is_sound(page, "to be approved")
        hand.press(page.get_by_text("Send opgørelsen tilbage"))
        hand.write(page.get_by_label("Hvad skal rettes?"), "Bilaget mangler")
        hand.press(page.get_by_role("button", name="Send tilbage"))
        expect(page.get_by_text("Trukket eller sendt tilbage")).to_be_visible()
    with desk.window(browser, "Anna") as page:
        hand = Hand(page, keyboard)
        page.goto("/venter")
        hand.press(page.get_by_role("link", name="Afregning 1 er sendt tilbage til dig").first)
        page.wait_for_load_state()
        hand.press(page.get_by_role("button", name="Fremlæg 1.080.000 kr. til godkendelse"))
        expect(page.get_by_role("heading", name="Afregning 1 venter på godkendelse")).to_be_visible()
    with desk.window(browser, director.name, size=NARROW) as page:
        hand = Hand(page, keyboard)
        page.goto(at)
        is_sound(page, "to be approved, narrow")
        hand.press(page.get_by_role("button", name="Godkend 1.080.000 kr."))
        expect(page.get_by_text("Bogført i alt: 1.080.000 kr.")).to_be_visible()
        is_sound(page, "approved, narrow")
    with desk.window(browser, "Anna") as page:
        hand = Hand(page, keyboard)
        page.goto(at)
        hand.press(page.get_by_text("Afregning 1: 1.080.000 kr.").first)
        expect(page.get_by_text(f"Godkendt af {director.name}")).to_be_visible()
        is_sound(page, "a closed settlement")
        page.get_by_label("Betalingsdag").fill("2026-11-26")
        hand.write(page.get_by_label("Bilagsnummer"), "4711")
        hand.press(page.get_by_role("button", name="Notér betalingen"))
        expect(page.get_by_text("bilag 4711")).to_be_visible()
        expect(page.get_by_text("Der er intet nyt at afregne.")).to_be_visible()
    with desk.window(browser, fund.name) as page:
        page.goto(f"/sager/{case}")
        Hand(page, keyboard).press(page.get_by_role("link", name="Opfølgning", exact=True))
        expect(page.get_by_role("heading", name="Hvad er godkendt og betalt?")).to_be_visible()
        expect(page.get_by_text("25 af 40")).to_be_visible()
        expect(page.get_by_text("bilag 4711")).to_be_visible()
        is_sound(page, "the investor's page")
