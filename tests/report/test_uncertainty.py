"""The section on how sure it is."""

from __future__ import annotations

import re

import numpy as np
import pytest
from tests.report.cases import SMALL, made

from tovholder.report.model import Chart, Section, Table

pytestmark = pytest.mark.law


def section(text: str) -> Section:
    """The section of a case's report."""
    return made(text).report.section("uncertainty")


def charts(found: Section) -> dict[str, Chart]:
    """The section's charts by title."""
    return {block.title: block for block in found.blocks if isinstance(block, Chart)}


def test_the_plain_layer_comes_first_and_every_chart_has_its_table_and_sentence() -> None:
    found = section(SMALL)
    titles = list(charts(found))
    assert titles[:3] == ["Ét tal ad gangen", "Hvor resultatet kan ende", "Chancen for, at pengene er tjent hjem"]
    for chart in charts(found).values():
        assert chart.table is not None
        assert chart.table.rows
        assert re.search(r"\d", chart.sentence)


def test_the_ends_lie_around_the_expected_result() -> None:
    table = next(block for block in section(SMALL).blocks if isinstance(block, Table))
    worse, likely, better = (row.cells[1].value for row in table.rows)  # type: ignore[union-attr]
    assert worse < likely < better


def test_a_value_of_a_success_gives_an_acceptability_curve_that_rises() -> None:
    name = re.search(r"outcomes:\n  (\w+):\n", SMALL)
    assert name is not None
    text = SMALL.replace(name.group(0), name.group(0) + "    value_per_outcome: 50000 kr\n", 1)
    curve = next(chart for title, chart in charts(section(text)).items() if title.startswith("Hvis det har værdi"))
    assert curve.table is not None
    chances = [row.cells[1].value for row in curve.table.rows]  # type: ignore[union-attr]
    assert (np.diff(chances) >= 0).all()


def test_without_ranges_the_section_says_what_to_write() -> None:
    text = re.sub(r"\{low: [^,]+, likely: ([^,]+), high: [^,}]+", r"{value: \1", SMALL)
    found = section(text)
    assert not charts(found)
    assert "45-60-75 %" in found.blocks[0].text  # type: ignore[union-attr]
