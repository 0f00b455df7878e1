"""`tovholder knowledge`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from tests.cli.command import tovholder

from tovholder.knowledge import KINDS
from tovholder.knowledge.statbank import StatBank

pytestmark = pytest.mark.journey


def test_the_list_holds_every_kind_and_may_be_one_of_them() -> None:
    lines = json.loads(tovholder("knowledge", "list", "--json").out)
    assert {line["kind"] for line in lines} == set(KINDS)
    rules = json.loads(tovholder("knowledge", "list", "--kind", "rule", "--json").out)
    assert {line["kind"] for line in rules} == {"rule"}
    assert "refusionstrappe" in tovholder("knowledge", "list", "--kind", "rule").out


def test_a_record_is_shown_with_its_source_and_address() -> None:
    out = tovholder("knowledge", "show", "refusionstrappe").out
    assert "adresse: https://" in out
    (data,) = json.loads(tovholder("knowledge", "show", "knowledge/refusionstrappe", "--json").out)
    assert data["kind"] == "rule"
    assert data["record"]["origin"]["url"].startswith("https://")


def test_a_record_that_does_not_exist_is_answered_with_those_like_it() -> None:
    answer = tovholder("knowledge", "show", "refusionstrape")
    assert answer.code == 1
    assert "refusionstrappe" in answer.err
    assert tovholder("knowledge", "show", "zzzzzz").code == 1


def test_search_finds_the_records_in_which_every_word_occurs() -> None:
    assert "kontanthjaelp-30" in tovholder("knowledge", "search", "kontanthjælp", "forsørger").out
    assert "Ingen poster" in tovholder("knowledge", "search", "enhjørning").out
    assert json.loads(tovholder("knowledge", "search", "enhjørning", "--json").out) == []


def test_gaps_say_what_is_missing_and_where_to_get_it() -> None:
    out = tovholder("knowledge", "gaps").out
    assert "Mangler: " in out
    assert "Sådan: " in out
    gaps = json.loads(tovholder("knowledge", "gaps", "--json").out)
    # A gap that a case refers to leads to the same record.
    assert json.loads(tovholder("knowledge", "show", gaps[0]["id"], "--json").out)[0]["kind"] == "gap"


# Constructed from the documented shape of the StatBank's answers; nothing is asked of the network.
TABLE = {
    "id": "PRIS112",
    "text": "Forbrugerprisindeks",
    "unit": "Indeks",
    "updated": "2025-01-10T08:00:00",
    "variables": [
        {
            "id": "Tid",
            "text": "tid",
            "elimination": False,
            "time": True,
            "values": [{"id": "2022", "text": "2022"}, {"id": "2023", "text": "2023"}],
        }
    ],
}
DATA = {
    "dataset": {
        "dimension": {"id": ["Tid"], "size": [2], "Tid": {"category": {"index": {"2022": 0, "2023": 1}}}},
        "value": [113.6, 117.4],
    }
}


@pytest.fixture
def statbank(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=TABLE if request.url.path.endswith("tableinfo") else DATA)

    @contextmanager
    def connection(**_: object) -> Iterator[StatBank]:
        with StatBank(transport=httpx.MockTransport(answer)) as bank:
            yield bank

    monkeypatch.setattr("tovholder.usecases.fetching.statbank", connection)


@pytest.mark.usefixtures("statbank")
def test_fetching_shows_a_table_then_its_numbers_then_keeps_them(tmp_path: Path) -> None:
    assert "skal vælges" in tovholder("knowledge", "fetch", "PRIS112").out
    assert "2023\t117.4" in tovholder("knowledge", "fetch", "PRIS112", "TID=*").out
    own = tmp_path / "priser.yaml"
    answer = tovholder("knowledge", "fetch", "PRIS112", "TID=*", "-o", own, "--id", "forbrugerpriser")
    assert answer.code == 0
    assert "forbrugerpriser" in tovholder("knowledge", "list", "--kind", "index", "--knowledge", own).out
    assert "findes allerede" in tovholder("knowledge", "fetch", "PRIS112", "TID=*", "-o", own).err


@pytest.mark.usefixtures("statbank")
def test_a_selection_that_makes_no_sense_is_explained() -> None:
    assert "TID=2022+2023" in tovholder("knowledge", "fetch", "PRIS112", "TID").err
    answer = tovholder("knowledge", "fetch", "PRIS112", "TID=1999")
    assert answer.code == 1
    assert "1999" in answer.err
