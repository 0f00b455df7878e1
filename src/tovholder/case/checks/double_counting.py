"""The same krone claimed twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tovholder.errors import Finding
from tovholder.knowledge import Bank

from ..model import Case
from .check import amber, check, red
from .lookups import Gain, gains, is_danish, tranches_of
from .signs import folded, is_about, sign


def _has_gains(case: Case) -> bool:
    return any(gain.is_priced for gain in gains(case))


@check("claimed-once", applies=_has_gains)
def claimed_once(case: Case, _: Bank) -> Iterator[Finding]:
    """Two outcomes may not both claim a consequence for the same people, unless the case says they share it."""
    for one, other in _pairs(case):
        name = other.consequence.name or other.key
        if folded(one.key) == folded(other.key):
            yield red("consequence-claimed-twice", other.path, name=name, outcome=one.outcome.name or one.outcome_key)
        elif one.consequence.account is not None and one.consequence.account == other.consequence.account:
            yield amber(
                "account-claimed-twice",
                other.path,
                name=name,
                outcome=one.outcome.name or one.outcome_key,
                account=one.consequence.account,
            )


@check("placement-and-school", applies=lambda case: is_danish(case) and _has_gains(case))
def placement_and_school(case: Case, bank: Bank) -> Iterator[Finding]:
    """A placed child may cost on 5.28, in a special school, and come back on 5.22.07."""
    lines = [gain for gain in gains(case) if gain.is_priced]
    placements = [g for g in lines if is_about("placement", g.key, g.consequence, case, bank)]
    for school in (g for g in lines if is_about("special_school", g.key, g.consequence, case, bank)):
        beside = [g for g in placements if g.path != school.path and _same_people(case, g, school)]
        if beside and not any(g.consequence.shared_claim for g in (*beside, school)):
            yield amber("school-may-be-in-the-rate", school.path, name=school.consequence.name or school.key)


@check("refund-counted-once", applies=lambda case: is_danish(case) and _has_gains(case))
def refund_counted_once(case: Case, _: Bank) -> Iterator[Finding]:
    """A line on 5.22.07 beside the rule for dear cases takes the same refund twice."""
    lines = list(gains(case))
    ruled = any(
        g.consequence.falls_on is not None
        and g.consequence.falls_on.rule is not None
        and g.consequence.falls_on.rule.rule.startswith("saerligt-dyre")
        for g in lines
    )
    known = sign("dear_case_refund")
    for gain in lines:
        text = f"{gain.key} {gain.consequence.name or ''}"
        if ruled and (known.in_account(gain.consequence.account) or known.in_text(text)):
            yield red("refund-counted-twice", gain.path, name=gain.consequence.name or gain.key)


def _pairs(case: Case) -> Iterator[tuple[Gain, Gain]]:
    """Priced consequences of two outcomes that may be for the same people, neither of them marked as shared."""
    for one, other in combinations([gain for gain in gains(case) if gain.is_priced], 2):
        shared = one.consequence.shared_claim or other.consequence.shared_claim
        if one.outcome_key != other.outcome_key and _same_people(case, one, other) and not shared:
            yield one, other


def _same_people(case: Case, one: Gain, other: Gain) -> bool:
    return bool(tranches_of(case, one.outcome.of) & tranches_of(case, other.outcome.of))
