"""The letters say the figures of the first page, keep the bottom lines apart, and answer each department."""

from __future__ import annotations

import pytest
from tests.report.cases import BARE, NEGATIVE, SMALL, made
from tests.report.letters.plans import letter_to, material_for, plan_of, read

from tovholder.report.model import KeyFigures


@pytest.mark.parametrize("text", [SMALL, NEGATIVE])
@pytest.mark.parametrize("reader", ["politician", "press", "fund", None])
def test_the_sums_are_those_of_the_first_page(text: str, reader: str | None) -> None:
    first = next(b for b in made(text).report.section("first-page").blocks if isinstance(b, KeyFigures)).items
    material = material_for(text, everybody=True)
    letter = read(letter_to(material, reader, "before"))  # type: ignore[arg-type]
    assert f"Kommunen bruger {first[0].figure.text.rstrip('.')}." in letter
    assert first[1].figure.text.lstrip("-") in letter
    assert material.words.short(abs(material.summary.society_present_net)) in letter
    assert letter.index("Det ene er") < letter.index("Det andet er")
    assert "De kan ikke lægges sammen." in letter


@pytest.mark.parametrize(("text", "word"), [(SMALL, "overskud"), (NEGATIVE, "underskud")])
def test_a_deficit_is_told_in_the_same_words_as_a_surplus(text: str, word: str) -> None:
    letter = read(letter_to(material_for(text, everybody=True), "politician", "before"))
    assert any(line.count("Det giver ") == 1 and f" i {word}." in line for line in letter.splitlines())


def test_each_party_that_pays_is_named_with_what_it_pays() -> None:
    material = material_for(SMALL, everybody=True)
    letter = read(letter_to(material, "politician", "before"))
    for row in material.touched:
        costs = material.split([row]).costs
        name = material.names.party(material.parties[row])
        assert (f"{name}: {material.words.short(costs)}" in letter) == (costs > 0.5)


def test_a_department_named_in_the_audience_is_told_of_itself_only() -> None:
    line = "reader: department, message: Hej, time: before"
    both = read(letter_to(material_for(plan_of(f"audience: Cheferne, {line}")), "department", "before"))
    one = read(letter_to(material_for(plan_of(f"audience: Chefen for Arbejdsmarked, {line}")), "department", "before"))
    assert "Social betaler" in both
    assert "Arbejdsmarked betaler ikke noget." in both
    assert "Social betaler" not in one
    assert "Arbejdsmarked betaler ikke noget." in one


def test_nothing_at_all_is_also_told() -> None:
    letter = read(letter_to(material_for(BARE, everybody=True), "politician", "before"))
    assert "Kommunen har ingen udgift." in letter or "har ingen udgift." in letter
    assert "Det går lige op." in letter
