"""The first act: a case is made, and everybody who has a say in it is let in."""

from __future__ import annotations

from playwright.sync_api import expect
from tests.browser.story.people import PATIENCE, Person
from tests.browser.story.stage import Stage
from tests.browser.story.vejle import CASE, TITLE

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.inviting import invite


def tove_makes_the_case(stage: Stage) -> None:
    """Tove is let in by the administrator and begins the case from Vejle's file."""
    tove, desk = stage.tove, stage.desk
    secret = invite(desk.anna, desk.place.site, [Grant("coordinator", "municipality", desk.place.municipality)])
    tove.comes_in_by(f"/velkommen#{secret}")
    file = stage.folder / "vejle.yaml"
    file.write_text(CASE, encoding="utf-8")
    tove.goes_to("/sager/ny")
    tove.attaches(file, label="Sagsfil (YAML)")
    tove.presses("Opret fra filen")
    tove.arrives_at("Opgaver")
    tove.sees("af 20 afsnit er færdige.")
    stage.is_of(tove.page.url.removeprefix(desk.address))
    tove.page.locator(".case-title", has_text=TITLE).wait_for()


def tove_lets_the_others_in(stage: Stage) -> None:
    """Everybody makes their own account from a link of Tove's; nobody is given a password."""
    for person in stage.everybody[1:]:
        link = _link_from(stage.tove, person.role)
        from_outside = person in (stage.sofie, stage.freja)
        person.comes_in_by(link, with_code=from_outside)
    for person, role in (
        (stage.lis, "Metodisk linse"),
        (stage.lis, "Juridisk linse"),
        (stage.erik, "Kontrollant"),
        (stage.birgit, "Styregruppe"),
        (stage.hanne, "Forvaltningschef: Kommunen i øvrigt"),
        (stage.soren, "Forvaltningschef: Arbejdsmarked"),
    ):
        _gives(stage.tove, person, role)
    for person in (stage.lis, stage.erik, stage.birgit, stage.hanne, stage.soren):
        person.signs_in()


def _link_from(tove: Person, role: str) -> str:
    tove.goes_to("./styring/roller")
    invitation = tove.page.locator("section", has=tove.page.get_by_role("heading", name="Invitér en ny"))
    tove.chooses(role, label="Rolle", within=invitation)
    tove.presses("Lav linket", within=invitation)
    return invitation.locator("[data-shown] code").inner_text()


def _gives(tove: Person, person: Person, role: str) -> None:
    tove.goes_to("./styring/roller")
    giving = tove.page.locator("section", has=tove.page.get_by_role("heading", name="Giv en rolle"))
    tove.chooses(person.name, label="Til", within=giving)
    tove.chooses(role, label="Rolle", within=giving)
    tove.presses("Giv rollen", within=giving)
    own = tove.page.locator(".account", has=tove.page.get_by_role("heading", name=person.name))
    expect(own.get_by_text(role.replace(": ", " – ")).first).to_be_visible(timeout=PATIENCE)
