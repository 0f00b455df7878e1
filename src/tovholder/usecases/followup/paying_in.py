"""What investors have paid in, written in the journal: ceilings on their return are computed from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.contract.settlement.journal import Call
from tovholder.errors import Finding, FindingsError, UnknownName
from tovholder.usecases import settling
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site

from .measured import measured
from .plans import keep
from .records import Deed, KeptText
from .settling import journal, journal_reading


class NothingPaidIn(FindingsError):
    """A payment of nothing is none."""

    def __init__(self) -> None:
        super().__init__([Finding("paid-in-nothing", path=("amount",))])


@dataclass(frozen=True, slots=True)
class PaidIn:
    """What has been paid in, the oldest first, and who may pay in: party → name."""

    calls: tuple[Call, ...]
    investors: Mapping[str, str]

    @property
    def total(self) -> float:
        """Kroner in all."""
        return sum(call.amount for call in self.calls)


def paid_in(actor: Actor, site: Site, case: str) -> PaidIn:
    """What the journal says has been paid in. Raises NotThere, NotAllowed, NoPlan, CaseError."""
    of = measured(site, open_case(actor, site, case, "followup.import"))
    reading = journal_reading(site, of)
    calls = reading.require().calls
    return PaidIn(tuple(sorted(calls, key=lambda call: call.date)), _investors(of.calculation.case))


def note_paid_in(actor: Actor, site: Site, case: str, *, date: dt.date, by: str, amount: float) -> KeptText:
    """Write in the journal that an investor has paid in; a negative amount puts an earlier one right.

    Whoever does has had a hand in what is settled by it, and approves no payment.
    Raises UnknownName, NothingPaidIn, TextMovedOn, NotThere, NotAllowed, NoPlan, CaseError.
    """
    of = measured(site, open_case(actor, site, case, "followup.import"))
    known = _investors(of.calculation.case)
    if by not in known:
        raise UnknownName("party", by, known)
    if not amount:
        raise NothingPaidIn
    kept = journal(actor, site, case)
    document = Document(kept.text)
    before = document.tree.get("calls")
    written = {"date": date.isoformat(), "by": by, "amount": int(amount) if amount == int(amount) else amount}
    text = (
        document.changed(("calls", len(before)), written) if before else document.changed(("calls",), [written])
    ).text
    settling.journal_of(text, case=of.calculation.case)
    version = keep(actor, site, of.opened, "journal", text, after=0 if kept.version is None else kept.version.number)
    site.store.add_deed(Deed(case, "settle", actor.id, site.clock(), {"accepted": 1}))
    return version


def _investors(case: Case) -> dict[str, str]:
    if case.contract is None:
        return {}
    return {id_: party.name for id_, party in case.contract.parties.items() if "investor" in party.roles}
