"""What the status says in words when all is well, when something is off, and when there are too few to say."""

from __future__ import annotations

import numpy as np
import pytest
from tests.usecases.followup.school import CASE

from tovholder.case.reading import read_case
from tovholder.followup.compared import Compared, Enrolled
from tovholder.followup.realised import Realised
from tovholder.followup.updating import Belief
from tovholder.locale import LANGUAGES, Lang
from tovholder.report.drawing import svg
from tovholder.report.measured.status import Standing, status_section
from tovholder.report.model import Chart, Figure, Section, Table
from tovholder.report.wording import Wording

pytestmark = pytest.mark.example
WITH = ("outcomes", "tilbage", "with")
BELIEF = Belief(0.6, 0.1, 0.5, 0.7)


def _section(seen: Realised, lang: Lang = "da", *, now: float = 100_000.0) -> Section:
    standing = Standing(
        read_case(CASE).require(),
        2023 * 12 + 6,
        5,
        [Enrolled("mentor", 70.0, None, {"underway": None, "completed": 6, "left": None})],
        [Compared("outcomes.tilbage.with", WITH, None, BELIEF, seen)],
        ("skole",),
        (2023, 2024),
        np.array([[100_000.0, 50_000.0]]),
        np.array([[now, 50_000.0]]),
    )
    return status_section(standing, Wording(lang, "DKK"))


def _charts(section: Section) -> list[Chart]:
    return [block for block in section.blocks if isinstance(block, Chart)]


def _seen(value: float) -> Realised:
    return Realised("x", "share", 70, round(70 * value), value, value - 0.05, value + 0.05)


@pytest.mark.parametrize(
    ("seen", "title"),
    [
        (_seen(0.62), "Det går som ventet"),
        (_seen(0.2), "1 af 1 forudsætninger ligger uden for det ventede"),
        (Realised("x", "share", None), "Der er for få personer til at vise, hvordan det går"),
    ],
)
def test_the_title_is_the_finding(seen: Realised, title: str) -> None:
    chart = _charts(_section(seen))[0]
    assert chart.title == title
    assert "lavere" in chart.sentence or "Uden for" not in chart.sentence


def test_too_few_are_a_word_in_every_face() -> None:
    section = _section(Realised("x", "share", None))
    enrolment = next(block for block in section.blocks if isinstance(block, Table))
    shown = [cell.text if isinstance(cell, Figure) else cell for cell in enrolment.rows[0].cells]
    assert shown == ["Elever med mentor", "70", "færre", "færre", "6", "færre"]
    chart = _charts(section)[0]
    assert chart.table is not None
    assert [cell for cell in chart.table.rows[0].cells if cell == "færre"] == ["færre", "færre"]
    assert "for få personer til at vise" in svg(chart.spec, prefix="x")
    assert "70" not in chart.sentence


@pytest.mark.parametrize(
    ("now", "title"),
    [
        (100_000.0, "Skole og Dagtilbud: som ventet"),
        (150_000.0, "Skole og Dagtilbud: 50.000 kr. bedre end ventet"),
        (20_000.0, "Skole og Dagtilbud: 80.000 kr. dårligere end ventet"),
    ],
)
def test_a_department_hears_how_far_it_is_from_what_was_expected(now: float, title: str) -> None:
    chart = _charts(_section(_seen(0.62), now=now))[1]
    assert chart.title == title
    assert chart.table is not None
    sums = [cell.value for row in chart.table.rows[-3:] for cell in row.cells[1:] if isinstance(cell, Figure)]
    assert sums == [100_000, now, now - 100_000, 50_000, 50_000, 0, 150_000, now + 50_000, now - 100_000]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_chart_has_a_table_and_a_sentence_in_both_languages(lang: Lang) -> None:
    for chart in _charts(_section(_seen(0.2), lang, now=-40_000.0)):
        assert chart.table is not None
        assert chart.sentence.endswith(".")
        assert svg(chart.spec, prefix="x").startswith("<svg")
