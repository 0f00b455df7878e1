"""Reading the two formats."""

import copy
import json
from typing import Any

import pytest
from tests.knowledge.statbank.answers import constructed

from tovholder.knowledge.statbank import UnexpectedAnswer, read_csv, read_jsonstat

ANSWER: dict[str, Any] = json.loads(constructed("data_jsonstat.json"))


def changed(**parts: Any) -> dict[str, Any]:
    answer = copy.deepcopy(ANSWER)
    for name, part in parts.items():
        target = answer["dataset"] if name == "value" else answer["dataset"]["dimension"]
        target[name] = part
    return answer


def test_the_last_dimension_runs_fastest() -> None:
    cells = read_jsonstat(ANSWER)
    assert cells.variables == ("OMRÅDE", "Tid")
    assert cells.rows[3] == (("630", "2022"), 10.0)
    assert cells.rows[-1] == (("630", "2024"), 30.5)
    assert cells.column("OMRÅDE") == ("657", "657", "657", "630", "630", "630")


def test_positions_decide_the_order_not_the_order_of_writing() -> None:
    answer = copy.deepcopy(ANSWER)
    answer["dataset"]["dimension"]["Tid"]["category"]["index"] = {"2024": 2, "2023": 1, "2022": 0}
    assert read_jsonstat(answer).rows == read_jsonstat(ANSWER).rows


def test_sparse_values_and_plain_lists_of_codes_are_json_stat_too() -> None:
    answer = changed(value={"0": 100, "1": 200, "3": 10, "4": 20, "5": 30.5})
    answer["dataset"]["dimension"]["OMRÅDE"]["category"]["index"] = ["657", "630"]
    assert read_jsonstat(answer).rows == read_jsonstat(ANSWER).rows


@pytest.mark.parametrize("missing", [None, "..", "", "."])
def test_suppressed_and_missing_are_none(missing: str | None) -> None:
    assert read_jsonstat(changed(value=[missing] * 6)).rows[0][1] is None


@pytest.mark.parametrize(
    "answer",
    [
        {},
        [],
        {"dataset": None},
        changed(size=[2, 1, 4]),
        changed(value=[1, 2]),
        changed(value="many"),
        changed(value=[1, 2, 3, 4, 5, "x"]),
        changed(value=[1, 2, 3, 4, 5, "1.234.567"]),
        changed(value=[1, 2, 3, 4, 5, float("inf")]),
        changed(value=[1, 2, 3, 4, 5, True]),
    ],
)
def test_refuses_another_shape(answer: Any) -> None:
    with pytest.raises(UnexpectedAnswer):
        read_jsonstat(answer)


def test_csv_with_byte_order_mark() -> None:
    cells = read_csv(constructed("data.csv"))
    assert cells.variables == ("OMRÅDE", "TID")
    assert cells.rows == ((("657", "2022"), 100.0), (("657", "2023"), 200.5), (("657", "2024"), None))


@pytest.mark.parametrize("text", ["", "OMRÅDE;TID\n657;2022\n", "TID;INDHOLD\n2022;1;2\n", "TID;INDHOLD\n2022;x\n"])
def test_refuses_other_csv(text: str) -> None:
    with pytest.raises(UnexpectedAnswer):
        read_csv(text)


def test_an_empty_line_is_no_row() -> None:
    assert read_csv("TID;INDHOLD\n2022;1\n\n").rows == ((("2022",), 1.0),)
