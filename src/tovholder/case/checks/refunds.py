"""Gross is not municipal: the refund ladder, the 50 % refunds and the refund of dear cases."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank, DearCase, Ladder

from ..model import Case
from ..outcomes import Outcome
from .check import amber, check, red
from .lookups import (
    Gain,
    followed,
    gains,
    is_danish,
    largest_municipal_share,
    municipal_shares,
    texts,
    yearly,
)
from .signs import is_about, sign

_LADDER = "refusionstrappe"
_DEAR_CASE = "saerligt-dyre-enkeltsager"
_NEAR = 0.015
_YEAR = 12.0
_WEEKS = 52


def _has_priced_gains(case: Case) -> bool:
    return is_danish(case) and any(gain.is_priced for gain in gains(case))


@check("refund-ladder", applies=_has_priced_gains)
def ladder(case: Case, bank: Bank) -> Iterator[Finding]:
    """Never the last step in year one, never the first year's average later, never the whole benefit."""
    rule = bank.rule(_LADDER)
    for gain in gains(case):
        falls_on = gain.consequence.falls_on
        is_benefit = is_about("benefit", gain.key, gain.consequence, case, bank)
        if not gain.is_priced or falls_on is None or falls_on.rule is not None or not is_benefit:
            continue
        assert isinstance(rule, Ladder)
        name = gain.consequence.name or gain.key
        path: Path = (*gain.path, "falls_on")
        share = largest_municipal_share(case, falls_on, bank)
        first_year, last_step = first_year_share(rule), rule.steps[-1][1]
        shown = round(100 * share, 1)
        if share > last_step + _NEAR:
            yield red("benefit-without-refund", path, name=name, share=shown)
        elif abs(share - first_year) <= _NEAR and _months(case, gain.outcome) > _YEAR:
            yield red("first-year-share-later", path, name=name, share=shown)
        elif abs(share - last_step) <= _NEAR and not is_about("pension", gain.key, gain.consequence, case, bank):
            yield amber("last-step-from-day-one", path, name=name, share=shown)


@check("ladder-weeks", applies=lambda case: is_danish(case) and any(_is_on_ladder(gain) for gain in gains(case)))
def weeks(case: Case, bank: Bank) -> Iterator[Finding]:
    """A group that has been long on benefits does not start at the bottom of the ladder."""
    said = [text for part in (case.target_group, case.challenge) for _, text in texts(part)]
    long = any(sign("long_on_benefits").in_text(text) for text in said)
    for gain in gains(case):
        falls_on = gain.consequence.falls_on
        use = falls_on.rule if falls_on is not None else None
        if use is None or use.rule != _LADDER or use.weeks_before is None:
            continue
        before = followed(case, use.weeks_before, bank).likely_value
        if long and before < _WEEKS:
            yield red(
                "ladder-starts-too-low",
                (*gain.path, "falls_on", "weeks_before"),
                name=gain.consequence.name or gain.key,
                weeks=before,
            )


@check("half-refund", applies=_has_priced_gains)
def half_refund(case: Case, bank: Bank) -> Iterator[Finding]:
    """Crisis centres are half the state's; shelters the first nights only since October 2023."""
    for gain in gains(case):
        falls_on = gain.consequence.falls_on
        if falls_on is None or not is_about("half_refund", gain.key, gain.consequence, case, bank):
            continue
        if any(span.share > 0.5 + _NEAR for span in municipal_shares(case, falls_on, bank)):
            yield amber("half-refund-missing", (*gain.path, "falls_on"), name=gain.consequence.name or gain.key)


@check("dear-case", applies=_has_priced_gains)
def dear_case(case: Case, bank: Bank) -> Iterator[Finding]:
    """Of a saving on a case above the thresholds 25, 50 or 75 % is the state's, on the margin."""
    rule = bank.rule(_DEAR_CASE)
    if not isinstance(rule, DearCase):
        return
    level = rule.thresholds[-1]
    for gain in gains(case):
        falls_on, price = gain.consequence.falls_on, gain.consequence.price
        if price is None or falls_on is None or falls_on.rule is not None or not _is_stay(case, gain, bank):
            continue
        amount = yearly(followed(case, price, bank))
        threshold = level.steps[0][0]
        if amount is not None and amount > threshold and largest_municipal_share(case, falls_on, bank) > 1 - _NEAR:
            yield amber(
                "dear-case-refund-missing",
                (*gain.path, "falls_on"),
                name=gain.consequence.name or gain.key,
                amount=amount,
                threshold=threshold,
                year=level.year,
            )


def first_year_share(rule: Ladder) -> float:
    """The municipality's mean share over the first 52 weeks: (4·20 + 22·60 + 26·70)/52 = 61.9 %."""
    starts = [first - 1 for first, _ in rule.steps]
    ends = [*starts[1:], _WEEKS]
    return (
        sum(
            max(min(end, _WEEKS) - min(start, _WEEKS), 0) * share
            for start, end, (_, share) in zip(starts, ends, rule.steps, strict=True)
        )
        / _WEEKS
    )


def _is_on_ladder(gain: Gain) -> bool:
    falls_on = gain.consequence.falls_on
    return falls_on is not None and falls_on.rule is not None and falls_on.rule.rule == _LADDER


def _is_stay(case: Case, gain: Gain, bank: Bank) -> bool:
    return any(is_about(subject, gain.key, gain.consequence, case, bank) for subject in ("placement", "stay"))


def _months(case: Case, outcome: Outcome) -> float:
    """How long the effect can last: to its own end, or the horizon's."""
    lasts = outcome.lasts
    if lasts.by_year is not None:
        return min(_YEAR * len(lasts.by_year), case.horizon.months)
    return case.horizon.months if lasts.until is None else min(lasts.until.months, case.horizon.months)
