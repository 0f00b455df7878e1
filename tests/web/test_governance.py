"""Gates, remarks, steering, lessons and sharing through the API, as pages and programs use it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.usecases.governance.people import Governed, governed, ticking_installation
from tests.web.browser import HOME, app_of, codes, signed_in, stranger

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.tokens import new_token
from tovholder.usecases.governance.reading_rules import shipped

pytestmark = pytest.mark.journey


@pytest.fixture
def case(tmp_path: Path) -> Governed:
    return governed(ticking_installation(tmp_path))


@pytest.fixture
def app(case: Governed) -> FastAPI:
    return app_of(case.place)


def _everybody(app: FastAPI, case: Governed) -> dict[str, TestClient]:
    people = {"anna": case.anna, "director": case.director, "group": case.group, **case.lenses, **case.heads}
    clients = {}
    for name, actor in people.items():
        # So many do not sign in from one address within a minute.
        case.place.clock.passes(seconds=10)
        clients[name] = signed_in(app, actor)
    return clients


def test_a_gate_from_what_is_missing_to_what_is_frozen(app: FastAPI, case: Governed) -> None:
    at, opened = f"/api/cases/{case.case}/gates", case.head
    people = _everybody(app, case)
    passing = {"outcome": "passed", "opened": opened}
    assert people["anna"].post(f"{at}/g0/decisions", json=passing).status_code == 403
    first = people["director"].post(f"{at}/g0/decisions", json=passing).json()
    assert (first["current"], first["gates"][0]["passed"]["hash"]) == ("g1", opened)
    refused = people["director"].post(f"{at}/g1/decisions", json=passing)
    assert refused.status_code == 422
    assert sorted(codes(refused)) == ["gate-lacks-artefact", *["gate-lacks-endorsement"] * 4, *["gate-lacks-lens"] * 4]
    assert "Lens legal" in " ".join(finding["text"] for finding in refused.json()["findings"])
    paper = {"artefact": "partnership", "title": "Aftale", "reference": "26/1"}
    assert people["anna"].post(f"{at}/g1/papers", json=paper).status_code == 201
    for lens in case.lenses:
        body = {"lens": lens, "advice": "on_conditions", "text": "God", "conditions": ["Mål igen"], "opened": opened}
        assert people[lens].post(f"{at}/g1/assessments", json=body).status_code == 201
        assert people["director"].post(f"{at}/g1/assessments", json=body).status_code == 403
    for head in ("familie", "skole", "arbejdsmarked", "municipality"):
        body = {"department": head, "endorses": True, "takes_over": True, "opened": opened}
        assert people[head].post(f"{at}/g1/endorsements", json=body).status_code == 201
        assert people["kultur"].post(f"{at}/g1/endorsements", json=body).status_code == 403
    shown = people["kultur"].get(at).json()["gates"][1]
    assert shown["ready"]
    assert shown["requirements"][-1]["gains"] > 30_000
    change = {"opened": opened, "edits": [{"place": "about.theme", "typed": "Et andet"}]}
    newer = people["anna"].post(f"/api/cases/{case.case}/changes", json=change).json()["version"]["hash"]
    late = people["director"].post(f"{at}/g1/decisions", json=passing)
    assert (late.status_code, codes(late)) == (409, ["gate-moved-on"])
    passed = people["director"].post(f"{at}/g1/decisions", json={**passing, "opened": newer}).json()
    assert (passed["current"], passed["gates"][1]["passed"]["hash"]) == ("g2", newer)
    assert people["anna"].get(f"/api/cases/{case.case}").json()["approved"]["name"] == "G1 Opstart"
    logged = people["anna"].get(f"/api/cases/{case.case}/decisions").json()
    assert [(one["gate"], one["text"]) for one in logged] == [("g1", "passed"), ("g0", "passed")]


def test_a_municipalitys_own_gates(app: FastAPI, case: Governed) -> None:
    anna, at = signed_in(app, case.anna), f"/api/municipalities/{case.place.municipality}/gates"
    assert anna.get(at).json()["own"] is False
    wrong = anna.put(at, json={"text": shipped().text.replace("challenge.text", "challenge.tekst")})
    assert (wrong.status_code, codes(wrong)) == (422, ["gate-place-unknown"])
    assert wrong.json()["findings"][0]["line"]
    assert anna.put(at, json={"text": shipped().text.replace("G0 Idé", "Port 0")}).json()["own"] is True
    assert anna.get(f"/api/cases/{case.case}/gates").json()["gates"][0]["name"] == "Port 0"
    assert anna.get("/api/municipalities/nowhere/gates").status_code == 404
    assert signed_in(app, case.director).get(at).status_code == 403


def test_remarks_tasks_and_what_waits(app: FastAPI, case: Governed) -> None:
    anna, director = signed_in(app, case.anna), signed_in(app, case.director)
    at = f"/api/cases/{case.case}/notes"
    body = {"text": "Hvad siger @Director?", "place": "outcomes.no_placement.with", "whom": case.director.id,
            "due": "2027-01-01"}  # fmt: skip
    note = anna.post(at, json=body).json()
    assert [one["name"] for one in note["mentioned"]] == ["Director"]
    assert director.post(f"{at}/{note['id']}/answers", json={"text": "Jo"}).json()["answers"][0]["text"] == "Jo"
    assert director.get("/api/tasks").json()[0]["task"]["due"] == "2027-01-01"
    assert {one["what"] for one in director.get("/api/waiting").json()} == {"task", "named", "decision"}
    assert director.post(f"{at}/{note['id']}/acts", json={"deed": "resolve"}).json()["open"] is False
    assert director.get("/api/tasks").json() == []
    assert len(anna.get(at, params={"place": "outcomes.no_placement.with"}).json()) == 1
    assert anna.post(at, json={**body, "place": "nowhere"}).status_code == 404


def test_meetings_calendar_and_mail(app: FastAPI, case: Governed) -> None:
    group, at = signed_in(app, case.group), f"/api/cases/{case.case}"
    held = group.post(f"{at}/meetings", json={"starts": "2027-01-15T09:00:00+01:00", "where": "Rådhuset"}).json()
    assert [item["id"] for item in held["items"]][:2] == ["present", "goals"]
    assert group.post(f"{at}/meetings", json={"starts": "2027-01-15T09:00:00"}).status_code == 422
    minutes = {"items": {"goals": "Holder"}, "approved": True}
    done = group.put(f"{at}/meetings/{held['id']}/minutes", json=minutes).json()
    assert (done["items"][1]["text"], done["approved_by"]["name"]) == ("Holder", "Group")
    assert codes(group.put(f"{at}/meetings/{held['id']}/minutes", json=minutes)) == ["minutes-approved"]
    made = group.post("/api/calendar", json={}).json()
    followed = stranger(app).get(made["address"], auth=(made["login"], made["secret"]))
    assert followed.headers["content-type"] == "text/calendar; charset=utf-8"
    assert followed.headers["cache-control"] == "no-store"
    assert "Styregruppemøde" in followed.text
    assert group.delete("/api/calendar").status_code == 204
    assert stranger(app).get(made["address"], auth=(made["login"], made["secret"])).status_code == 401
    assert group.get(f"{at}/calendar.ics").text.startswith("BEGIN:VCALENDAR")
    assert group.get("/api/digest").json() == {"often": "never", "address": ""}
    assert codes(group.put("/api/digest", json={"often": "daily", "address": "group"})) == ["bad-mail-address"]
    chosen = {"often": "weekly", "address": "group@kommune.dk"}
    assert group.put("/api/digest", json=chosen).json() == chosen == group.get("/api/digest").json()


def test_a_case_is_shared_and_the_next_begins_from_it(app: FastAPI, case: Governed) -> None:
    anna, at = signed_in(app, case.anna), f"/api/cases/{case.case}"
    experience = {"observation": "Tolk tager tid", "lens": "social", "place": "outcomes.less_help.with"}
    entry = anna.post(f"{at}/experiences", json=experience).json()["entry"]
    choice: dict[str, Any] = {"title": "Familiebehandling", "lessons": [{"entry": entry, "observation": "Tolk"}]}
    pointing = anna.post(f"{at}/sharing", json={**choice, "title": "Vejle"}).json()
    assert [one["code"] for one in pointing["problems"]] == ["text-points-at"]
    shown = anna.post(f"{at}/sharing", json=choice).json()
    gone = anna.post(f"{at}/departures", json={**choice, "seen": shown["hash"], "into_library": True})
    assert gone.json()["text"] == shown["text"]
    stale = anna.post(f"{at}/departures", json={**choice, "title": "Andet", "seen": shown["hash"]})
    assert (stale.status_code, codes(stale)) == (409, ["bundle-not-as-shown"])
    (shelf,) = anna.get("/api/library").json()
    assert (shelf["title"], shelf["lessons"], shelf["has_case"]) == ("Familiebehandling", 1, True)
    assert anna.get(f"/api/library/{shelf['hash']}").text == shown["text"]
    assert codes(anna.post("/api/library", json={"text": shown["text"]})) == ["bundle-known"]
    begun = anna.post(f"/api/library/{shelf['hash']}/cases", json={"municipality": case.place.municipality})
    title = anna.get(f"/api/cases/{begun.json()['id']}").json()["document"]["title"]
    assert title == "Familiebehandling"
    found = anna.get("/api/experiences", params={"q": "tolk"}).json()
    assert {one["case"] for one in found} == {case.case, None}
    used = next(one["entry"] for one in found if one["bundle"])
    assert anna.post(f"{at}/reuses", json={"entry": used, "how": "Vi booker tolk"}).status_code == 201


def test_success_rates_become_the_municipalitys_own(app: FastAPI, case: Governed) -> None:
    anna, at = signed_in(app, case.anna), f"/api/cases/{case.case}/own-rates"
    body = {"place": "outcomes.no_placement.with", "name": "Ingen anbringelse", "reached": 12, "people": 25,
            "source": "Statusrapport", "through": "2025-12"}  # fmt: skip
    assert codes(anna.post(at, json={**body, "reached": 24})) == ["rate-too-few"]
    rate = anna.post(at, json=body).json()
    assert anna.get(at).json() == [rate]
    used = {"place": "outcomes.no_placement.with", "opened": case.head}
    saved = anna.post(f"{at}/{rate['id']}/use", json=used).json()
    assert saved["version"]["changes"][0]["after"]["likely"] == "48 %"
    file = anna.get(f"/api/municipalities/{case.place.municipality}/own-figures.yaml")
    assert "egen-ingen-anbringelse" in file.text
    assert anna.get("/api/municipalities/ingen/own-figures.yaml").status_code == 404
    assert signed_in(app, case.director).post(at, json=body).status_code == 403
    reader = case.place.somebody("Politician", Grant("reader", "case", case.case))
    assert signed_in(app, reader).get(at).status_code == 403


def test_the_fund_reads_the_case_and_nothing_that_is_said_around_it(app: FastAPI, case: Governed) -> None:
    fund = case.place.somebody("Fonden", Grant("fund", "case", case.case))
    case.place.gets_second_factor(fund)
    secret = new_token(fund, case.place.site, "t", days=1, only_reads=False)[1]
    client = TestClient(app, base_url=HOME, headers={"Authorization": f"Bearer {secret}"})
    at, pages = f"/api/cases/{case.case}", f"/sager/{case.case}"
    for open_to_all in (at, f"{at}/results", pages, f"{pages}/resultat", f"{pages}/afsnit/outcomes"):
        assert client.get(open_to_all).status_code == 200, open_to_all
    for inside in ("gates", "notes", "meetings", "decisions", "experiences", "calendar.ics"):
        assert client.get(f"{at}/{inside}").status_code == 403, inside
    for inside in ("", "/porte/g1", "/bemaerkninger", "/beslutninger", "/moeder", "/erfaringer"):
        assert client.get(f"{pages}/styring{inside}").status_code == 403, inside
    shown = client.get(f"{pages}/afsnit/outcomes").text
    assert "/styring" not in shown
    reader = case.place.somebody("Byråd", Grant("reader", "case", case.case))
    assert "/styring" in signed_in(app, reader).get(f"{pages}/afsnit/outcomes").text


def test_roles_are_given_on_the_case_by_who_shares_it(app: FastAPI, case: Governed) -> None:
    bo = case.place.somebody("Bo", Grant("coordinator", "municipality", case.place.municipality))
    client, at = signed_in(app, bo), f"/api/cases/{case.case}/grants"
    head = {"account": case.anna.id, "role": "department_head"}
    assert codes(client.post(at, json=head)) == ["role-only-on-department"]
    assert client.post(at, json={**head, "department": "skole"}).status_code == 204
    assert client.post(at, json={"account": bo.id, "role": "gate_decider"}).status_code == 403
    assert client.post(at, json={"account": case.anna.id, "role": "lens_legal", "department": ""}).status_code == 204
    assert client.post(at, json={"account": case.anna.id, "role": "administrator"}).status_code == 422
