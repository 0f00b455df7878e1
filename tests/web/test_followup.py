"""Follow-up over HTTP: the whole way from an example plan to a statement of payments, and what is refused on it."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from tests.full_disk import full_disk, needs_limits
from tests.usecases.followup.school import CASE, EXAMPLES, PLAN, School, school
from tests.web.browser import HOME, app_of, codes, signed_in, stranger

from tovholder.followup.stores.store import Store, open_store
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.tokens import new_token
from tovholder.usecases.followup.data import StoreTrouble
from tovholder.web.app import create_app
from tovholder.web.settings import Settings

pytestmark = pytest.mark.journey
SENT = {"Content-Type": "application/octet-stream"}


@pytest.fixture
def of(tmp_path: Path) -> School:
    return school(tmp_path)


def signed_in_with_token(of: School, actor: Actor, app: FastAPI) -> TestClient:
    """Somebody whose program comes with their token: signing in reads a body too."""
    secret = new_token(actor, of.place.site, "t", days=1, only_reads=False)[1]
    return TestClient(app, base_url=HOME, headers={"Authorization": f"Bearer {secret}"})


def _import(client: TestClient, of: School, source: str, **asked: str) -> dict[str, object]:
    file = (EXAMPLES / f"{source}.csv").read_bytes()
    given = {"source": source, "file": f"{source}.csv", "dry_run": "false", **asked}
    answer = client.post(f"/api/cases/{of.case}/followup/import", params=given, content=file, headers=SENT)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_from_the_example_plan_to_what_is_to_be_paid(of: School) -> None:
    client = signed_in(app_of(of.place), of.anna)
    case = of.place.case(of.anna, CASE).id
    at = f"/api/cases/{case}/followup"
    assert codes(client.get(f"{at}/plan")) == ["followup-no-plan"]
    example = client.get(f"{at}/plan/example").json()["text"]
    assert client.post(f"{at}/plan/check", json={"text": example}).json() == {"findings": []}
    assert client.put(f"{at}/plan", json={"opened": 0, "text": example}).json()["number"] == 1
    late = client.put(f"{at}/plan", json={"opened": 0, "text": PLAN})
    assert (late.status_code, codes(late)) == (409, ["followup-text-moved-on"])
    line = next(i for i, line in enumerate(PLAN.splitlines(), 1) if "measure: share" in line)
    wrong = client.put(f"{at}/plan", json={"opened": 1, "text": PLAN.replace("share  ", "andel  ")})
    assert (wrong.status_code, wrong.json()["findings"][0]["line"]) == (422, line)
    client.put(f"{at}/plan", json={"opened": 1, "text": PLAN})
    assert [kept["number"] for kept in client.get(f"{at}/plan/versions").json()] == [2, 1]
    assert client.get(f"{at}/plan", params={"version": 1}).json()["text"] == example
    assert codes(client.get(f"{at}/status")) == ["followup-no-data"]

    own = School(of.folder, of.place, case, of.anna, of.supplier, of.verifier, of.reader)
    assert _import(client, own, "elever", dry_run="true")["dry_run"] is True
    assert _import(client, own, "elever", key="k")["stores"] == _import(client, own, "elever", key="k")["stores"]
    assert [store["unchanged"] for store in _import(client, own, "elever")["stores"]] == [170, 170]  # type: ignore[index, attr-defined]
    _import(client, own, "fravaer")
    assert client.get(f"{at}/import/progress", params={"key": "k"}).json() == {"rows": 0}
    assert [deed["what"] for deed in client.get(f"{at}/deeds").json()] == ["import"] * 4

    assert client.get(f"{at}/status", params={"through": "2023-07"}).json()["through"] == "2023-07"
    assert client.get(f"{at}/status", params={"through": "i går"}).status_code == 422
    effect = client.get(f"{at}/estimates", params={"name": "udvikling"}).json()["estimates"][0]["effect"]
    assert -7 < effect["estimate"] < -5.5
    assert codes(client.get(f"{at}/estimates", params={"name": "ingen"})) == ["no-such-name"]
    proposed = client.get(f"{at}/proposal").json()
    saved = client.post(f"{at}/proposal", json={"opened": proposed["opened"], "key": "s"})
    assert saved.json()["version"]["number"] == 2
    late = client.post(f"{at}/proposal", json={"opened": proposed["opened"]})
    assert (late.status_code, codes(late)) == (409, ["followup-proposal-outdated"])

    assert len(client.post(f"{at}/settle", json={"dry_run": True}).json()["reports"]) == 2
    assert client.get(f"{at}/journal").json()["version"] is None
    client.post(f"{at}/settle", json={"dry_run": False})
    assert client.get(f"{at}/statement").json()["due"] == 108_000_000
    assert "tilbage-2022-12-mentor" in client.get(f"/sager/{case}/opfoelgning/journal.yaml").text


def test_a_file_may_be_larger_than_another_request_but_not_without_end(of: School) -> None:
    app = create_app(of.place.site, Settings(largest=1_000, largest_file=100_000))
    client = signed_in(app, of.anna)
    at, asked = f"/api/cases/{of.case}/followup", {"source": "elever", "file": "elever.csv"}
    text = {"text": "x" * 2_000}
    assert client.post(f"{at}/plan/check", json=text).status_code == 413
    small = client.post(f"{at}/import", params=asked, content=of.file("elever.csv").content, headers=SENT)
    assert small.status_code == 200
    large = client.post(f"{at}/import", params=asked, content=b"x" * 100_001, headers=SENT)
    assert large.status_code == 413
    unsaid = client.post(f"{at}/import", params=asked, content=(b"x" * 50_000 for _ in range(3)), headers=SENT)
    assert (unsaid.status_code, codes(unsaid)) == (413, ["request-too-large"])


def test_a_strangers_file_is_not_taken_in(of: School, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr(Request, "body", lambda *_: taken.append("read"))
    at, asked = f"/api/cases/{of.case}/followup/import", {"source": "elever", "file": "elever.csv"}
    app = app_of(of.place)
    strangers = [stranger(app), signed_in_with_token(of, of.reader, app), signed_in_with_token(of, of.supplier, app)]
    statuses = [one.post(at, params=asked, content=b"x" * 1_000, headers=SENT).status_code for one in strangers]
    assert (statuses, taken) == ([401, 403, 404], [])


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("x.csv", b"\xff\xfe\x00"),
        ("x.csv", b""),
        ("x.xlsx", b"PK\x03\x04 and then nothing"),
        ("x.parquet", b"PAR1"),
        ("x.exe", b"MZ"),
        ("../../x.csv", b"a;b\n"),
    ],
)
def test_a_file_that_is_none_is_refused_with_a_sentence(of: School, file: str, content: bytes) -> None:
    client = signed_in(app_of(of.place), of.anna)
    asked = {"source": "elever", "file": file}
    answer = client.post(f"/api/cases/{of.case}/followup/import", params=asked, content=content, headers=SENT)
    assert answer.status_code == 422, answer.text
    assert str(of.folder) not in answer.text


def test_no_answer_of_an_import_repeats_what_stood_in_a_cell(of: School) -> None:
    client = signed_in(app_of(of.place), of.anna)
    heading = "Elev;Hold;Gruppe;Skole;Start;Gennemført;Stoppet;Grund\n"
    rows = heading + "KANARIE;Mentor;Indsats;S;nu;;;\nx;Mentor;Indsats;S;2022-01;;;0102034567\n"
    asked = {"source": "elever", "file": "elever.csv"}
    answer = client.post(f"/api/cases/{of.case}/followup/import", params=asked, content=rows.encode(), headers=SENT)
    reasons = [(row["row"], row["code"]) for row in answer.json()["stores"][0]["rows_rejected"]]
    assert reasons == [(2, "not-a-month"), (3, "cpr-elsewhere")]
    assert "KANARIE" not in answer.text
    assert "0102034567" not in answer.text


def test_a_supplier_reaches_no_page_of_the_case_and_a_reader_nothing_exact(of: School) -> None:
    app = app_of(of.place)
    pages = ("", "/plan", "/data", "/kontrol", "/indikatorer", "/status", "/effekter", "/ny-viden", "/afregning")
    supplier, reader = signed_in_with_token(of, of.supplier, app), signed_in(app, of.reader)
    assert {supplier.get(f"/sager/{of.case}/opfoelgning{page}").status_code for page in pages} == {404}
    refused = {page for page in pages if reader.get(f"/sager/{of.case}/opfoelgning{page}").status_code == 403}
    assert refused == {"/data", "/kontrol", "/afregning"}
    home = reader.get(f"/sager/{of.case}/opfoelgning", headers={"Accept": "text/html"}).text
    assert "opfoelgning/afregning" not in home, "nobody is led where they may not go"


def test_a_busy_case_answers_that_it_is_busy(of: School) -> None:
    of.load("elever")
    client = signed_in(app_of(of.place), of.anna)
    object.__setattr__(of.place.site.followup, "_patience", 0.05)
    with of.place.site.followup.verification(of.case):
        answer = client.get(f"/api/cases/{of.case}/followup/indicators")
    assert (answer.status_code, codes(answer), answer.headers["Retry-After"]) == (503, ["too-busy"], "1")
    assert client.get(f"/api/cases/{of.case}/followup/indicators").status_code == 200


@pytest.mark.parametrize("damage", ["no store", "another front", "cut"])
def test_a_store_that_is_damaged_is_told_of_and_not_where_it_lies(of: School, damage: str) -> None:
    of.load("elever")
    client = signed_in(app_of(of.place), of.anna)
    file = of.place.site.followup.folder(of.case) / "verification.duckdb"
    whole = file.read_bytes()
    front, cut = whole[:4096] + b"\x5a" * 300 + whole[4396:], whole[: len(whole) // 2]
    file.write_bytes({"no store": b"no database" * 500, "another front": front, "cut": cut}[damage])
    answer = client.get(f"/api/cases/{of.case}/followup/status")
    assert (answer.status_code, codes(answer)) == (422, ["followup-store-broken"])
    assert str(of.folder) not in json.dumps(answer.json())


@pytest.mark.parametrize(
    "error", [duckdb.IOException("No space left"), OSError(28, "No space left"), duckdb.FatalException("x")]
)
def test_a_full_disk_is_told_and_nothing_is_half_done(
    of: School, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    client, asked = signed_in(app_of(of.place), of.anna), {"source": "elever", "file": "e.csv", "dry_run": "false"}
    of.load("elever")
    before = of.place.site.store.deeds(of.case)

    def full(*_: object) -> None:
        raise error

    rows = of.file("elever.csv").content.replace(b"elev-", b"ny-")
    with monkeypatch.context() as patch:
        patch.setattr(Store, "stage", full)
        answer = client.post(f"/api/cases/{of.case}/followup/import", params=asked, content=rows, headers=SENT)
    assert (answer.status_code, codes(answer)) == (503, ["followup-store-trouble"])
    assert of.place.site.store.deeds(of.case) == before
    assert [store["accepted"] for store in _import(client, of, "elever")["stores"]] == [0, 0]  # type: ignore[index, attr-defined]
    with of.place.site.followup.verification(of.case) as store:
        assert store.one("SELECT count(*) FROM persons") == 170


@needs_limits
def test_where_the_disk_is_full_at_the_first_import_the_next_goes_well(of: School) -> None:
    client, followup = signed_in(app_of(of.place), of.anna), of.place.site.followup
    with (
        full_disk(),
        pytest.raises(StoreTrouble),
        followup.alone(of.case) as folder,
        open_store(folder, "verification", make=True),
    ):
        pass
    assert [store["accepted"] for store in _import(client, of, "elever")["stores"]] == [170, 170]  # type: ignore[index, attr-defined]


def test_before_there_are_data_the_page_of_effects_says_what_the_planned_can_show(of: School) -> None:
    client = signed_in(app_of(of.place), of.reader)
    asked = {"headers": {"Accept": "text/html"}}
    shown = client.get(f"/sager/{of.case}/opfoelgning/effekter", **asked)  # type: ignore[arg-type]
    assert shown.status_code == 200
    assert "Der er endnu ingen data til undersøgelse af effekten." in shown.text
    assert "kan en effekt på 2,63 procentpoint ses" in shown.text.replace("\u00a0", " ")
    of.load("elever")
    there = client.get(f"/sager/{of.case}/opfoelgning/followed-assumptions/1.csv")
    assert (there.status_code, "70" in there.text) == (200, True)
    for missing in ("followed-assumptions/0.csv", "followed-assumptions/99.svg", "ukendt/1.svg"):
        assert client.get(f"/sager/{of.case}/opfoelgning/{missing}", **asked).status_code == 404  # type: ignore[arg-type]
