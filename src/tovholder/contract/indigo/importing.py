"""An INDIGO project as the beginning of a case file and of its journal.

A project says what was agreed and paid, not what it cost or what it is worth: costs and outcomes are left for people to
fill in. Every figure is marked as taken from INDIGO.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tovholder.quantities import Month, Span, month_label

from .project import Altered, Metric, OutcomePayment, Pricing, Project, Stretch, Text, Valued
from .words import METHODS_BACK, STAGES_BACK

SOURCE = "GO Lab, INDIGO Impact Bond Dataset"
DANISH = "DKK"
_DATE = re.compile(r"(?P<year>[12][0-9]{3})(?:-(?P<month>0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
_DATED = re.compile(r"(?P<date>[12][0-9]{3}-[01][0-9]-[0-3][0-9]): (?P<what>.*)")
_UNREAD = ("technical_assistances", "technical_assistance_details", "transactions", "grants", "intermediary_services",
           "delivery_locations", "outcome_funds", "open_contracting_datas", "360giving_datas", "documents",
           "provider_side_cost", "outcome_payer_cost", "scenarios")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Imported:
    """A case and a journal as they are to be written; `unread` are parts of the project we have no place for."""

    case: dict[str, Any]
    journal: dict[str, Any]
    unread: tuple[str, ...]


def imported(data: Mapping[str, Any], *, identifier: str | None = None) -> Imported:
    """What an INDIGO project's JSON holds. Raises pydantic's ValidationError if it is not one.

    identifier: the project's INDIGO id, for the sources.
    """
    project = Project.model_validate(data)
    source = SOURCE if identifier is None else f"{SOURCE}, {identifier}"
    names = {o.id: _value(o.name) or o.id for o in project.organisations if o.id}
    return Imported(
        case=_case(project, names, source),
        journal=_journal(project, names),
        unread=tuple(part for part in _UNREAD if data.get(part)),
    )


def month_of_text(text: str, *, last: bool = False) -> Month | None:
    """The month of YYYY, YYYY-MM or YYYY-MM-DD; of a year its first month, or its last. None for anything else.

    >>> month_label(month_of_text("2022-04-01")), month_label(month_of_text("2022", last=True)), month_of_text("soon")
    ('2022-04', '2022-12', None)
    """
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    number = int(found["month"]) if found["month"] else 12 if last else 1
    return int(found["year"]) * 12 + number - 1


def _case(project: Project, names: Mapping[str, str], source: str) -> dict[str, Any]:
    start, end = _calendar(project)
    currency = next(iter(_currencies(project)), DANISH)
    purpose, people = project.purpose_and_classifications, project.service_and_beneficiaries
    providers = [_named(p.organisation_id, names) for p in project.service_provisions]
    investors = [_named(i.organisation_id, names) for i in project.investments]
    payers = [_named(c.organisation_id, names) for c in project.outcome_payment_commitments]
    methods = [_value(m.outcome_validation_method) for m in project.outcome_metrics]
    case = {
        "tovholder": 1,
        "title": _value(project.name) or "INDIGO",
        "start": month_label(start),
        "horizon": f"{max(1, -(-(end - start + 1) // 12))} years",
        "currency": None if currency == DANISH else currency,
        "about": {
            "stage": STAGES_BACK.get(_value(project.stage_development) or ""),
            "sources": [source, *(s for s in map(_source, project.sources) if s)],
        },
        "challenge": {"text": _value(purpose.social_challenge) if purpose else None},
        "target_group": {"definition": _value(people.target_population) if people else None},
        "intervention": {
            "description": _value(purpose.intervention) if purpose else None,
            "provider": ", ".join(name for name in dict.fromkeys(providers) if name) or None,
        },
        "tranches": {"all": _tranche(project)},
        "goals": dict(_goals(project, currency, source)),
        "funding": {
            "investment": _investment(project, currency, source),
            "investors": [name for name in dict.fromkeys(investors) if name],
        },
        "people": [
            {"role": role, "organisation": name}
            for role, group in (("payer", payers), ("supplier", providers), ("investor", investors))
            for name in dict.fromkeys(group)
            if name
        ],
        "measurement": {"design": next((METHODS_BACK.get((m or "").casefold()) for m in methods if m), None)},
    }
    return _kept(case)


def _calendar(project: Project) -> tuple[Month, Month]:
    """(first month, last month): service to final payment where they are known, else what there is."""
    dates = project.dates
    starts = (dates.start_date_of_service_provision, dates.outcomes_contract_signed) if dates else ()
    ends = (
        (
            dates.actual_completion_date,
            dates.anticipated_completion_date,
            dates.actual_end_date_of_service_provision,
            dates.anticipated_end_date_of_service_provision,
        )
        if dates
        else ()
    )
    start = next((m for m in (month_of_text(_value(d) or "") for d in starts) if m is not None), None)
    spans = [span for payment in project.outcome_payments if (span := _span(payment.period)) is not None]
    start = min((span.start for span in spans), default=2000 * 12) if start is None else start
    found = [m for m in (month_of_text(_value(d) or "", last=True) for d in ends) if m is not None]
    return start, max(start, found[0] if found else max((span.end - 1 for span in spans), default=start + 11))


def _currencies(project: Project) -> Iterator[str]:
    finance = project.overall_project_finance
    held = [finance.total_investment_commitment, finance.maximum_potential_outcome_payment_v2] if finance else []
    texts = [money.currency for money in held if money] + [p.currency for p in project.outcome_pricings]
    texts += [p.money.currency for p in project.outcome_payments if p.money]
    return (value for text in texts if (value := _value(text)))


def _tranche(project: Project) -> dict[str, Any]:
    people = project.service_and_beneficiaries
    number = people.targeted_number_service_users_or_beneficiaries_total if people else None
    unit = _value(people.unit_description_of_service_user_or_beneficiaries) if people else None
    return {"unit": unit, "entrants": _value(number) or 0}


def _investment(project: Project, currency: str, source: str) -> dict[str, Any] | None:
    finance = project.overall_project_finance
    amounts = finance.total_investment_commitment.amount if finance and finance.total_investment_commitment else None
    if amounts is None:
        return None
    exact, low, high = _value(amounts.exact), _value(amounts.min), _value(amounts.max)
    said = {"value": exact} if exact is not None else {"low": low, "high": high}
    if None in said.values():
        return None
    return {**said, "unit": _unit(currency), "kind": "taken", "source": source}


def _goals(project: Project, currency: str, source: str) -> Iterator[tuple[str, dict[str, Any]]]:
    prices = {_value(p.outcome_metric_id): p for p in project.outcome_pricings}
    for i, metric in enumerate(project.outcome_metrics, 1):
        name = metric.id or f"outcomemetric{i}"
        yield name, _goal(metric, prices.get(name), currency, source)


def _goal(metric: Metric, pricing: Pricing | None, currency: str, source: str) -> dict[str, Any]:
    per_unit = _value(pricing.price_per_unit.amount) if pricing and pricing.price_per_unit else None
    money = _unit(_value(pricing.currency) or currency) if pricing else ""
    return {
        "text": _value(metric.definition) or metric.id or "–",
        "threshold": _value(metric.outcome_metric_target),
        "price": None if per_unit is None else {"value": per_unit, "unit": money, "kind": "taken", "source": source},
        "max_units": _value(metric.targeted_number_of_service_users_or_beneficiaries_total),
        "data_source": _value(metric.data_source_for_outcome_validation),
        "note": _value(pricing.contracted_increases_to_outcome_pricing) if pricing else None,
    }


def _journal(project: Project, names: Mapping[str, str]) -> dict[str, Any]:
    plans: dict[str, dict[str, Any]] = {
        plan.id: {"note": plan.notes, "payments": []} for plan in project.outcome_payment_plans if plan.id
    }
    made: list[dict[str, Any]] = []
    for payment in project.outcome_payments:
        said = _payment(payment, names)
        if said is None:
            continue
        if _value(payment.type) != "Planned":
            # The standard repeats what was paid in every later plan; here it stands once.
            made += [] if said in made and _value(payment.outcome_payment_plan_id) else [said]
            continue
        plan = plans.setdefault(_value(payment.outcome_payment_plan_id) or "plan1", {"payments": []})
        plan["payments"].append(said)
    altered = [("service", p.alterations) for p in project.service_provisions]
    altered += [("payment", c.alterations) for c in project.outcome_payment_commitments]
    journal = {
        "tovholder_journal": 1,
        "title": _value(project.name),
        "plans": plans,
        "payments": made,
        "alterations": [entry for concerns, found in altered for entry in _alterations(concerns, found)],
    }
    return _kept(journal)


def _payment(payment: OutcomePayment, names: Mapping[str, str]) -> dict[str, Any] | None:
    amount = _value(payment.money.amount) if payment.money else None
    span = _span(payment.period)
    if amount is None or span is None:
        return None
    said = {
        "goal": _value(payment.outcome_metric_id),
        "period": str(span),
        "payer": _named(payment.payer_organisation_id, names),
        "to": _named(payment.recipient_organisation_id, names),
        "amount": amount,
        "note": payment.notes,
    }
    return {key: value for key, value in said.items() if value is not None}


def _alterations(concerns: str, altered: Altered | None) -> Iterator[dict[str, Any]]:
    """One for each line, where descriptions and reasons are in step; else the whole as one."""
    description, reason = (_value(altered.description), _value(altered.reason)) if altered else (None, None)
    if not description:
        return
    whats, whys = description.split("\n"), (reason or "–").split("\n")
    pairs = zip(whats, whys, strict=True) if len(whats) == len(whys) else [(description, reason or "–")]
    for what, why in pairs:
        dated = _DATED.fullmatch(what)
        date = {"date": dated["date"], "what": dated["what"]} if dated else {"what": what}
        yield {"concerns": concerns, **date, "reason": why}


def _span(period: Stretch | None) -> Span | None:
    start = month_of_text(_value(period.start_date) or "") if period else None
    end = month_of_text(_value(period.end_date) or "", last=True) if period else None
    first, last = (end if start is None else start), (start if end is None else end)
    return None if first is None or last is None or last < first else Span(first, last - first + 1)


def _source(source: Any) -> str | None:
    parts = [_value(source.name), _value(source.url)]
    return ": ".join(part for part in parts if part) or None


def _named(reference: Text | None, names: Mapping[str, str]) -> str | None:
    """An organisation by its name; several ids in one field by all their names."""
    value = _value(reference)
    return None if not value else ", ".join(names.get(part.strip(), part.strip()) for part in value.split(","))


def _unit(currency: str) -> str:
    return "kr" if currency == DANISH else currency


def _value(held: Valued[Any] | None) -> Any:
    return None if held is None else held.value


def _kept(data: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = _pruned(data)
    return kept


def _pruned(node: Any) -> Any:
    """Without what is empty, so that the file holds only what is known."""
    if isinstance(node, dict):
        kept = {key: _pruned(value) for key, value in node.items()}
        return {key: value for key, value in kept.items() if value not in (None, {}, [])}
    return [_pruned(entry) for entry in node] if isinstance(node, list) else node
