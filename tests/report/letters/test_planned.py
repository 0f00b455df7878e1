"""The plan's lines become letters: grouped by audience and time, in the plan's order, before, during and after."""

from __future__ import annotations

import pytest
from tests.report.letters.plans import case_of, material_for, plan_of

from tovholder.report.letters.planned import letters_of, time_of


def _letters(*messages: str) -> list[tuple[str, str | None, str, int]]:
    found = letters_of(material_for(plan_of(*messages)))
    return [(letter.audience, letter.reader, letter.time, len(letter.messages)) for letter in found]


def test_an_audience_is_kept_together_and_its_messages_at_one_time_share_a_letter() -> None:
    assert _letters(
        "audience: Unge, message: Tak, time: after",
        "audience: Byråd, reader: politician, message: Status, time: during",
        "audience: Unge, reader: citizen, message: Kom, time: before",
        "audience: Unge, message: Kom nu, time: before",
    ) == [
        ("Unge", "citizen", "before", 2),
        ("Unge", "citizen", "after", 1),
        ("Byråd", "politician", "during", 1),
    ]


@pytest.mark.parametrize(
    ("stage", "time"),
    [("idea", "before"), ("preparation", "before"), ("operation", "during"), ("gain", "during"), ("closing", "after")],
)
def test_a_message_without_a_time_is_told_where_the_case_is(stage: str, time: str) -> None:
    text = plan_of("audience: Unge, message: Hej").replace("stage: design", f"stage: {stage}")
    assert time_of(case_of(text)) == time
    assert [letter.time for letter in letters_of(material_for(text))] == [time]
