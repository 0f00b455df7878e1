"""From the communication plan to its letters: one for each audience and time, in the plan's order."""

from __future__ import annotations

from tovholder.case.checks.lookups import STAGES
from tovholder.case.model import Case
from tovholder.case.story import Message

from ..material import Material
from .letter import TIMES, Letter, Time


def letters_of(material: Material) -> tuple[Letter, ...]:
    """The letters: audiences in the plan's order, each before, during and after. Several messages may share one."""
    by_audience: dict[str, list[Message]] = {}
    for message in material.case.communication:
        by_audience.setdefault(message.audience, []).append(message)
    now = time_of(material.case)
    return tuple(
        Letter(
            material,
            number,
            audience,
            next((message.reader for message in messages if message.reader is not None), None),
            time,
            chosen,
        )
        for number, (audience, messages) in enumerate(by_audience.items(), start=1)
        for time in TIMES
        if (chosen := tuple(message for message in messages if (message.time or now) == time))
    )


def time_of(case: Case) -> Time:
    """When a message without a time is told: as far as the case has come."""
    if case.about.stage is None:
        return "before"
    stage = STAGES.index(case.about.stage)
    return "after" if case.about.stage == "closing" else "during" if stage >= STAGES.index("operation") else "before"
