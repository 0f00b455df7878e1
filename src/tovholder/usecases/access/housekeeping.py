"""What a new installation begins with."""

from __future__ import annotations

from collections.abc import Iterable

from tovholder.usecases.cases.site import Site
from tovholder.usecases.cases.texts import create

from .actor import Actor, Grant
from .records import LONGEST, Account, Invitation, Municipality
from .roles import Visible
from .secrets import kept, new_id, new_secret

_ITSELF = "tovholder"
"""The account of the program itself. It is closed, and its password was never known to anybody."""


def begin_with(site: Site, municipality: str) -> Municipality:
    """What cases belong to; made under this name if there is nothing yet."""
    known = site.store.municipalities()
    if known:
        return known[0]
    made = Municipality(new_id(), municipality)
    site.store.add_municipality(made, by=None, at=site.clock())
    return made


def add_examples(site: Site, municipality: Municipality, texts: Iterable[str]) -> int:
    """Make cases of these texts if there are none yet; how many were made. Raises CaseError."""
    if site.store.cases(Visible(True, frozenset(), frozenset())):
        return 0
    actor = Actor(_itself(site), _ITSELF, (Grant("coordinator", "municipality", municipality.id),))
    made = [create(actor, site, municipality.id, text) for text in texts]
    return len(made)


def _itself(site: Site) -> str:
    known = site.store.sign_in_of(_ITSELF)
    if known is not None:
        return known[0].id
    secret, now = new_secret(), site.clock()
    site.store.invite(kept(secret), Invitation(None, (), now, now + LONGEST), by=None)
    account = Account(new_id(), _ITSELF, "Tovholder", now)
    site.store.accept(kept(secret), account, site.passwords.hashed(new_secret()), at=now)
    site.store.set_disabled(account.id, True, by=account.id, at=now)
    return account.id
