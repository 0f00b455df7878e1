"""How data on people flow in a case, for its documents on data protection: from plan and roles, never from data."""

from __future__ import annotations

from tovholder.report.data_flows import DataFlows
from tovholder.report.followed.record import Followed
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.roles import ROLES, Place, reach
from tovholder.usecases.cases.opening import Opened
from tovholder.usecases.cases.site import Site
from tovholder.usecases.governance.holders import holders

from .plans import NoPlan, plan_of
from .told import NOTHING, Told


def flows_told(actor: Actor, site: Site, opened: Opened) -> Told:
    """What the documents are written from today; nothing to those who may not see the follow-up.

    Raises CaseError for a plan with errors in it, rather than leaving a source out.
    """
    if not reach(actor, "followup.read", Place(opened.row.municipality, opened.id)).whole:
        return NOTHING
    try:
        reading = plan_of(site, opened).reading
        plan, hash_ = reading.require(), reading.document.hash
    except NoPlan:
        plan, hash_ = None, ""
    found = holders(site, opened)
    heads = {account.id for accounts in found.of_department.values() for account in accounts}
    counts = {role: len(found.role(role)) for role in ROLES} | {"department_head": len(heads)}
    roles: dict[str, int] = {role: count for role, count in counts.items() if count}
    municipality = next((m.name for m in site.store.municipalities() if m.id == opened.row.municipality), None)
    day, has_key = site.clock().date(), site.followup.has_key
    flows = DataFlows(plan, has_key, roles, municipality)
    key = ("flows", day, hash_, has_key, municipality, tuple(roles.items()))
    return Told(key, Followed(day, flows=flows))
