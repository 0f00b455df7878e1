"""Decisions, and meetings with their minutes."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import BaseModel

from tovholder.locale import Lang
from tovholder.usecases.governance.decision_log import day_of
from tovholder.usecases.governance.meetings import APPROVED, Held
from tovholder.usecases.governance.records import GateDecision
from tovholder.usecases.governance.steering_records import LogEntry

from .cases import Names, Who


class LoggedAnswer(BaseModel):
    """A decision. At a gate, `text` is its outcome and `gate` its id."""

    kind: Literal["gate", "entry"]
    date: dt.date
    text: str
    reason: str
    mandate: str
    effect: str
    gate: str
    version: int
    by: Who
    at: dt.datetime

    @classmethod
    def of(cls, one: GateDecision | LogEntry, names: Names) -> LoggedAnswer:
        """The decision."""
        is_gate = isinstance(one, GateDecision)
        return cls(
            kind="gate" if is_gate else "entry",
            date=day_of(one),
            text=one.outcome if isinstance(one, GateDecision) else one.text,
            reason=one.reason,
            mandate="" if isinstance(one, GateDecision) else one.mandate,
            effect="" if isinstance(one, GateDecision) else one.effect,
            gate=one.gate if isinstance(one, GateDecision) else "",
            version=one.version,
            by=Who.of(one.by, names),
            at=one.at,
        )


class ItemAnswer(BaseModel):
    """An item of the agenda, and what was last noted under it."""

    id: str
    name: str
    text: str
    by: Who | None
    at: dt.datetime | None


class MeetingAnswer(BaseModel):
    """A meeting. The first item is who was there."""

    id: str
    starts: dt.datetime
    where: str
    items: list[ItemAnswer]
    approved_by: Who | None
    approved_at: dt.datetime | None

    @classmethod
    def of(cls, held: Held, names: Names, lang: Lang) -> MeetingAnswer:
        """The meeting with its minutes."""
        approved = held.minutes.get(APPROVED)
        return cls(
            id=held.meeting.id,
            starts=held.meeting.starts,
            where=held.meeting.where,
            items=[_item(held, item, name, names) for item, name in held.items(lang)],
            approved_by=None if approved is None else Who.of(approved.by, names),
            approved_at=None if approved is None else approved.at,
        )


def _item(held: Held, item: str, name: str, names: Names) -> ItemAnswer:
    minute = held.minutes.get(item)
    if minute is None:
        return ItemAnswer(id=item, name=name, text="", by=None, at=None)
    return ItemAnswer(id=item, name=name, text=minute.text, by=Who.of(minute.by, names), at=minute.at)
