"""Goals, prices, results and payments as INDIGO writes them. Small counts of people are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from tovholder.case.goals import Goal
from tovholder.quantities import Quantity, Span, month_label

from ..settlement.books import Books
from ..settlement.journal import Alteration, Journal, Payment, Report
from ..settlement.owed import FLOOR
from .project import (
    Altered,
    Commitment,
    Metric,
    Money,
    OutcomePayment,
    Pricing,
    Result,
    Stretch,
    money,
    number,
    text,
)
from .words import METHODS, SMALLEST_COUNT


def likely(quantity: Quantity | None) -> float | None:
    """The likely value, where it is written here and is not a reference; never an example, which is nobody's number."""
    if quantity is None or quantity.use is not None or quantity.kind == "example":
        return None
    return quantity.likely_value


def metric_id(name: str, goal: Goal) -> str:
    """The goal's id within the project: the one INDIGO knows, else ours."""
    return goal.indigo or name


def metric(name: str, goal: Goal, design: str | None) -> Metric:
    """One goal; `design` is how the case's results are established, unless the goal says otherwise."""
    return Metric(
        id=metric_id(name, goal),
        definition=text(goal.text),
        targeted_number_of_service_users_or_beneficiaries_total=number(likely(goal.max_units)),
        outcome_metric_target=text(goal.threshold),
        outcome_validation_method=text(METHODS.get(goal.method or design or "")),
        data_source_for_outcome_validation=text(goal.data_source),
    )


def pricing(name: str, goal: Goal, currency: str) -> Pricing:
    """What one goal pays."""
    price = likely(goal.price)
    return Pricing(
        outcome_metric_id=text(metric_id(name, goal)),
        currency=text(currency),
        price_per_unit=None if price is None else Money(amount=number(price)),
    )


def results(journal: Journal, books: Books, ids: Mapping[str, str]) -> Iterator[Result]:
    """Every result as it was last settled; without books, every verified report that no other corrects."""
    corrected = {report.corrects for report in journal.reports.values()}
    reported = {n: r for n, r in journal.reports.items() if r.verified_by and n not in corrected}
    for report in (books.entries[-1].reports if books.entries else reported).values():
        yield _result(report, ids.get(report.goal, report.goal))


def _result(report: Report, goal: str) -> Result:
    reached, engaged = report.count, report.completed if report.started is None else report.started
    missed = None if engaged is None or reached is None else engaged - reached
    hidden = any(count is not None and 0 < count < SMALLEST_COUNT for count in (reached, missed))
    return Result(
        outcome_metric_id=text(goal),
        result_level=text("Outcome level"),
        result_type=text("Interim"),
        period=Stretch(end_date=text(month_label(report.at))),
        number_engaged_in_impact_bond=number(engaged),
        number_with_positive_social_outcomes=None if hidden else number(reached),
        notes=report.note,
        status="PRIVATE" if hidden else None,
    )


def booked(books: Books) -> Iterator[Payment]:
    """Every booked line as a payment; adjusting lines too, so that the sum is what was paid."""
    for entry in books.entries:
        for line in entry.lines:
            goal = None if line.goal == FLOOR else line.goal
            yield Payment(goal=goal, period=Span(line.at, 1), payer=line.payer, to=line.to, amount=line.kroner)


def commitments(
    journal: Journal, actual: Sequence[Payment], currency: str, names: Callable[[str], str]
) -> tuple[Commitment, ...]:
    """Who pays, how much so far, and what was altered about it (told once, with the first)."""
    concerning = altered([alteration for alteration in journal.alterations if alteration.concerns == "payment"])
    paid: dict[str | None, float] = {}
    for payment in actual:
        paid[payment.payer] = paid.get(payment.payer, 0.0) + payment.amount
    if not paid:
        return () if concerning is None else (Commitment(alterations=concerning),)
    return tuple(
        Commitment(
            organisation_id=None if payer is None else text(names(payer)),
            total_outcome_payments=money(amount, currency),
            alterations=concerning if i == 0 else None,
        )
        for i, (payer, amount) in enumerate(paid.items())
    )


def altered(alterations: Iterable[Alteration]) -> Altered | None:
    """The standard has one text for all alterations and one for all reasons: one to a line, in step."""
    found = list(alterations)
    if not found:
        return None
    said = [_line(f"{entry.date.isoformat()}: {entry.what}" if entry.date else entry.what) for entry in found]
    return Altered(description=text("\n".join(said)), reason=text("\n".join(_line(e.reason) for e in found)))


def _line(words: str) -> str:
    return " ".join(words.split())


def outcome_payment(
    payment: Payment, currency: str, *, plan: str | None, names: Callable[[str], str], ids: Mapping[str, str]
) -> OutcomePayment:
    """A payment of a plan or, without one, a payment made."""
    span = payment.period
    return OutcomePayment(
        outcome_payment_plan_id=text(plan),
        outcome_metric_id=text(ids.get(payment.goal or "", payment.goal or "")),
        period=Stretch(start_date=text(month_label(span.start)), end_date=text(month_label(span.end - 1))),
        payer_organisation_id=text(names(payment.payer or "")),
        recipient_organisation_id=text(names(payment.to or "")),
        type=text("Actual" if plan is None else "Planned"),
        money=money(payment.amount, currency),
        notes=payment.note,
    )
