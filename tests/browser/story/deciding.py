"""The second act: the gates from idea to contract, what is said at each, and a meeting of the steering group."""

from __future__ import annotations

from playwright.sync_api import Locator, expect
from tests.browser.story.people import PATIENCE, Person
from tests.browser.story.stage import Stage

SOCIAL, ECONOMIC, METHODICAL, LEGAL = (
    *(f"{lens} vurdering" for lens in ("Socialfaglig", "Økonomisk", "Metodisk", "Juridisk")),
)
AMONG_US = "Loftet kan forhandles: vi kan gå til 5,9 mio. kr., @Birgit Direktør"
FAMILY, SCHOOL, LABOUR, REST = "Familie og Forebyggelse", "Børn og Unge (skole)", "Arbejdsmarked", "Kommunen i øvrigt"


def the_idea_is_passed(stage: Stage) -> None:
    """G0: everything an idea needs is written in the case already."""
    stage.birgit.goes_to("./styring")
    stage.birgit.sees("Sagen står ved G0 Idé.")
    stage.birgit.sees("Intet mangler")
    passes(stage.birgit, "G0 Idé")


def everybody_is_heard(stage: Stage, gate: str, *papers: str) -> None:
    """G1 and G2: four lenses, and every department that pays or gains; then the director decides."""
    for paper in papers:
        hands_in(stage.tove, gate, paper)
    _assesses(stage.erik, gate, ECONOMIC, "Holder effekten i to år, er pengene hjemme.")
    for lens in (SOCIAL, METHODICAL):
        _assesses(stage.lis, gate, lens, f"{lens}: det kan bære.")
    _assesses(stage.lis, gate, LEGAL, "Hjemlen er barnets lov.", condition="Databehandleraftalen er på plads")
    for head, departments in ((stage.hanne, (FAMILY, REST)), (stage.soren, (SCHOOL, LABOUR))):
        for department in departments:
            _stands_behind(head, gate, department)
    passes(stage.birgit, gate)


def lis_asks_among_themselves(stage: Stage) -> None:
    """A remark for those in the municipality; neither the fund nor the supplier is to read it."""
    stage.lis.goes_to("./styring/bemaerkninger")
    stage.lis.writes(AMONG_US, label="Bemærkning")
    stage.lis.presses("Skriv")
    stage.lis.sees(AMONG_US)
    stage.birgit.goes_to("./styring/bemaerkninger")
    stage.birgit.sees(AMONG_US)


def lis_answers_the_points_of_law(stage: Stage) -> None:
    """The eleven points, each with the law behind it; the contract waits for the last of them."""
    stage.lis.goes_to("./styring/jura")
    points = stage.lis.page.locator(".checklist > li")
    expect(points).to_have_count(11, timeout=PATIENCE)
    for number in range(11):
        point = points.nth(number)
        stage.lis.opens("Svar", within=point.locator(".remark-acts"))
        stage.lis.answers("Ja", to="Svaret", within=point)
        stage.lis.writes("Afklaret med kommunens jurister.", label="Svaret i ord", within=point)
        stage.lis.presses("Gem svaret", within=point)
        stage.lis.sees(f"{number + 1} af 11 punkter besvaret")


def the_contract_is_decided(stage: Stage) -> None:
    """G3: the papers lie in the municipality's own archive, and the four lenses have read them."""
    gate = "G3 Kontrakt"
    for paper in (
        "Investeringskontrakt",
        "Leverandørkontrakt eller intern aftale",
        "Databehandleraftaler",
        "Version til offentliggørelse",
        "Politisk behandling",
    ):
        hands_in(stage.tove, gate, paper)
    _assesses(stage.erik, gate, ECONOMIC, "Loftet på 5,6 mio. kr. dækker risikoen.")
    for lens in (SOCIAL, METHODICAL, LEGAL):
        _assesses(stage.lis, gate, lens, "Kontrakten svarer til sagen.")
    passes(stage.birgit, gate)


def the_steering_group_meets_and_is_ready(stage: Stage) -> None:
    """A meeting with minutes that are approved, and G4 by the steering group."""
    birgit = stage.birgit
    birgit.goes_to("./styring/moeder")
    birgit.writes("2026-12-01T09:00", label="Tidspunkt")
    birgit.writes("Rådhuset", label="Sted")
    birgit.presses("Indkald")
    birgit.arrives_at("Møde 1. december 2026")
    birgit.page.get_by_label("Ændringer af aftale eller sag").fill("Ingen. Aftalen står, som den blev underskrevet.")
    birgit.ticks("Referatet er godkendt")
    birgit.presses("Gem referatet")
    birgit.sees(f"Referatet er godkendt af {birgit.name}")
    for paper in ("Måling før start", "Prøve af datarutinen"):
        hands_in(stage.tove, "G4 Klar", paper)
    passes(birgit, "G4 Klar")


def _to_gate(person: Person, gate: str) -> None:
    if person.page.get_by_role("heading", name=gate, exact=True, level=1).count() == 0:
        person.goes_to("./styring")
        person.follows(gate)
    person.arrives_at(gate)


def hands_in(person: Person, gate: str, paper: str) -> None:
    """Say where a paper lies that a gate needs."""
    _to_gate(person, gate)
    item = _item(person, paper)
    person.opens("Læg papiret til", within=item)
    person.writes(paper, label="Papirets navn", within=item)
    person.writes("26/1234", label="Hvor ligger det?", within=item)
    person.presses("Læg til", within=item)
    expect(item.get_by_text(f"{paper} – 26/1234")).to_be_visible(timeout=PATIENCE)


def _assesses(person: Person, gate: str, lens: str, said: str, *, condition: str = "") -> None:
    _to_gate(person, gate)
    item = _item(person, lens)
    person.answers("Tilråder på vilkår" if condition else "Tilråder", to="Tilrådning", within=item)
    person.writes(said, label="Vurdering", within=item)
    if condition:
        person.writes(condition, label="Vilkår", within=item)
    person.presses("Afgiv vurderingen", within=item)
    expect(item.get_by_text(said).first).to_be_visible(timeout=PATIENCE)


def _stands_behind(person: Person, gate: str, department: str) -> None:
    _to_gate(person, gate)
    item = _item(person, department)
    person.answers("Ja", to=f"Bakker {department} op om sagen?", within=item)
    person.answers("Ja", to="Overtager forvaltningen indsatsen i drift, hvis resultaterne er gode?", within=item)
    person.presses("Afgiv svaret", within=item)
    expect(item.get_by_text("Overtager i drift, hvis det virker.")).to_be_visible(timeout=PATIENCE)


def passes(person: Person, gate: str) -> None:
    """Decide that the case goes on; the version is frozen."""
    _to_gate(person, gate)
    person.answers("Porten passeres, og versionen ligger fast", to="Hvad besluttes om version")
    person.presses("Beslut")
    person.sees("Versionen ligger fast:")


def _item(person: Person, name: str) -> Locator:
    heading = person.page.get_by_role("heading", name=name, exact=True, level=3)
    return person.page.locator(".requirements > li", has=heading)
