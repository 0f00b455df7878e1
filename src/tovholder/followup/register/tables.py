"""The tables that are analysed, as Ibis expressions of persons and what was observed of them.

persons       person, tranche, group, cluster, entry, completion, exit     (months as year · 12 + month − 1)
observations  person, indicator, month, value
service_use   person, month, service, units, kroner (whole øre)

The expressions say what is to be had, not where: they run the same on DuckDB and on Spark. Money is summed in whole
numbers, so that the sums are the same to the last digit however the rows are divided; `hash` is never used, and
nothing is divided by a count that can be 0.
"""

from __future__ import annotations

from typing import Any

from ..indicators import Version

Expression = Any
"""An Ibis table; the library ships no types."""
PERSON = ("person", "tranche", "group", "cluster", "entry", "completion", "exit")
_NEVER = 0


def person_values(
    persons: Expression, observations: Expression, version: Version, *, of: str, through: int | None = None,
    shift: int = 0,
) -> Expression:  # fmt: skip
    """One row per person whose window has closed: PERSON, `seen` (observations in the window) and `value`.

    of: the observations' name. through: the last month observed; None if every window has closed.
    shift: months the window is moved, as to before the entry. For a share the value is 1 for those who reached it.
    """
    since, until = version.since + shift, version.until + shift
    if through is not None:
        persons = persons.filter(persons.entry + until <= through + 1)
    measured = observations.filter(observations.indicator == of).select("person", "month", "value")
    joined = persons.select(*PERSON).left_join(measured, "person")
    inside = (joined.month >= joined.entry + since) & (joined.month < joined.entry + until)
    value = inside.ifelse(joined.value, None).cast("float64")
    summed = joined.mutate(_value=value, _at=inside.ifelse(joined.month, None)).group_by(*PERSON)
    result = summed.aggregate(seen=lambda t: t._value.count(), value=lambda t: _taken(t, version))
    if version.measure == "mean":
        return result
    missing = None if version.missing == "left_out" else 0.0
    return result.mutate(value=result.seen.__gt__(0).ifelse(_reached(result.value, version), missing).cast("float64"))


def person_events(
    persons: Expression, observations: Expression, version: Version, *, of: str, through: int
) -> Expression:
    """One row per person: PERSON, `time` in months from entry, and `event` 1 if it happened, 0 if they were last seen.

    A person is followed until the event, until they leave, or through the last month observed. The month of entry is
    month 1.
    """
    measured = observations.filter(observations.indicator == of).select("person", "month", "value")
    persons = persons.filter(persons.entry <= through).select(*PERSON)
    joined = persons.left_join(measured, "person")
    counts = _reached(joined.value, version) == 1
    counts &= (joined.month >= joined.entry + version.since) & (joined.month <= through)
    first = joined.mutate(_at=counts.ifelse(joined.month, None)).group_by(*PERSON).aggregate(at=lambda t: t._at.min())
    last = first.exit.fill_null(through)
    last = (last < through).ifelse(last, through)
    happened = first["at"].notnull() & (first["at"] <= last)
    return first.mutate(
        time=(happened.ifelse(first["at"], last) - first.entry + 1).cast("float64"), event=happened.cast("int64")
    ).drop("at")


def panel(
    persons: Expression, observations: Expression, version: Version, *, of: str, period_months: int
) -> Expression:
    """One row per person and period with something observed: person, group, cluster, period, value (mean) and cohort.

    cohort: the period a person entered in; for the comparison group it is decided by the caller.
    """
    measured = observations.filter(observations.indicator == of).select("person", "month", "value")
    joined = persons.select(*PERSON).inner_join(measured, "person")
    joined = joined.mutate(
        period=(joined.month // period_months).cast("int64"), cohort=(joined.entry // period_months).cast("int64")
    )
    value = _reached(joined.value, version).cast("float64") if version.measure != "mean" else joined.value
    keys = ("person", "group", "cluster", "cohort", "period")
    return joined.mutate(_value=value).group_by(*keys).aggregate(value=lambda t: t._value.mean())


def cells(persons: Expression, person_months: Expression, *, period_months: int) -> Expression:
    """A register in a table one can hold: one row per cohort, group and period.

    people       how many different persons
    months       how many person-months
    units, units_squared  sums, for means and their spread
    oere         what it cost, in whole øre

    person_months: person, month, units (whole), oere. Persons without an entry are of cohort 0.
    """
    wanted = persons.select("person", "group", "entry")
    joined = person_months.inner_join(wanted, "person")
    cohort = (joined.entry.fill_null(_NEVER) // period_months).cast("int64")
    joined = joined.mutate(cohort=cohort, period=(joined.month // period_months).cast("int64"))
    return (
        joined.group_by("cohort", "group", "period")
        .aggregate(
            people=joined.person.nunique().cast("int64"),
            months=joined.count().cast("int64"),
            units=joined.units.sum().cast("int64"),
            units_squared=(joined.units * joined.units).sum().cast("int64"),
            oere=joined.oere.sum().cast("int64"),
        )
        .order_by("cohort", "group", "period")
    )


def use_by_person(persons: Expression, service_use: Expression) -> Expression:
    """What services each person used after entry: person, group, service, year, units and øre."""
    joined = service_use.inner_join(persons.select("person", "group", "entry"), "person")
    joined = joined.filter(joined.month >= joined.entry)
    joined = joined.mutate(year=(joined.month // 12).cast("int64"))
    keys = ("person", "group", "service", "year")
    return joined.group_by(*keys).aggregate(units=joined.units.sum(), oere=joined.kroner.sum().cast("int64"))


def _reached(value: Expression, version: Version) -> Expression:
    """1 where a value is within the version's bounds, else 0."""
    within = value.notnull()
    if version.at_least is not None:
        within &= value >= version.at_least
    if version.at_most is not None:
        within &= value <= version.at_most
    return within.ifelse(1, 0)


def _taken(joined: Expression, version: Version) -> Expression:
    """What counts of a person's observations."""
    value = joined._value
    match version.take:
        case "last":
            return value.argmax(joined._at)
        case "first":
            return value.argmin(joined._at)
        case "mean":
            return value.mean()
        case "sum":
            return value.sum()
        case "smallest":
            return value.min()
        case "largest":
            return value.max()
        case "any":
            return value.min() if version.at_most is not None and version.at_least is None else value.max()
