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
from .organisations import Organisations
from .outcomes import altered, booked, commitments, likely, metric, metric_id, outcome_payment, pricing, results
from .project import (
    Amounts,
    Beneficiaries,
    Dates,
    Finance,
    Investment,
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
from .words import INDIVIDUALS, RETURNS, STAGES

_ISO = {"kr": "DKK"}


def export(case: Case, *, journal: Journal | None = None, books: Books | None = None) -> Project:
    """The project of a case, with what its journal and books tell of how it went."""
    journal = Journal(tovholder_journal=1) if journal is None else journal
    books = Books() if books is None else books
    currency = _ISO.get(case.currency, case.currency)
    organisations = Organisations(case)
    ids = {name: metric_id(name, goal) for name, goal in case.goals.items()}
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
        organisations=organisations.listed(),
        service_provisions=_provisions(case, journal, organisations),
        outcome_payment_commitments=commitments(journal, actual, currency, organisations.reference),
        investments=_investments(case, currency, organisations),
        outcome_metrics=tuple(metric(name, goal, case.measurement.design) for name, goal in case.goals.items()),
        outcome_pricings=tuple(pricing(name, goal, currency) for name, goal in case.goals.items() if goal.paying),
        results=tuple(results(journal, books, ids)),
        outcome_payment_plans=tuple(PaymentPlan(id=name, notes=plan.note) for name, plan in journal.plans.items()),
        outcome_payments=(
            *(
                outcome_payment(payment, currency, plan=name, names=organisations.reference, ids=ids)
                for name, payment in planned
            ),
            *(
                outcome_payment(payment, currency, plan=None, names=organisations.reference, ids=ids)
                for payment in actual
            ),
        ),
    )


def _dates(case: Case) -> Dates:
    contract = case.contract
    end = case.start.start + round(case.horizon.months) - 1
    last = None if contract is None else contract.last_payment or contract.ends
    signed = None if contract is None else contract.signed
    starts = case.start if contract is None or contract.starts is None else contract.starts
    return Dates(
        outcomes_contract_signed=None if signed is None else text(month_label(signed.start)),
        start_date_of_service_provision=text(month_label(starts.start)),
        anticipated_completion_date=text(month_label(end if last is None else last.end - 1)),
    )


def _finance(case: Case, actual: Sequence[Payment], currency: str) -> Finance:
    caps = None if case.contract is None else case.contract.caps
    most = None if caps is None else likely(caps.total)
    earned = None if caps is None else caps.investor_return
    rate = None if earned is None else likely(earned.rate)
    return Finance(
        total_investment_commitment=_invested(case, currency),
        maximum_potential_outcome_payment_v2=None if most is None else money(most, currency),
        maximum_potential_return_type=text(RETURNS.get(earned.kind))
        if earned is not None and rate is not None
        else None,
        maximum_potential_return=None if rate is None else text(f"{100 * rate:.6g}%"),
        total_outcome_payments_made=money(sum(payment.amount for payment in actual), currency) if actual else None,
    )


def _invested(case: Case, currency: str) -> RangedMoney | None:
    quantity = case.funding.investment
    if quantity is None or likely(quantity) is None:
        return None
    return RangedMoney(currency=text(currency), amount=_amounts(quantity))


def _amounts(quantity: Quantity) -> Amounts:
    if quantity.is_uncertain and quantity.low_value is not None:
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
    written = chain(case.about.sources, case.challenge.sources)
    named: list[tuple[str, str | None]] = [(_without_address(entry), _address(entry)) for entry in written]
    named += [] if invested is None or invested.source is None else [(invested.source, invested.url)]
    return tuple(Source(id=f"source{i}", name=text(name), url=text(url)) for i, (name, url) in enumerate(named, 1))


def _without_address(source: str) -> str:
    return source.replace(_address(source) or "", "").strip(" :") or source


def _address(source: str) -> str | None:
    return next((word for word in source.split() if word.startswith(("https://", "http://"))), None)


def _provisions(case: Case, journal: Journal, organisations: Organisations) -> tuple[Provision, ...]:
    """Every supplier; what was altered about the service is told once, with the first."""
    concerning = altered([alteration for alteration in journal.alterations if alteration.concerns != "payment"])
    suppliers = organisations.with_role("supplier")
    if not suppliers and concerning is None:
        return ()
    return tuple(
        Provision(
            id=f"serviceprovision{i}",
            organisation_id=text(supplier),
            intervention=text(case.intervention.description),
            planned_service=Stretch(start_date=text(month_label(case.start.start))),
            alterations=concerning if i == 1 else None,
        )
        for i, supplier in enumerate(suppliers or ("",), 1)
    )


def _investments(case: Case, currency: str, organisations: Organisations) -> tuple[Investment, ...]:
    """Each investor with what it has committed; of one alone that is the whole sum."""
    investors = organisations.with_role("investor")
    whole = _invested(case, currency) if len(investors) == 1 else None
    promised = (
        {}
        if case.contract is None
        else {
            organisations.reference(name): likely(commitment.amount)
            for name, commitment in case.contract.commitments.items()
        }
    )
    return tuple(
        Investment(
            id=f"investment{i}",
            organisation_id=text(investor),
            investment_commitment=whole
            if promised.get(investor) is None
            else RangedMoney(currency=text(currency), amount=Amounts(exact=number(promised[investor]))),
        )
        for i, investor in enumerate(investors, 1)
    )
