"""Estimating the effects a plan asks for, from the study's store; and what a planned measurement could show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tovholder.errors import CaseError, FindingsError, UnknownName
from tovholder.followup.estimating import Answer, NotEstimated, asked_of
from tovholder.followup.estimating import estimate as estimated
from tovholder.followup.estimators.effect import Effect
from tovholder.followup.estimators.power import Power, power_of
from tovholder.followup.extras import require
from tovholder.followup.observed import Observed
from tovholder.followup.plan import Plan
from tovholder.followup.reading import PlanReading, definition
from tovholder.followup.releases import Attribute, Releases
from tovholder.followup.stores.definitions import freeze
from tovholder.followup.stores.store import Store, open_store
from tovholder.quantities import Month

from .calculation import placed

FORMAT = 1


def estimates(
    reading: PlanReading, names: Sequence[str], *, folder: Path, through: Month | None, now: dt.datetime
) -> tuple[Answer, ...]:
    """The estimates named (default: all). Raises UnknownName, StoreProblem, CaseError for a definition changed in
    use."""
    require("scale", "analysis")
    plan = reading.require()
    wanted = _named(plan, names)
    with open_store(folder, "study") as store:
        shown = Releases(store, least=plan.least_people)
        try:
            return tuple(_answer(plan, name, store, shown, through, now) for name in wanted)
        except CaseError as error:
            raise CaseError(placed(error.findings, reading.document)) from None


def _answer(plan: Plan, name: str, store: Store, shown: Releases, through: Month | None, now: dt.datetime) -> Answer:
    asked = asked_of(plan, name)
    with store.transaction():
        freeze(store, plan, (asked.wanted.indicator, *asked.wanted.adjust))
    try:
        found = estimated(plan, asked, Observed(store, through=through))
        # A mean with one person more gives that person away as surely as a count does.
        sides = tuple(dict.fromkeys(found.who.values()))
        counts = shown.show([Attribute(f"estimate|{name}", found.who, sides)], now=now)
        if None in counts.values():
            raise NotEstimated("too-few-new-people", name=name, least=plan.least_people)
    except FindingsError as error:
        if isinstance(error, NotEstimated):
            return Answer(name, None, error.findings[0])
        raise
    return Answer(name, found.effect)


def powers(plan: Plan, names: Sequence[str]) -> dict[str, Power]:
    """What the planned measurements could show, of the estimates named. Raises UnknownName, MissingExtra."""
    require("analysis")
    return {
        name: power_of(wanted.planned, is_share=definition(plan, wanted.indicator).measure != "mean")
        for name in _named(plan, names)
        if (wanted := plan.estimates[name]).planned is not None
    }


def _named(plan: Plan, names: Sequence[str]) -> tuple[str, ...]:
    for name in names:
        if name not in plan.estimates:
            raise UnknownName("estimate", name, plan.estimates)
    return tuple(names) or tuple(plan.estimates)


def answers_json(plan: Plan, answers: Sequence[Answer]) -> dict[str, Any]:
    """Every estimate as plain data; shares between -1 and 1."""
    return {
        "format": FORMAT,
        "level": 0.95,
        "estimates": [
            {
                "name": answer.name,
                "indicator": plan.estimates[answer.name].indicator,
                "design": plan.estimates[answer.name].design,
                "why_not": None if answer.finding is None else answer.finding.code,
                "effect": None if answer.effect is None else _effect_json(answer.effect),
            }
            for answer in answers
        ],
    }


def _effect_json(effect: Effect) -> dict[str, Any]:
    plain = (
        "measure",
        "estimate",
        "low",
        "high",
        "treated",
        "comparison",
        "level_treated",
        "level_comparison",
        "overlap",
    )
    return {
        **{name: getattr(effect, name) for name in plain},
        "balance": [{"name": row.name, "before": row.before, "after": row.after} for row in effect.balance],
        "events": [
            {"time": row.time, "estimate": row.estimate, "low": row.low, "high": row.high} for row in effect.events
        ],
        "others": [
            {"code": row.code, "estimate": row.estimate, "low": row.low, "high": row.high} for row in effect.others
        ],
        "doubts": list(effect.doubts),
    }


def powers_json(found: dict[str, Power]) -> dict[str, Any]:
    """The power of every planned measurement."""
    names = ("smallest", "power", "needed", "effective")
    return {
        "format": FORMAT,
        "plans": [{"name": name, **{key: getattr(power, key) for key in names}} for name, power in found.items()],
    }
