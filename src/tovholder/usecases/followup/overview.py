"""How far the follow-up of a case itself is: whether there is a plan, data, a journal."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site

from .records import KeptText


@dataclass(frozen=True, slots=True)
class Steps:
    """The newest plan and journal, and for which purposes there are data."""

    plan: KeptText | None
    journal: KeptText | None
    has_verification: bool
    has_study: bool


def steps(actor: Actor, site: Site, case: str) -> Steps:
    """What there is. Raises NotThere."""
    open_case(actor, site, case, "followup.read")
    return Steps(
        site.store.followup_text(case, "plan"),
        site.store.followup_text(case, "journal"),
        site.followup.has(case, "verification"),
        site.followup.has(case, "study"),
    )
