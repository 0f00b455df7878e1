"""From cells to a knowledge file that the loader reads."""

import json
from pathlib import Path

import pytest
from tests.knowledge.statbank.answers import constructed

from tovholder.knowledge import load_bank
from tovholder.knowledge.statbank import (
    Cells,
    NothingFound,
    NotYearly,
    SeveralPerYear,
    TableInfo,
    figure_text,
    index_text,
    read_csv,
    read_jsonstat,
    read_table_info,
)

INFO: TableInfo = read_table_info(json.loads(constructed("tableinfo.json")))
ONE_AREA = read_jsonstat(json.loads(constructed("data_one_area.json")))
ASKED = {"OMRÅDE": ["657"], "Tid": ["*"]}


def as_figure(cells: Cells) -> str:
    return figure_text(INFO, cells, name="pleje", title="Plejefamilier", unit="kr/år", times=1000, wanted=ASKED)


@pytest.mark.parametrize("cells", [ONE_AREA, read_csv(constructed("data.csv"))], ids=["jsonstat", "csv"])
def test_a_figure_is_read_back_with_its_source(cells: Cells, tmp_path: Path) -> None:
    path = tmp_path / "fetched.yaml"
    path.write_text(as_figure(cells), encoding="utf-8")
    figure = load_bank([path]).figure("pleje")
    assert figure.years == (2022, 2023)
    assert figure.values[0].value == 100_000
    origin = figure.latest.origin
    assert origin.source == "Danmarks Statistik, REGK31 Regnskaber på funktioner (CC BY 4.0)"
    assert origin.url == "https://www.statistikbanken.dk/REGK31"
    assert origin.confidence == "H"
    assert origin.note == "OMRÅDE=657, Tid=*. Opdateret 2024-06-20."


def test_an_index_of_months_is_the_mean_of_whole_years(tmp_path: Path) -> None:
    months = [((f"2023M{m:02}",), 100.0 + m) for m in range(1, 13)] + [(("2024M01",), 200.0)]
    path = tmp_path / "index.yaml"
    text = index_text(INFO, Cells(("Tid",), tuple(months)), name="npi", title="Nettopris", used_for="Priser", wanted={})
    path.write_text(text, encoding="utf-8")
    assert dict(load_bank([path]).index("npi").levels) == {2023: 106.5}


def test_refuses_quarters_two_areas_and_nothing() -> None:
    with pytest.raises(NotYearly):
        as_figure(Cells(("Tid",), ((("2023K1",), 1.0),)))
    with pytest.raises(SeveralPerYear) as several:
        as_figure(read_jsonstat(json.loads(constructed("data_jsonstat.json"))))
    assert several.value.params["variables"] == "OMRÅDE"
    with pytest.raises(NothingFound):
        as_figure(Cells(("Tid",), ((("2023",), None),)))
