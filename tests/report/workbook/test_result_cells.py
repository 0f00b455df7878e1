"""The cell told beside a number on the pages holds that number, in the workbook as it is written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from python_calamine import CalamineWorkbook
from tests.report.workbook.books import calculated, many_cases, workbook_of

from tovholder.report.model import Figure
from tovholder.report.papers.screen import SCREEN, part_of
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.reporting import Desk

pytestmark = pytest.mark.oracle
QUICK = [part for part in SCREEN if part not in ("simulation", "uncertainty", "contract")]
_NAME = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}definedName"


def figures(thing: object) -> Iterator[Figure]:
    """Every figure anywhere in a part of the report."""
    if isinstance(thing, Figure):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from figures(one)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from figures(getattr(thing, field.name))


def named_cells(book: bytes) -> dict[str, object]:
    """Name → what stands in the cell it is for."""
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        names = ElementTree.fromstring(parts.read("xl/workbook.xml")).iter(_NAME)
    opened, grids = CalamineWorkbook.from_filelike(io.BytesIO(book)), {}
    found = {}
    for entry in names:
        sheet, _, at = (entry.text or "").rpartition("!")
        column, _, row = at.lstrip("$").partition("$")
        if not row.isdigit() or not column.isalpha():
            continue
        sheet = sheet.strip("'").replace("''", "'")
        if sheet not in grids:
            grids[sheet] = opened.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        number = 0
        for letter in column:
            number = 26 * number + ord(letter) - ord("A") + 1
        found[entry.get("name", "")] = grids[sheet][int(row) - 1][number - 1]
    return found


def told(calculation: Calculation) -> list[Figure]:
    """Every number on the pages that names its cell."""
    material = Desk(calculation, "da").material
    return [figure for part in QUICK for figure in figures(part_of(material, part)) if figure.cell]


def test_every_cell_told_holds_the_number_it_stands_beside() -> None:
    wrong = {}
    for name, calculation in many_cases(12).items():
        cells = named_cells(workbook_of(calculation))
        for figure in told(calculation):
            value = cells.get(figure.cell)
            if not isinstance(value, int | float) or figure.value is None or abs(value - figure.value) > 0.51:
                wrong[name, figure.cell] = (value, figure.value)
    assert wrong == {}


def test_parties_years_measures_and_lines_are_told() -> None:
    cells = {figure.cell for figure in told(calculated(Path("examples/vejle.yaml").read_text(encoding="utf-8")))}
    assert cells >= {
        "result_municipality_net", "result_municipality_costs", "result_familie_gains", "result_state_2025",
        "result_public_net", "result_society_present_net", "line_coordination",
    }  # fmt: skip
    assert len(cells) > 80


def test_departments_that_are_spelt_alike_have_cells_of_their_own() -> None:
    text = Path("examples/vejle.yaml").read_text(encoding="utf-8").replace("skole", "loen").replace("familie", "løn")
    calculation = calculated(text)
    cells = named_cells(workbook_of(calculation))
    nets = {group: calculation.summary.groups[group].net for group in ("løn", "loen")}
    names = {group: Desk(calculation, "da").material.cells.measure(group, "net") for group in nets}
    assert len(set(names.values())) == 2
    assert {group: cells[name] for group, name in names.items()} == pytest.approx(nets)
