"""What it is, why, what it means for the reader, and whom to ask."""

from __future__ import annotations

from ..model import Paragraph
from .course import length, people, points
from .letter import Letter, Pieces, Said, listed, ours, told


def opening(letter: Letter) -> Pieces:
    """The plan's own messages; then, where figures are made up, that they are."""
    for message in letter.messages:
        yield Said(Paragraph(message.message, "lead"), "case")
    counts = letter.material.counts
    if counts.examples:
        yield Said(Paragraph(letter.text("examples", examples=counts.examples, numbers=counts.all), "warning"))


def what(letter: Letter) -> Pieces:
    """The intervention in the case's words, how many it is for, and how long it takes."""
    case = letter.material.case
    description = case.intervention.description or case.about.summary
    if not description:
        yield ours(letter.text("about", name=case.intervention.type or case.title))
    yield from told(description, "description")
    if letter.time == "during":
        return  # How many, and from when, is told with how it goes.
    many, long = people(letter.material), length(letter.material)
    sentences = (
        letter.text("people", people=many) if many else "",
        letter.text("length", length=long) if long else "",
    )
    if any(sentences):
        yield ours(*sentences)


def why(letter: Letter) -> Pieces:
    """The challenge."""
    yield from told(letter.material.case.challenge.text, "challenge")


def for_citizens(letter: Letter) -> Pieces:
    """The citizen's own side of it. Whether it is voluntary is only ever said in the case's words."""
    intervention = letter.material.case.intervention
    yield from told(intervention.citizen_perspective, "citizen-perspective")
    theory = intervention.theory_of_change
    if theory is not None:
        yield from listed(letter.text("hope"), theory.results)
    if intervention.harm:
        yield ours(letter.text("also-know"))
        yield from told(intervention.harm)
    when = points(letter.material)
    if when:
        yield ours(letter.text("measured-after", points=when))


def for_staff(letter: Letter) -> Pieces:
    """Who does the work, and how much of it there is."""
    staffing, dose = letter.material.case.implementation.staffing, letter.material.case.intervention.dose
    if staffing:
        yield ours(letter.text("staffing"))
    yield from told(staffing, "staffing")
    if dose:
        yield ours(letter.text("dose"))
        yield from told(dose)


def ask(letter: Letter) -> Pieces:
    """Whom to ask: those who send it, else the case's coordinator."""
    senders = dict.fromkeys(message.sender for message in letter.messages if message.sender)
    who = letter.material.words.listed(list(senders), at_most=len(senders)) or letter.material.case.about.coordinator
    if who:
        yield ours(letter.text("contact", who=who.rstrip(". ")))
    else:
        yield from told(None, "sender")
