"""Who may approve a payment: somebody with the permission who has had nothing else to do with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.records import Account
from tovholder.usecases.access.roles import Place, reach
from tovholder.usecases.cases.opening import Opened
from tovholder.usecases.cases.site import Site

from .payment_records import PutForward
from .verifying import hands_on

Hand = Literal["put_forward", "verified", "settled", "reported"]
"""What somebody did who may therefore not approve, the plainest reason first."""
_HANDS: tuple[Hand, ...] = ("put_forward", "verified", "settled", "reported")
Hands = Mapping[str, Collection[str]]
"""Account → what it has had to do with the results."""


def hand_in(account: str, hands: Hands, statement: PutForward | None) -> Hand | None:
    """What an account has had to do with a statement, or with the next one; None if it may approve it."""
    did = {*hands.get(account, ()), *(("put_forward",) if statement is not None and statement.by == account else ())}
    return next((hand for hand in _HANDS if hand in did), None)


def who_may(site: Site, opened: Opened, hands: Hands, statement: PutForward | None) -> tuple[Account, ...]:
    """The open accounts that may approve a statement, by name."""
    return tuple(one for one in approvers(site, opened) if hand_in(one.id, hands, statement) is None)


def approvers(site: Site, opened: Opened) -> tuple[Account, ...]:
    """The open accounts with the permission to approve payments in a case, by name."""
    place, granted = Place(opened.row.municipality, opened.id), site.store.granted()
    return tuple(
        account
        for account in site.store.accounts()
        if not account.disabled
        and reach(
            Actor(account.id, account.name, tuple(grant for owner, grant in granted if owner == account.id)),
            "followup.approve",
            place,
        )
    )


def awaiting(actor: Actor, site: Site, opened: Opened) -> PutForward | None:
    """The statement that waits for the actor to approve it."""
    statement = standing(site, opened.id)
    if statement is None or actor.id not in {account.id for account in approvers(site, opened)}:
        return None
    return statement if hand_in(actor.id, hands_on(site, opened.id), statement) is None else None


def standing(site: Site, case: str) -> PutForward | None:
    """The statement that is put forward and not yet decided: the newest, unless something has become of it."""
    statements = site.store.statements(case)
    if not statements or any(one.id == statements[-1].id for one in site.store.outcomes(case)):
        return None
    return statements[-1]


def sent_back(actor: Actor, site: Site, case: str) -> PutForward | None:
    """The actor's newest statement, if it was sent back and nothing has been put forward since."""
    statements, outcomes = site.store.statements(case), site.store.outcomes(case)
    if not statements or statements[-1].by != actor.id:
        return None
    returned = any(one.id == statements[-1].id and one.verdict == "returned" for one in outcomes)
    return statements[-1] if returned else None
