"""Who has a role on a case, and whom it can be shared with by somebody who does not manage accounts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.inviting import invite
from tovholder.usecases.access.records import Account
from tovholder.usecases.access.roles import ROLES, Visible

from .opening import Opened, open_case
from .records import CaseRow
from .site import Site


@dataclass(frozen=True, slots=True)
class Sharer:
    """Somebody and the roles that reach the case; those given on the case itself can be taken by who shares it."""

    account: Account
    grants: tuple[Grant, ...]


def members(actor: Actor, site: Site, case: str) -> tuple[Sharer, ...]:
    """Everybody whose role reaches the case, by name. Raises NotThere, NotAllowed."""
    found = open_case(actor, site, case, "case.share")
    granted = _granted(site)
    reaching = (
        Sharer(account, tuple(grant for grant in granted.get(account.id, ()) if _reaches(grant, found)))
        for account in _open(site)
    )
    return tuple(sharer for sharer in reaching if sharer.grants)


def candidates(actor: Actor, site: Site, case: str) -> tuple[Account, ...]:
    """Whom the case can be shared with, by name: those with a role somewhere in the case's municipality.

    Whoever is elsewhere is not told of; they are invited by a link. Raises NotThere, NotAllowed.
    """
    found = open_case(actor, site, case, "case.share")
    near = {row.id for row in _cases_of(site, found.row.municipality)}
    granted = _granted(site)
    return tuple(
        account for account in _open(site) if any(_is_near(grant, found, near) for grant in granted.get(account.id, ()))
    )


def invite_to(actor: Actor, site: Site, case: str, grants: Iterable[Grant]) -> str:
    """The secret of a link that makes an account with these roles on the case. Raises NotThere, NotAllowed."""
    open_case(actor, site, case, "case.share")
    return invite(actor, site, grants)


def _granted(site: Site) -> Mapping[str, list[Grant]]:
    found: dict[str, list[Grant]] = {}
    for owner, grant in site.store.granted():
        found.setdefault(owner, []).append(grant)
    return found


def _open(site: Site) -> Iterable[Account]:
    return (account for account in site.store.accounts() if not account.disabled)


def _cases_of(site: Site, municipality: str) -> Iterable[CaseRow]:
    return site.store.cases(Visible(False, frozenset({municipality}), frozenset()))


def _reaches(grant: Grant, found: Opened) -> bool:
    match grant.scope_type:
        case "instance":
            return "case.read" in ROLES[grant.role]
        case "municipality":
            return grant.scope_id == found.row.municipality and "case.read" in ROLES[grant.role]
        case _:
            return grant.scope_id.partition("/")[0] == found.id


def _is_near(grant: Grant, found: Opened, near: set[str]) -> bool:
    if grant.scope_type == "municipality":
        return grant.scope_id == found.row.municipality
    return grant.scope_type != "instance" and grant.scope_id.partition("/")[0] in near
