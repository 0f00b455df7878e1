"""What an INDIGO project tells of a running contract, as a journal: plans, payments made, and alterations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tovholder.quantities import Month, Span

from .project import Altered, OutcomePayment, Project, Stretch, Text, Valued

_DATE = re.compile(r"(?P<year>[12][0-9]{3})(?:-(?P<month>0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
_DATED = re.compile(r"(?P<date>[12][0-9]{3}-[01][0-9]-[0-3][0-9]): (?P<what>.*)")


def journal_data(project: Project, names: Mapping[str, str]) -> dict[str, Any]:
    """The journal, empty parts included. names: INDIGO id → name."""
    plans: dict[str, dict[str, Any]] = {
        plan.id: {"note": plan.notes, "payments": []} for plan in project.outcome_payment_plans if plan.id
    }
    made: list[dict[str, Any]] = []
    for payment in project.outcome_payments:
        said = _payment(payment, names)
        if said is None:
            continue
        if value(payment.type) != "Planned":
            # The standard repeats what was paid in every later plan; here it stands once.
            made += [] if said in made and value(payment.outcome_payment_plan_id) else [said]
            continue
        plan = plans.setdefault(value(payment.outcome_payment_plan_id) or "plan1", {"payments": []})
        plan["payments"].append(said)
    altered = [("service", p.alterations) for p in project.service_provisions]
    altered += [("payment", c.alterations) for c in project.outcome_payment_commitments]
    return {
        "tovholder_journal": 1,
        "title": value(project.name),
        "plans": plans,
        "payments": made,
        "alterations": [entry for concerns, found in altered for entry in _alterations(concerns, found)],
    }


def _payment(payment: OutcomePayment, names: Mapping[str, str]) -> dict[str, Any] | None:
    amount = value(payment.money.amount) if payment.money else None
    span = span_of(payment.period)
    if amount is None or span is None:
        return None
    said = {
        "goal": value(payment.outcome_metric_id),
        "period": str(span),
        "payer": named(payment.payer_organisation_id, names),
        "to": named(payment.recipient_organisation_id, names),
        "amount": amount,
        "note": payment.notes,
    }
    return {key: entry for key, entry in said.items() if entry is not None}


def _alterations(concerns: str, altered: Altered | None) -> Iterator[dict[str, Any]]:
    """One for each line, where descriptions and reasons are in step; else the whole as one."""
    description, reason = (value(altered.description), value(altered.reason)) if altered else (None, None)
    if not description:
        return
    whats, whys = description.split("\n"), (reason or "–").split("\n")
    pairs = zip(whats, whys, strict=True) if len(whats) == len(whys) else [(description, reason or "–")]
    for what, why in pairs:
        yield {"concerns": concerns, **_dated(what), "reason": why}


def _dated(what: str) -> dict[str, str]:
    found = _DATED.fullmatch(what)
    try:
        return (
            {"what": what} if found is None else {"date": str(date.fromisoformat(found["date"])), "what": found["what"]}
        )
    except ValueError:
        return {"what": what}


def span_of(period: Stretch | None) -> Span | None:
    """The months of a period; None without a date that can be read."""
    start = month_of_text(value(period.start_date) or "") if period else None
    end = month_of_text(value(period.end_date) or "", last=True) if period else None
    first, last = (end if start is None else start), (start if end is None else end)
    return None if first is None or last is None or last < first else Span(first, last - first + 1)


def named(reference: Text | None, names: Mapping[str, str]) -> str | None:
    """An organisation by its name; several ids in one field by all their names."""
    ids = value(reference)
    return None if not ids else ", ".join(names.get(part.strip(), part.strip()) for part in ids.split(","))


def value(held: Valued[Any] | None) -> Any:
    """What stands in a value's object, if there is one."""
    return None if held is None else held.value


def month_of_text(text: str, *, last: bool = False) -> Month | None:
    """The month of YYYY, YYYY-MM or YYYY-MM-DD; of a year its first month, or its last. None for anything else.

    >>> month_of_text("2022-04-01") == 2022 * 12 + 3, month_of_text("2022", last=True) == 2022 * 12 + 11
    (True, True)
    """
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    number = int(found["month"]) if found["month"] else 12 if last else 1
    return int(found["year"]) * 12 + number - 1
