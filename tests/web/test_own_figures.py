"""Verified rates and what was paid in, over HTTP and on their pages; and what is met before there is anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.usecases.followup.school import CASE, School, school
from tests.web.browser import HOME, app_of, codes, signed_in

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.tokens import new_token

pytestmark = pytest.mark.journey
WITH = "outcomes.tilbage.with"


@pytest.fixture
def of(tmp_path: Path) -> School:
    found = school(tmp_path)
    found.load("elever")
    found.load("fravaer")
    return found


def test_a_verified_rate_is_offered_kept_and_told_as_kept(of: School) -> None:
    anna, at, page = signed_in(app_of(of.place), of.anna), f"/api/cases/{of.case}", f"/sager/{of.case}"
    offered = {one["place"]: one for one in anna.get(f"{at}/verified-rates").json()}
    assert (offered[WITH]["reached"], offered[WITH]["people"], offered[WITH]["is_new"]) == (36, 70, True)
    before = anna.get(f"{page}/styring/erfaringer").text
    assert "Gem som kommunens eget tal" in before
    assert "Lykkedes for 36 af 70" in before
    body = {"place": WITH, "reached": 36, "people": 70}
    assert codes(anna.post(f"{at}/verified-rates", json={**body, "reached": 37})) == ["rate-not-as-read"]
    kept = anna.post(f"{at}/verified-rates", json=body)
    assert (kept.status_code, kept.json()["source"]) == (201, offered[WITH]["source"])
    assert anna.get(f"{at}/own-rates").json() == [kept.json()]
    assert {one["place"]: one for one in anna.get(f"{at}/verified-rates").json()}[WITH]["kept"] == kept.json()
    after = anna.get(f"{page}/styring/erfaringer").text
    assert after.count("Gem som kommunens eget tal") == before.count("Gem som kommunens eget tal") - 1
    assert "erfaringer#rates-heading" in anna.get(f"{page}/opfoelgning/ny-viden").text
    assert signed_in(app_of(of.place), of.reader).post(f"{at}/verified-rates", json=body).status_code == 403


def test_a_busy_store_keeps_nobody_from_the_experiences(of: School) -> None:
    anna = signed_in(app_of(of.place), of.anna)
    of.place.site.followup._patience = 0.01
    with of.place.site.followup.alone(of.case):
        answer = anna.get(f"/sager/{of.case}/styring/erfaringer")
    assert answer.status_code == 200
    assert "Egne succesrater" in answer.text
    assert "Gem som kommunens eget tal" not in answer.text


def test_what_was_paid_in_is_written_where_it_is_settled(of: School) -> None:
    anna, at = signed_in(app_of(of.place), of.anna), f"/api/cases/{of.case}/followup"
    page = f"/sager/{of.case}/opfoelgning/afregning"
    assert "Der er ikke skrevet noget indskud endnu." in anna.get(page).text
    body = {"date": "2022-01-15", "by": "fonden", "amount": 400000}
    assert anna.post(f"{at}/paid-in", json=body).status_code == 201
    assert codes(anna.post(f"{at}/paid-in", json={**body, "amount": 0})) == ["paid-in-nothing"]
    assert codes(anna.post(f"{at}/paid-in", json={**body, "by": "staten"})) == ["no-such-name"]
    shown = anna.get(page).text
    assert "400.000 kr. er skudt ind i alt." in shown.replace("\xa0", " ")
    economist = of.place.somebody("Økonom", Grant("lens_economic", "case", of.case))
    other = signed_in(app_of(of.place), economist)
    assert other.get(page).status_code == 200
    assert "Skriv et indskud" not in other.get(page).text
    assert other.post(f"{at}/paid-in", json=body).status_code == 403


def test_a_supplier_who_comes_before_the_plan_is_told_that_it_is_early(tmp_path: Path) -> None:
    of = school(tmp_path)
    case = of.place.case(of.anna, CASE).id
    for early, number in ((case, 1), (of.case, 2)):
        supplier = of.place.somebody(f"Leverandør {number}", Grant("supplier", "case", early))
        of.place.gets_second_factor(supplier)
        secret = new_token(supplier, of.place.site, "t", days=1, only_reads=False)[1]
        client = TestClient(app_of(of.place), base_url=HOME, headers={"Authorization": f"Bearer {secret}"})
        answer = client.get(f"/indberet/{early}")
        assert answer.status_code == 200
        assert "Der er ikke noget at indberette endnu" in answer.text


def test_the_home_of_a_case_says_what_the_next_gate_lacks(of: School) -> None:
    anna = signed_in(app_of(of.place), of.anna)
    shown = anna.get(f"/sager/{of.case}").text
    assert "Sagen står ved G0 Idé:" in shown
    assert f'href="/sager/{of.case}/styring/porte/g0">se, hvad der mangler (6)' in shown


def test_roles_from_outside_are_only_for_those_who_are_invited(of: School) -> None:
    shown = signed_in(app_of(of.place), of.anna).get(f"/sager/{of.case}/styring/roller").text
    giving, _, inviting = shown.partition("Invitér en ny")
    for role, in_giving in (("verifier", True), ("supplier", False), ("fund", False)):
        assert (f'value="{role}"' in giving) == in_giving
        assert f'value="{role}"' in inviting.partition("Har roller nu")[0]


def test_the_lasting_address_of_a_version_leads_to_it(of: School) -> None:
    anna, row = signed_in(app_of(of.place), of.anna), of.place.site.store.case(of.case)
    assert row is not None
    shown = anna.get(f"/sager/{of.case}/historik").text
    assert f"/sager/{of.case}/v/{row.head.hash[:10]}" in shown
    for code in (row.head.hash[:10], row.head.hash):
        answer = anna.get(f"/sager/{of.case}/v/{code}", follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, f"/sager/{of.case}/resultat?udgave=1")
    for wrong in (row.head.hash[:9], "0" * 10, "%25" * 10):
        assert anna.get(f"/sager/{of.case}/v/{wrong}").status_code == 404


def test_the_guide_leads_those_on_who_may_begin_a_case(of: School) -> None:
    app = app_of(of.place)
    assert 'href="/sager/ny"' in signed_in(app, of.anna).get("/vejledning").text
    assert 'href="/sager/ny"' not in signed_in(app, of.reader).get("/vejledning").text
