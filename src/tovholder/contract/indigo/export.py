"""A case with its journal and books as an INDIGO project: what was planned and what happened side by side.

What the case does not say is left out, never guessed. No person is named, since what is sent to INDIGO is published.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from tovholder.case.model import Case
from tovholder.quantities import Quantity, month_label

from ..settlement.books import Books
from ..settlement.journal import Journal, Payment
from .outcomes import altered, booked, commitments, likely, metric, outcome_payment, pricing, results
from .project import (
    Amounts,
    Beneficiaries,
    Dates,
    Finance,
    Investment,
    Organisation,
    PaymentPlan,
    Project,
    Provision,
    Purpose,
    RangedMoney,
    Source,
    Stretch,
    money,
    number,
    text,
)
from .words import INDIVIDUALS, STAGES

_ISO = {"kr": "DKK"}


def export(case: Case, *, journal: Journal | None = None, books: Books | None = None) -> Project:
    """The project of a case, with what its journal and books tell of how it went."""
    journal = Journal(tovholder_journal=1) if journal is None else journal
    books = Books() if books is None else books
    currency = _ISO.get(case.currency, case.currency)
    actual = (*journal.payments, *booked(books))
    planned = ((name, payment) for name, plan in journal.plans.items() for payment in plan.payments)
    return Project(
        name=text(case.title),
        stage_development=text(STAGES.get(case.about.stage or "")),
        dates=_dates(case),
        overall_project_finance=_finance(case, actual, currency),
        purpose_and_classifications=Purpose(
            social_challenge=text(case.challenge.text), intervention=text(case.intervention.description)
        ),
        service_and_beneficiaries=_beneficiaries(case),
        sources=_sources(case),
        organisations=_organisations(case),
        service_provisions=_provisions(case, journal),
        outcome_payment_commitments=commitments(journal, actual, currency),
        investments=_investments(case, currency),
        outcome_metrics=tuple(metric(name, goal, case.measurement.design) for name, goal in case.goals.items()),
        outcome_pricings=tuple(pricing(name, goal, currency) for name, goal in case.goals.items() if goal.paying),
        results=tuple(results(journal, books)),
        outcome_payment_plans=tuple(PaymentPlan(id=name, notes=plan.note) for name, plan in journal.plans.items()),
        outcome_payments=(
            *(outcome_payment(payment, currency, plan=name) for name, payment in planned),
            *(outcome_payment(payment, currency, plan=None) for payment in actual),
        ),
    )


def _dates(case: Case) -> Dates:
    end = case.start.start + round(case.horizon.months) - 1
    return Dates(
        start_date_of_service_provision=text(month_label(case.start.start)),
        anticipated_completion_date=text(month_label(end)),
    )


def _finance(case: Case, actual: Sequence[Payment], currency: str) -> Finance:
    return Finance(
        total_investment_commitment=_invested(case, currency),
        total_outcome_payments_made=money(sum(payment.amount for payment in actual), currency) if actual else None,
    )


def _invested(case: Case, currency: str) -> RangedMoney | None:
    quantity = case.funding.investment
    if quantity is None or likely(quantity) is None:
        return None
    return RangedMoney(currency=text(currency), amount=_amounts(quantity))


def _amounts(quantity: Quantity) -> Amounts:
    if quantity.is_uncertain:
        return Amounts(min=number(quantity.low_value), max=number(quantity.high_value))
    return Amounts(exact=number(likely(quantity)))


def _beneficiaries(case: Case) -> Beneficiaries:
    entrants = [likely(entry) for tranche in case.tranches.values() for entry in tranche.entrants.values()]
    known = [count for count in entrants if count is not None]
    units = {tranche.unit for tranche in case.tranches.values()}
    unit = units.pop() if len(units) == 1 else None
    is_person = unit is not None and unit.casefold() in INDIVIDUALS
    return Beneficiaries(
        target_population=text(case.target_group.definition),
        targeted_number_service_users_or_beneficiaries_total=number(sum(known))
        if len(known) == len(entrants)
        else None,
        unit_type_targeted_service_users_or_beneficiaries=text("Individual" if is_person else "Other"),
        unit_description_of_service_user_or_beneficiaries=None if is_person else text(unit),
    )


def _sources(case: Case) -> tuple[Source, ...]:
    invested = case.funding.investment
    named = [(entry, _address(entry)) for entry in chain(case.about.sources, case.challenge.sources)]
    named += [] if invested is None or invested.source is None else [(invested.source, invested.url)]
    return tuple(Source(id=f"source{i}", name=text(name), url=text(url)) for i, (name, url) in enumerate(named, 1))


def _address(source: str) -> str | None:
    return next((word for word in source.split() if word.startswith(("https://", "http://"))), None)


def _organisations(case: Case) -> tuple[Organisation, ...]:
    """Every organisation with a role, once. Names of persons stay in the case."""
    names = [person.organisation for person in case.people if person.organisation]
    names += [case.intervention.provider] if case.intervention.provider else []
    names += case.funding.investors
    return tuple(Organisation(name=text(name)) for name in dict.fromkeys(names))


def _provisions(case: Case, journal: Journal) -> tuple[Provision, ...]:
    concerning = [alteration for alteration in journal.alterations if alteration.concerns != "payment"]
    if case.intervention.provider is None and not concerning:
        return ()
    provision = Provision(
        id="serviceprovision1",
        organisation_id=text(case.intervention.provider),
        intervention=text(case.intervention.description),
        planned_service=Stretch(start_date=text(month_label(case.start.start))),
        alterations=altered(concerning),
    )
    return (provision,)


def _investments(case: Case, currency: str) -> tuple[Investment, ...]:
    """Each investor; the sum only where there is but one to have committed it."""
    investors = case.funding.investors
    whole = _invested(case, currency) if len(investors) == 1 else None
    return tuple(
        Investment(id=f"investment{i}", organisation_id=text(name), investment_commitment=whole)
        for i, name in enumerate(investors, 1)
    )
