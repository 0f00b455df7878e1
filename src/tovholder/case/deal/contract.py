"""The contract around the goals: the section `contract` of a case file."""

from __future__ import annotations

from typing import Literal

from tovholder.quantities import Quantity

from ..part import Length, Part, When
from .money import Caps, Commitment, ContractTranche, Floor, Guarantee, Instrument
from .parties import ContractParty
from .shares import Shares
from .terms import Otherwise, Togetherness

ONE = Quantity(value=1.0)


class Contract(Part):
    """A deal: parties, money, limits and terms. What each goal pays stands with the goal.

    money            what the investors' money is in law, unless a commitment says otherwise
    receiver         the party that gets the investors' money
    payers           who pays for results, and which share; a goal may say otherwise
    risk_supplement  a share added to every payment for a goal
    """

    name: str | None = None
    kind: Literal["partnership", "investment", "provider", "guarantee", "data"] = "investment"
    signed: When | None = None
    starts: When | None = None
    ends: When | None = None
    last_payment: When | None = None
    indigo: str | None = None
    money: Instrument | None = None
    area: str | None = None
    parties: dict[str, ContractParty] = {}
    payers: Shares = {"municipality": ONE}
    receiver: str = "municipality"
    payment_after: Length | None = None
    tranches: dict[str, ContractTranche] = {}
    commitments: dict[str, Commitment] = {}
    guarantees: dict[str, Guarantee] = {}
    caps: Caps = Caps()
    floor: Floor | None = None
    risk_supplement: Quantity | None = None
    otherwise: Otherwise = Otherwise()
    togetherness: Togetherness = Togetherness()
    verified_by: str | None = None
    approved_by: str | None = None
    objection_period: Length | None = None
    governance: str | None = None
    publication: str | None = None
    annexes: tuple[str, ...] = ()
    note: str | None = None
