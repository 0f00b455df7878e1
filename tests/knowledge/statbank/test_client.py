"""Asking the StatBank, against answers constructed from the documented shape (see `constructed/README.md`)."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from tests.knowledge.statbank.answers import Server

from tovholder.knowledge.statbank import (
    MustBeGiven,
    Refused,
    StatBank,
    UnexpectedAnswer,
    UnknownValue,
    UnknownVariable,
    Unreachable,
)

ALL = "OMRÅDE, FUNKTION, DRANST, ART, PRISENHED, Tid"
ONE = {"område": ["657"], "FUNKTION": ["52822"], "prisenhed": ["LOBM"], "Tid": ["*"]}


def test_lists_tables() -> None:
    server = Server()
    with StatBank(transport=server.transport()) as bank:
        tables = bank.tables(subjects=["2"])
    assert [(t.id, t.updated, t.latest_period) for t in tables] == [
        ("FOLK1A", "2024-05-10T08:00:00", "2024K2"),
        ("REGK31", "2024-06-20T08:00:00", "2024"),
    ]
    assert server.asked == [("tables", {"lang": "da", "format": "JSON", "includeInactive": False, "subjects": ["2"]})]


def test_asks_with_the_tables_own_spelling_and_says_who_asks() -> None:
    server = Server()
    with StatBank(transport=server.transport()) as bank:
        cells = bank.data("regk31", ONE)
    assert cells.variables == ("OMRÅDE", "Tid")
    assert cells.rows == ((("657", "2022"), 100.0), (("657", "2023"), 200.0), (("657", "2024"), None))
    assert server.asked[-1] == (
        "data",
        {
            "table": "REGK31",
            "format": "JSONSTAT",
            "lang": "da",
            "valuePresentation": "Code",
            "variables": [
                {"code": "OMRÅDE", "values": ["657"]},
                {"code": "FUNKTION", "values": ["52822"]},
                {"code": "PRISENHED", "values": ["LOBM"]},
                {"code": "Tid", "values": ["*"]},
            ],
        },
    )
    assert all(headers["user-agent"].startswith("tovholder/") for headers in server.headers)


def test_csv_and_json_give_the_same_cells_but_for_the_invented_decimal() -> None:
    with StatBank(transport=Server("data.csv").transport()) as bank:
        cells = bank.data("REGK31", ONE, data_format="CSV")
    assert cells.rows == ((("657", "2022"), 100.0), (("657", "2023"), 200.5), (("657", "2024"), None))


@pytest.mark.parametrize(
    ("wanted", "error", "says"),
    [
        (
            {**ONE, "alder": ["1"]},
            UnknownVariable,
            {"variable": "alder", "known": "OMRÅDE, FUNKTION, DRANST, ART, PRISENHED, Tid"},
        ),
        ({**ONE, "FUNKTION": ["pleje"]}, UnknownValue, {"value": "pleje", "near": "52822"}),
        ({**ONE, "FUNKTION": ["52821"]}, UnknownValue, {"value": "52821", "near": "52822, 52820"}),
        ({"OMRÅDE": ["657"]}, MustBeGiven, {"variables": "FUNKTION, PRISENHED, Tid"}),
        ({**ONE, "prisenhed": []}, MustBeGiven, {"variables": "PRISENHED"}),
    ],
)
def test_refuses_a_wrong_question_before_asking_it(
    wanted: dict[str, list[str]], error: type[UnknownValue], says: dict[str, str]
) -> None:
    server = Server()
    with StatBank(transport=server.transport()) as bank, pytest.raises(error) as refused:
        bank.data("REGK31", wanted)
    assert {name: refused.value.params[name] for name in says} == says
    assert server.count("data") == 0


def test_a_variable_that_may_be_summed_over_can_be_left_out() -> None:
    server = Server()
    with StatBank(transport=server.transport()) as bank:
        bank.data("REGK31", {name: codes for name, codes in ONE.items() if name != "område"})
    assert [variable["code"] for variable in server.asked[-1][1]["variables"]] == ["FUNKTION", "PRISENHED", "Tid"]


def test_the_cache_answers_until_the_table_is_updated(tmp_path: Path) -> None:
    server = Server()

    def fetched() -> int:
        with StatBank(transport=server.transport(), cache=tmp_path) as bank:
            bank.data("REGK31", ONE)
        return server.count("data")

    assert fetched() == 1
    assert fetched() == 1
    server.changed = lambda text: text.replace("2024-06-20", "2024-09-01")
    assert fetched() == 2
    assert not list(tmp_path.rglob("*.part"))


def test_an_answer_that_cannot_be_read_is_not_kept(tmp_path: Path) -> None:
    server = Server("data.csv")
    with StatBank(transport=server.transport(), cache=tmp_path) as bank, pytest.raises(UnexpectedAnswer):
        bank.data("REGK31", ONE)
    assert not list(tmp_path.rglob("*.txt"))


def _cut(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("no route", request=request)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (_cut, Unreachable),
        (lambda _: httpx.Response(404, json={"message": "Tabellen findes ikke"}), Refused),
        (lambda _: httpx.Response(500, text="<html>"), Refused),
        (lambda _: httpx.Response(200, text="<html>"), UnexpectedAnswer),
        (lambda _: httpx.Response(200, content=b"\xff\xfe"), UnexpectedAnswer),
        (lambda _: httpx.Response(200, json={"id": "REGK31"}), UnexpectedAnswer),
    ],
)
def test_says_what_the_server_did(
    answer: Callable[[httpx.Request], httpx.Response], error: type[UnexpectedAnswer]
) -> None:
    with StatBank(transport=httpx.MockTransport(answer)) as bank, pytest.raises(error):
        bank.table("REGK31")


def test_gives_the_servers_own_words() -> None:
    answer = httpx.MockTransport(lambda _: httpx.Response(404, json={"message": "Tabellen findes ikke"}))
    with StatBank(transport=answer) as bank, pytest.raises(Refused) as refused:
        bank.table("REGK99")
    assert refused.value.params["message"] == "Tabellen findes ikke"
    assert refused.value.params["status"] == 404


def test_httpx_is_loaded_only_by_a_client() -> None:
    code = "import tovholder.knowledge, tovholder.knowledge.statbank, sys; print('httpx' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
