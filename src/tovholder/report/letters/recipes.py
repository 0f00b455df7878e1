"""Which parts a text has, by who reads it and when. The plan's own message always stands before them."""

from __future__ import annotations

from collections.abc import Mapping

from tovholder.case.story import Reader

from . import measured, money, offer, plans
from .letter import Letter, Part, Pieces, Time


def _follow_up(letter: Letter) -> Pieces:
    yield from plans.stopping(letter)
    yield from plans.budget(letter)


WHAT, WHY = Part("what", offer.what), Part("why", offer.why)
CITIZENS, STAFF = Part("for-you", offer.for_citizens), Part("for-you", offer.for_staff)
ASK = Part("ask", offer.ask)
COST, LINES, OWN = Part("cost", money.in_short), Part("cost", money.bottom_lines), Part("own", money.own_money)
THEN, OWN_THEN = Part("cost-then", money.bottom_lines_then), Part("own-then", money.own_money_then)
DOUBT, CERTAINTY = Part("certainty", measured.doubt), Part("certainty", measured.certainty)
MEASURING, GOALS = Part("measuring", measured.measuring), Part("goals", measured.goal_table)
STATUS, RESULTS = Part("status", measured.status), Part("results", measured.results)
SPENT = Part("spent", measured.money_now)
PROPOSAL, NEXT, FOLLOW_UP = Part("proposal", plans.proposal), Part("next", plans.beginning), Part("next", _follow_up)
KNOWN, LEARNT, AFTERWARDS = Part("known", plans.known), Part("learnt", plans.learnt), Part("next", plans.afterwards)

RECIPES: Mapping[Reader | None, Mapping[Time, tuple[Part, ...]]] = {
    "citizen": {
        "before": (WHAT, WHY, CITIZENS, COST, DOUBT, NEXT, ASK),
        "during": (WHAT, STATUS, CITIZENS, ASK),
        "after": (WHAT, RESULTS, AFTERWARDS, ASK),
    },
    "staff": {
        "before": (WHAT, WHY, STAFF, COST, MEASURING, NEXT, ASK),
        "during": (WHAT, STATUS, MEASURING, ASK),
        "after": (WHAT, RESULTS, LEARNT, AFTERWARDS, ASK),
    },
    "politician": {
        "before": (PROPOSAL, WHAT, WHY, LINES, CERTAINTY, NEXT, ASK),
        "during": (WHAT, STATUS, THEN, FOLLOW_UP, ASK),
        "after": (WHAT, RESULTS, SPENT, THEN, AFTERWARDS, ASK),
    },
    "department": {
        "before": (WHAT, WHY, OWN, CERTAINTY, NEXT, ASK),
        "during": (WHAT, STATUS, OWN_THEN, FOLLOW_UP, ASK),
        "after": (WHAT, RESULTS, SPENT, OWN_THEN, AFTERWARDS, ASK),
    },
    "partner": {
        "before": (WHAT, WHY, COST, KNOWN, GOALS, NEXT, ASK),
        "during": (WHAT, STATUS, KNOWN, ASK),
        "after": (WHAT, WHY, RESULTS, LEARNT, KNOWN, AFTERWARDS, ASK),
    },
    "press": {
        "before": (WHAT, WHY, LINES, CERTAINTY, NEXT, ASK),
        "during": (WHAT, STATUS, THEN, ASK),
        "after": (WHAT, RESULTS, SPENT, THEN, AFTERWARDS, ASK),
    },
    "fund": {
        "before": (WHAT, WHY, LINES, GOALS, CERTAINTY, NEXT, ASK),
        "during": (WHAT, STATUS, GOALS, FOLLOW_UP, ASK),
        "after": (WHAT, RESULTS, SPENT, THEN, AFTERWARDS, ASK),
    },
    None: {
        "before": (WHAT, WHY, LINES, CERTAINTY, NEXT, ASK),
        "during": (WHAT, STATUS, ASK),
        "after": (WHAT, RESULTS, AFTERWARDS, ASK),
    },
}
