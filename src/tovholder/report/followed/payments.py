"""Payments for results: planned, expected, booked, due now, and what is left of what was expected.

Booked and due are whole øre, as the books and the statement have them. What was expected is kroner, the mean of the
contract in many draws.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from tovholder.contract.outcome import Simulation
from tovholder.contract.settlement.books import Line
from tovholder.contract.settlement.journal import Payment
from tovholder.contract.settlement.money import Oere, exact, rounded
from tovholder.contract.settlement.owed import FLOOR
from tovholder.errors import CaseError
from tovholder.quantities import year_of

from ..material import Material


@dataclass(frozen=True, slots=True)
class Paid:
    """One goal's, one year's or one payer's payments.

    planned   øre in the newest plan; None where it has none for this
    expected  kroner; None where the contract cannot be calculated
    booked    øre in the books by the day, and what was paid before the journal began
    due       øre in the settlement proposed
    """

    planned: Oere | None
    expected: float | None
    booked: Oere
    due: Oere

    @property
    def left(self) -> float | None:
        """Kroner expected and neither booked nor due; below 0 more was paid than expected."""
        return None if self.expected is None else self.expected - (self.booked + self.due) / 100


Key = str | int | None
"""A goal, a payer (None: not said) or a calendar year."""


@dataclass(frozen=True, slots=True)
class _Booked:
    """An amount and what it is grouped by. `year` is the one it was paid in."""

    goal: str | None
    payer: str | None
    year: int
    amount: Oere


def by_goal(material: Material) -> dict[str | None, Paid]:
    """Goal → its payments, goals first in the case's order; `FLOOR` is the least payment, None what names no goal."""
    simulation, found = simulated(material), {}
    expected: dict[Key, float] = {}
    if simulation is not None:
        means = simulation.by_goal.mean(axis=1).tolist()
        expected = {goal.id: mean for goal, mean in zip(simulation.deal.goals, means, strict=True) if goal.paying}
        expected[FLOOR] = float(simulation.top_up.mean())
    sums = _grouped(material, expected, lambda entry: entry.goal, lambda payment: payment.goal)
    paying: list[str | None] = [name for name, goal in material.case.goals.items() if goal.paying]
    for goal in [*paying, *(key for key in sums if key not in paying)]:
        if not isinstance(goal, int):
            found[goal] = sums.get(goal, Paid(None, None if simulation is None else 0.0, 0, 0))
    return {goal: paid for goal, paid in found.items() if goal in paying or _is_something(paid)}


def by_year(material: Material) -> dict[int, Paid]:
    """Calendar year → its payments: planned for it, expected in it, and booked in it. A plan that covers several years
    stands in the last of them."""
    simulation = simulated(material)
    expected: dict[Key, float] = {}
    if simulation is not None:
        means = simulation.payments.sum(axis=0).mean(axis=1).tolist()
        expected = dict(zip(simulation.years, means, strict=True))
    sums = _grouped(material, expected, lambda entry: entry.year, lambda payment: year_of(payment.period.end - 1))
    years = sorted(key for key, paid in sums.items() if isinstance(key, int) and _is_something(paid))
    shown = range(years[0], years[-1] + 1) if years else ()
    none = Paid(None, None if simulation is None else 0.0, 0, 0)
    return {year: sums.get(year, none) for year in shown}


def by_payer(material: Material) -> dict[str | None, Paid]:
    """Payer → its payments; None is what names nobody."""
    simulation = simulated(material)
    expected: dict[Key, float] = {}
    if simulation is not None:
        means = simulation.payments.sum(axis=1).mean(axis=1).tolist()
        expected = dict(zip(simulation.payers, means, strict=True))
    sums = _grouped(material, expected, lambda entry: entry.payer, lambda payment: payment.payer)
    return {key: paid for key, paid in sums.items() if not isinstance(key, int) and _is_something(paid)}


def whole(parts: Iterable[Paid]) -> Paid:
    """The sum; a plan for some of the parts is a plan."""
    rows = list(parts)
    plans = [row.planned for row in rows if row.planned is not None]
    known = [row.expected for row in rows if row.expected is not None]
    return Paid(
        sum(plans) if plans else None,
        sum(known) if known else None,
        sum(row.booked for row in rows),
        sum(row.due for row in rows),
    )


def simulated(material: Material) -> Simulation | None:
    """The contract in many draws; None without one that can be calculated."""
    if material.case.contract is None:
        return None
    try:
        return material.drawn.contract
    except CaseError:
        return None


def payments_made(material: Material) -> tuple[tuple[int, Oere], ...]:
    """(month, øre) of everything booked by the day, and paid before the journal began."""
    followed = material.followed
    books = ((entry.day.year * 12 + entry.day.month - 1, entry.total) for entry in followed.books.entries)
    before = () if followed.journal is None else followed.journal.payments
    return (*((payment.period.end - 1, _oere(payment)) for payment in before), *books)


def _grouped(
    material: Material,
    expected: Mapping[Key, float],
    key: Callable[[_Booked], Key],
    key_of_plan: Callable[[Payment], Key],
) -> dict[Key, Paid]:
    planned: dict[Key, Oere] = {}
    plan = material.followed.plan
    for payment in () if plan is None else plan.payments:
        at = key_of_plan(payment)
        planned[at] = planned.get(at, 0) + _oere(payment)
    booked, due = _sums(_booked(material), key), _sums(_due(material), key)
    is_known = bool(expected)
    return {
        at: Paid(planned.get(at), expected.get(at, 0.0) if is_known else None, booked.get(at, 0), due.get(at, 0))
        for at in dict.fromkeys([*expected, *planned, *booked, *due])
    }


def _sums(entries: Iterable[_Booked], key: Callable[[_Booked], Key]) -> dict[Key, Oere]:
    sums: dict[Key, Oere] = {}
    for entry in entries:
        sums[key(entry)] = sums.get(key(entry), 0) + entry.amount
    return sums


def _booked(material: Material) -> Iterable[_Booked]:
    followed = material.followed
    for payment in () if followed.journal is None else followed.journal.payments:
        yield _Booked(payment.goal, payment.payer, year_of(payment.period.end - 1), _oere(payment))
    for entry in followed.books.entries:
        yield from (_of(line, entry.day.year) for line in entry.lines)


def _due(material: Material) -> Iterable[_Booked]:
    statement = material.followed.statement
    return () if statement is None else (_of(line, statement.day.year) for line in statement.lines)


def _of(line: Line, year: int) -> _Booked:
    return _Booked(line.goal, line.payer, year, line.amount)


def _oere(payment: Payment) -> Oere:
    return rounded(Fraction(exact(payment.amount)))


def _is_something(paid: Paid) -> bool:
    return bool(paid.planned or paid.booked or paid.due or paid.expected)
