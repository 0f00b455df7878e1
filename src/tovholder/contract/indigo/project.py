"""The parts of an INDIGO project that a case, its journal and its books can fill, under the standard's own names.

Every value stands in an object of its own with a status; what the standard has and we have no place for is not read.
*Source:* INDIGO Data Standard, project data dictionary (GO Lab, University of Oxford).
"""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

T = TypeVar("T")
Status = Literal["PUBLIC", "SANDBOX", "PRIVATE", "DISPUTED"]


class Piece(BaseModel):
    """A part of the file. Fields of the standard that are not named here are left unread."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Valued(Piece, Generic[T]):
    """A value, and whether it may be shown."""

    value: T | None = None
    status: Status | None = None


Text = Valued[str]
Number = Valued[float]


class Dates(Piece):
    """Dates as YYYY, YYYY-MM or YYYY-MM-DD."""

    outcomes_contract_signed: Text | None = None
    start_date_of_service_provision: Text | None = None
    anticipated_end_date_of_service_provision: Text | None = None
    actual_end_date_of_service_provision: Text | None = None
    anticipated_completion_date: Text | None = None
    actual_completion_date: Text | None = None


class Amounts(Piece):
    """An amount, or the range it lies in."""

    min: Number | None = None
    exact: Number | None = None
    max: Number | None = None


class RangedMoney(Piece):
    """Money that may be given as a range."""

    currency: Text | None = None
    amount: Amounts | None = None


class Money(Piece):
    """Money."""

    currency: Text | None = None
    amount: Number | None = None


class TextAmount(Piece):
    """An amount the standard keeps as text."""

    amount: Text | None = None


class Finance(Piece):
    """The deal's money as a whole; `maximum_potential_outcome_payment_v2` is the contract's cap."""

    total_investment_commitment: RangedMoney | None = None
    maximum_potential_outcome_payment_v2: Money | None = None
    maximum_potential_loss: Text | None = None
    maximum_potential_return_type: Text | None = None
    maximum_potential_return: Text | None = None
    total_outcome_payments_made: Money | None = None


class Purpose(Piece):
    """What it is about."""

    social_challenge: Text | None = None
    intervention: Text | None = None
    policy_sector: Text | None = None


class Beneficiaries(Piece):
    """Whom it is for, planned and actual."""

    target_population: Text | None = None
    targeted_number_service_users_or_beneficiaries_total: Number | None = None
    unit_type_targeted_service_users_or_beneficiaries: Text | None = None
    unit_description_of_service_user_or_beneficiaries: Text | None = None
    actual_number_service_users_or_beneficiaries_total: Number | None = None


class Source(Piece):
    """Where something is from."""

    id: str | None = None
    name: Text | None = None
    url: Text | None = None


class Altered(Piece):
    """What was changed and why; several changes stand in one text."""

    description: Text | None = None
    reason: Text | None = None


class Stretch(Piece):
    """From and to."""

    start_date: Text | None = None
    end_date: Text | None = None


class Provision(Piece):
    """Who delivers, what was planned and what was done."""

    id: str | None = None
    organisation_id: Text | None = None
    intervention: Text | None = None
    planned_service: Stretch | None = None
    actual_service: Stretch | None = None
    alterations: Altered | None = None


class Commitment(Piece):
    """Who pays for outcomes, at most how much, and how much so far."""

    organisation_id: Text | None = None
    maximum_potential_outcome_payment: Money | None = None
    total_outcome_payments: Money | None = None
    alterations: Altered | None = None


class Investment(Piece):
    """Who invested, and how much."""

    id: str | None = None
    organisation_id: Text | None = None
    investment_commitment: RangedMoney | None = None


class Metric(Piece):
    """One outcome: what counts as achieved, and how that is established."""

    id: str | None = None
    definition: Text | None = None
    targeted_number_of_service_users_or_beneficiaries_total: Number | None = None
    outcome_metric_target: Text | None = None
    outcome_validation_method: Text | None = None
    data_source_for_outcome_validation: Text | None = None


class Pricing(Piece):
    """What one outcome pays."""

    outcome_metric_id: Text | None = None
    currency: Text | None = None
    price_per_unit: Money | None = None
    maximum_price_if_all_targets_achieved: TextAmount | None = None
    contracted_increases_to_outcome_pricing: Text | None = None


class Result(Piece):
    """A result for one outcome."""

    outcome_metric_id: Text | None = None
    result_level: Text | None = None
    result_type: Text | None = None
    period: Stretch | None = None
    number_engaged_in_impact_bond: Number | None = None
    number_with_positive_social_outcomes: Number | None = None
    other_description_of_result: Text | None = None
    notes: str | None = None
    status: Status | None = None


class PaymentPlan(Piece):
    """One plan of payments; a later plan stands beside it."""

    id: str | None = None
    notes: str | None = None


class OutcomePayment(Piece):
    """One payment: of a plan, or (without one) actual."""

    outcome_payment_plan_id: Text | None = None
    outcome_metric_id: Text | None = None
    period: Stretch | None = None
    payer_organisation_id: Text | None = None
    recipient_organisation_id: Text | None = None
    type: Text | None = None
    money: Money | None = None
    notes: str | None = None


class Organisation(Piece):
    """A party: INDIGO's id, and its name."""

    id: str | None = None
    name: Text | None = None


class Project(Piece):
    """An INDIGO project."""

    status: Status | None = None
    name: Text | None = None
    stage_development: Text | None = None
    dates: Dates | None = None
    overall_project_finance: Finance | None = None
    purpose_and_classifications: Purpose | None = None
    service_and_beneficiaries: Beneficiaries | None = None
    sources: tuple[Source, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    service_provisions: tuple[Provision, ...] = ()
    outcome_payment_commitments: tuple[Commitment, ...] = ()
    investments: tuple[Investment, ...] = ()
    outcome_metrics: tuple[Metric, ...] = ()
    outcome_pricings: tuple[Pricing, ...] = ()
    results: tuple[Result, ...] = ()
    outcome_payment_plans: tuple[PaymentPlan, ...] = ()
    outcome_payments: tuple[OutcomePayment, ...] = ()


def text(value: str | None) -> Text | None:
    """The text in its object; None for nothing."""
    return None if not value else Text(value=value)


def number(value: float | None) -> Number | None:
    """The number in its object; None for nothing."""
    return None if value is None else Number(value=value)


def money(amount: float, currency: str) -> Money:
    """An amount, to the hundredth, in a currency."""
    return Money(currency=text(currency), amount=number(round(amount, 2)))
