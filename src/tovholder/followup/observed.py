"""What a store's people were observed to do, as the tables of `register.tables`, in pandas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .indicators import Version
from .register.tables import panel, person_events, person_values, use_by_person
from .stores.store import Store

if TYPE_CHECKING:
    import pandas as pd


class Observed:
    """The tables of one store, through a month (default: the last with an observation)."""

    def __init__(self, store: Store, *, through: int | None = None, only_verified: bool = False) -> None:
        import ibis

        self._backend = ibis.duckdb.from_connection(store.connection)
        last = store.one("SELECT max(month) FROM observations")
        self.through: int | None = last if through is None else through
        self._persons = self._backend.table("persons")
        seen = self._backend.table("observations")
        if only_verified:
            seen = seen.filter(seen.verified_by.notnull())
        self._observations = seen if self.through is None else seen.filter(seen.month <= self.through)

    def values(self, version: Version, of: str, *, shift: int = 0, through: int | None = None) -> pd.DataFrame:
        """A row per person whose window has closed: see `person_values`."""
        last = self.through if through is None else through
        return _pandas(person_values(self._persons, self._observations, version, of=of, through=last, shift=shift))

    def events(self, version: Version, of: str) -> pd.DataFrame:
        """A row per person: see `person_events`."""
        return _pandas(person_events(self._persons, self._observations, version, of=of, through=self.through or 0))

    def panel(self, version: Version, of: str, *, period_months: int) -> pd.DataFrame:
        """A row per person and period: see `panel`."""
        return _pandas(panel(self._persons, self._observations, version, of=of, period_months=period_months))

    def use_by_person(self) -> pd.DataFrame:
        """What services each person used after entry, through the last whole year: see `use_by_person`."""
        use = self._backend.table("service_use")
        used = _pandas(use_by_person(self._persons, use))
        return used[used.year <= self.last_year()]

    def last_year(self) -> int:
        """The last calendar year whose services are known to its end, by then; 0 if there is none.

        A year that is under way is left out: month by month a sum would tell what one person used in between.
        """
        use = self._backend.table("service_use")
        last: int | None = use.month.max().to_pyarrow().as_py()
        until = min(last or 0, self.through if self.through is not None else last or 0)
        return (until + 1) // 12 - 1

    def people(self) -> pd.DataFrame:
        """A row per person: person, group and entry."""
        return _pandas(self._persons.select("person", "group", "entry"))


def _pandas(expression: Any) -> pd.DataFrame:
    """The rows in a fixed order: an engine may give them in any, and sums depend on it in the last digit."""
    keys = ("person", "period", "group", "service", "year")
    table = expression.order_by([name for name in expression.columns if name in keys])
    found: pd.DataFrame = table.to_pyarrow().to_pandas()
    return found
