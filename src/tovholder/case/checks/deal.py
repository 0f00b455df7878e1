"""The deal: goals that can be reached, limits that fit each other, money that is promised, and four eyes."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank
from tovholder.quantities import Quantity

from ..deal import Contract
from ..goals import Goal
from ..model import Case
from .check import amber, check, red
from .lookups import followed

_FROM_CONTRACT = ("milestone", "share-of-saving")
_NO_MEASURE = ("gate", "duty")
_PER_COHORT = ("cohort-threshold",)


def _has_shapes(case: Case) -> bool:
    return any(goal.shape is not None for goal in case.goals.values())


def _has_contract(case: Case) -> bool:
    return case.contract is not None


@check("deal-goals", applies=_has_shapes)
def reachable(case: Case, bank: Bank) -> Iterator[Finding]:
    """Every goal can be reached: by the people, within the time."""
    for name, goal in case.goals.items():
        path: Path = ("goals", name)
        if goal.shape in _PER_COHORT and goal.share is not None:
            share = followed(case, goal.share, bank).likely_value
            if share > _most_counted(case, goal, bank) + 1e-9:
                yield red("goal-out-of-reach", (*path, "share"), goal=goal.text, share=round(100 * share, 1))
        first = min((length.months for length in goal.measured_at), default=None)
        if goal.look_back is not None and first is not None and goal.look_back.months > first:
            yield red(
                "goal-looks-back-too-far", (*path, "look_back"), goal=goal.text,
                months=goal.look_back.months, first=first,
            )  # fmt: skip
        yield from _steps(case, goal, path, bank)
        late = _too_late(case, goal)
        if goal.paying and late is not None and goal.shape not in _NO_MEASURE:
            yield red("goal-measured-too-late", (*path, "measured_at"), goal=goal.text, months=late)


@check("deal-limits", applies=_has_contract)
def limits(case: Case, bank: Bank) -> Iterator[Finding]:
    """The least that is repaid is not above the most."""
    contract = case.contract
    assert contract is not None
    floor, cap = contract.floor, contract.caps.total
    if floor is None:
        return
    budget = sum(_kroner(case, part.budget, bank) for part in contract.tranches.values())
    least = max(_kroner(case, floor.amount, bank), _kroner(case, floor.share, bank) * budget)
    if cap is not None and least > _kroner(case, cap, bank):
        most = _kroner(case, cap, bank)
        yield red("cap-below-floor", ("contract", "caps", "total"), cap=most, floor=least)
    earned = contract.caps.investor_return
    if earned is not None and floor.share is not None and not earned.requires:
        rate = _kroner(case, earned.rate, bank)
        share = _kroner(case, floor.share, bank)
        if earned.kind == "total" and share > 1 + rate:
            path: Path = ("contract", "caps", "investor_return")
            yield red("cap-below-floor", path, cap=(1 + rate) * budget, floor=least)


@check("deal-money", applies=_has_contract)
def money(case: Case, bank: Bank) -> Iterator[Finding]:
    """The money is promised, called in full, and has a name in law."""
    contract = case.contract
    assert contract is not None
    for name, part in contract.tranches.items():
        budget = _kroner(case, part.budget, bank)
        called = sum(_kroner(case, call, bank) for call in part.calls.values())
        if part.calls and part.budget is not None and abs(called - budget) > 0.5:
            yield amber(
                "calls-are-not-the-budget", ("contract", "tranches", name, "calls"), called=called, budget=budget
            )
    yield from _promised(case, contract, bank)
    instruments = [promise.instrument or contract.money for promise in contract.commitments.values()]
    if contract.commitments and not all(instruments):
        yield amber("money-without-a-name", ("contract", "money"))


@check("deal-four-eyes", applies=_has_contract)
def four_eyes(case: Case, _: Bank) -> Iterator[Finding]:
    """Whoever approves a payment has not verified the result."""
    contract = case.contract
    assert contract is not None
    approver = contract.approved_by
    for name, party in contract.parties.items():
        if {"verifier", "approver"} <= set(party.roles):
            yield red("verifier-approves", ("contract", "parties", name), name=party.name)
    if approver is not None and contract.verified_by == approver:
        yield red("verifier-approves", ("contract", "approved_by"), name=approver)
    for name, goal in case.goals.items():
        if approver is not None and goal.verified_by == approver:
            yield red("verifier-approves", ("goals", name, "verified_by"), name=approver)


def _most_counted(case: Case, goal: Goal, bank: Bank) -> float:
    """The largest share that can reach a goal: all, or where all who start count, those who complete at best."""
    if goal.denominator != "started":
        return 1.0
    shares = []
    for name in goal.of or tuple(case.tranches):
        completion = followed(case, case.tranches[name].completion, bank)
        shares.append(completion.high_value if completion.high_value is not None else completion.likely_value)
    return max(shares, default=1.0)


def _steps(case: Case, goal: Goal, path: Path, bank: Bank) -> Iterator[Finding]:
    """Fewer come as far as each next step."""
    before: float | None = None
    for i, step in enumerate(goal.steps):
        if step.success_rate is None:
            continue
        rate = followed(case, step.success_rate, bank).likely_value
        if before is not None and rate > before + 1e-9:
            yield red("steps-rise", (*path, "steps", i, "success_rate"), goal=goal.text, step=step.name)
        before = rate


def _too_late(case: Case, goal: Goal) -> float | None:
    """The last measuring point, if even the first people's is after the last payment; None if it is in time."""
    end = case.start.start + case.horizon.months
    contract = case.contract
    if contract is not None and contract.last_payment is not None:
        end = min(end, contract.last_payment.end)
    start = case.start.start
    if contract is not None and contract.starts is not None and goal.shape in _FROM_CONTRACT:
        start = contract.starts.start
    first = min((length.months for length in goal.measured_at), default=0.0)
    return first if start + first > end + 1e-9 else None


def _promised(case: Case, contract: Contract, bank: Bank) -> Iterator[Finding]:
    """What investors promise is what is to be paid in."""
    promises = contract.commitments
    path: Path = ("contract", "commitments")
    budget = sum(_kroner(case, part.budget, bank) for part in contract.tranches.values())
    everywhere = [promise for promise in promises.values() if not promise.tranches]
    shares = [promise.share for promise in everywhere if promise.share is not None]
    if shares and len(shares) == len(promises):
        total = sum(_kroner(case, share, bank) for share in shares)
        if abs(total - 1) > 1e-6:
            yield red("promises-are-not-all", path, share=round(100 * total, 2))
    amounts = [promise.amount for promise in everywhere if promise.amount is not None and promise.share is None]
    if amounts and len(amounts) == len(promises) and budget:
        promised = sum(_kroner(case, amount, bank) for amount in amounts)
        if abs(promised - budget) > 0.5:
            yield amber("promises-are-not-the-budget", path, promised=promised, budget=budget)


def _kroner(case: Case, quantity: Quantity | None, bank: Bank) -> float:
    return 0.0 if quantity is None else followed(case, quantity, bank).likely_value
