"""What is measured, under every definition it has had, and which of them have been taken into use and so are frozen."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.followup.extras import require
from tovholder.followup.indicators import Version
from tovholder.followup.stores.store import open_store
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site

from .plans import plan_of


@dataclass(frozen=True, slots=True)
class Defined:
    """A definition. in_use: a result has been made by it; changed: the plan says otherwise now than it did then."""

    indicator: str
    name: str
    version: str
    definition: Version
    in_use: bool
    changed: bool


def indicators(actor: Actor, site: Site, case: str) -> tuple[Defined, ...]:
    """Every definition in the plan. Raises NotThere, NoPlan, CaseError, TooBusy."""
    require("scale")
    opened = open_case(actor, site, case, "followup.read")
    plan = plan_of(site, opened).reading.require()
    used = _used(site, case)
    return tuple(
        Defined(
            key,
            indicator.name or key,
            version,
            definition,
            in_use=(key, version) in used,
            changed=bool(used.get((key, version), set()) - {definition.mark}),
        )
        for key, indicator in plan.indicators.items()
        for version, definition in indicator.versions.items()
    )


def _used(site: Site, case: str) -> dict[tuple[str, str], set[str]]:
    """(indicator, version) → the marks it was used under."""
    used: dict[tuple[str, str], set[str]] = {}
    for purpose in ("verification", "study"):
        if not site.followup.has(case, purpose):
            continue
        with site.followup.alone(case) as folder, open_store(folder, purpose) as store:
            for indicator, version, mark in store.rows("SELECT indicator, version, mark FROM definitions"):
                used.setdefault((indicator, version), set()).add(mark)
    return used
