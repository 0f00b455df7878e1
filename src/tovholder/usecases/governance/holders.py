"""Who holds which role on a case: whom something is asked of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tovholder.usecases.access.actor import Actor, Grant, Role
from tovholder.usecases.access.records import Account
from tovholder.usecases.access.roles import ROLES
from tovholder.usecases.cases.opening import Opened
from tovholder.usecases.cases.site import Site


@dataclass(frozen=True, slots=True)
class Holders:
    """The open accounts whose roles reach a case."""

    of_role: Mapping[Role, tuple[Account, ...]]
    of_department: Mapping[str, tuple[Account, ...]]
    """Department → its heads."""
    everybody: tuple[Account, ...]
    """Everybody who may read the case."""

    def role(self, role: Role) -> tuple[Account, ...]:
        """Who has the role on the whole case."""
        return self.of_role.get(role, ())

    def head(self, department: str) -> tuple[Account, ...]:
        """Who speaks for a department."""
        return self.of_department.get(department, ())


def holders(site: Site, found: Opened) -> Holders:
    """Everybody with a role that reaches the case, by name; the readers are those who see what is said around it."""
    accounts = {account.id: account for account in site.store.accounts() if not account.disabled}
    of_role: dict[Role, dict[str, Account]] = {}
    of_department: dict[str, dict[str, Account]] = {}
    readers: dict[str, Account] = {}
    for owner, grant in site.store.granted():
        account = accounts.get(owner)
        if account is None or not is_on(grant, found):
            continue
        if "case.around" in ROLES[grant.role]:
            readers[owner] = account
        if grant.scope_type != "department":
            of_role.setdefault(grant.role, {})[owner] = account
        elif grant.role == "department_head":
            of_department.setdefault(grant.scope_id.partition("/")[2], {})[owner] = account
    return Holders(
        {role: _by_name(found_) for role, found_ in of_role.items()},
        {name: _by_name(found_) for name, found_ in of_department.items()},
        _by_name(readers),
    )


def holds(actor: Actor, role: Role, found: Opened) -> bool:
    """Whether the actor has the role on the whole case."""
    return any(
        grant.role == role and grant.scope_type != "department" and is_on(grant, found) for grant in actor.grants
    )


def is_on(grant: Grant, found: Opened) -> bool:
    """Whether a grant reaches the case, or a department of it."""
    match grant.scope_type:
        case "instance":
            return True
        case "municipality":
            return grant.scope_id == found.row.municipality
        case "case":
            return grant.scope_id == found.id
        case _:
            return grant.scope_id.startswith(f"{found.id}/")


def _by_name(accounts: Mapping[str, Account]) -> tuple[Account, ...]:
    return tuple(sorted(accounts.values(), key=lambda account: (account.name, account.id)))
