"""Results that wait to be verified, verified by somebody who did not send them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tovholder.errors import Finding, FindingsError
from tovholder.followup.extras import require
from tovholder.followup.reported import Unverified, hands, unverified, verify
from tovholder.quantities import Month
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.audit.seeing import note_seen
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site

from .records import Deed

MOST = 2_000
"""Observations verified at once."""


class OwnReport(FindingsError):
    """Nobody verifies what they sent themselves."""

    def __init__(self, count: int) -> None:
        super().__init__([Finding("followup-own-report", params={"count": count})])


@dataclass(frozen=True, slots=True)
class Waiting:
    """An observation that waits, who sent it, and whether the actor may verify it."""

    row: Unverified
    sent_by: str
    is_own: bool


def waiting(actor: Actor, site: Site, case: str) -> tuple[Waiting, ...]:
    """What waits to be verified, person by person: whoever verifies must see what. Raises NotThere, NoData, TooBusy."""
    require("scale")
    open_case(actor, site, case, "followup.verify")
    with site.followup.verification(case) as store:
        rows = unverified(store)
    note_seen(actor, site, "person-read", case=case, people=[row.person for row in rows], purpose="attest")
    names = site.store.names()
    return tuple(Waiting(row, names.get(row.by or "", ""), row.by == actor.id) for row in rows)


def verify_reports(actor: Actor, site: Site, case: str, wanted: Sequence[tuple[str, str, Month]]) -> int:
    """Say that observations are right: (person, indicator, month). How many were.

    Raises OwnReport if they were all sent by oneself; NotThere, NoData, TooBusy.
    """
    require("scale")
    open_case(actor, site, case, "followup.verify")
    now = site.clock()
    note_seen(
        actor, site, "person-changed", case=case, people=[person for person, *_ in wanted[:MOST]], purpose="attest"
    )
    with site.followup.verification(case) as store:
        done, own = verify(store, wanted[:MOST], account=actor.id, name=actor.name, now=now.replace(tzinfo=None))
    if own and not done:
        raise OwnReport(own)
    if done:
        site.store.add_deed(Deed(case, "verify", actor.id, now, {"accepted": done}))
    return done


def hands_on(site: Site, case: str) -> dict[str, frozenset[str]]:
    """Account → what it has had to do with the results of a case: whoever approves a payment must be none of these.

    `reported` and `verified` from the store, `settled` for who has put results in the journal.
    """
    found: dict[str, set[str]] = {}
    if site.followup.has(case, "verification"):
        with site.followup.verification(case) as store:
            for account, did in hands(store).items():
                found.setdefault(account, set()).update(did)
    for deed in site.store.deeds(case):
        if deed.what == "settle":
            found.setdefault(deed.by, set()).add("settled")
    return {account: frozenset(did) for account, did in found.items()}
