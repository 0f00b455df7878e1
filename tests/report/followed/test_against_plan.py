"""What was assumed against what was seen, in words and pictures: all well, something off, and too few to say."""

from __future__ import annotations

import pytest
from tests.contract.deals import BANK
from tests.report.followed.school import material_with
from tests.usecases.followup.school import CASE

from tovholder.cashflow.result import Result
from tovholder.followup.compared import Compared, Enrolled
from tovholder.followup.realised import Realised
from tovholder.followup.updating import Belief
from tovholder.locale import LANGUAGES, Lang
from tovholder.report.drawing import svg
from tovholder.report.model import Chart, Figure, Paragraph, Section, Table
from tovholder.report.papers.found import FOUND
from tovholder.usecases.calculation import calculate

pytestmark = pytest.mark.example
WITH = ("outcomes", "tilbage", "with")
BELIEF = Belief(0.6, 0.1, 0.5, 0.7)
HIDDEN = Realised("x", "share", None)


def _part(name: str, seen: Realised | None = None, lang: Lang = "da", *, again: Result | None = None) -> Section:
    enrolled = [Enrolled("mentor", 70.0, None, {"underway": None, "completed": 6, "left": None})]
    compared = [] if seen is None else [Compared("outcomes.tilbage.with", WITH, None, BELIEF, seen)]
    section = FOUND[name](material_with(enrolled=enrolled, compared=compared, again=again, lang=lang))
    assert section is not None
    return section


def _charts(section: Section) -> list[Chart]:
    return [block for block in section.blocks if isinstance(block, Chart)]


def _seen(value: float) -> Realised:
    return Realised("x", "share", 70, round(70 * value), value, value - 0.05, value + 0.05)


def _gained(times: float) -> Result:
    """The result with gains so many times as large: what they are made of is the share with less what it is without."""
    text = CASE.replace("with: {low: 40 %, likely: 60 %, high: 75 %", f"with: {{value: {25 + times * 35} %", 1)
    return calculate(text, bank=BANK).result


@pytest.mark.parametrize(
    ("seen", "title"),
    [
        (_seen(0.62), "Det går som ventet"),
        (_seen(0.2), "1 af 1 andele ligger uden for det ventede"),
        (HIDDEN, "Der er for få personer til at vise, hvordan det går"),
    ],
)
def test_the_title_is_the_finding(seen: Realised, title: str) -> None:
    (chart,) = _charts(_part("followed-assumptions", seen))
    assert chart.title == title
    assert "lavere" in chart.sentence or "Uden for" not in chart.sentence


def test_too_few_are_a_word_in_every_face() -> None:
    enrolment = next(block for block in _part("followed-enrolment").blocks if isinstance(block, Table))
    shown = [cell.text if isinstance(cell, Figure) else cell for cell in enrolment.rows[0].cells]
    assert shown == ["Elever med mentor", "70", "færre", "færre", "6", "færre"]
    section = _part("followed-assumptions", HIDDEN)
    (chart,) = _charts(section)
    numbers = section.numbers_of(chart)
    assert numbers is not None
    assert [cell for cell in numbers.rows[0].cells if cell == "færre"] == ["færre", "færre"]
    assert "for få personer til at vise" in svg(chart.spec, prefix="x")
    assert "70" not in chart.sentence


def test_a_plan_that_holds_nothing_against_the_case_says_so() -> None:
    (block,) = _part("followed-assumptions").blocks
    assert isinstance(block, Paragraph)
    assert block.text.startswith("Planen holder ingen af sagens forudsætninger")


@pytest.mark.parametrize(("times", "said"), [(1.0, "som planlagt"), (1.5, "mere end planlagt"), (0.5, "mindre end")])
def test_a_department_hears_how_far_it_is_from_what_was_planned(times: float, said: str) -> None:
    charts = _charts(_part("followed-gain-years", again=_gained(times)))
    assert charts
    for chart in charts:
        assert said in chart.title
        assert chart.table is not None
        figures = [[cell.value or 0.0 for cell in row.cells if isinstance(cell, Figure)] for row in chart.table.rows]
        *years, past, left, total = figures
        assert [sum(column) for column in zip(*years, strict=True)] == pytest.approx(total)
        assert [a + b for a, b in zip(past, left, strict=True)] == pytest.approx(total)
        assert total == pytest.approx([total[0], times * total[0], (times - 1) * total[0]])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", ["followed-assumptions", "followed-gain-years"])
def test_every_chart_has_numbers_and_a_sentence_in_both_languages(part: str, lang: Lang) -> None:
    section = _part(part, _seen(0.2), lang, again=_gained(-0.5))
    for chart in _charts(section):
        assert section.numbers_of(chart) is not None
        assert chart.sentence.endswith(".")
        assert svg(chart.spec, prefix="x").startswith("<svg")
