"""What the investor may see of paying for results: the settlements that were approved, and what was paid.

Never a person, nothing that is not approved, and no count of few people. An amount is never hidden: it is what the
investor is paid, and by the agreement they know its rule.
"""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.case.model import Case
from tovholder.contract.settlement.books import Books
from tovholder.contract.settlement.outward import told_counts
from tovholder.contract.settlement.reached import Counted
from tovholder.contract.settlement.statement import ResultRow
from tovholder.followup.privacy.suppression import DEFAULT
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.opening import document_of, open_case
from tovholder.usecases.cases.site import Site

from .books import kept_books
from .payments import Booked, booked
from .plans import plan_of


@dataclass(frozen=True, slots=True)
class Told:
    """An approved settlement, and of each of its new results the count that may be told."""

    booked: Booked
    results: tuple[tuple[ResultRow, Counted | None], ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """Every approved settlement of a case, the oldest first."""

    case: Case
    books: Books
    told: tuple[Told, ...]
    least: int


def outside(actor: Actor, site: Site, case: str) -> Outside:
    """What has been approved. Raises NotThere, NotAllowed, CaseError."""
    opened = open_case(actor, site, case, "followup.paid")
    closed = booked(site, case)
    least = plan_of(site, opened).reading.require().least_people if closed else DEFAULT
    counts = told_counts([one.results for one in closed], least=least)
    return Outside(
        site.calculations.calculation(document_of(site, opened.head)).case,
        kept_books(site, case),
        tuple(Told(one, tuple(zip(one.results, told, strict=True))) for one, told in zip(closed, counts, strict=True)),
        least,
    )
