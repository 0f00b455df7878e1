"""The log of decisions: those at the gates, and those taken outside them, such as a change of the agreement."""

from __future__ import annotations

import datetime as dt

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site

from .records import GateDecision
from .refusals import written
from .steering_records import LogEntry


def decision_log(actor: Actor, site: Site, case: str) -> tuple[GateDecision | LogEntry, ...]:
    """Every decision, the newest first: by the day it was taken, and then by when it was written. Raises NotThere."""
    open_case(actor, site, case, "case.around")
    every: list[GateDecision | LogEntry] = [*site.store.decisions(case), *site.store.log_entries(case)]
    return tuple(sorted(every, key=lambda one: (day_of(one), one.at), reverse=True))


def day_of(one: GateDecision | LogEntry) -> dt.date:
    """The day a decision was taken."""
    return one.at.date() if isinstance(one, GateDecision) else one.date


def log_decision(
    actor: Actor, site: Site, case: str, *, date: dt.date, text: str, reason: str, mandate: str, effect: str = ""
) -> LogEntry:
    """Keep a decision: what, when, why, and by whose mandate. Raises NotFilledIn, NotThere, NotAllowed."""
    found = open_case(actor, site, case, "case.steer")
    said = written("text", text), written("reason", reason), written("mandate", mandate)
    entry = LogEntry(
        new_id(), case, date, *said, effect.strip(), found.head.number, actor.id, site.clock()
    )  # fmt: skip
    site.store.add_log_entry(entry)
    return entry
