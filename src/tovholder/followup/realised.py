"""What became of the case's assumptions: the same numbers, observed, as far as they may be shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .enrolment import states
from .estimators.groups import one_mean, one_share
from .observed import Observed
from .plan import Held, Plan
from .reading import definition
from .releases import Attribute, Releases
from .stores.definitions import freeze
from .stores.store import Store

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Realised:
    """An assumption as observed.

    kind      a share of people, a mean per person, or a count of people
    people    how many it rests on; None where that is too few to be shown, and then nothing else is said either
    reached   of a share: how many
    value, low, high   the share, mean or count with its 95 % interval (a count has none)
    spread    of a mean: standard deviation between persons
    """

    place: str
    kind: str
    people: int | None
    reached: int | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    spread: float | None = None


def realised(plan: Plan, place: str, store: Store, shown: Releases, *, through: int, now: dt.datetime) -> Realised:
    """An assumption of the case through a month, from the store its `store` names."""
    held = plan.assumptions[place]
    if held.of is not None:
        return _enrolment(plan, place, held, store, shown, through, now)
    assert held.indicator is not None
    version = definition(plan, held.indicator)
    with store.transaction():
        freeze(store, plan, (held.indicator,))
    observed = Observed(store, through=through)
    table = observed.values(version, version.of or held.indicator.partition("@")[0])
    groups = (held.group,) if held.group else plan.programme
    if groups:
        table = table[table.group.isin(groups)]
    if held.tranche:
        table = table[table.tranche == held.tranche]
    values = {str(person): float(v) for person, v in zip(table.person, table.value, strict=True) if v == v}
    name = f"{place}|{held.indicator}"
    if version.measure != "mean":
        return _share(place, name, {person: bool(value) for person, value in values.items()}, shown, now)
    counted = shown.show([Attribute(name, dict.fromkeys(values, YES), (YES,))], now=now)[("",)]
    if counted is None or counted < 2:
        return Realised(place, "mean", None)
    numbers = table.value.dropna().to_numpy(dtype=float)
    value, low, high = one_mean(numbers)
    return Realised(place, "mean", counted, None, value, low, high, float(numbers.std(ddof=1)))


def _share(place: str, name: str, who: dict[str, bool], shown: Releases, now: dt.datetime) -> Realised:
    of = {person: YES if reached else NO for person, reached in who.items()}
    counts = shown.show([Attribute(name, of, (YES, NO))], now=now)
    reached, people = counts[(YES,)], counts[("",)]
    if reached is None or people is None:
        return Realised(place, "share", people)
    return Realised(place, "share", people, reached, *one_share(reached, people))


def _enrolment(
    plan: Plan, place: str, held: Held, store: Store, shown: Releases, through: int, now: dt.datetime
) -> Realised:
    groups = (held.group,) if held.group else plan.programme
    log = states(store, programme=groups, through=through)
    chosen = {person: state for person, (tranche, state) in log.items() if held.tranche in (None, tranche)}
    if held.of == "completion":
        done = {person: state == "completed" for person, state in chosen.items() if state != "underway"}
        return _share(place, f"{place}|completion", done, shown, now)
    count = shown.show([Attribute(f"{place}|entrants", dict.fromkeys(chosen, YES), (YES,))], now=now)[("",)]
    return Realised(place, "count", count, value=None if count is None else float(count))
