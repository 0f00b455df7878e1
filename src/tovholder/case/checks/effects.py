"""The effects: net of what would have happened, in the right direction, for a stated time, and into something."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank
from tovholder.quantities import Quantity, Table

from ..model import Case
from ..outcomes import Persistence
from .check import amber, check, red
from .lookups import first_entry, followed, gains, is_danish
from .signs import is_about


def _has_outcomes(case: Case) -> bool:
    return bool(case.outcomes)


@check("net-effect", applies=_has_outcomes)
def net_effect(case: Case, bank: Bank) -> Iterator[Finding]:
    """A chance of success with nothing without is a gross rate, unless the case says why nobody would succeed."""
    for name, outcome in case.outcomes.items():
        if outcome.measure != "probability" or isinstance(outcome.without, Table):
            continue
        without = followed(case, outcome.without, bank).likely_value
        explained = case.baseline.deadweight_basis or followed(case, outcome.attribution, bank).likely_value < 1
        if without == 0 and not explained:
            path: Path = ("outcomes", name, "without")
            rate = round(100 * followed(case, outcome.with_, bank).likely_value, 1)
            if rate == 100:
                yield amber("effect-is-certain", path, name=outcome.name or name)
            else:
                yield red("success-rate-is-gross", path, name=outcome.name or name, rate=rate)


@check("effect-direction", applies=_has_outcomes)
def direction(case: Case, bank: Bank) -> Iterator[Finding]:
    """A measure may do harm, but a swapped pair of numbers is likelier."""
    for name, outcome in case.outcomes.items():
        if isinstance(outcome.with_, Table) or isinstance(outcome.without, Table):
            continue
        with_, without = (followed(case, rate, bank).likely_value for rate in (outcome.with_, outcome.without))
        worse = with_ < without if outcome.better == "higher" else with_ > without
        if worse:
            yield amber("effect-makes-worse", ("outcomes", name, "with"), name=outcome.name or name)


@check("effect-duration", applies=lambda case: bool(case.outcomes) and case.profile != "soem")
def duration(case: Case, _: Bank) -> Iterator[Finding]:
    """An effect that says nothing about time lasts, in full strength, to the horizon. SØM sets a limit of its own."""
    for name, outcome in case.outcomes.items():
        runs = any(not _is_once(c.quantity) for c in outcome.consequences.values())
        if runs and outcome.lasts == Persistence():
            yield amber(
                "effect-never-ends",
                ("outcomes", name),
                name=outcome.name or name,
                years=round(case.horizon.years, 1),
            )


@check("after-benefit", applies=lambda case: is_danish(case) and bool(case.outcomes))
def after_benefit(case: Case, bank: Bank) -> Iterator[Finding]:
    """People who leave a benefit go to something, and some of it costs the municipality money."""
    for name in case.outcomes:
        lines = [gain for gain in gains(case) if gain.outcome_key == name and gain.is_priced]
        saved = [g for g in lines if is_about("benefit", g.key, g.consequence, case, bank)]
        after = [g for g in lines if is_about("after_benefit", g.key, g.consequence, case, bank) and g not in saved]
        fewer = [g for g in saved if followed(case, g.consequence.quantity, bank).likely_value < 0]
        if fewer and not after and len(fewer) == len(saved):
            yield amber("benefit-into-nothing", fewer[0].path, name=fewer[0].consequence.name or fewer[0].key)


def _is_once(amount: Quantity | Table) -> bool:
    unit = first_entry(amount).unit
    return unit is not None and unit.once
