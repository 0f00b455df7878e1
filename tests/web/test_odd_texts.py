"""Texts that Python's own checks take for what they are not: none of them is a fault of ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.browser import app_of, codes, signed_in, stranger
from tests.workspace.sites import EVERYTHING, small_installation

from tovholder.case.document import Document
from tovholder.usecases.access.actor import Grant
from tovholder.web.guard import Guard
from tovholder.web.settings import Settings

pytestmark = pytest.mark.law
DIGITS = ("²", "٣", "１２３４５６", "9" * 5000)
"""`str.isdigit` takes them; `int` refuses the first, and the last for its length."""


@pytest.mark.parametrize("word", ["λ", "æ", "\U0001f600", "høj; Path=/x", "a\r\nX: y"])
def test_a_setting_that_is_none_of_ours_is_not_kept(tmp_path: Path, word: str) -> None:
    client = stranger(app_of(small_installation(tmp_path)))
    for name in ("kontrast", "sprog"):
        answer = client.get("/indstilling", params={name: word}, follow_redirects=False)
        assert answer.status_code == 303
        assert "set-cookie" not in answer.headers
    kept = client.get("/indstilling", params={"kontrast": "high", "sprog": "en"}, follow_redirects=False)
    assert kept.headers["set-cookie"].count("HttpOnly") == 2


@pytest.mark.parametrize("code", [*DIGITS[:3], "æøå", "000000"])
def test_a_code_in_other_letters_is_a_wrong_code(tmp_path: Path, code: str) -> None:
    place = small_installation(tmp_path)
    client = signed_in(app_of(place), place.somebody("Bo"))
    assert client.post("/api/second-factor", json={"password": "password of Bo"}).status_code == 204
    assert client.post("/api/second-factor/confirm", json={"code": code}).status_code == 401


@pytest.mark.parametrize("digits", DIGITS)
def test_digits_that_are_no_number_are_refused_where_numbers_are_asked_for(tmp_path: Path, digits: str) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna)
    opened = case.head.hash
    client = signed_in(app_of(place), anna)
    table = f"post;betaler;2027;prisniveau\nLøn;municipality;1000;{digits}\n".encode()
    about = {"opened": opened}
    for path, params, content in (
        ("import", about, table),
        ("import/chosen", {**about, "take": digits}, b"post;betaler;2027\nL\xc3\xb8n;municipality;1000\n"),
    ):
        answer = client.post(f"/api/cases/{case.id}/{path}", params=params, content=content)
        assert answer.status_code < 500, (path, answer.text)
    for place_ in (f"costs.{digits}.fixed", f"sources[{digits}]", f"risks[{digits}].text"):
        answer = client.get(f"/api/cases/{case.id}/explain", params={"place": place_[:2000]})
        assert answer.status_code < 500, (place_, answer.text)


@pytest.mark.parametrize("length", ["\u00b2", "9" * 5000, "-1", "1_0", "+1", " 1"])
def test_a_length_that_is_no_number_is_refused(length: str) -> None:
    guard = Guard(lambda *_: None, Settings())  # type: ignore[arg-type, return-value]
    headers = [(b"host", b"localhost"), (b"content-length", length.encode("latin-1"))]
    refusal = guard._refusal({"type": "http", "method": "POST", "path": "/", "headers": headers})
    assert refusal is not None
    assert refusal[0] == 413


def test_digits_in_a_list_of_a_case_file_are_a_place_only_if_they_are_one() -> None:
    from tovholder.case.places import path_of
    from tovholder.errors import UnknownName

    tree = Document("risks:\n  - {text: a}\n").tree
    assert path_of("risks[0].text", tree) == ("risks", 0, "text")
    for place in (*(f"risks[{digits}]" for digits in DIGITS), "", "]", "]]"):
        with pytest.raises(UnknownName):
            path_of(place, tree)


def test_an_edit_at_no_place_is_refused(tmp_path: Path) -> None:
    here = small_installation(tmp_path)
    anna = here.somebody("Anna", *EVERYTHING)
    client, row = signed_in(app_of(here), anna), here.case(anna)
    for body in ({"place": "]", "typed": 1}, {"place": "]", "removed": True}):
        answer = client.post(f"/api/cases/{row.id}/changes", json={"opened": row.head.hash, "edits": [body]})
        assert (answer.status_code, codes(answer)) == (422, ["no-such-place"])
    for address in ("explain", "no-effect", "sensitivity"):
        answer = client.get(f"/api/cases/{row.id}/{address}", params={"place": "]", "opened": row.head.hash})
        assert answer.status_code < 500


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00"])
def test_the_first_and_the_last_moment_there_is_can_be_asked_for(tmp_path: Path, moment: str) -> None:
    place = small_installation(tmp_path)
    client = signed_in(app_of(place), place.somebody("Anna", Grant("auditor", "instance")))
    everything = len(client.get("/api/audit", params={"limit": 1000}).json())
    since, until = (client.get("/api/audit", params={"limit": 1000, name: moment}) for name in ("since", "until"))
    assert (since.status_code, until.status_code) == (200, 200)
    counts = (len(since.json()), len(until.json()))
    assert counts == ((everything, 0) if moment.startswith("0001") else (0, everything))
