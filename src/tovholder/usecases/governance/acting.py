"""Doing something for an account that is not there itself: its calendar, its mail."""

from __future__ import annotations

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.site import Site


def reader_for(site: Site, account: str) -> Actor | None:
    """The account as somebody who only reads, with the roles it has now; None if it is closed."""
    found = site.store.account(account)
    if found is None or found.disabled:
        return None
    return Actor(found.id, found.name, site.store.grants(found.id), only_reads=True)
