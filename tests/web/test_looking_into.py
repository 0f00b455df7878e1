"""What a case comes to when it is looked into, its papers, and who it is shared with: each by the API."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.browser import app_of, codes, signed_in
from tests.workspace.sites import EVERYTHING, VEJLE, small_installation

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.calculation import calculate
from tovholder.usecases.departments import department_settlement, departments_json
from tovholder.web.app import create_app

pytestmark = pytest.mark.journey


def test_a_case_is_looked_into(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = signed_in(app_of(place), place.somebody("Anna", *EVERYTHING))
    case = f"/api/cases/{place.case(place.somebody('Bo', *EVERYTHING), VEJLE).id}"
    calculation = calculate(VEJLE, bank=place.calculations.bank)
    assert anna.get(f"{case}/sensitivity").json()["tornado"]
    assert anna.get(f"{case}/information").json()["groundwork"]
    assert anna.get(f"{case}/departments").json() == departments_json(department_settlement(calculation))
    assert anna.get(f"{case}/simulation?draws=1000").json()["unknown"]["groups"]["municipality"]
    assert anna.get(f"{case}/contract?draws=500").json()["draws"] == 500
    line = anna.get(f"{case}/lines").json()[0]
    explained = anna.get(f"{case}/explain", params={"line": line["id"]}).json()
    assert explained["lines"][0]["periods"][0]["products"]
    found = anna.get(f"{case}/break-even", params={"place": "outcomes.no_placement.with"}).json()
    assert found["group"] == "municipality"
    unknown = anna.get(f"{case}/break-even", params={"place": "title"})
    assert (unknown.status_code, codes(unknown)) == (422, ["no-such-name"])
    assert codes(anna.get(f"{case}/explain?line=nej")) == ["no-such-name"]
    assert codes(anna.get(f"{case}/sensitivity?group=nej")) == ["no-such-name"]


def test_its_papers_and_charts_are_fetched(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = signed_in(create_app(place.site), place.somebody("Anna", *EVERYTHING))
    case = f"/api/cases/{place.case(place.somebody('Bo', *EVERYTHING)).id}"
    offered = [file for document in anna.get(f"{case}/documents").json() for file in document["files"]]
    assert {"html.html", "one-pager.pdf", "workbook.xlsx", "charts.zip"} <= set(offered)
    memo = anna.get(f"{case}/documents/one-pager.pdf")
    assert memo.content.startswith(b"%PDF")
    assert memo.headers["content-disposition"].startswith('attachment; filename="sag-')
    assert anna.get(f"{case}/documents/one-pager.pdf").content == memo.content
    assert anna.get(f"{case}/documents/workbook").content.startswith(b"PK")
    for wrong in ("nej.pdf", "html,one-pager.pdf", "communication"):
        assert codes(anna.get(f"{case}/documents/{wrong}")) == ["no-such-name"], wrong
    chart = anna.get(f"{case}/charts").json()[0]
    assert chart["spec"]["mark" if "mark" in chart["spec"] else "layer"]
    assert b"<svg" in anna.get(f"{case}/charts/{chart['files'][0]}").content
    assert anna.get(f"{case}/charts/{chart['files'][1]}").content.startswith(b"\x89PNG")
    assert codes(anna.get(f"{case}/charts/nej.svg")) == ["no-such-name"]


def test_a_coordinator_shares_a_case_without_managing_accounts(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app = app_of(place)
    lone = place.somebody("Lone", Grant("coordinator", "municipality", place.municipality))
    place.somebody("Mads", Grant("reader", "municipality", place.municipality))
    place.somebody("Fjern")
    lonely, case = signed_in(app, lone), place.case(lone)
    address = f"/api/cases/{case.id}"
    assert lonely.get("/api/accounts").status_code == 403
    known = {one["name"]: one["id"] for one in lonely.get(f"{address}/candidates").json()}
    assert set(known) == {"Lone", "Mads"}
    given = {"account": known["Mads"], "role": "editor", "department": "familie"}
    assert lonely.post(f"{address}/grants", json=given).status_code == 204
    members = {one["who"]["name"]: one["grants"] for one in lonely.get(f"{address}/members").json()}
    assert {"role": "editor", "scope_type": "department", "scope_id": f"{case.id}/familie"} in members["Mads"]
    link = lonely.post(f"{address}/invitations", json={"roles": [{"role": "reader"}]}).json()["token"]
    filled = {"token": link, "login": "ny", "name": "Ny", "password": "en lang og sjælden sætning"}
    new = signed_in(app, lone)
    assert new.post("/api/invitations/accept", json=filled).status_code == 200
    assert new.get(address).status_code == 200
    assert new.get(f"{address}/members").status_code == 403
    assert new.post(f"{address}/invitations", json={"roles": [{"role": "coordinator"}]}).status_code == 403
