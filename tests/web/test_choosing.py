"""The choice under a pool by the API and by its page, without a script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.web.browser import app_of, codes, signed_in, stranger
from tests.workspace.sites import EVERYTHING, ROOT, Installation, small_installation

pytestmark = pytest.mark.journey
TEMPLATES = ROOT / "src" / "tovholder" / "case" / "templates"
API, PAGE = "/api/portfolio/choice", "/overblik/valg"


@pytest.fixture
def place(tmp_path: Path) -> Installation:
    made = small_installation(tmp_path)
    anna = made.somebody("Anna", *EVERYTHING)
    for name in ("housing-first", "ips", "family-treatment"):
        made.case(anna, (TEMPLATES / f"{name}.yaml").read_text(encoding="utf-8"))
    return made


@pytest.fixture
def anna(place: Installation) -> TestClient:
    return signed_in(app_of(place), place.somebody("Bodil", *EVERYTHING))


def asked(client: TestClient, **wanted: Any) -> Any:
    return client.post(API, json={"pool": 4e6, "draws": 256, **wanted})


def test_the_api_answers_with_the_choice(anna: TestClient) -> None:
    found = asked(anna).json()
    assert found["gap"] <= 1e-4
    ids = {case["title"]: case["id"] for case in found["cases"]}
    poorest = min(found["cases"], key=lambda case: case["net"])["id"]
    must = asked(anna, must=[poorest]).json()
    assert next(case for case in must["cases"] if case["id"] == poorest)["start"] is not None
    assert must["worth"] <= found["worth"]
    assert len(ids) == 3
    later = asked(anna, added=[{"year": 2028, "amount": 1e6}, {"year": 2028, "amount": 1e6}]).json()
    assert later["pool"]["added"] == {"2028": 2e6}
    assert later["worth"] >= found["worth"]


def test_what_cannot_be_is_refused_with_its_reason(anna: TestClient) -> None:
    one = asked(anna).json()["cases"][0]["id"]
    assert codes(asked(anna, pool=1, must=[one])) == ["portfolio-pool-short"]
    assert codes(asked(anna, must=["nej"])) == ["portfolio-unknown-case"]
    assert codes(asked(anna, must=[one], out=[one])) == ["portfolio-in-and-out"]
    assert codes(asked(anna, ceilings=[{"most": 1, "frame": "nej"}])) == ["portfolio-unknown-frame"]
    assert asked(anna, pool=-1).status_code == 422
    assert stranger(anna.app).post(API, json={"pool": 1}).status_code == 401  # type: ignore[arg-type]


def test_the_page_works_as_a_plain_form(anna: TestClient) -> None:
    empty = anna.get(PAGE).text
    assert "tryk på Vælg" in empty
    answered = anna.get(f"{PAGE}?pulje=4&udskyd=1").text
    assert "Valget under puljen" in answered
    assert 'src="data:image/svg+xml;base64,' in answered
    assert "The choice under the pool" in anna.get(f"{PAGE}?pulje=4&lang=en").text
    assert "kan ikke læses" in anna.get(f"{PAGE}?pulje=mange").text
    assert "kan ikke læses" in anna.get(f"{PAGE}/svar?pulje=%3Cscript%3E").text
    assert "<script>" not in anna.get(f"{PAGE}/svar?pulje=%3Cscript%3E").text


def test_the_charts_are_fetched_as_files(anna: TestClient) -> None:
    query = "?pulje=4"
    page = anna.get(f"{PAGE}{query}").text
    number = page.partition(f"{PAGE}/")[2].partition(".")[0]
    assert b"<svg" in anna.get(f"{PAGE}/{number}.svg{query}").content
    assert anna.get(f"{PAGE}/{number}.png{query}").content.startswith(b"\x89PNG")
    assert "Pulje" in anna.get(f"{PAGE}/{number}.csv{query}").text
    assert anna.get(f"{PAGE}/{number}.xlsx{query}").content.startswith(b"PK")
    assert anna.get(f"{PAGE}/0.svg{query}").status_code == 404
    assert anna.get(f"{PAGE}/999.svg{query}").status_code == 404
    assert anna.get(f"{PAGE}/{number}.svg?pulje=x").status_code == 422


def test_who_has_no_cases_is_told_so(place: Installation) -> None:
    nobody = signed_in(app_of(place), place.somebody("Cille"))
    assert "ingen sag uden fejl" in nobody.get(PAGE).text
    assert nobody.get(f"{PAGE}/7.svg?pulje=1").status_code == 404
