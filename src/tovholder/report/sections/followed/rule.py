"""The rule of the agreement that a line of a settlement follows, in words, as the terms were frozen with it."""

from __future__ import annotations

from tovholder.contract.settlement.books import Line
from tovholder.contract.settlement.money import rounded
from tovholder.contract.settlement.owed import FLOOR
from tovholder.contract.settlement.terms import GoalTerms, Terms

from ...wording import Wording

_COHORT = ("cohort_threshold", "cohort_average", "against_comparison")


def rule(terms: Terms, line: Line, words: Wording) -> str:
    """What the goal of a line pays for. terms: those in force for what was measured in its month."""
    if line.goal == FLOOR:
        return words.text("statement.rule.least")
    goal = terms.goals[line.goal]
    said = _of_goal(goal, line, words)
    if terms.supplement:
        said = words.text("statement.rule.with-supplement", rule=said, share=words.percent(float(terms.supplement)))
    return said


def _of_goal(goal: GoalTerms, line: Line, words: Wording) -> str:
    price = words.exactly(rounded(goal.price_at(line.at)))
    if goal.per_head and goal.shape in _COHORT:
        price = words.text("statement.rule.per-head", price=price)
    key = f"{goal.shape}-{goal.measured}" if goal.shape in _COHORT else goal.shape
    share = words.percent(1.0 if goal.share is None else float(goal.share))
    target = words.number(float(goal.target or 0))
    return words.text(f"statement.rule.{key}", price=price, share=share, target=target)
