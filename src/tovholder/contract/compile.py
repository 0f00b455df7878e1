"""Case → deal: every price, date, limit and stream of the contract decided, once."""

from __future__ import annotations

from collections.abc import Mapping

from tovholder.case.deal import Contract
from tovholder.case.deal.terms import Absence
from tovholder.case.model import Case
from tovholder.cashflow.inputs import Inputs
from tovholder.cashflow.plan import Plan
from tovholder.errors import CaseError, Path
from tovholder.knowledge import Bank, load_bank
from tovholder.quantities import Span, parse_span

from .deal import (
    ABSENT,
    AbsenceRule,
    CallRule,
    Deal,
    GuaranteeRule,
    PartRule,
    ReturnRule,
)
from .faults import faults
from .goal_rules import GoalRules
from .numbers import Numbers

ALL = "all"
"""The part of a deal that has not been divided into parts."""


def compile_contract(case: Case, plan: Plan, *, bank: Bank | None = None) -> Deal:
    """The case's contract over its plan; a case without a section `contract` has its goals and nothing around them.

    Raises CaseError with every reason the deal cannot be calculated.
    """
    bank = load_bank() if bank is None else bank
    contract = case.contract or Contract()
    found = faults(case)
    if found:
        raise CaseError(found)
    inputs = Inputs(case, bank, frozenset())
    return _Compiler(case, contract, plan, Numbers(inputs, plan)).deal(inputs)


class _Compiler:
    def __init__(self, case: Case, contract: Contract, plan: Plan, numbers: Numbers) -> None:
        self._case, self._contract, self._plan, self._numbers = case, contract, plan, numbers

    def deal(self, inputs: Inputs) -> Deal:
        case, contract, plan, numbers = self._case, self._contract, self._plan, self._numbers
        at: Path = ("contract",)
        timeline = plan.timeline
        start = self._month(contract.starts, 0.0)
        end = float(timeline.count * timeline.months)
        last = min(self._month_end(contract.last_payment, end), end)
        caps = contract.caps
        last_start = {name: _last_start(plan, name) for name in case.tranches}
        goals = GoalRules(case, contract, plan, numbers, start=start, last_start=last_start)
        floor = contract.floor
        calls, orders = self._calls(start)
        deal = Deal(
            plan=plan,
            start=start,
            last=last,
            goals=tuple(goals.rule(name) for name, goal in case.goals.items() if goal.shape is not None),
            parts=self._parts(),
            calls=calls,
            orders=orders,
            guarantees=self._guarantees(),
            receiver=contract.receiver,
            payers=numbers.shares(contract.payers, (*at, "payers")),
            cap=numbers.kroner(caps.total, (*at, "caps", "total")),
            year_cap=numbers.kroner(caps.per_year, (*at, "caps", "per_year")),
            person_cap=numbers.kroner(caps.per_person, (*at, "caps", "per_person")),
            return_cap=self._return_cap(start, end),
            floor=numbers.kroner(floor.amount, (*at, "floor", "amount")) if floor else None,
            floor_share=numbers.plain(floor.share, (*at, "floor", "share")) if floor else None,
            floor_month=self._month_end(floor.at if floor else None, last),
            supplement=numbers.plain(contract.risk_supplement, (*at, "risk_supplement")) or 0.0,
            last_start=last_start,
            completion={
                name: numbers.number(tranche.completion, ("tranches", name, "completion"))
                for name, tranche in case.tranches.items()
            },
            absences={absent: self._absence(absent) for absent in ABSENT},
            caps_follow=contract.otherwise.under_recruitment.caps == "follow",
            budget_follows=contract.otherwise.under_recruitment.budget == "follow",
            share_of_planned=contract.otherwise.under_recruitment.share_of == "planned",
            between_goals=contract.togetherness.between_goals,
            over_time=contract.togetherness.over_time,
            names=self._names(),
            area=contract.area or "service",
        )
        if inputs.findings:
            raise CaseError(inputs.findings)
        return deal

    def _month(self, when: Span | None, default: float) -> float:
        """Months from the timeline's start to the start of a span."""
        return default if when is None else float(when.start - self._plan.timeline.start)

    def _month_end(self, when: Span | None, default: float) -> float:
        return default if when is None else float(when.end - self._plan.timeline.start)

    def _parts(self) -> tuple[PartRule, ...]:
        at: Path = ("contract", "tranches")
        return tuple(
            PartRule(
                name,
                part.of or tuple(self._case.tranches),
                None if part.planned is None else float(part.planned),
                self._numbers.kroner(part.cap, (*at, name, "cap")),
            )
            for name, part in self._contract.tranches.items()
        ) or (PartRule(ALL, tuple(self._case.tranches), None, None),)

    def _calls(self, start: float) -> tuple[tuple[CallRule, ...], Mapping[str, int]]:
        """Every call with who pays which share of it, and the order investors are repaid in."""
        calls: list[CallRule] = []
        contract = self._contract
        orders = {party: promise.order for party, promise in contract.commitments.items()} or {
            name: 1 for name, party in contract.parties.items() if "investor" in party.roles
        }
        for name, amount, schedule, first in self._budgets(start):
            shares = self._shares_of(name)
            if not shares:
                continue
            spread = schedule or {self._period(first): amount}
            calls += [CallRule(period, name, kroner, shares) for period, kroner in sorted(spread.items()) if kroner]
        return tuple(calls), orders

    def _budgets(self, start: float) -> list[tuple[str, float, dict[int, float], float]]:
        """(part, budget, period → called, the part's first month); without parts, what is promised in all."""
        contract, numbers = self._contract, self._numbers
        found = []
        for name, part in contract.tranches.items():
            at: Path = ("contract", "tranches", name)
            schedule: dict[int, float] = {}
            for key, quantity in part.calls.items():
                amount = numbers.kroner(quantity, (*at, "calls", key)) or 0.0
                period = self._period(self._month(parse_span(key), start))
                schedule[period] = schedule.get(period, 0.0) + amount
            budget = numbers.kroner(part.budget, (*at, "budget"))
            found.append((name, budget or 0.0, schedule, self._month(part.starts, start)))
        if not contract.tranches:
            promised = [
                numbers.kroner(promise.amount, ("contract", "commitments", party, "amount"))
                for party, promise in contract.commitments.items()
            ]
            total = sum(amount for amount in promised if amount is not None)
            investment = numbers.kroner(self._case.funding.investment, ("funding", "investment"))
            found.append((ALL, total or investment or 0.0, {}, start))
        return found

    def _shares_of(self, part: str) -> dict[str, float]:
        """Investor → share of a part's calls: as promised in shares, else in proportion to promised amounts."""
        contract, numbers = self._contract, self._numbers
        shares: dict[str, float] = {}
        for party, promise in contract.commitments.items():
            if promise.tranches and part not in promise.tranches:
                continue
            at: Path = ("contract", "commitments", party)
            share = numbers.plain(promise.share, (*at, "share"))
            amount = numbers.kroner(promise.amount, (*at, "amount"))
            shares[party] = share if share is not None else amount if amount is not None else 1.0
        if not contract.commitments:
            shares = {name: 1.0 for name, party in contract.parties.items() if "investor" in party.roles}
        total = sum(shares.values())
        return {party: share / total for party, share in shares.items()} if total else {}

    def _guarantees(self) -> tuple[GuaranteeRule, ...]:
        at: Path = ("contract", "guarantees")
        ordered = sorted(self._contract.guarantees.items(), key=lambda entry: entry[1].order)
        return tuple(
            GuaranteeRule(
                party,
                self._numbers.kroner(promise.limit, (*at, party, "limit")) or 0.0,
                self._numbers.plain(promise.share, (*at, party, "share")) or 0.0,
            )
            for party, promise in ordered
        )

    def _return_cap(self, start: float, end: float) -> ReturnRule | None:
        contract = self._contract
        cap = contract.caps.investor_return
        if cap is None:
            return None
        until = self._month_end(contract.last_payment or contract.ends, end)
        rate = self._numbers.plain(cap.rate, ("contract", "caps", "investor_return", "rate")) or 0.0
        return ReturnRule(cap.kind, rate, (until - start) / 12, cap.requires)

    def _absence(self, absent: str) -> AbsenceRule:
        absence: Absence = getattr(self._contract.otherwise, absent)
        path: Path = ("contract", "otherwise", absent, "share")
        share = None if absence.share is None else self._numbers.number(absence.share, path)
        return AbsenceRule(share, absence.counts_as)

    def _period(self, month: float) -> int:
        """The period a month begins in."""
        timeline = self._plan.timeline
        return min(max(int(month // timeline.months), 0), timeline.count - 1)

    def _names(self) -> dict[str, str]:
        case = self._case
        named = {party.id: party.name for party in self._plan.parties if party.name}
        return {**named, **{name: party.name for name, party in self._contract.parties.items()},
                **{name: department.name for name, department in case.departments.items()}}  # fmt: skip


def _last_start(plan: Plan, tranche: str) -> float:
    """Months to the start of the tranche's last people."""
    rows = {i for i, row in enumerate(plan.people) if row.tranche == tranche and row.what == "entrants"}
    cohorts = [cohort for term in plan.heads if term.line in rows for cohort in term.cohorts]
    return float(max(cohorts, default=0) * plan.timeline.months)
