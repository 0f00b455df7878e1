"""What became of the case's assumptions: the same numbers, observed, as far as they may be shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from .enrolment import states
from .estimators.groups import one_mean, one_share
from .observed import Observed
from .plan import Held, Plan
from .privacy.tables import ALL, Key
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


def realised(
    plan: Plan,
    place: str,
    store: Store,
    shown: Releases,
    *,
    through: int,
    now: dt.datetime,
    only_verified: bool = False,
) -> Realised:
    """An assumption of the case through a month, from the store its `store` names."""
    held = plan.assumptions[place]
    if held.of is not None:
        return _enrolment(plan, place, held, store, shown, through, now)
    assert held.indicator is not None
    version = definition(plan, held.indicator)
    with store.transaction():
        freeze(store, plan, (held.indicator,))
    observed = Observed(store, through=through, only_verified=only_verified)
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
    counted = shown.show([Attribute(name, dict.fromkeys(values, YES), (YES,))], now=now)[(ALL,)]
    if counted is None or counted < 2:
        return Realised(place, "mean", None)
    numbers = table.value.dropna().to_numpy(dtype=float)
    value, low, high = one_mean(numbers)
    return Realised(place, "mean", counted, None, value, low, high, float(numbers.std(ddof=1)))


def _share(place: str, name: str, who: dict[str, bool], shown: Releases, now: dt.datetime) -> Realised:
    of = {person: YES if reached else NO for person, reached in who.items()}
    counts = shown.show([Attribute(name, of, (YES, NO))], now=now)
    reached, people = counts[(YES,)], counts[(ALL,)]
    if reached is None or people is None:
        return Realised(place, "share", people)
    return Realised(place, "share", people, reached, *one_share(reached, people))


def _enrolment(
    plan: Plan, place: str, held: Held, store: Store, shown: Releases, through: int, now: dt.datetime
) -> Realised:
    """From the table of everybody by tranche and state, so that no second table gives away what that one hides."""
    counts = enrolled(store, shown, programme=plan.programme, through=through, now=now)
    tranche = held.tranche or ALL
    if held.of == "entrants":
        count = counts.get((tranche, ALL))
        return Realised(place, "count", count, value=None if count is None else float(count))
    completed, left = counts.get((tranche, "completed")), counts.get((tranche, "left"))
    if completed is None or left is None:
        return Realised(place, "share", None)
    return Realised(place, "share", completed + left, completed, *one_share(completed, completed + left))


def enrolled(
    store: Store, shown: Releases, *, programme: Sequence[str], through: int, now: dt.datetime
) -> dict[Key, int | None]:
    """(tranche, state) → how many at the end of a month, with margins; None where that may not be shown.

    When nobody is under way any more there is no such state: that all are done is known to all.
    """
    log = states(store, programme=programme, through=through)
    attributes = [
        Attribute("tranche", {person: tranche for person, (tranche, _) in log.items()}),
        Attribute("state", {person: state for person, (_, state) in log.items()}, ("completed", "left")),
    ]
    return shown.show(attributes, now=now)
