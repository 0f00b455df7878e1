"""What the politician reads: calm whatever the sign, honest about what it rests on."""

from __future__ import annotations

import pytest
from tests.report.cases import BARE, LONG, NEGATIVE, SMALL, Made, made

from tovholder.case.reading import read_case
from tovholder.errors import Finding
from tovholder.report.model import Chart, KeyFigures, Paragraph
from tovholder.report.stated import counts_of, kinds_of
from tovholder.report.wording import shortened


def _said(case: Made, label: str) -> str:
    blocks = case.report.section("first-page").blocks
    return next(block.text for block in blocks if isinstance(block, Paragraph) and block.label == label)


def _keys(case: Made) -> list[tuple[str, str, str]]:
    keys = next(block for block in case.report.section("first-page").blocks if isinstance(block, KeyFigures))
    return [(item.label, item.figure.text, item.note) for item in keys.items]


def _chart(case: Made) -> Chart:
    return next(block for block in case.report.section("first-page").blocks if isinstance(block, Chart))


def test_break_even_is_said_with_the_value_and_what_was_expected() -> None:
    said = _said(made(SMALL), "Hvor sikkert er det")
    assert said.startswith("Regnestykket går i nul, hvis »I job« lykkes for ")
    assert "mod 60 % forventet" in said


def test_when_no_success_rate_will_do_it_says_so() -> None:
    assert _said(made(NEGATIVE), "Hvor sikkert er det") == (
        "Regnestykket giver underskud, selv om »I job« lykkes for alle, når alt andet går som forventet."
    )


def test_break_even_follows_a_shared_assumption() -> None:
    shared = SMALL.replace("with: {low: 40 %, likely: 60 %, high: 70 %, kind: example}", "with: assumptions/rate")
    shared += "assumptions: {rate: {low: 40 %, likely: 60 %, high: 70 %}}\n"
    assert _said(made(shared), "Hvor sikkert er det") == _said(made(SMALL), "Hvor sikkert er det")


def test_a_negative_case_is_told_as_plainly_as_a_positive_one() -> None:
    case = made(NEGATIVE)
    assert _keys(case)[1][1].startswith("-")
    assert _keys(case)[2][1:] == ("Ikke tjent hjem", "Ikke inden for de 5 år, der regnes på")
    assert _chart(case).title.startswith("Kommunen har brugt ")
    roles = [type(block).__name__ for block in case.report.section("first-page").blocks]
    assert roles == [type(block).__name__ for block in made(SMALL).report.section("first-page").blocks]


def test_payback_names_the_period_and_the_chart_the_year() -> None:
    case = made(SMALL)
    period = case.summary.groups["municipality"].payback
    assert period is not None
    year = 2026 + period // 2
    assert _keys(case)[2][1] == f"{period % 2 + 1}. halvår {year}"
    assert f"tjent udlægget hjem i {year}" in _chart(case).title


def test_the_status_line_counts_examples_sources_and_checks() -> None:
    assert _said(made(SMALL), "Grundlaget").endswith("Der er ikke kørt kontroller.")
    findings = [Finding("soem-period", "red"), Finding("soem-base", "amber"), Finding("soem-basis", "amber")]
    status = _said(made(SMALL, checks=findings), "Grundlaget")
    assert status.startswith("4 af de ")
    assert status.endswith("Kontroller: rød 1, gul 2, grøn 0.")


def test_nothing_at_all_is_also_a_report() -> None:
    case = made(BARE)
    assert _said(case, "Hvem betaler") == "Ingen har omkostninger i denne beregning."
    assert _keys(case)[2][1] == "Fra start"
    assert case.report.section("story").blocks


def test_sixty_years_are_shown() -> None:
    chart = _chart(made(LONG))
    assert chart.table is not None
    assert len(chart.table.rows) == 60


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Kort.", 50, "Kort."),
        ("En sætning her. En til her.", 20, "En sætning her. …"),
        ("et to tre fire", 9, "et to …"),
        ("x" * 30, 10, "x" * 10 + " …"),
    ],
)
def test_long_text_is_cut_at_a_sentence_or_a_word(text: str, limit: int, short: str) -> None:
    assert shortened(text, limit) == short


def test_a_result_that_rests_on_examples_says_so_first() -> None:
    first, *_ = made(SMALL).report.section("first-page").blocks
    assert isinstance(first, Paragraph)
    assert first.role == "warning"
    assert first.text.startswith("EKSEMPELTAL")
    own = made(SMALL.replace("kind: example", "kind: own")).report.section("first-page").blocks[0]
    assert isinstance(own, Paragraph)
    assert own.role == "lead"


def test_the_first_page_and_the_terminal_count_the_same_numbers() -> None:
    case = read_case(SMALL).require()
    counts, kinds = counts_of(case), kinds_of(case)
    assert (counts.all, counts.examples) == (sum(kinds.values()), kinds["example"])
    assert f"{counts.examples} af de {counts.all} tal" in _said(made(SMALL), "Grundlaget")
