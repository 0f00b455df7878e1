"""Giving and taking roles, and closing accounts."""

from __future__ import annotations

from collections.abc import Iterable

from tovholder.errors import Finding, FindingsError
from tovholder.usecases.cases.site import Site

from .actor import Actor, Grant, Role
from .known import require_account, require_municipality
from .records import Account, Municipality
from .refusals import NotAllowed, NotThere
from .roles import GOVERNING, INSTANCE, Place, is_external, reach, require
from .secrets import new_id

_BY_ADMINISTRATORS: tuple[Role, ...] = ("administrator", "auditor")


class LastAdministrator(FindingsError):
    """Somebody must be left who can let others in."""

    def __init__(self) -> None:
        super().__init__([Finding("last-administrator")])


class MoreThanOneCase(FindingsError):
    """Somebody from outside has a role on one case and nothing more."""

    def __init__(self) -> None:
        super().__init__([Finding("external-one-case")])


class OnlyOnDepartment(FindingsError):
    """A head of department is the head of one."""

    def __init__(self) -> None:
        super().__init__([Finding("role-only-on-department")])


def accounts(actor: Actor, site: Site) -> tuple[tuple[Account, tuple[Grant, ...]], ...]:
    """Everybody with their grants, by name."""
    require(actor, "accounts.manage")
    granted = site.store.granted()
    return tuple(
        (account, tuple(grant for owner, grant in granted if owner == account.id)) for account in site.store.accounts()
    )


def grant(actor: Actor, site: Site, account: str, wanted: Grant) -> None:
    """Give an account a role; it must sign in again.

    Who shares a case gives the roles that judge it to others, never to oneself.
    Raises NotThere, NotAllowed, OnlyOnDepartment, MoreThanOneCase.
    """
    require_may_grant(actor, site, wanted)
    if account == actor.id and wanted.role in GOVERNING and not reach(actor, "accounts.manage", _place(site, wanted)):
        raise NotAllowed
    require_account(site, account)
    require_one_case((*site.store.grants(account), wanted))
    site.store.add_grant(account, wanted, by=actor.id, at=site.clock())


def revoke(actor: Actor, site: Site, account: str, unwanted: Grant) -> None:
    """Take a role away; its owner must sign in again. Raises NotThere, NotAllowed, LastAdministrator."""
    require_may_grant(actor, site, unwanted)
    if unwanted not in site.store.grants(account):
        raise NotThere("grant")
    if _is_last_administrator(site, account) and unwanted == Grant("administrator", "instance"):
        raise LastAdministrator
    site.store.remove_grant(account, unwanted, by=actor.id, at=site.clock())


def disable(actor: Actor, site: Site, account: str, *, disabled: bool) -> None:
    """Close an account, and end its sessions, or open it again. Raises NotThere, NotAllowed, LastAdministrator."""
    require(actor, "accounts.manage")
    require_account(site, account)
    if disabled and _is_last_administrator(site, account):
        raise LastAdministrator
    site.store.set_disabled(account, disabled, by=actor.id, at=site.clock())


def end_sessions(actor: Actor, site: Site, account: str) -> None:
    """End every session of an account. Raises NotThere, NotAllowed."""
    require(actor, "accounts.manage")
    require_account(site, account)
    site.store.end_sessions(account, by=actor.id, at=site.clock())


def municipalities(actor: Actor, site: Site) -> tuple[Municipality, ...]:
    """What the actor may make cases in, and for those who manage the instance all."""
    known = site.store.municipalities()
    return tuple(
        m for m in known if reach(actor, "instance.manage") or reach(actor, "case.create", Place(municipality=m.id))
    )


def add_municipality(actor: Actor, site: Site, name: str) -> Municipality:
    """Something more for cases to belong to. Raises NotAllowed."""
    require(actor, "instance.manage")
    made = Municipality(new_id(), name.strip())
    site.store.add_municipality(made, by=actor.id, at=site.clock())
    return made


def require_may_grant(actor: Actor, site: Site, wanted: Grant) -> None:
    """Nothing, if the actor may give and take this role there. Raises NotThere, NotAllowed, OnlyOnDepartment.

    An administrator of accounts may give every role; who may share a case may give roles on it, but none that can let
    others in, or look into what they do.
    """
    if wanted.role == "department_head" and wanted.scope_type != "department":
        raise OnlyOnDepartment
    place = _place(site, wanted)
    if reach(actor, "accounts.manage", place):
        return
    on_case = wanted.scope_type in ("case", "department") and wanted.role not in _BY_ADMINISTRATORS
    require(actor, "case.share" if on_case else "accounts.manage", place)


def require_one_case(grants: Iterable[Grant]) -> None:
    """Nothing, if external roles are given on one case and stand alone with it. Raises MoreThanOneCase."""
    given = tuple(grants)
    if is_external(given) and (
        any(grant.scope_type != "case" for grant in given) or len({grant.scope_id for grant in given}) > 1
    ):
        raise MoreThanOneCase


def administrators(site: Site) -> set[str]:
    """The open accounts that manage the instance."""
    wanted = Grant("administrator", "instance")
    holders = {owner for owner, given in site.store.granted() if given == wanted}
    return holders & {known.id for known in site.store.accounts() if not known.disabled}


def _place(site: Site, wanted: Grant) -> Place:
    """Where a grant holds. Raises NotThere if there is no such place."""
    match wanted.scope_type:
        case "instance":
            return INSTANCE
        case "municipality":
            require_municipality(site, wanted.scope_id)
            return Place(wanted.scope_id)
        case _:
            row = site.store.case(wanted.scope_id.partition("/")[0])
            if row is None:
                raise NotThere("case")
            return Place(row.municipality, row.id)


def _is_last_administrator(site: Site, account: str) -> bool:
    return administrators(site) == {account}
