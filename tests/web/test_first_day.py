"""The first day with the server: the administrator's link, a case, two people in it, and what others may see."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.browser import app_of, codes, signed_in, stranger
from tests.workspace.sites import EVERYTHING, VEJLE, small_installation

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.granting import add_municipality
from tovholder.usecases.access.inviting import first_administrator

pytestmark = pytest.mark.journey
WITH = "outcomes.no_placement.with"


def _case(client: TestClient, municipality: str) -> str:
    made = client.post("/api/cases", json={"municipality": municipality, "text": VEJLE, "key": "first"})
    assert made.status_code == 201, made.text
    return f"/api/cases/{made.json()['id']}"


def test_the_first_administrator_and_those_they_invite(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app, link = app_of(place), first_administrator(place.site)
    anna, bo = stranger(app), stranger(app)
    filled = {"token": link, "login": "anna", "name": "Anna", "password": "korrekt hest batteri"}
    assert codes(anna.post("/api/invitations/accept", json={**filled, "password": "kort"})) == ["bad-password"]
    assert anna.post("/api/invitations/accept", json=filled).status_code == 200
    assert bo.post("/api/invitations/accept", json={**filled, "login": "bo"}).status_code == 404
    grants = [{"role": "editor", "scope_type": "municipality", "scope_id": place.municipality}]
    invited = anna.post("/api/invitations", json={"grants": grants}).json()["token"]
    assert bo.post("/api/invitations/accept", json={**filled, "token": invited, "login": "bo"}).status_code == 200
    assert bo.get("/api/me").json()["grants"] == grants
    assert bo.get("/api/accounts").status_code == 403
    assert first_administrator(place.site) is None


def test_two_people_shape_a_case(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app = app_of(place)
    anna = signed_in(app, place.somebody("Anna", *EVERYTHING))
    bo = signed_in(app, place.somebody("Bo", Grant("editor", "municipality", place.municipality)))
    case = _case(anna, place.municipality)
    opened = bo.get(case).json()["version"]["hash"]
    first = anna.post(
        f"{case}/changes", json={"opened": opened, "edits": [{"place": WITH, "typed": "55-65"}], "key": "a1"}
    ).json()
    assert first["version"]["changes"][0]["after"]["high"] == "65 %"
    elsewhere = bo.post(
        f"{case}/changes", json={"opened": opened, "edits": [{"place": "title", "typed": "Ny titel"}]}
    ).json()
    assert elsewhere["version"]["deed"] == "merge"
    assert [change["place"] for change in elsewhere["others"]] == [WITH]
    same = bo.post(f"{case}/changes", json={"opened": opened, "edits": [{"place": WITH, "typed": "40"}]})
    assert same.status_code == 409
    (clash,) = same.json()["conflict"]["clashes"]
    assert (clash["place"], clash["mine"]["value"], clash["theirs"]["low"]) == (WITH, "40 %", "55 %")
    assert clash["by"]["name"] == "Anna"
    settled = bo.post(
        f"{case}/resolve",
        json={
            "opened": opened,
            "seen": same.json()["conflict"]["seen"],
            "edits": [{"place": WITH, "typed": "40"}],
            "choices": [{"path": clash["path"], "keep": "other", "typed": "50-60"}],
        },
    )
    assert settled.json()["version"]["changes"][0]["after"]["low"] == "50 %"
    undone = bo.post(f"{case}/undo", json={}).json()["version"]
    assert (undone["deed"], undone["step"]) == ("undo", settled.json()["version"]["number"])
    assert bo.post(f"{case}/redo", json={}).json()["version"]["step"] == undone["number"]
    assert [v["deed"] for v in anna.get(f"{case}/history").json()] == [
        "redo", "undo", "resolve", "merge", "change", "create",
    ]  # fmt: skip
    assert len(anna.get(f"{case}/compare?before=1").json()["changes"]) == 2


def test_a_save_sent_twice_is_one_and_a_key_for_two_is_refused(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = signed_in(app_of(place), place.somebody("Anna", *EVERYTHING))
    case = _case(anna, place.municipality)
    opened = anna.get(case).json()["version"]["hash"]
    body = {"opened": opened, "edits": [{"place": "title", "typed": "Ny"}], "key": "k"}
    first, again = (anna.post(f"{case}/changes", json=body).json() for _ in range(2))
    assert (first["version"], first["repeated"], again["repeated"]) == (again["version"], False, True)
    body["edits"] = [{"place": "title", "typed": "En anden"}]
    assert codes(anna.post(f"{case}/changes", json=body)) == ["key-used"]


def test_what_is_shown_of_a_case(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = signed_in(app_of(place), place.somebody("Anna", *EVERYTHING))
    case = _case(anna, place.municipality)
    shown = anna.get(case).json()
    opened = shown["version"]["hash"]
    assert shown["text"] == VEJLE
    assert anna.get(f"{case}/file").text == VEJLE
    moved = anna.post(f"{case}/preview", json={"opened": opened, "edits": [{"place": WITH, "typed": "60"}]}).json()
    assert moved["quick"]
    anna.post(f"{case}/changes", json={"opened": opened, "edits": [{"place": WITH, "typed": "60"}]})
    saved = anna.get(f"{case}/results").json()["bottom_lines"]["budget"]["net"]
    assert moved["groups"]["municipality"]["net"] == pytest.approx(saved, rel=1e-12)
    assert {task["status"] for task in anna.get(f"{case}/tasks").json()} == {"in_progress", "not_started"}
    said = anna.put(f"{case}/tasks/costs", json={"status": "waiting", "whom": "Økonomi"}).json()
    assert next(t for t in said if t["section"] == "costs")["status"] == "waiting"
    assert anna.post(f"{case}/approvals", json={"name": "Byrådet 5. maj"}).status_code == 201
    assert anna.get("/api/cases").json()[0]["approved"]["name"] == "Byrådet 5. maj"


def test_whose_a_new_case_is_is_chosen_however_it_begins(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    elsewhere = add_municipality(anna, place.site, "Nabokommunen")
    forms = signed_in(app_of(place), anna).get("/sager/ny").text.split('data-action="/api/cases"')[1:]
    for form in forms:
        for municipality in (place.municipality, elsewhere.id):
            assert f'<option value="{municipality}">' in form
    assert len(forms) == 2


def test_errors_are_told_in_place_and_nothing_is_saved(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = signed_in(app_of(place), place.somebody("Anna", *EVERYTHING))
    case = _case(anna, place.municipality)
    opened = anna.get(case).json()["version"]["hash"]

    def refused(place_: str, typed: str) -> list[str]:
        answer = anna.post(f"{case}/changes", json={"opened": opened, "edits": [{"place": place_, "typed": typed}]})
        assert answer.status_code == 422
        return codes(answer)

    assert refused(WITH, "1.234") == ["ambiguous-number"]
    assert refused("horizon", "tre") == ["not-a-duration"]
    assert refused("title.inner", "x") == ["no-such-place"]
    text = {"opened": opened, "text": VEJLE.replace("period: quarter", "period: fortnight")}
    (finding,) = anna.put(f"{case}/text", json=text).json()["findings"]
    assert (finding["code"], finding["place"]) == ("not-one-of", "period")
    assert anna.get(case).json()["head"] == 1
    assert anna.put(f"{case}/text", json={**text, "with_errors": True}).json()["version"]["number"] == 2
    assert anna.get(f"{case}/results").status_code == 422


def test_strangers_and_others_see_nothing(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app = app_of(place)
    anna = signed_in(app, place.somebody("Anna", *EVERYTHING))
    case = _case(anna, place.municipality)
    nobody = signed_in(app, place.somebody("Nobody"))
    assert stranger(app).get("/api/cases").status_code == 401
    assert stranger(app).get(case).status_code == 401
    assert nobody.get("/api/cases").json() == []
    assert nobody.get(case).json() == nobody.get("/api/cases/findes-ikke").json()
