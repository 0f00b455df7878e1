"""What is told of a choice: the tables say what was calculated, sums tie, and each state has its sentence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.report.choices import cases, found, told

from tovholder.locale import LANGUAGES, Lang
from tovholder.portfolio.candidate import Candidate
from tovholder.report.drawing import print_svg
from tovholder.report.model import Chart, Figure, Heading, KeyFigures, Paragraph, Section, Table


def tables(section: Section) -> dict[str, Table]:
    own = [block for block in section.blocks if isinstance(block, Table)]
    behind = [block.table for block in section.blocks if isinstance(block, Chart) and block.table is not None]
    return {table.caption: table for table in (*own, *behind)}


def texts(section: Section) -> str:
    return "\n".join(block.text for block in section.blocks if isinstance(block, Paragraph | Heading))


def values(table: Table, column: int) -> list[float | None]:
    return [row.cells[column].value for row in table.rows if isinstance(row.cells[column], Figure)]  # type: ignore[union-attr]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seek", ["expected", "careful"])
def test_everything_is_said_in_both_languages_and_can_be_drawn(lang: Lang, seek: str) -> None:
    section = told(found(cases(), seek=seek), lang)
    assert "portfolio." not in texts(section)
    assert "kr.." not in texts(section)
    charts = [block for block in section.blocks if isinstance(block, Chart)]
    assert [print_svg(chart.spec)[:4] for chart in charts] == ["<svg", "<svg"]


@pytest.mark.oracle
def test_the_tables_hold_what_was_calculated() -> None:
    choice = found(cases())
    shown = tables(told(choice))
    assert values(shown["Den bedste gevinst ved hver puljestørrelse"], 1) == [
        point.choice.worth for point in choice.points if point.choice is not None
    ]
    room = shown["Servicerammen pr. år, alle forvaltninger"]
    for column in (1, 2):
        *years, total = values(room, column)
        assert total == pytest.approx(sum(amount for amount in years if amount is not None))
    each = shown["Servicerammen pr. forvaltning, valgte sager"]
    for row, whole in zip(each.rows, room.rows, strict=False):
        parts = [cell.value for cell in row.cells[1:] if isinstance(cell, Figure)]
        assert isinstance(whole.cells[1], Figure)
        assert sum(part for part in parts if part is not None) == pytest.approx(whole.cells[1].value)
    stages = shown["Alle sager efter fase"]
    assert sum(count for count in values(stages, 1) if count is not None) == 4
    assert [row.cells[0] for row in stages.rows] == ["Idé", "Uden fase"]


def test_many_frames_are_gathered() -> None:
    many = tuple(
        replace(case, service={f"Forvaltning {i}{j}": np.array([1.0, 2.0, 3.0]) for j in range(3)})
        for i, case in enumerate(cases())
    )
    table = tables(told(found(many, pool=50e6)))["Servicerammen pr. forvaltning, valgte sager"]
    assert len(table.columns) == 7
    assert "andre" in table.columns[-1].heading


def test_what_is_not_there_has_a_sentence() -> None:
    bare = tuple(replace(case, service={}) for case in cases())
    assert "Ingen sag siger" in texts(told(found(bare)))
    assert "ingen sag, det kan betale sig at vælge" in texts(told(found(cases(), pool=0.0)))
    free = tuple(Candidate(str(i), 2026, np.array([[1e6], [1e6]])) for i in range(2))
    assert "dens størrelse betyder intet" in texts(told(found(free)))


def test_a_choice_that_is_not_proven_best_says_how_far_it_may_be() -> None:
    choice = found(cases())
    assert "Intet andet valg" in texts(told(choice))
    open_ = replace(choice, choice=replace(choice.choice, bound=1.05 * choice.choice.worth, gap=0.05))
    assert "højst" in texts(told(open_))
    assert "5 %" in texts(told(open_))


def test_what_is_nearly_certain_is_not_told_as_certain() -> None:
    choice = found(cases())
    nearly = replace(choice, risk=replace(choice.risk, lasts=0.9999, positive=1.0))
    figures = next(block for block in told(nearly).blocks if isinstance(block, KeyFigures))
    assert [item.figure.text for item in figures.items[1:3]] == ["100 %", "99 %"]
