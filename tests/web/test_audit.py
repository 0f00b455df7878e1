"""Looking into the record: how far each may, that looking is itself noted, and that every entry has its words."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import random
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text
from tests.web.browser import app_of, codes, signed_in
from tests.workspace.changes import OPERATIONS
from tests.workspace.sites import EVERYTHING, MINIMAL, Installation, small_installation

from tovholder.case.document import Document
from tovholder.locale import LANGUAGES
from tovholder.locale import text as words
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.granting import add_municipality
from tovholder.usecases.audit.entries import KINDS, THINGS
from tovholder.usecases.audit.seeing import PURPOSES, note_seen
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.cases.records import NewVersion
from tovholder.usecases.cases.store import MovedOn
from tovholder.usecases.cases.texts import create
from tovholder.web.pages.audit_words import about, roles
from tovholder.workspace.store import SqlStore

pytestmark = pytest.mark.journey


_MORE = ("nonce", "claims", "role", "closed")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    return small_installation(tmp_path_factory.mktemp("audit"))


@pytest.fixture(scope="module")
def cases(place: Installation) -> tuple[str, str]:
    """A case of the first municipality, in which persons have been seen, and one of another."""
    anna = place.somebody("Anna", *EVERYTHING)
    elsewhere = add_municipality(anna, place.site, "Nabokommunen")
    own = create(anna, place.site, place.municipality, MINIMAL).id
    other = create(anna, place.site, elsewhere.id, MINIMAL).id
    for people in (["p-1", "p-2"], ["p-1"], [], ["p-3"]):
        note_seen(anna, place.site, "person-read", case=own, people=people, purpose="attest")
        place.clock.passes(hours=1)
    note_seen(anna, place.site, "person-disclosed", case=other, people=["p-1"], purpose="settle", to=anna.id)
    place.somebody("Revisor", Grant("auditor", "instance"))
    place.somebody("Lokalrevisor", Grant("auditor", "municipality", place.municipality))
    return own, other


def _client(place: Installation, name: str) -> TestClient:
    account = place.site.store.sign_in_of(name)
    assert account is not None
    return signed_in(app_of(place), Actor(account[0].id, name))


def test_an_auditor_sees_as_far_as_the_role_reaches(place: Installation, cases: tuple[str, str]) -> None:
    own, other = cases
    everything = _client(place, "Revisor").get("/api/audit?limit=1000").json()
    assert {own, other, None} <= {entry["case"] for entry in everything}
    numbers = [entry["number"] for entry in everything]
    assert numbers == sorted(numbers, reverse=True)
    local = _client(place, "Lokalrevisor")
    assert {entry["case"] for entry in local.get("/api/audit?limit=1000").json()} == {own}
    assert local.get(f"/api/audit?case={other}").json() == []
    assert "Nabokommunen" not in local.get("/revisionsspor").text
    anna = _client(place, "Anna")
    assert anna.get("/api/audit").status_code == 403


def test_entries_are_chosen_by_case_person_kind_and_time(place: Installation, cases: tuple[str, str]) -> None:
    own, _ = cases
    client = _client(place, "Revisor")
    read = client.get(f"/api/audit?case={own}&kind=person-read").json()
    assert [entry["subjects"].partition(":")[0] for entry in read] == ["1", "1", "2"]
    middle = read[1]["at"]
    assert client.get(f"/api/audit?case={own}&kind=person-read&since={middle}").json() == read[:2]
    assert client.get(f"/api/audit?case={own}&kind=person-read&until={middle}").json() == read[2:]
    assert client.get(f"/api/audit?case={own}&kind=person-read&before={read[1]['number']}").json() == read[2:]
    by = read[0]["by"]
    assert {entry["by"] for entry in client.get(f"/api/audit?by={by}&kind=person-read").json()} == {by}
    (made,) = client.get(f"/api/audit?id={own}/1").json()
    assert (made["kind"], made["thing"], made["case"]) == ("case", "version", own)
    for wrong in ("case='--", "kind=nothing", "since=yesterday", "before=0", "limit=100000"):
        assert client.get(f"/api/audit?{wrong}").status_code == 422


def test_a_citizen_is_told_of_every_look_and_of_nobody_elses(place: Installation, cases: tuple[str, str]) -> None:
    own, other = cases
    client = _client(place, "Revisor")
    found = client.post("/api/audit/citizen", json={"case": own, "person": "p-1"}).json()
    assert [entry["said"] for entry in found["entries"]] == ["attest", "attest"]
    assert [row[1:4] for row in found["rows"]] == [["Personoplysninger læst", "bekræfte et resultat", own]] * 2
    again = client.post("/api/audit/citizen", json={"case": own, "person": "p-1"}).json()
    assert again["entries"][-1]["kind"] == "person-searched"
    assert client.post("/api/audit/citizen", json={"case": own, "person": "p-9"}).json()["entries"] == []
    elsewhere = client.post("/api/audit/citizen", json={"case": other, "person": "p-1"}).json()
    assert [entry["kind"] for entry in elsewhere["entries"]] == ["person-disclosed"]
    everywhere = client.post("/api/audit/citizen", json={"person": " p-1 "}).json()
    assert {entry["case"] for entry in everywhere["entries"]} == {own, other}
    assert everywhere["told"] == ["6 poster i 2 sager."]
    store = place.site.store
    assert "p-1" not in json.dumps([str(entry) for entry in store.log(Wanted(), limit=500)])


def test_what_is_taken_out_is_all_of_it_and_noted_first(place: Installation, cases: tuple[str, str]) -> None:
    own, _ = cases
    client = _client(place, "Revisor")
    lines = client.get(f"/api/audit/entries.jsonl?case={own}").text.splitlines()
    shown = client.get(f"/api/audit?case={own}&limit=1000").json()
    assert [json.loads(line)["number"] for line in lines] == [entry["number"] for entry in reversed(shown)]
    answer = client.get("/api/audit/entries.csv?kind=log-exported")
    rows = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff")), delimiter=";"))
    assert answer.headers["content-disposition"] == 'attachment; filename="revisionsspor.csv"'
    assert [row[4] for row in rows[1:]] == ["log-exported"] * 2


def test_whether_it_is_whole_is_told_in_words(place: Installation, cases: tuple[str, str]) -> None:
    del cases
    client = _client(place, "Lokalrevisor")
    told = client.post("/api/audit/verify").json()
    assert (told["whole"], told["broken"]) == (True, [])
    store = place.site.store
    assert isinstance(store, SqlStore)
    with store._database.tidying() as db:
        db.execute(text("UPDATE audit_entry SET roles = roles || 'x' WHERE number = 5"))
    store.note_refused_sign_in(None, at=place.clock(), said="password")
    told = client.post("/api/audit/verify").json()
    assert (told["whole"], told["broken"]) == (False, [{"fault": "changed", "where": "5"}])
    assert told["told"][0].startswith("Post 5 er ændret")
    with store._database.tidying() as db:
        db.execute(text("UPDATE audit_entry SET roles = substr(roles, 1, length(roles) - 1) WHERE number = 5"))


def test_a_page_of_it_says_nothing_in_code(tmp_path: Path) -> None:
    """Every kind of change there is, in both languages; a text that is missing is an error."""
    place = small_installation(tmp_path)
    anna, random_, store = place.somebody("Anna"), random.Random(5), place.site.store
    for case in ("one", "two"):
        new = NewVersion("title: x\n", Document("title: x\n").hash, "create", anna.id, place.clock())
        store.create(case, place.municipality, new)
    for name in sorted(OPERATIONS) * 3:
        with contextlib.suppress(MovedOn):
            OPERATIONS[name](place, random_.randrange)()
    for reason in ("state", "denied", "code", "issuer", "signature", "algorithm", "audience", "expired", *_MORE):
        store.note_refused_sign_in(None, at=place.clock(), said=f"idp {reason}")
    for purpose in PURPOSES:
        store.note_seen("person-read", by="x", at=place.clock(), case="one", subjects=["a"], said=purpose)
    entries = store.log(Wanted(), limit=1000)
    for lang in LANGUAGES:
        for entry in entries:
            assert about(entry, {}, lang)
            roles(entry, lang)


def test_looking_up_nobody_is_refused(place: Installation, cases: tuple[str, str]) -> None:
    answer = _client(place, "Revisor").post("/api/audit/citizen", json={"case": cases[0], "person": ""})
    assert codes(answer) == ["request-field"]


def test_every_kind_and_thing_has_its_name() -> None:
    for lang in LANGUAGES:
        for name in (*(f"kind.{kind}" for kind in KINDS), *(f"thing.{thing}" for thing in THINGS)):
            assert words(f"audit.{name}", lang)
