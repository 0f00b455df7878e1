"""A workbook or a table comes back: what it would change is shown, and saved as a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.browser import app_of, codes, signed_in
from tests.workspace.sites import EVERYTHING, MINIMAL, small_installation

from tovholder.usecases.access.actor import Grant

pytestmark = pytest.mark.journey
FILE = {"Content-Type": "application/octet-stream"}


def test_a_workbook_is_previewed_and_what_is_none_is_told(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app = app_of(place)
    anna = signed_in(app, place.somebody("Anna", *EVERYTHING))
    row = place.case(place.somebody("Bo", *EVERYTHING))
    case, opened = f"/api/cases/{row.id}", row.head.hash
    book = anna.get(f"{case}/documents/workbook.xlsx").content
    same = anna.post(f"{case}/import?opened={opened}", content=book, headers=FILE)
    assert same.status_code == 200, same.text
    assert (same.json()["kind"], same.json()["changes"], same.json()["can_be_written"]) == ("workbook", [], False)
    assert anna.post(f"{case}/import?opened={'0' * 64}", content=book, headers=FILE).status_code == 404
    for wrong in (b"", b"not a table", b"PK\x03\x04broken", b"\xff\xfe\x00"):
        answer = anna.post(f"{case}/import?opened={opened}", content=wrong, headers=FILE)
        assert answer.status_code == 422, wrong
        assert codes(answer)
    reader = signed_in(app, place.somebody("Læser", Grant("reader", "case", row.id)))
    assert reader.post(f"{case}/import?opened={opened}", content=book, headers=FILE).status_code == 403


def test_a_table_of_costs_is_previewed_and_saved(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = signed_in(app_of(place), place.somebody("Anna", *EVERYTHING))
    row = place.case(place.somebody("Bo", *EVERYTHING), MINIMAL)
    case, opened = f"/api/cases/{row.id}", row.head.hash
    table = b"Navn;Betaler;2027\nKursus;municipality;100000\n"
    found = anna.post(f"{case}/import?opened={opened}&paid_by=municipality", content=table, headers=FILE)
    assert found.status_code == 200, found.text
    body = found.json()
    assert body["kind"] == "table"
    assert body["can_be_written"]
    saved = anna.put(f"{case}/text", json={"opened": opened, "text": body["text"]})
    assert saved.status_code == 200
    assert saved.json()["version"]["changes"] == body["changes"]
    assert body["end"] < body["start"]
