"""What is to be reported of whom, month by month: the windows of the plan's indicators say it.

A person's month is due when some version of an indicator counts it, the month has begun, and the person had not left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tovholder.followup.plan import Plan
from tovholder.followup.reported import Person, Said
from tovholder.quantities import Month


@dataclass(frozen=True, slots=True)
class Due:
    """A person in a month: what stands there, and what the same account said of them last; None where nothing does."""

    person: Person
    said: Said | None
    last: float | None


def due(plan: Plan, indicator: str, people: Iterable[Person], said: Iterable[Said], *, now: Month) -> Mapping[
    Month, tuple[Due, ...]
]:  # fmt: skip
    """Month → those due in it, in the order they began; the latest month first."""
    stands = {(one.person, one.month): one for one in said}
    counted = _counted(plan, indicator)
    found: dict[Month, list[Due]] = {}
    for person in people:
        last: float | None = None
        for month in _months(person, counted, now=now):
            there = stands.get((person.person, month))
            found.setdefault(month, []).append(Due(person, there, last))
            if there is not None and there.value is not None:
                last = there.value
    return {month: tuple(found[month]) for month in sorted(found, reverse=True)}


def _counted(plan: Plan, indicator: str) -> list[int]:
    """The months, from a person's own entry, that some version made of the indicator counts, in order."""
    windows = (
        range(version.since, version.until)
        for name, known in plan.indicators.items()
        for version in known.versions.values()
        if (version.of or name) == indicator
    )
    return sorted(set().union(*windows))


def _months(person: Person, counted: list[int], *, now: Month) -> Iterator[Month]:
    last = now if person.exit is None else min(now, person.exit)
    yield from (person.entry + after for after in counted if person.entry + after <= last)
