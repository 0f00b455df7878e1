"""A workbook or a table comes back: what it would change is shown, and saved as a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.report.workbook.edited import cell_at, with_cells
from tests.web.browser import app_of, codes, signed_in
from tests.workspace.sites import EVERYTHING, MINIMAL, VEJLE, small_installation

from tovholder.report.workbook.inputs import VALUE
from tovholder.usecases.access.actor import Grant

pytestmark = pytest.mark.journey
RATE = "outcomes.no_placement.with"
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
    assert (same.json()["kind"], same.json()["differences"]) == ("workbook", [])
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
    assert [(one["verdict"], one["what"], one["cell"]) for one in body["differences"]] == [("new", "Kursus", "C2")]
    assert body["end"] < body["start"]
    chosen = f"{case}/import/chosen?opened={opened}&paid_by=municipality&take=2&key=once"
    saved = anna.post(chosen, content=table, headers=FILE)
    assert saved.status_code == 200, saved.text
    assert [change["place"] for change in saved.json()["version"]["changes"]] == ["costs.kursus"]
    again = anna.post(chosen, content=table, headers=FILE)
    assert (again.json()["repeated"], again.json()["version"]["number"]) == (True, 2)


def test_of_a_workbook_only_what_is_chosen_is_taken_and_a_conflict_waits_to_be(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = signed_in(app_of(place), place.somebody("Anna", *EVERYTHING))
    row = place.case(place.somebody("Bo", *EVERYTHING), VEJLE)
    case, opened = f"/api/cases/{row.id}", row.head.hash
    book = anna.get(f"{case}/documents/workbook.xlsx").content
    places = {"costs.treatment.per_entrant": 150_000.0, RATE: 0.4, "costs.evaluation.fixed": 1_000.0}
    changed = with_cells(book, {cell_at(book, at, VALUE): value for at, value in places.items()})
    meanwhile = anna.post(
        f"{case}/changes", json={"opened": opened, "edits": [{"place": RATE, "typed": "60 %"}]}
    ).json()
    opened = meanwhile["version"]["hash"]
    found = anna.post(f"{case}/import?opened={opened}", content=changed, headers=FILE).json()
    by_id = {one["id"]: one for one in found["differences"]}
    assert {id_: one["verdict"] for id_, one in by_id.items()} == {
        "costs.treatment.per_entrant": "changed", "costs.evaluation.fixed": "changed", RATE: "conflict",
    }  # fmt: skip
    conflict = by_id[RATE]
    assert (conflict["written"], conflict["case"]) == ("35..50..65 %", "60 %")
    assert conflict["file"].endswith("40..65 %")
    assert by_id["costs.treatment.per_entrant"]["amount"] > 0
    take = f"take=costs.treatment.per_entrant&take={RATE}"
    saved = anna.post(f"{case}/import/chosen?opened={opened}&{take}", content=changed, headers=FILE)
    assert saved.status_code == 200, saved.text
    places_changed = {change["place"] for change in saved.json()["version"]["changes"]}
    assert places_changed == {"costs.treatment.per_entrant", RATE}
