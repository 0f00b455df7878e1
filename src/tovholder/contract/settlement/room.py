"""What is left of every cap as measuring points take of it, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Literal

from tovholder.quantities import Month, year_of

from .journal import Report
from .money import Oere, rounded
from .terms import GoalTerms, ReturnCap, Terms

Limit = Literal[
    "once", "max_units", "person_cap", "gate", "last_payment", "goal_cap", "tranche_cap", "year_cap", "contract_cap",
    "return_cap",
]  # fmt: skip


class Room:
    """The caps of a contract, in whole øre, and how much of each is taken.

    is_reached: whether a goal counts as reached, for a return cap with a gate.
    through: the last month that is settled; what was paid in later does not count.
    """

    def __init__(self, terms: Terms, *, through: Month, is_reached: Callable[[str], bool]) -> None:
        self._terms = terms
        self._taken: dict[object, Oere] = {}
        self._return = _Return(terms, through=through, is_reached=is_reached)

    def take(self, amount: Oere, report: Report, goal: GoalTerms) -> tuple[Oere, list[Limit]]:
        """(what there is room for, the caps that kept it lower); it is then taken."""
        limits: list[Limit] = []
        if self._terms.last is not None and report.at + goal.delay > self._terms.last:
            return 0, ["last_payment"] if amount else []
        caps = list(self._caps(report, goal))
        for name, of, cap in caps:
            left = max(0, rounded(cap) - self._taken.get(of, 0))
            if amount > left:
                amount = left
                limits.append(name)
        left_of_return = self._return.left(report.at)
        if left_of_return is not None and amount > left_of_return:
            amount = left_of_return
            limits.append("return_cap")
        for _, of, _ in caps:
            self._taken[of] = self._taken.get(of, 0) + amount
        self._return.pay(amount)
        return amount, limits

    def _caps(self, report: Report, goal: GoalTerms) -> Iterator[tuple[Limit, object, Fraction]]:
        if goal.cap is not None:
            yield "goal_cap", report.goal, goal.cap
        for tranche_cap in self._terms.tranche_caps:
            about = (report.tranche,) if report.tranche else goal.of
            if about and set(about) <= set(tranche_cap.of):
                yield "tranche_cap", tranche_cap, tranche_cap.cap
        if self._terms.year_cap is not None:
            yield "year_cap", year_of(report.at), self._terms.year_cap
        if self._terms.cap is not None:
            yield "contract_cap", None, self._terms.cap


class _Return:
    """What may still be paid before the investors have earned the most they may."""

    def __init__(self, terms: Terms, *, through: Month, is_reached: Callable[[str], bool]) -> None:
        self._cap = terms.return_cap
        self._calls = sorted(call for call in terms.paid_in if call[0] <= through)
        self._open = self._cap is not None and all(is_reached(goal) for goal in self._cap.requires)
        self._paid: Oere = 0
        self._outstanding = Fraction(0)
        self._at: Month | None = None
        self._called = 0

    def left(self, at: Month) -> Oere | None:
        """Øre, at a month; None without a cap."""
        if self._cap is None:
            return None
        whole = sum((amount for _, amount in self._calls), start=Fraction(0))
        at_most = max(0, rounded(whole) - self._paid)
        if self._cap.kind == "irr":
            self._grow(self._cap, at)
            outstanding = max(0, rounded(self._outstanding))
            return outstanding if self._open else min(at_most, outstanding)
        if not self._open:
            return at_most
        times = self._cap.rate * (self._cap.years if self._cap.kind == "yearly_average" else 1)
        return max(0, rounded(whole * (1 + times)) - self._paid)

    def pay(self, amount: Oere) -> None:
        """Take from it."""
        self._paid += amount
        self._outstanding -= Fraction(amount, 100)

    def _grow(self, cap: ReturnCap, at: Month) -> None:
        """Interest on what is outstanding up to the end of a month, with what was paid in on the way; what is paid in
        counts from the first of its month."""
        for month, amount in self._calls[self._called :]:
            if month > at:
                break
            self._interest(cap, month)
            self._outstanding += amount
            self._called += 1
        self._interest(cap, at + 1)

    def _interest(self, cap: ReturnCap, at: Month) -> None:
        if self._at is not None and at > self._at:
            # Rounded to the twelfth decimal, so that every machine has the same factor.
            factor = round(float(1 + cap.rate) ** ((at - self._at) / 12), 12)
            self._outstanding *= Fraction(str(factor))
        self._at = at if self._at is None else max(self._at, at)
