"""Verified results into the journal of the contract, and the statement of payments that follows from it.

The journal is the administration's own and has exact counts: what is paid for is what was counted.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tovholder.contract.settlement.books import Books
from tovholder.errors import CaseError, Finding, FindingsError
from tovholder.locale import Lang
from tovholder.quantities import Month
from tovholder.usecases import settling, verifying
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.calculation import placed
from tovholder.usecases.cases.opening import Opened, open_case
from tovholder.usecases.cases.site import Site

from .measured import Measured, measured
from .plans import keep
from .records import Deed, KeptText
from .verifying import hands_on


class OwnVerification(FindingsError):
    """Whoever verified results does not put them in the journal too."""

    def __init__(self) -> None:
        super().__init__([Finding("followup-own-verification")])


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal as it is, and which version that is; None before there is one."""

    version: KeptText | None
    text: str


def journal(actor: Actor, site: Site, case: str) -> Journal:
    """The journal. Raises NotThere, NotAllowed."""
    return _journal(site, open_case(actor, site, case, "followup.import"))


def settle_results(
    actor: Actor, site: Site, case: str, *, through: Month | None = None, day: dt.date | None = None,
    dry_run: bool, lang: Lang,
) -> verifying.Reported:  # fmt: skip
    """What the store has verified and the journal lacks; with `dry_run` False it is written, as a new version of it.

    Raises OwnVerification; NotThere, NoPlan, NoData, CaseError, TooBusy, TextMovedOn.
    """
    of = measured(site, open_case(actor, site, case, "followup.import"))
    if not dry_run and "verified" in hands_on(site, case).get(actor.id, ()):
        raise OwnVerification
    now, kept = site.clock(), _journal(site, of.opened)
    with site.followup.alone(case) as folder:
        found = verifying.report_results(
            of.calculation.case,
            of.reading,
            kept.text,
            folder=folder,
            through=through,
            day=day or now.date(),
            by=actor.name,
            lang=lang,
        )
    if found.made and not dry_run:
        after = 0 if kept.version is None else kept.version.number
        keep(actor, site, of.opened, "journal", found.journal, after=after)
        site.store.add_deed(Deed(case, "settle", actor.id, now, {"accepted": len(found.made)}))
    return found


def statement(actor: Actor, site: Site, case: str, *, day: dt.date | None = None) -> settling.Settling:
    """What is to be paid by the journal as it stands. Nothing is booked. Raises NotThere, NoPlan, CaseError."""
    of = measured(site, open_case(actor, site, case, "followup.import"))
    return stated(site, of, day=day or site.clock().date())


def stated(site: Site, of: Measured, *, day: dt.date) -> settling.Settling:
    """What is to be paid by the journal on a day. Raises CaseError."""
    case, document, text = of.calculation.case, of.calculation.document, _journal(site, of.opened).text
    reading = settling.journal_of(text, case=case)
    terms = settling.agreed_terms(document, case, reading, bank=site.calculations.bank, day=day)
    try:
        return settling.settle(case, terms, reading, Books(), day=day)
    except CaseError as error:
        raise CaseError(placed(error.findings, reading.document)) from None


def _journal(site: Site, opened: Opened) -> Journal:
    version = site.store.followup_text(opened.id, "journal")
    return Journal(version, verifying.EMPTY if version is None else site.store.text(version.hash))
