"""Every shape of goal has its rule in words, with the price that was in force."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest

from tovholder.contract.settlement.books import Line
from tovholder.contract.settlement.owed import FLOOR
from tovholder.contract.settlement.terms import GoalTerms, Shape, Terms
from tovholder.locale import LANGUAGES, Lang
from tovholder.quantities import month
from tovholder.report.sections.followed.rule import rule
from tovholder.report.wording import Wording

DA = Wording("da", "DKK")


def _line(goal: str = "g", at: int = month(2024)) -> Line:
    return Line(goal, at, None, "municipality", "investor", "result", 1, 1, 0, None)


def _terms(goal: GoalTerms, supplement: str = "0") -> Terms:
    return Terms(currency="DKK", goals={"g": goal}, supplement=Fraction(supplement))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("measured", ["all_or_nothing", "pro_rata"])
@pytest.mark.parametrize("shape", get_args(Shape))
def test_every_shape_has_words(shape: Shape, measured: str, lang: Lang) -> None:
    goal = GoalTerms(shape=shape, price=Fraction(1), measured=measured)  # type: ignore[arg-type]
    said = rule(_terms(goal), _line(), Wording(lang, "DKK"))
    assert said
    assert "statement.rule" not in said


@pytest.mark.parametrize(
    ("goal", "supplement", "said"),
    [
        (GoalTerms("per_unit", price=Fraction(48_000)), "0", "48.000 kr. for hver, der når målet"),
        (GoalTerms("per_unit", price=Fraction("48000.5")), "0", "48.000,50 kr. for hver, der når målet"),
        (
            GoalTerms("per_unit", price=Fraction(1), prices={2024: Fraction(2)}),
            "0.05",
            "2 kr. for hver, der når målet, plus 5 % i risikotillæg",
        ),
        (
            GoalTerms("cohort_threshold", price=Fraction(1000), share=Fraction(4, 5), per_head=True),
            "0",
            "1.000 kr. pr. person, når mindst 80 % når målet",
        ),
        (
            GoalTerms("cohort_average", price=Fraction(1000), target=Fraction(25, 2), measured="pro_rata"),
            "0",
            "1.000 kr., når ændringen i gennemsnit er mindst 12,5; forholdsvis mindre under det",
        ),
        (GoalTerms("share_of_saving", share=Fraction(1, 2)), "0", "50 % af den realiserede besparelse"),
    ],
)
def test_the_rule_is_the_agreed_one(goal: GoalTerms, supplement: str, said: str) -> None:
    assert rule(_terms(goal, supplement), _line(), DA) == said


def test_the_least_payment_has_a_rule_of_its_own() -> None:
    assert rule(_terms(GoalTerms("duty")), _line(FLOOR), DA) == "op til aftalens mindste betaling"
