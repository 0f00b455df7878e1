"""Whether what somebody names is there."""

from __future__ import annotations

from tovholder.usecases.cases.site import Site

from .refusals import NotThere


def require_account(site: Site, account: str) -> None:
    """Raises NotThere for an account that nobody has."""
    if site.store.account(account) is None:
        raise NotThere("account")


def require_municipality(site: Site, municipality: str) -> None:
    """Raises NotThere for a municipality that is not in the installation."""
    if municipality not in {known.id for known in site.store.municipalities()}:
        raise NotThere("municipality")
