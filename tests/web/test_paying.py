"""Paying for results over HTTP: two people, the pages of each, and what the investor sees of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.usecases.followup.paid import Paid, absent, paid
from tests.web.browser import HOME, app_of, codes, signed_in

from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.tokens import new_token

pytestmark = pytest.mark.journey


@pytest.fixture
def of(tmp_path: Path) -> Paid:
    return paid(tmp_path)


def _fund(of: Paid) -> TestClient:
    """Somebody of the investor's, with a token."""
    fund = of.of.place.somebody("Fond", Grant("fund", "case", of.case))
    of.of.place.gets_second_factor(fund)
    return _with_token(of, fund)


def _with_token(of: Paid, actor: Actor, *, only_reads: bool = False) -> TestClient:
    secret = new_token(actor, of.site, "t", days=1, only_reads=only_reads)[1]
    return TestClient(app_of(of.of.place), base_url=HOME, headers={"Authorization": f"Bearer {secret}"})


def test_one_puts_forward_another_approves_and_the_first_notes_that_it_was_paid(of: Paid) -> None:
    app = app_of(of.of.place)
    anna, director = signed_in(app, of.anna), signed_in(app, of.director)
    at = f"/api/cases/{of.case}/followup"
    before = anna.get(f"{at}/payments").json()
    assert (before["booked"], before["waiting"], before["proposed"]["due"]) == ([], None, 108_000_000)
    assert codes(anna.post(f"{at}/statements", json={"opened": "0" * 64})) == ["statement-not-as-read"]
    forward = anna.post(f"{at}/statements", json={"opened": before["digest"]})
    assert forward.status_code == 201
    one = forward.json()["waiting"]
    assert (one["due"], one["is_current"], one["hand"]) == (108_000_000, True, "put_forward")
    assert [who["name"] for who in one["whom"]] == ["Direktør", "Økonom"]
    again = anna.post(f"{at}/statements", json={"opened": before["digest"]})
    assert (again.status_code, codes(again)) == (409, ["statement-already-put-forward"])
    assert anna.post(f"{at}/statements/{one['id']}/approve").status_code == 403

    (waits,) = director.get("/api/waiting").json()
    assert (waits["what"], waits["number"], waits["page"]) == ("payment", 1, f"/sager/{of.case}/opfoelgning/afregning")
    assert "Afregning 1 til din godkendelse" in director.get("/venter").text
    approved = director.post(f"{at}/statements/{one['id']}/approve").json()
    assert [(entry["number"], entry["due"], entry["approved_by"]) for entry in approved["booked"]] == [
        (1, 108_000_000, "Direktør")
    ]
    late = director.post(f"{at}/statements/{one['id']}/approve")
    assert (late.status_code, codes(late)) == (409, ["statement-not-standing"])
    assert anna.post(f"{at}/books/2/paid", json={"date": "2026-01-05", "reference": "1"}).status_code == 404
    noted = anna.post(f"{at}/books/1/paid", json={"date": "2026-01-05", "reference": "4711"}).json()
    assert noted["booked"][0]["paid"] == {"date": "2026-01-05", "reference": "4711"}

    file = anna.get(f"/sager/{of.case}/opfoelgning/afregninger.json")
    assert [entry["approved_by"] for entry in file.json()["entries"]] == ["Direktør"]
    assert director.get(f"/sager/{of.case}/opfoelgning/afregninger.json").status_code == 403
    taken = anna.post(f"{at}/books", json={"text": file.text})
    assert (taken.status_code, codes(taken)) == (409, ["books-kept"])


def test_whoever_verified_is_told_why_not_and_who_may(of: Paid) -> None:
    site = of.site
    one = of.put_forward()
    site.store.add_grant(of.anna.id, Grant("gate_decider", "case", of.case), by=of.anna.id, at=site.clock())
    client = signed_in(app_of(of.of.place), of.anna)
    answer = client.post(f"/api/cases/{of.case}/followup/statements/{one.id}/approve")
    assert (answer.status_code, codes(answer)) == (422, ["payment-own-hands"])
    (finding,) = answer.json()["findings"]
    assert finding["text"] == "Du kan ikke godkende betalingen, for du har selv fremlagt opgørelsen (fire øjne)."
    assert finding["todo"] == "Den kan godkendes af Direktør, Økonom."
    page = client.get(f"/sager/{of.case}/opfoelgning/afregning").text
    assert "Du har selv fremlagt opgørelsen, så en anden skal godkende den." in page
    assert "/approve" not in page


def test_the_page_of_each_has_what_they_may_do(of: Paid) -> None:
    app = app_of(of.of.place)
    anna, economist = signed_in(app, of.anna), signed_in(app, of.economist)
    at = f"/sager/{of.case}/opfoelgning/afregning"
    assert "Fremlæg 1.080.000 kr. til godkendelse" in anna.get(at).text
    assert "Fremlæg" not in economist.get(at).text
    one = of.put_forward()
    for client, mine, others in ((anna, "/withdraw", "/approve"), (economist, "/approve", "/withdraw")):
        page = client.get(at).text.replace("\u00a0", " ")
        assert f"{one.id}{mine}" in page
        assert f"{one.id}{others}" not in page
        assert "30.000 kr. for hver, der når målet" in page
        assert "Efterprøvning af, at målet er nået" in page
    assert "Før i journalen" not in economist.get(at).text
    assert "journal.yaml" not in economist.get(at).text
    of.correct(absent("elev-002", "40,0"))
    assert "ikke ført i journalen" in economist.get(at).text
    of.settle()
    outdated = economist.get(at).text
    assert "skal fremlægges igen" in outdated
    assert "/approve" not in outdated
    assert "Fremlæg 1.050.000 kr. til godkendelse" in anna.get(at).text


def test_a_reading_token_reads_and_does_nothing(of: Paid) -> None:
    one = of.put_forward()
    client = _with_token(of, of.director, only_reads=True)
    at = f"/api/cases/{of.case}/followup"
    assert client.get(f"{at}/payments").status_code == 200
    assert client.post(f"{at}/statements/{one.id}/approve").status_code == 403
    assert client.post(f"{at}/statements/{one.id}/return", json={"reason": "x"}).status_code == 403


def test_the_investor_sees_what_is_approved_without_people_or_small_counts(of: Paid) -> None:
    fund, at = _fund(of), f"/api/cases/{of.case}/followup"
    assert fund.get(f"{at}/paid").json() == {"settlements": [], "least": 5}
    one = of.put_forward()
    assert fund.get(f"{at}/paid").json()["settlements"] == [], "nothing that is not approved"
    of.approve(one)
    (told,) = fund.get(f"{at}/paid").json()["settlements"]
    assert (told["due"], [(row["reached"], row["of"]) for row in told["results"]]) == (
        108_000_000,
        [(11, 30), (25, 40)],
    )
    of.time_passes(hours=1)
    of.correct({**absent("elev-002", "40,0"), **absent("elev-003", "40,0")})
    of.settle()
    of.approve(of.put_forward())
    (_, corrected) = fund.get(f"{at}/paid").json()["settlements"]
    assert corrected["due"] == -6_000_000
    assert [(row["reached"], row["of"]) for row in corrected["results"]] == [(None, None)], "9 beside 11 tells of two"
    page = fund.get(f"/sager/{of.case}/opfoelgning/betalinger", headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert "11 af 30" in page.text
    assert "vises ikke (få personer)" in page.text
    everything = page.text.partition("<h1>")[2] + fund.get(f"{at}/paid").text
    assert re.search(r"elev-\d|Direktør|Anna|Skoleforvaltningen", everything) is None
    for hidden in ("payments", "statement", "journal", "plan", "status", "deeds"):
        assert fund.get(f"{at}/{hidden}").status_code == 403, hidden
    for hidden in ("", "/afregning", "/status", "/journal.yaml", "/afregninger.json"):
        assert fund.get(f"/sager/{of.case}/opfoelgning{hidden}").status_code == 403, hidden


def test_the_investors_pages_lead_to_what_they_may_see(of: Paid) -> None:
    fund = _fund(of)
    home = fund.get(f"/sager/{of.case}", headers={"Accept": "text/html"}).text
    links = set(re.findall(rf'href="(/sager/{of.case}/opfoelgning[^"]*)"', home))
    assert links == {f"/sager/{of.case}/opfoelgning/betalinger"}
    page = fund.get(f"/sager/{of.case}/opfoelgning/betalinger", headers={"Accept": "text/html"}).text
    assert set(re.findall(rf'href="(/sager/{of.case}/opfoelgning[^"]*)"', page)) == links
    reader = signed_in(app_of(of.of.place), of.of.reader)
    assert f'href="/sager/{of.case}/opfoelgning"' in reader.get(f"/sager/{of.case}").text


def test_the_record_tells_of_every_act(of: Paid) -> None:
    of.approve(of.put_forward())
    of.site.store.add_grant(of.anna.id, Grant("auditor", "instance"), by=of.anna.id, at=of.site.clock())
    page = signed_in(app_of(of.of.place), of.anna).get("/revisionsspor").text
    assert "Opgørelse godkendt og bogført" in page
    assert "opgørelse: afregning 1" in page


def test_documents_have_what_is_booked_for_those_who_settle(of: Paid) -> None:
    app, file = app_of(of.of.place), f"/api/cases/{of.case}/documents/status.html"
    anna, director, reader = (signed_in(app, who) for who in (of.anna, of.director, of.of.reader))
    assert "Lukkede afregninger" not in anna.get(file).text
    of.approve(of.put_forward())
    for settles in (anna, director):
        text = settles.get(file).text.replace("\u00a0", " ")
        assert "Lukkede afregninger" in text
        assert "Der er bogført 1.080.000 kr. for resultater." in text
    assert "Lukkede afregninger" not in reader.get(file).text
    assert "Lukkede afregninger" not in _fund(of).get(file).text
    assert json.loads(anna.get(f"/api/cases/{of.case}/followup/statement").text)["booked_before"] == 108_000_000
