"""The legal checklist, minutes and retention by API and on pages; and a citizen who stands in no address and no log."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from tests.usecases.followup.school import school
from tests.usecases.governance.people import Governed, governed, ticking_installation
from tests.web.browser import app_of, codes, signed_in
from tests.workspace.sites import MINIMAL

from tovholder.usecases.access.actor import Grant

pytestmark = pytest.mark.journey
YES = {"status": "settled", "answer": "Betinget tilskud", "person": "Juristen", "date": "2026-02-01"}


@pytest.fixture
def of(tmp_path: Path) -> Governed:
    return governed(ticking_installation(tmp_path), MINIMAL)


def test_a_point_is_answered_and_what_stood_before_is_kept(of: Governed) -> None:
    app, address = app_of(of.place), f"/api/cases/{of.case}/legal"
    lawyer, other = signed_in(app, of.lenses["legal"]), signed_in(app, of.lenses["social"])
    before = lawyer.get(address).json()
    assert (before["answered"], len(before["points"])) == (0, 11)
    assert before["points"][1]["basis"][1]["law"] == "Lånebekendtgørelsen, vejledning 11256"
    assert lawyer.put(f"{address}/money", json={**YES, "opened": before["opened"]}).status_code == 200
    no = {**YES, "status": "no", "opened": before["opened"]}
    moved = lawyer.put(f"{address}/money", json=no)
    assert (moved.status_code, codes(moved)) == (409, ["legal-point-moved-on"])
    again = lawyer.put(f"{address}/money", json={**no, "opened": lawyer.get(address).json()["opened"]}).json()
    money = again["points"][1]
    assert (money["written"]["status"], [one["written"]["status"] for one in money["past"]]) == (
        "no",
        ["no", "settled"],
    )
    assert other.put(f"{address}/money", json={**YES, "opened": again["opened"]}).status_code == 403
    assert codes(lawyer.put(f"{address}/invented", json={**YES, "opened": again["opened"]})) == ["not-there"]
    shown = lawyer.get(f"{address}?lang=en").json()["points"][1]
    assert shown["basis"][1]["said"].startswith("Loans")


def test_no_cpr_number_gets_into_the_checklist(of: Governed) -> None:
    lawyer, address = signed_in(app_of(of.place), of.lenses["legal"]), f"/api/cases/{of.case}/legal"
    for field in ("answer", "basis", "person", "document", "journal_number"):
        sent = {**YES, field: "vedrører 010203-4567", "opened": of.head}
        refused = lawyer.put(f"{address}/money", json=sent)
        assert (refused.status_code, codes(refused)) == (422, ["holds-cpr"]), field
    assert lawyer.get(address).json()["answered"] == 0


def test_a_point_is_given_and_waits(of: Governed) -> None:
    app, address = app_of(of.place), f"/api/cases/{of.case}/legal"
    anna, lawyer = signed_in(app, of.anna), signed_in(app, of.lenses["legal"])
    given = {"whom": of.lenses["legal"].id, "due": "2026-03-01", "opened": of.head}
    thread = anna.post(f"{address}/grant/given", json=given).json()
    assert (thread["whom"]["name"], thread["due"], thread["place"]) == ("Lens legal", "2026-03-01", "legal[0]")
    assert [one["what"] for one in lawyer.get("/api/waiting").json()] == ["task"]
    assert "1 af 11" not in anna.get(f"/sager/{of.case}").text
    lawyer.put(f"{address}/grant", json={**YES, "opened": of.head})
    assert lawyer.get("/api/waiting").json() == []
    assert "1 af 11 punkter besvaret" in anna.get(f"/sager/{of.case}").text
    assert "1 af 11 punkter besvaret" in anna.get(f"/sager/{of.case}/styring/porte/g3").text


def test_minutes_are_fetched_by_whoever_may_read_the_case(of: Governed) -> None:
    app = app_of(of.place)
    group, stranger = signed_in(app, of.group), signed_in(app, of.place.somebody("Fremmed"))
    meeting = group.post(f"/api/cases/{of.case}/meetings", json={"starts": "2026-03-02T08:30:00+01:00"}).json()["id"]
    address = f"/sager/{of.case}/styring/moeder/{meeting}"
    assert "referat.pdf" not in group.get(address).text
    group.put(f"/api/cases/{of.case}/meetings/{meeting}/minutes", json={"items": {"goals": "De holder."}})
    assert "referat.pdf" in group.get(address).text
    sent = group.get(f"{address}/referat.docx")
    assert sent.headers["content-disposition"] == 'attachment; filename="referat-2026-03-02.docx"'
    assert sent.content.startswith(b"PK")
    assert group.get(f"{address}/referat.exe").status_code == 404
    assert stranger.get(f"{address}/referat.pdf").status_code == 404


def test_a_citizen_stands_in_no_address_no_log_and_no_answer(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    of = school(tmp_path)
    of.load("elever")
    auditor = signed_in(app_of(of.place), of.place.somebody("Revisor", Grant("auditor", "instance")))
    caplog.set_level(logging.DEBUG)
    found = auditor.post("/api/audit/citizen", json={"person": "elev-001"})
    assert len(found.json()["rows"]) == 2
    assert "elev-001" not in found.text
    assert "Anna" in found.json()["csv_with_names"]
    assert "Anna" not in found.json()["csv"]
    for person in ("010203-4567", "x" * 300 + "010203-4567"):
        answer = auditor.post("/api/audit/citizen", json={"person": person})
        assert "010203" not in answer.text
    assert auditor.get("/api/audit/citizen?person=x").status_code == 405
    told = caplog.text + "".join(file.read_text(errors="ignore") for file in tmp_path.rglob("*.sqlite*"))
    assert "010203" not in told


def test_what_is_kept_and_forgotten_is_told_in_counts(tmp_path: Path) -> None:
    of = school(tmp_path)
    of.load("elever")
    app = app_of(of.place)
    auditor = signed_in(app, of.place.somebody("Revisor", Grant("auditor", "instance")))
    told = auditor.get("/api/audit/retention").json()
    assert [(one["store"], one["months"], one["people"]) for one in told["cases"][0]["registers"]] == [
        ("verification", 60, 170),
        ("study", 60, 170),
    ]
    own = signed_in(app, of.anna).get(f"/api/cases/{of.case}/followup/retention").json()
    assert own == told["cases"][0]
    assert "elev-" not in auditor.get("/revisionsspor/opbevaring").text
    assert signed_in(app, of.reader).get(f"/sager/{of.case}/opfoelgning/opbevaring").status_code == 403
