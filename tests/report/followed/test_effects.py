"""What an effect says: the figure, what it can and cannot say, what to be aware of, and why there is none."""

from __future__ import annotations

from typing import Any

import pytest
from tests.report.followed.school import AGREED, material_with

from tovholder.errors import Finding
from tovholder.followup.estimating import Answer
from tovholder.followup.estimators.effect import Balance, Effect, EventTime, Other
from tovholder.followup.estimators.power import Power
from tovholder.followup.indicators import Indicator
from tovholder.report.drawing import svg
from tovholder.report.followed.amounts import difference, difference_unit
from tovholder.report.model import Bullets, Chart, KeyFigures, Paragraph, Section, Table
from tovholder.report.sections.followed.effects import effects
from tovholder.report.sections.followed.power import power_facts
from tovholder.report.wording import Wording

pytestmark = pytest.mark.example


def _said(section: Section) -> str:
    paragraphs = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    items = [str(item) for block in section.blocks if isinstance(block, Bullets) for item in block.items]
    return "\n".join(paragraphs + items)


def _answered(answer: Answer) -> Section:
    section = effects(material_with(answers=[answer]))
    assert section is not None
    return section


def _section(name: str, **more: Any) -> Section:
    wanted = AGREED.estimates[name]
    measure: Any = "mean" if wanted.indicator.startswith("fravaer") else "share"
    effect = Effect(wanted.design, measure, **{"estimate": -0.25, "low": -0.5, "high": 0.125, "treated": 40, **more})
    return _answered(Answer(name, effect))


def _key(section: Section) -> tuple[str, str, str]:
    (item,) = next(block for block in section.blocks if isinstance(block, KeyFigures)).items
    return item.label, item.figure.text, item.note


def test_a_difference_of_shares_or_of_a_mean_in_per_cent_is_in_percentage_points() -> None:
    assert _key(_section("par", comparison=50))[1] == "-25,0 procentpoint"
    label, value, note = _key(_section("vaegtet", comparison=50))
    assert (label, value) == ("Forskel", "-0,25 procentpoint")
    assert note == "95 %: -0,50 procentpoint til 0,12 procentpoint. Bygger på 40 i indsatsen og 50 i sammenligningen."


def test_a_difference_in_another_unit_keeps_it() -> None:
    version = AGREED.indicators["fravaer"].versions["1"].model_copy(update={"unit": "dage"})
    plan = AGREED.model_copy(update={"indicators": {"fravaer": Indicator(versions={"1": version})}})
    assert difference(plan, "fravaer@1", "da")(-0.25) == "-0,25 dage"
    assert difference_unit(plan, "fravaer@1", "da") == "dage"


def test_a_share_alone_is_no_difference() -> None:
    label, value, note = _key(_section("andel", estimate=0.5, low=0.4, high=0.6))
    assert (label, value, note) == ("Andel", "50,0 %", "95 %: 40,0 % til 60,0 %. Bygger på 40 personer.")


@pytest.mark.parametrize("name", AGREED.estimates)
def test_every_design_says_what_it_can_and_cannot_say(name: str) -> None:
    said = _said(_section(name))
    assert said.count("Kan sige:") == said.count("Kan ikke sige:") == 1


def test_what_to_be_aware_of_stands_with_it() -> None:
    section = _section("vaegtet", doubts=("few-people", "not-alike"))
    assert "Der er under 25 personer i en af grupperne." in _said(section)
    assert "Grupperne er stadig ikke ens" in _said(section)


def test_balance_overlap_and_the_same_in_another_way_are_tables() -> None:
    balance, others = [Balance("foer@1", 0.481, 0.04)], [Other("unadjusted", -3.1, -4.7, -1.5)]
    section = _section("vaegtet", balance=balance, others=others, overlap=0.9)
    second, first = (block for block in section.blocks if isinstance(block, Table))
    assert first.note == "90 % af deltagerne har nogen, der ligner dem, i sammenligningen."
    assert [cell if isinstance(cell, str) else cell.text for cell in first.rows[0].cells][1:] == ["0,48", "0,04"]  # type: ignore[union-attr]
    assert second.rows[0].cells[2] == "-4,70 procentpoint – -1,50 procentpoint"


@pytest.mark.parametrize(
    ("doubts", "title"),
    [((), "Før start fulgtes grupperne ad"), (("differed-before",), "Grupperne skiltes allerede før start")],
)
def test_the_event_study_says_first_what_was_before(doubts: tuple[str, ...], title: str) -> None:
    events = [EventTime(-2, 0.1, -0.5, 0.7), EventTime(0, -3.0, -4.0, -2.0)]
    section = _section("udvikling", events=events, comparison=50, doubts=doubts)
    (chart,) = (block for block in section.blocks if isinstance(block, Chart))
    assert chart.title == title
    assert "er forskellen -3,00 procentpoint (95 %: -4,00 procentpoint til -2,00 procentpoint)" in chart.sentence
    assert chart.table is not None
    assert [row.cells[0].text for row in chart.table.rows] == ["-2", "0"]  # type: ignore[union-attr]
    assert svg(chart.spec, prefix="x").startswith("<svg")


def test_why_there_is_none_is_said_in_its_place() -> None:
    finding = Finding("too-few-people", params={"name": "andel", "least": 5})
    section = _answered(Answer("andel", None, finding))
    assert "hviler på færre end 5 personer" in _said(section)
    assert not any(isinstance(block, KeyFigures) for block in section.blocks)


def test_what_a_plan_could_show() -> None:
    ((text, said),) = power_facts(AGREED, {"udvikling": Power(2.63, 0.994, 31, 50.0)}, Wording("da", "")).items
    assert text == "Fravær i gennemsnit i det første år"
    assert said[1] == "Med 70 i indsatsen kan en effekt på 2,63 procentpoint ses med 80 % chance."
    assert "Det kræver 31 i indsatsen" in said[2]
    assert said[3] == "De 70 tæller som 50, fordi dem på samme skole eller sted ligner hinanden."
