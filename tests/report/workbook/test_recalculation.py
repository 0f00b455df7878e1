"""A second calculator makes of the workbook what we do, in every cell; `make trust` tries a hundred cases."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from tests.report.workbook import office
from tests.report.workbook.books import calculated, many_cases, workbook_of
from tests.report.workbook.office import cells, compared, needs_office, recalculated, without_cache

from tovholder.cashflow.compile import live_plan
from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.measures import summarise
from tovholder.cashflow.result import evaluate
from tovholder.report.workbook.inputs import HEAD, PLACE, VALUE

pytestmark = [pytest.mark.oracle, needs_office]

ORE = 0.005
VEJLE = Path("examples/vejle.yaml")
INPUTS = "Forudsætninger"


def test_cases_of_many_kinds_come_to_the_same_in_every_cell(tmp_path: Path) -> None:
    books = {name: workbook_of(calculation) for name, calculation in many_cases(12).items()}
    found = compared(books, tmp_path, within=ORE)
    assert found.wrong == ()
    assert found.books == 12
    assert found.formulas > 5_000


def test_an_oere_beside_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def beside(files: list[Path], _: Path) -> list[office.Cells]:
        theirs = cells(files[0])
        place = next(place for place, value in theirs.items() if place[0] == INPUTS and isinstance(value, float))
        return [{**theirs, place: float(theirs[place]) + 0.01}]

    monkeypatch.setattr(office, "recalculated", beside)
    monkeypatch.setattr(office, "without_cache", _as_it_is)
    found = compared({"one": workbook_of(calculated(VEJLE.read_text(encoding="utf-8")))}, tmp_path, within=ORE)
    assert len(found.wrong) == 1
    assert found.largest == pytest.approx(0.01)


def _as_it_is(book: bytes, folder: Path, name: str) -> Path:
    file = folder / f"{name}.xlsx"
    file.write_bytes(book)
    return file


def test_ten_changed_inputs_come_to_what_the_engine_makes_of_them(tmp_path: Path) -> None:
    calculation = calculated(VEJLE.read_text(encoding="utf-8"))
    plan = live_plan(calculation.case, calculation.bank)
    book = workbook_of(calculation)
    written = tmp_path / "ours.xlsx"
    written.write_bytes(book)
    places = {str(value): row for (sheet, row, column), value in cells(written).items()
              if sheet == INPUTS and column == PLACE and row > HEAD}  # fmt: skip
    chosen = random.Random(7).sample(range(len(plan.inputs)), 10)
    likely, changed = plan.likely.copy(), {}
    for index in chosen:
        likely[index] *= 1.0 + 0.01 * (index % 7 + 1)
        place = ".".join(map(str, plan.inputs[index].path))
        changed["sheet3", f"{'ABCDEF'[VALUE]}{places[place] + 1}"] = float(likely[index])
    theirs = recalculated([without_cache(book, tmp_path, "changed", changed=changed)], tmp_path)[0]
    ours = summarise(evaluate(plan, Draws(likely)))
    names = {str(value): row for (sheet, row, column), value in theirs.items() if (sheet, column) == ("Rapport", 0)}
    assert theirs["Rapport", names["Kommunen"], 1] == pytest.approx(ours.groups["municipality"].net, abs=ORE)
    assert theirs["Rapport", names["Kommunen"], 4] == pytest.approx(ours.groups["municipality"].present_net, abs=ORE)
    society = names["Samfundsøkonomi: nettonutidsværdi"]
    assert theirs["Rapport", society, 1] == pytest.approx(ours.society_present_net, abs=ORE)
    assert not np.isclose(ours.groups["municipality"].net, calculation.summary.groups["municipality"].net)
