"""Tables made to take long: what one row costs must not grow with how many there are."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from tests.workspace.sites import BANK, MINIMAL

from tovholder.quantities import parse_span
from tovholder.tables.amounts import Amount, TableRow, read_table
from tovholder.tables.grid import grids
from tovholder.tables.headings import NotATable, simplified
from tovholder.usecases.calculation import calculate
from tovholder.usecases.importing_table import _Lines, import_table

pytestmark = pytest.mark.law
HEADING = "post;betaler;2027\n"


def _unnamed(count: int) -> Callable[[], object]:
    """Rows of which each needs an id that is not taken."""
    before, amounts = calculate(MINIMAL, bank=BANK), (Amount(parse_span("2027"), 1.0, "C2"),)
    rows = [TableRow(i + 2, chr(0x4E00 + i), amounts=amounts) for i in range(count)]
    return lambda: _Lines(before, "municipality", None, "da").placed(rows)


def _half_totals(count: int) -> Callable[[], object]:
    """A table of which every other row is a total."""
    text = HEADING + "\n".join(f"I alt;;{i}" if i % 2 else f"Post {i};;{i}" for i in range(count))
    (grid,) = grids(text.encode())
    return lambda: read_table(grid)


@pytest.mark.parametrize(
    ("ready", "many"),
    [
        pytest.param(_unnamed, 4_000, id="names of which no id can be made"),
        pytest.param(_half_totals, 16_000, id="half of them totals"),
    ],
)
def test_a_row_costs_the_same_however_many_there_are(ready: Callable[[int], Callable[[], object]], many: int) -> None:
    def least(rows: int) -> float:
        deed, took = ready(rows), []
        for _ in range(3):
            began = time.process_time()
            deed()
            took.append(time.process_time() - began)
        return min(took) / rows

    least(10)
    assert least(many) < 3 * least(400)


def test_a_cell_of_nothing_but_parentheses_is_soon_read() -> None:
    began = time.process_time()
    assert simplified("(" * 130_000) == "(" * 200
    assert time.process_time() - began < 0.5
    content = (HEADING + "(" * 130_000 + ";municipality;1").encode()
    (row,) = import_table(MINIMAL, list(grids(content)), bank=BANK, lang="da").rows
    assert row.verdict in ("new", "rejected")


def test_more_rows_than_can_be_chosen_are_refused_before_they_are_calculated() -> None:
    content = (HEADING + "\n".join(f"Post {i};municipality;1" for i in range(11))).encode()
    with pytest.raises(NotATable) as refused:
        import_table(MINIMAL, list(grids(content)), bank=BANK, lang="da", most=10)
    assert [(f.code, dict(f.params)) for f in refused.value.findings] == [
        ("table-too-many-rows", {"rows": 11, "most": 10})
    ]
