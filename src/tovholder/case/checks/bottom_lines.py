"""The two bottom lines are never mixed: discounting and the net tax factor are society's, not the budget's."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding
from tovholder.knowledge import Bank

from ..model import Case
from ..references import quantities
from .check import amber, check, red
from .lookups import KNOWLEDGE, is_danish, stated_numbers
from .signs import sign

_NET_TAX_FACTOR = f"{KNOWLEDGE}nettoafgiftsfaktor"
_DISTORTION = f"{KNOWLEDGE}skatteforvridningsfaktor"
_SOCIETY = frozenset({"society_factor", "net_tax_factor"})


@check("budget-kroner", applies=lambda case: is_danish(case) and case.profile != "soem")
def budget_kroner(case: Case, bank: Bank) -> Iterator[Finding]:
    """Budgets are in fixed prices, not discounted. SØM discounts, so its profile is left alone."""
    schedule = case.discount.budget
    rates = [step.rate.likely_value for step in schedule.steps]
    if schedule.name is not None:
        rates = [rate for _, rate in bank.discount(schedule.name).segments]
    if any(rates):
        yield amber("budget-is-discounted", ("discount", "budget"), rate=round(100 * rates[0], 2))


@check("net-tax-factor", applies=is_danish)
def net_tax_factor(case: Case, bank: Bank) -> Iterator[Finding]:
    """1.28, in the society view only; the calculation puts it there by itself."""
    official = bank.figure("nettoafgiftsfaktor").latest.value
    own = case.net_tax_factor
    if own is not None and own.use is None and own.likely_value != official:
        yield amber("net-tax-factor-differs", ("net_tax_factor",), factor=own.likely_value, official=official)
    for path, quantity in stated_numbers(case):
        if quantity.use == _NET_TAX_FACTOR and not _SOCIETY.intersection(path):
            yield red("net-tax-factor-in-budget", path)
    for path, name in _named(case):
        if sign("net_tax_factor").in_text(name):
            yield red("net-tax-factor-in-budget", path)


@check("tax-distortion", applies=is_danish)
def tax_distortion(case: Case, _: Bank) -> Iterator[Finding]:
    """The surcharge for tax distortion was abolished in June 2023; old templates still hold 10 or 20 %."""
    known = sign("tax_distortion")
    found = [path for path, quantity in quantities(case) if quantity.use == _DISTORTION]
    found += [path for path, name in _named(case) if known.in_text(name)]
    found += [("tax_distortion",)] if case.tax_distortion is not None else []
    if known.since is not None and case.start.start >= known.since:
        for path in found:
            yield red("tax-distortion-abolished", path)


def _named(case: Case) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Costs, consequences and assumptions, with what they are called."""
    for name in case.assumptions:
        yield ("assumptions", name), name
    for name, cost in case.costs.items():
        yield ("costs", name), f"{name} {cost.name or ''}"
    for name, outcome in case.outcomes.items():
        for key, consequence in outcome.consequences.items():
            yield ("outcomes", name, "consequences", key), f"{key} {consequence.name or ''}"
