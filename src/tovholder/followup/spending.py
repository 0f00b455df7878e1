"""What services cost, year by year, and what was saved: read from the kroner used, as far as they may be shown.

A sum of kroner is shown only if enough people used the service, and only for years that are over. A sum over services
or years is made of what is shown and of nothing else, so that it gives nothing away.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .estimators.saving import saved
from .observed import Observed
from .plan import Plan, Service
from .privacy.tables import ALL
from .releases import Attribute, Releases
from .stores.store import Store

if TYPE_CHECKING:
    import pandas as pd

_YES, _OWN, _OTHER = "yes", "treated", "comparison"


@dataclass(frozen=True, slots=True)
class Spent:
    """What those in the programme used of a service in a calendar year, from their entry.

    people   how many used it; None where that is too few to be shown, and then the amount is None too
    """

    department: str
    service: str
    year: int
    people: int | None
    kroner: float | None


@dataclass(frozen=True, slots=True)
class Saved:
    """What a department saved in a calendar year (None: in all the years shown), with its 95 % interval, kroner."""

    department: str
    year: int | None
    kroner: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Spending:
    """Everything read from services used.

    unplaced   how many services there are in the data that the plan gives to no department
    """

    years: Sequence[int]
    spent: Sequence[Spent]
    saved: Sequence[Saved]
    unplaced: int


def spending(plan: Plan, store: Store, shown: Releases, *, through: int, now: dt.datetime) -> Spending:
    """What is known of the services whose people are known in this store, through a month."""
    found = _Use(plan, store, shown, through, now)
    services = {name: service for name, service in plan.services.items() if service.store == store.purpose}
    spent = tuple(found.spent(name, service, year) for name, service in services.items() for year in found.years)
    departments = dict.fromkeys(service.department for service in services.values())
    gains = tuple(gain for department in departments for gain in found.saved(department, spent))
    return Spending(found.years, spent, gains, len(set(found.used.service) - set(plan.services)))


class _Use:
    """One store's services and people.

    used     a row per person, service and year with kroner: person, group, service, year, oere
    people   a row per person: person, group, entry
    """

    def __init__(self, plan: Plan, store: Store, shown: Releases, through: int, now: dt.datetime) -> None:
        self._plan, self._shown, self._now = plan, shown, now
        observed = Observed(store, through=through)
        used = observed.use_by_person()
        self.used: pd.DataFrame = used[used.oere.fillna(0) != 0]
        self.people: pd.DataFrame = observed.people()
        begun, last = self.people[self._own(self.people)].entry // 12, observed.last_year()
        self.years: tuple[int, ...] = tuple(range(int(begun.min()) if len(begun) else last + 1, last + 1))

    def spent(self, name: str, service: Service, year: int) -> Spent:
        """A service's cost in a year."""
        rows = self._rows(name, year)
        rows = rows[self._own(rows)]
        people = self._count(f"use|{name}|{year}", rows)
        kroner = None if people is None else int(rows.oere.sum()) / 100
        return Spent(service.department, name, year, people, kroner)

    def saved(self, department: str, spent: Sequence[Spent]) -> Iterator[Saved]:
        """What a department saved each year, then in all; nothing where a part of it may not be shown."""
        services = {name: one for name, one in self._plan.services.items() if one.department == department}
        groups = next(iter(services.values())).comparison
        if not groups:
            return
        years = [year for year in self.years if self._may_compare(services, groups, year, spent)]
        found = [(year, self._saved(tuple(services), groups, (year,))) for year in years]
        for year, (kroner, low, high) in found:
            yield Saved(department, year, kroner, low, high)
        if found:
            yield Saved(department, None, *self._saved(tuple(services), groups, years))

    def _may_compare(
        self, services: dict[str, Service], groups: Sequence[str], year: int, spent: Sequence[Spent]
    ) -> bool:
        own = [one.people for one in spent if one.service in services and one.year == year]
        rows = {name: self._rows(name, year) for name in services}
        others = [self._count(f"use|{name}|{year}|other", of[of.group.isin(groups)]) for name, of in rows.items()]
        if None in own or None in others:
            return False
        people = self._followed(groups, year)
        of = dict(zip(people.person, np.where(people.treated, _OWN, _OTHER), strict=True))
        name = f"followed|{'|'.join(groups)}|{year}"
        return None not in self._shown.show([Attribute(name, of, (_OWN, _OTHER))], now=self._now).values()

    def _saved(self, names: Sequence[str], groups: Sequence[str], years: Sequence[int]) -> tuple[float, float, float]:
        import pandas as pd

        rows = pd.concat([self._followed(groups, year) for year in years])
        used = self.used[self.used.service.isin(names)].groupby(["person", "year"]).oere.sum()
        oere = used.reindex(pd.MultiIndex.from_frame(rows[["person", "year"]])).fillna(0).to_numpy(dtype=float)
        return saved(
            oere / 100, rows.months.to_numpy(dtype=float), person=pd.factorize(rows.person)[0],
            year=rows.year.to_numpy(dtype=np.int64), treated=rows.treated.to_numpy(dtype=bool),
        )  # fmt: skip

    def _followed(self, groups: Sequence[str], year: int) -> pd.DataFrame:
        """A row per person of either side followed in a year: person, year, treated, and for how many months."""
        own, others = self._own(self.people), self.people.group.isin(groups)
        months = (12 * (year + 1) - self.people.entry).clip(0, 12)
        rows = self.people.assign(treated=own, year=year, months=months)
        return rows[(own | others) & (months > 0)]

    def _own(self, rows: pd.DataFrame) -> pd.Series[bool]:
        """Who is in the programme: the groups named, or all that no service is held against."""
        if self._plan.programme:
            return rows.group.isin(self._plan.programme)
        return ~rows.group.isin({group for one in self._plan.services.values() for group in one.comparison})

    def _rows(self, name: str, year: int) -> pd.DataFrame:
        return self.used[(self.used.service == name) & (self.used.year == year)]

    def _count(self, name: str, rows: pd.DataFrame) -> int | None:
        """How many people the rows are of, if that may be shown; it counts as shown."""
        users = Attribute(name, dict.fromkeys(map(str, rows.person), _YES), (_YES,))
        return self._shown.show([users], now=self._now)[(ALL,)]
