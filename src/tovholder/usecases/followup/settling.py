"""Verified results into the journal of the contract, and the statement of payments that follows from it.

The journal is the administration's own and has exact counts: what is paid for is what was counted.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tovholder.contract.settlement.reading import JournalReading
from tovholder.errors import CaseError, Finding, FindingsError
from tovholder.followup.settling import Made
from tovholder.locale import Lang
from tovholder.quantities import Month
from tovholder.usecases import settling, verifying
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.calculation import placed
from tovholder.usecases.cases.opening import Opened, open_case
from tovholder.usecases.cases.site import Site

from .books import kept_books
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
    kept = _journal(site, of.opened)
    found = _unsettled(site, of, kept, through=through, day=day, by=actor.name, lang=lang)
    if found.made and not dry_run:
        after = 0 if kept.version is None else kept.version.number
        keep(actor, site, of.opened, "journal", found.journal, after=after)
        site.store.add_deed(Deed(case, "settle", actor.id, site.clock(), {"accepted": len(found.made)}))
    return found


def unsettled(site: Site, of: Measured, *, through: Month, lang: Lang) -> tuple[Made, ...]:
    """What the store has verified through a month and the journal lacks or has otherwise. Raises NoData, TooBusy."""
    found = _unsettled(site, of, _journal(site, of.opened), through=through, day=None, by="", lang=lang)
    return tuple(found.made)


def _unsettled(
    site: Site, of: Measured, kept: Journal, *, through: Month | None, day: dt.date | None, by: str, lang: Lang
) -> verifying.Reported:
    with site.followup.alone(of.opened.id) as folder:
        return verifying.report_results(
            of.calculation.case,
            of.reading,
            kept.text,
            folder=folder,
            through=through,
            day=day or site.clock().date(),
            by=by,
            lang=lang,
        )


def statement(actor: Actor, site: Site, case: str, *, day: dt.date | None = None) -> settling.Settling:
    """What is to be paid by the journal as it stands, beside what is booked. Raises NotThere, NoPlan, CaseError."""
    of = measured(site, open_case(actor, site, case, "followup.settle"))
    return stated(site, of, day=day or site.clock().date())


def stated(site: Site, of: Measured, *, day: dt.date, through: Month | None = None) -> settling.Settling:
    """What is to be paid by the journal on a day, beside what is booked. Raises CaseError."""
    case, document, reading = of.calculation.case, of.calculation.document, journal_reading(site, of)
    terms = settling.agreed_terms(document, case, reading, bank=site.calculations.bank, day=day)
    books = kept_books(site, of.opened.id)
    try:
        return settling.settle(case, terms, reading, books, day=day, through=through)
    except CaseError as error:
        raise CaseError(placed(error.findings, reading.document)) from None


def journal_reading(site: Site, of: Measured) -> JournalReading:
    """The journal, read. Raises CaseError with every error in it."""
    return settling.journal_of(_journal(site, of.opened).text, case=of.calculation.case)


def _journal(site: Site, opened: Opened) -> Journal:
    version = site.store.followup_text(opened.id, "journal")
    return Journal(version, verifying.EMPTY if version is None else site.store.text(version.hash))
