"""Meetings of the steering group: a fixed agenda, minutes under each item, and minutes that are approved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tovholder.errors import Finding, FindingsError
from tovholder.locale import Lang, text
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site

from .adapting import rules_of
from .reading_rules import read_rules, shipped
from .rules import Name
from .steering_records import Meeting, Minute

PRESENT, APPROVED = "present", "approved"
"""Items that are no part of the agenda: who was there, and that the minutes are approved."""


class MinutesApproved(FindingsError):
    """Minutes that are approved are not written in any more."""

    def __init__(self) -> None:
        super().__init__([Finding("minutes-approved")])


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting with its agenda, and what is noted under each item. `approved`: the minute that approved them."""

    meeting: Meeting
    agenda: Mapping[str, Name]
    minutes: Mapping[str, Minute]
    approved: Minute | None

    def items(self, lang: Lang) -> Iterator[tuple[str, str]]:
        """(id, name) of every item, who was there first."""
        yield PRESENT, text("governance.meeting.present", lang)
        for item, name in self.agenda.items():
            yield item, name.text(lang)


def meetings(actor: Actor, site: Site, case: str) -> tuple[Held, ...]:
    """Every meeting, the latest first. Raises NotThere."""
    found = open_case(actor, site, case, "case.around")
    minutes = site.store.minutes(case)
    held = [_held(site, found.row.municipality, meeting, minutes) for meeting in site.store.meetings(case)]
    return tuple(sorted(held, key=lambda one: one.meeting.starts, reverse=True))


def meeting(actor: Actor, site: Site, case: str, id_: str) -> Held:
    """One meeting. Raises NotThere."""
    one = next((one for one in meetings(actor, site, case) if one.meeting.id == id_), None)
    if one is None:
        raise NotThere("meeting")
    return one


def call(actor: Actor, site: Site, case: str, *, starts: dt.datetime, where: str = "") -> Held:
    """Call a meeting, with the agenda the municipality has now. Raises NotThere, NotAllowed."""
    found = open_case(actor, site, case, "case.steer")
    rules = rules_of(site, found.row.municipality)
    made = Meeting(new_id(), case, starts, where.strip(), rules.hash, actor.id, site.clock())
    site.store.add_meeting(made)
    return _held(site, found.row.municipality, made, ())


def take_minutes(
    actor: Actor, site: Site, case: str, id_: str, said: Mapping[str, str], *, approved: bool = False
) -> Held:
    """Note what was said under items; what is noted anew stands in place of the old, which is kept.

    approved: whether the minutes are approved with this. Raises MinutesApproved, NotThere, NotAllowed.
    """
    open_case(actor, site, case, "case.steer")
    held = meeting(actor, site, case, id_)
    if held.approved is not None:
        raise MinutesApproved
    unknown = said.keys() - held.agenda.keys() - {PRESENT}
    if unknown:
        raise NotThere("item")
    new = {item: noted.strip() for item, noted in said.items() if noted.strip() != _noted(held, item)}
    if approved:
        new[APPROVED] = ""
    if new:
        now = site.clock()
        site.store.add_minutes(
            tuple(Minute(new_id(), case, id_, item, noted, actor.id, now) for item, noted in new.items())
        )
    return meeting(actor, site, case, id_)


def _noted(held: Held, item: str) -> str:
    minute = held.minutes.get(item)
    return "" if minute is None else minute.text


def _held(site: Site, municipality: str, meeting: Meeting, minutes: tuple[Minute, ...]) -> Held:
    newest = {minute.item: minute for minute in minutes if minute.meeting == meeting.id}
    return Held(meeting, _agenda(site, municipality, meeting.rules), newest, newest.get(APPROVED))


def _agenda(site: Site, municipality: str, hash_: str) -> Mapping[str, Name]:
    """The agenda of the file with this hash; the one that holds now where that file is no longer to be had."""
    if hash_ == shipped().hash:
        return shipped().rules.agenda
    own = site.store.rules_with(municipality, hash_)
    return (rules_of(site, municipality) if own is None else read_rules(own.text)).rules.agenda
