"""Times come from the goals and the intake; results are never made up."""

from __future__ import annotations

import pytest
from tests.report.cases import NEGATIVE, SMALL
from tests.report.letters.plans import letter_to, material_for, read, said, wanted

from tovholder.case.templates import template
from tovholder.report.letters.course import first_result, intake, length, people, period, points
from tovholder.report.letters.letter import TIMES

MEASURED = SMALL.replace("data_source: Jobindsats}", "data_source: Jobindsats, measured_at: [12 months, 7 months]}")
LATER = MEASURED.replace("entrants: 20", "entrants: {2027-H1: 12, 2028-H1: 8}")


@pytest.mark.oracle
def test_the_first_measurement_is_the_first_intake_and_the_shortest_time_after() -> None:
    # In from January 2026 and measured after 7 months: August. In from January 2027: August the year after.
    assert first_result(material_for(MEASURED)) == "august 2026"
    assert first_result(material_for(LATER)) == "august 2027"
    assert first_result(material_for(SMALL)) is None


@pytest.mark.oracle
def test_the_course_in_words() -> None:
    material = material_for(LATER)
    assert (people(material), length(material), points(material)) == ("20 personer", "6 måneder", "7 og 12 måneder")
    begun = intake(material)
    assert begun is not None
    assert [period(material, number) for number in begun] == ["1. halvår 2027", "1. halvår 2028"]


def test_underway_it_says_when_the_first_results_come_and_gives_none() -> None:
    letter = letter_to(material_for(MEASURED, everybody=True), "politician", "during")
    text = read(letter)
    assert "Der er endnu ingen resultater. De første målinger kommer tidligst i august 2026." in text
    assert "Seks af ti er i job: august 2026" in text
    assert "measured-at" in wanted(letter_to(material_for(SMALL, everybody=True), "politician", "during"))


@pytest.mark.parametrize("reader", ["citizen", "staff", "politician", "department", "partner", "press", "fund", None])
def test_afterwards_there_is_a_marked_place_for_the_results(reader: str | None) -> None:
    material = material_for(MEASURED, everybody=True)
    kept = {
        time: [piece for piece in said(letter_to(material, reader, time)) if piece.by == "sender"] for time in TIMES
    }  # type: ignore[arg-type]
    assert kept["before"] == []
    assert kept["during"]
    assert any("Sagen har endnu ingen resultater." in piece.block.text for piece in kept["after"])  # type: ignore[union-attr]


def test_the_chance_is_the_one_of_the_uncertainty_section() -> None:
    material = material_for(template("ips"), everybody=True)
    spread = material.drawn.unknown.groups[material.main].present
    text = read(letter_to(material, "press", "before"))
    assert f"I {material.words.percent(round(spread.positive, 2))} af gangene er der overskud i kassen." in text


@pytest.mark.parametrize("text", [SMALL, NEGATIVE])
def test_what_is_nearly_certain_is_not_written_as_certain(text: str) -> None:
    material = material_for(text, everybody=True)
    positive = material.drawn.unknown.groups[material.main].present.positive
    letter = read(letter_to(material, "press", "before"))
    assert "100 %" not in letter
    assert "I 0 %" not in letter
    assert ("Hver gang er der" in letter) == (positive == 1)
    assert ("I ingen af gangene" in letter) == (positive == 0)


def test_what_measuring_can_show_is_the_cases_words_else_ours_else_wanted() -> None:
    own = material_for(SMALL + "measurement: {design: rct, honesty: Vi gør vort bedste}\n", everybody=True)
    design = material_for(SMALL + "measurement: {design: rct}\n", everybody=True)
    assert "Vi gør vort bedste." in read(letter_to(own, "politician", "before"))
    assert "Der trækkes lod." in read(letter_to(design, "politician", "before"))
    assert "design" in wanted(letter_to(material_for(SMALL, everybody=True), "politician", "before"))
