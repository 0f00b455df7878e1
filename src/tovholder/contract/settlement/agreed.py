"""From the case's rate card and contract to the exact terms its results are settled by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from math import ceil
from typing import cast

from tovholder.case.goals import Goal
from tovholder.case.model import Case
from tovholder.cashflow.inputs import Inputs
from tovholder.errors import CaseError, Finding, Path
from tovholder.knowledge import Bank, KnowledgeGap, UnknownKnowledge
from tovholder.quantities import Mistake, Quantity, convert, month_of, year_of

from .journal import Journal
from .money import exact
from .terms import GoalTerms, ReturnCap, Shape, Terms, TrancheCap

_NEEDS: Mapping[str, tuple[str, ...]] = {
    "per-unit": ("price",),
    "stepped": ("steps",),
    "repeated": ("price",),
    "cohort-threshold": ("price", "share"),
    "cohort-average": ("price", "target"),
    "against-comparison": ("price", "target"),
    "milestone": ("price",),
}
"""What a paying goal of each shape must state; the others need nothing more."""
_PAID_EACH_TIME = ("repeated", "share-of-saving")


def terms_of(case: Case, journal: Journal, *, bank: Bank, day: dt.date) -> Terms:
    """The terms, with what was paid in by a day.

    Raises CaseError with everything the contract leaves open about the goals there are results for.
    """
    return _Agreed(case, journal, bank).terms(day)


class _Agreed:
    def __init__(self, case: Case, journal: Journal, bank: Bank) -> None:
        self._case, self._journal, self._bank = case, journal, bank
        self._inputs = Inputs(case, bank, frozenset())
        self._findings: list[Finding] = []
        self._reported = {report.goal for report in journal.reports.values()}
        self._years = sorted({year_of(report.at) for report in journal.reports.values()})

    def terms(self, day: dt.date) -> Terms:
        case, contract = self._case, self._case.contract
        goals = {name: self._goal(name, goal) for name, goal in case.goals.items()}
        terms = Terms(currency=case.currency, goals=goals)
        if contract is not None:
            caps, floor, at = contract.caps, contract.floor, ("contract",)
            last = (floor.at if floor else None) or contract.last_payment or contract.ends
            terms = Terms(
                currency=case.currency,
                goals=goals,
                supplement=self._number(contract.risk_supplement, (*at, "risk_supplement")) or Fraction(0),
                cap=self._number(caps.total, (*at, "caps", "total")),
                year_cap=self._number(caps.per_year, (*at, "caps", "per_year")),
                person_cap=self._number(caps.per_person, (*at, "caps", "per_person")),
                return_cap=self._return_cap(),
                tranche_caps=tuple(
                    TrancheCap(tranche.of, cap)
                    for name, tranche in contract.tranches.items()
                    if (cap := self._number(tranche.cap, (*at, "tranches", name, "cap"))) is not None
                ),
                floor=self._number(floor.amount, (*at, "floor", "amount")) if floor else None,
                floor_share=self._number(floor.share, (*at, "floor", "share")) if floor else None,
                ends=None if last is None else last.end - 1,
                last=None if contract.last_payment is None else contract.last_payment.end - 1,
                payers=self._shares(contract.payers, (*at, "payers")),
                to=self._receiver(),
                paid_in=tuple((month_of(call.date), exact(call.amount)) for call in self._journal.calls
                              if call.date <= day),
            )  # fmt: skip
        if (terms.return_cap or terms.floor_share) and not self._journal.calls:
            self._findings.append(Finding("journal-without-calls"))
        if self._findings:
            raise CaseError(self._findings)
        return terms

    def _goal(self, name: str, goal: Goal) -> GoalTerms:
        at: Path = ("goals", name)
        if goal.paying and name in self._reported:
            needs = ("shape",) if goal.shape is None else _NEEDS.get(goal.shape, ())
            for field in needs:
                if getattr(goal, field) in (None, ()):
                    self._findings.append(Finding("goal-lacks-terms", path=at, params={"field": field}))
        shape = cast(Shape, (goal.shape or "duty").replace("-", "_"))
        outcome = self._case.outcomes.get(goal.outcome or "")
        price = self._number(goal.price, (*at, "price")) or Fraction(0)
        units = self._number(goal.max_units, (*at, "max_units"))
        contract = self._case.contract
        payers = goal.payers if goal.payers is not None else contract.payers if contract is not None else None
        return GoalTerms(
            shape=shape,
            paying=goal.paying,
            of=goal.of or tuple(self._case.tranches),
            price=price,
            per_head=goal.price is not None and goal.price.unit is not None and goal.price.unit.of is not None,
            prices=self._prices(goal, price, at),
            steps=tuple(
                (step.name, self._number(step.price, (*at, "steps", i, "price")) or Fraction(0))
                for i, step in enumerate(goal.steps)
            ),
            share=self._number(goal.share, (*at, "share")),
            target=self._target(goal, at),
            rises=outcome is None or outcome.better == "higher",
            measured=goal.measured,
            denominator=goal.denominator or "completed",
            once=goal.once if goal.once is not None else goal.shape not in _PAID_EACH_TIME,
            max_units=None if units is None else int(units),
            cap=self._number(goal.cap, (*at, "cap")),
            person_cap=self._number(goal.per_person_cap, (*at, "per_person_cap")),
            requires=goal.requires,
            delay=self._delay(goal),
            payers={"municipality": Fraction(1)} if payers is None else self._shares(payers, (*at, "payers")),
            to=self._receiver(),
        )

    def _delay(self, goal: Goal) -> int:
        """Whole months from measurement to payment."""
        contract = self._case.contract
        delay = goal.payment_after or (None if contract is None else contract.payment_after)
        return 0 if delay is None else ceil(delay.months)

    def _target(self, goal: Goal, at: Path) -> Fraction | None:
        """The change asked for; in percent it is a share of the baseline, where there is one."""
        target = self._number(goal.target, (*at, "target"))
        baseline = self._number(goal.baseline, (*at, "baseline"))
        in_percent = goal.target is not None and goal.target.unit is not None and goal.target.unit.percent
        return target * baseline if target is not None and baseline is not None and in_percent else target

    def _prices(self, goal: Goal, price: Fraction, at: Path) -> dict[int, Fraction]:
        """The price in each year something was measured, where it follows an index or rises by a rate."""
        increase = self._number(goal.yearly_increase, (*at, "yearly_increase"))
        first = self._first_year(goal)
        prices = {}
        for year in self._years if goal.index is not None or increase is not None else ():
            times = Fraction(1) if increase is None else (1 + increase) ** max(0, year - first)
            prices[year] = price * times * (self._level(goal.index, first, year, at) if goal.index else 1)
        return prices

    def _first_year(self, goal: Goal) -> int:
        """The year the price is agreed at."""
        contract = self._case.contract
        level = (goal.price.price_level if goal.price is not None else None) or self._case.price_level
        starts = contract.starts if contract is not None and contract.starts is not None else self._case.start
        return level or year_of(starts.start)

    def _level(self, index: str, first: int, year: int, at: Path) -> Fraction:
        own = self._case.indices.get(index)
        try:
            levels = own.levels if own is not None else self._bank.index(index).levels
            convert(1.0, from_year=first, to_year=year, series=levels, name=index)
        except (UnknownKnowledge, KnowledgeGap):
            self._findings.append(Finding("goal-index-unknown", path=(*at, "index"), params={"index": index}))
            return Fraction(1)
        except Mistake as mistake:
            self._findings.append(Finding(mistake.code, path=(*at, "index"), params=mistake.params))
            return Fraction(1)
        return Fraction(1) if first == year else exact(levels[year]) / exact(levels[first])

    def _return_cap(self) -> ReturnCap | None:
        contract = self._case.contract
        cap = contract.caps.investor_return if contract is not None else None
        if contract is None or cap is None:
            return None
        starts = contract.starts if contract.starts is not None else self._case.start
        ends = contract.last_payment or contract.ends
        end = starts.start + round(self._case.horizon.months) if ends is None else ends.end
        rate = self._number(cap.rate, ("contract", "caps", "investor_return", "rate")) or Fraction(0)
        return ReturnCap(cap.kind, rate, Fraction(end - starts.start, 12), cap.requires)

    def _receiver(self) -> str:
        """Who is paid: the investor, or the investors together."""
        contract = self._case.contract
        parties = contract.parties if contract is not None else {}
        investors = [name for name, party in parties.items() if "investor" in party.roles]
        return investors[0] if len(investors) == 1 else "investors"

    def _shares(self, shares: Mapping[str, Quantity], at: Path) -> dict[str, Fraction]:
        found = {name: self._number(share, (*at, name)) or Fraction(0) for name, share in shares.items()}
        if sum(found.values()) != 1:
            self._findings.append(Finding("payers-not-whole", path=at))
        return found

    def _number(self, quantity: Quantity | None, at: Path) -> Fraction | None:
        """The agreed number: one, and exactly as it is written."""
        if quantity is None:
            return None
        known = self._inputs.resolve(quantity, at).quantity
        if known.is_uncertain:
            self._findings.append(Finding("agreed-not-certain", path=at))
        return exact(known.likely_value)
