"""An INDIGO project as the beginning of a case file and of its journal.

A project says what was agreed and paid, not what it cost or what it is worth: costs and outcomes are left for people to
fill in. Every figure is marked as taken from INDIGO.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tovholder.quantities import Month, month_label

from .history import journal_data, month_of_text, named, span_of, value
from .project import Metric, Pricing, Project
from .words import METHODS_BACK, STAGES_BACK

SOURCE = "GO Lab, INDIGO Impact Bond Dataset"
DANISH = "DKK"
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
    names = {o.id: value(o.name) or o.id for o in project.organisations if o.id}
    return Imported(
        case=_case(project, names, source),
        journal=_kept(journal_data(project, names)),
        unread=tuple(part for part in _UNREAD if data.get(part)),
    )


def _case(project: Project, names: Mapping[str, str], source: str) -> dict[str, Any]:
    start, end = _calendar(project)
    currency = next(iter(_currencies(project)), DANISH)
    purpose, people = project.purpose_and_classifications, project.service_and_beneficiaries
    providers = [named(p.organisation_id, names) for p in project.service_provisions]
    investors = [named(i.organisation_id, names) for i in project.investments]
    methods = [value(m.outcome_validation_method) for m in project.outcome_metrics]
    case = {
        "tovholder": 1,
        "title": value(project.name) or "INDIGO",
        "start": month_label(start),
        "horizon": f"{max(1, -(-(end - start + 1) // 12))} years",
        "currency": None if currency == DANISH else currency,
        "about": {
            "stage": STAGES_BACK.get(value(project.stage_development) or ""),
            "sources": [source, *(s for s in map(_source, project.sources) if s)],
        },
        "challenge": {"text": value(purpose.social_challenge) if purpose else None},
        "target_group": {"definition": value(people.target_population) if people else None},
        "intervention": {
            "description": value(purpose.intervention) if purpose else None,
            "provider": ", ".join(name for name in dict.fromkeys(providers) if name) or None,
        },
        "tranches": {"all": _tranche(project)},
        "goals": dict(_goals(project, currency, source)),
        "funding": {
            "investment": _investment(project, currency, source),
            "investors": [name for name in dict.fromkeys(investors) if name],
        },
        "contract": _contract(project, names),
        "measurement": {"design": next((METHODS_BACK.get((m or "").casefold()) for m in methods if m), None)},
    }
    return _kept(case)


def _contract(project: Project, names: Mapping[str, str]) -> dict[str, Any]:
    """The deal: who holds which roles, when it was signed, and the most it pays."""
    finance, dates = project.overall_project_finance, project.dates
    most = finance.maximum_potential_outcome_payment_v2 if finance else None
    signed = month_of_text(value(dates.outcomes_contract_signed) or "") if dates else None
    roles: dict[str, list[str]] = {}
    for role, references in (
        ("payer", [entry.organisation_id for entry in project.outcome_payment_commitments]),
        ("supplier", [entry.organisation_id for entry in project.service_provisions]),
        ("investor", [entry.organisation_id for entry in project.investments]),
    ):
        for id_ in dict.fromkeys(value(reference) for reference in references):
            if id_:
                roles.setdefault(id_, []).append(role)
    return {
        "signed": None if signed is None else month_label(signed),
        "parties": {
            f"party{i}": {
                "name": names.get(id_, id_),
                "roles": held,
                "indigo": id_ if id_.startswith("INDIGO-") else None,
            }
            for i, (id_, held) in enumerate(roles.items(), 1)
        },
        "caps": {"total": value(most.amount) if most else None},
    }


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
    start = next((m for m in (month_of_text(value(d) or "") for d in starts) if m is not None), None)
    spans = [span for payment in project.outcome_payments if (span := span_of(payment.period)) is not None]
    start = min((span.start for span in spans), default=2000 * 12) if start is None else start
    found = [m for m in (month_of_text(value(d) or "", last=True) for d in ends) if m is not None]
    return start, max(start, found[0] if found else max((span.end - 1 for span in spans), default=start + 11))


def _currencies(project: Project) -> Iterator[str]:
    finance = project.overall_project_finance
    held = [finance.total_investment_commitment, finance.maximum_potential_outcome_payment_v2] if finance else []
    texts = [money.currency for money in held if money] + [p.currency for p in project.outcome_pricings]
    texts += [p.money.currency for p in project.outcome_payments if p.money]
    return (code for text in texts if (code := value(text)))


def _tranche(project: Project) -> dict[str, Any]:
    people = project.service_and_beneficiaries
    number = people.targeted_number_service_users_or_beneficiaries_total if people else None
    unit = value(people.unit_description_of_service_user_or_beneficiaries) if people else None
    return {"unit": unit, "entrants": value(number) or 0}


def _investment(project: Project, currency: str, source: str) -> dict[str, Any] | None:
    finance = project.overall_project_finance
    amounts = finance.total_investment_commitment.amount if finance and finance.total_investment_commitment else None
    if amounts is None:
        return None
    exact, low, high = value(amounts.exact), value(amounts.min), value(amounts.max)
    said = {"value": exact} if exact is not None else {"low": low, "high": high}
    if None in said.values():
        return None
    return {**said, "unit": _unit(currency), "kind": "taken", "source": source}


def _goals(project: Project, currency: str, source: str) -> Iterator[tuple[str, dict[str, Any]]]:
    prices = {value(p.outcome_metric_id): p for p in project.outcome_pricings}
    for i, metric in enumerate(project.outcome_metrics, 1):
        name = metric.id or f"outcomemetric{i}"
        said = _goal(metric, prices.get(name), currency, source)
        # Where some are priced, one that is not is measured without being paid for.
        yield name, said if not prices or name in prices else {**said, "paying": False}


def _goal(metric: Metric, pricing: Pricing | None, currency: str, source: str) -> dict[str, Any]:
    per_unit = value(pricing.price_per_unit.amount) if pricing and pricing.price_per_unit else None
    money = _unit(value(pricing.currency) or currency) if pricing else ""
    return {
        "text": value(metric.definition) or metric.id or "–",
        "threshold": value(metric.outcome_metric_target),
        "price": None if per_unit is None else {"value": per_unit, "unit": money, "kind": "taken", "source": source},
        "max_units": value(metric.targeted_number_of_service_users_or_beneficiaries_total),
        "data_source": value(metric.data_source_for_outcome_validation),
        "note": value(pricing.contracted_increases_to_outcome_pricing) if pricing else None,
    }


def _source(source: Any) -> str | None:
    name, url = value(source.name), value(source.url)
    return ": ".join(part for part in (name, url) if part) or None


def _unit(currency: str) -> str:
    return "kr" if currency == DANISH else currency


def _kept(data: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = _pruned(data)
    return kept


def _pruned(node: Any) -> Any:
    """Without what is empty, so that the file holds only what is known."""
    if isinstance(node, dict):
        kept = {key: _pruned(entry) for key, entry in node.items()}
        return {key: entry for key, entry in kept.items() if entry not in (None, {}, [])}
    return [_pruned(entry) for entry in node] if isinstance(node, list) else node
