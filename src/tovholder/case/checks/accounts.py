"""Where the money stands in the municipality's budget: account, styringsområde, department."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tovholder.errors import Finding
from tovholder.knowledge import Bank

from ..model import Case
from ..outcomes import Consequence
from ..references import flows
from .check import amber, check, red
from .lookups import gains, is_danish, municipal_flows
from .signs import is_about

_FUNCTION = re.compile(r"\d\.\d{2}(\.\d{2})?")
_RENUMBERED = {"5.32": "5.30, 5.38", "5.35": "5.38"}
"""*Source:* 43rd amendment letter, from budget 2018: the elderly to 5.30, disability and vulnerable adults to 5.38."""


def _has_flows(case: Case) -> bool:
    return is_danish(case) and any(True for _ in flows(case))


@check("budget-place", applies=_has_flows)
def budget_place(case: Case, bank: Bank) -> Iterator[Finding]:
    """A saving nobody can find in the budget is not a saving: account and area; for gains cashable and on what line.

    Tax belongs to no styringsområde and no department's line.
    """
    for path, flow, _ in municipal_flows(case, bank):
        if is_about("tax", str(path[-1]), flow, case, bank):
            continue
        wanted = ("account", "area", "cashable", "budgeting") if isinstance(flow, Consequence) else ("account", "area")
        missing = [field for field in wanted if getattr(flow, field) is None]
        if missing:
            yield amber("budget-place-missing", path, name=flow.name or str(path[-1]), fields=", ".join(missing))


@check("department", applies=lambda case: _has_flows(case) and bool(case.departments))
def department(case: Case, bank: Bank) -> Iterator[Finding]:
    """When the municipality has departments, every flow but tax belongs to one, on an account that is its own."""
    for path, flow, sharing in municipal_flows(case, bank):
        name = flow.name or str(path[-1])
        unplaced = "municipality" in sharing.parties or (sharing.rule is not None and sharing.rule.department is None)
        if unplaced and not is_about("tax", str(path[-1]), flow, case, bank):
            yield amber("no-department", path, name=name)
        for owner in sorted(sharing.parties & case.departments.keys()):
            accounts = case.departments[owner].accounts
            if accounts and flow.account is not None and not _within(flow.account, accounts):
                yield amber(
                    "account-of-another-department",
                    (*path, "account"),
                    name=name,
                    account=flow.account,
                    department=case.departments[owner].name,
                )


@check("account-number", applies=lambda case: is_danish(case) and _has_accounts(case))
def account_number(case: Case, _: Bank) -> Iterator[Finding]:
    """Functions are written 5.28.20, and in the chart of accounts of today."""
    places = [((*path, "account"), flow.account) for path, flow, _ in flows(case) if flow.account is not None]
    for name, owner in case.departments.items():
        places += [(("departments", name, "accounts", str(i)), account) for i, account in enumerate(owner.accounts)]
    for path, account in places:
        old = next((new for prefix, new in _RENUMBERED.items() if account.startswith(prefix)), None)
        if old is not None:
            yield red("account-renumbered", path, account=account, now=old)
        elif not _FUNCTION.fullmatch(account):
            yield amber("account-form", path, account=account)


@check("area", applies=lambda case: is_danish(case) and any(flow.area for _, flow, _ in flows(case)))
def area(case: Case, bank: Bank) -> Iterator[Finding]:
    """The styringsområde is one the bank knows, and benefits are not service."""
    known = bank.ids("area")
    for path, flow, _ in flows(case):
        name = flow.name or str(path[-1])
        if flow.area is None:
            continue
        if flow.area not in known:
            yield amber("area-unknown", (*path, "area"), area=flow.area, known=", ".join(known))
        elif flow.area == "service" and is_about("benefit", str(path[-1]), flow, case, bank):
            yield amber("benefit-in-service-frame", (*path, "area"), name=name)


@check("gain-owner", applies=lambda case: bool(case.departments) and bool(list(gains(case))))
def gain_owner(case: Case, _: Bank) -> Iterator[Finding]:
    """*Source:* the state's business-case model, 2014: every benefit has an owner."""
    payers = [gain.consequence.falls_on for gain in gains(case)]
    gaining = {party for sharing in payers if sharing is not None for party in sharing.parties}
    for name, owner in case.departments.items():
        if name in gaining and not owner.head:
            yield amber("gain-without-owner", ("departments", name), name=owner.name)


def _has_accounts(case: Case) -> bool:
    return any(flow.account for _, flow, _ in flows(case)) or any(d.accounts for d in case.departments.values())


def _within(account: str, accounts: tuple[str, ...]) -> bool:
    return any(account == own or account.startswith(f"{own}.") or own.startswith(f"{account}.") for own in accounts)
