"""What is told to the reader is the case's, and nothing is promised that the case does not promise."""

from __future__ import annotations

from tests.report.cases import SMALL
from tests.report.letters.plans import letter_to, material_for, plan_of, read, said, wanted

from tovholder.case.story import Reader
from tovholder.report.material import Material
from tovholder.report.model import Paragraph

FREE_TO_SAY_NO = "Du kan sige nej uden at miste anden hjælp"


def test_the_plans_own_message_stands_first() -> None:
    text = plan_of("audience: Unge, reader: citizen, message: Kom og vær med, time: before")
    first = said(letter_to(material_for(text), "citizen", "before"))[0]
    assert first.block == Paragraph("Kom og vær med", "lead")


def test_it_is_voluntary_only_if_the_case_says_so() -> None:
    silent = material_for(SMALL, everybody=True)
    told = material_for(SMALL + f"intervention: {{citizen_perspective: {FREE_TO_SAY_NO}}}\n", everybody=True)
    for time in ("before", "during", "after"):
        text = read(letter_to(silent, "citizen", time))
        assert not any(word in text for word in ("frivillig", "sige nej", "miste"))
    assert "citizen-perspective" in wanted(letter_to(silent, "citizen", "before"))
    assert f"{FREE_TO_SAY_NO}." in read(letter_to(told, "citizen", "before"))
    assert "citizen-perspective" not in wanted(letter_to(told, "citizen", "before"))


def test_a_citizen_reads_no_sum_per_person() -> None:
    material = material_for(SMALL, everybody=True)
    for time in ("before", "during", "after"):
        text = read(letter_to(material, "citizen", time))
        assert "pr. person" not in text
        assert "30.000" not in text


def _roles(material: Material, reader: Reader) -> set[str]:
    blocks = [piece.block for piece in said(letter_to(material, reader, "before"))]
    return {block.role for block in blocks if isinstance(block, Paragraph)}


def test_examples_are_said_to_be_examples_and_own_figures_are_not() -> None:
    made_up = material_for(SMALL, everybody=True)
    own = material_for(SMALL.replace("kind: example", "kind: own"), everybody=True)
    readers: tuple[Reader, ...] = ("citizen", "press")
    for reader in readers:
        assert "warning" in _roles(made_up, reader)
        assert "warning" not in _roles(own, reader)


def test_whom_to_ask_is_the_sender_else_the_coordinator_else_wanted() -> None:
    line = "audience: Unge, reader: citizen, message: Hej, time: before"
    by_sender = letter_to(material_for(plan_of(f"{line}, sender: Mentor Ida.")), "citizen", "before")
    assert "Kontakt: Mentor Ida.\n" in read(by_sender) + "\n"
    with_coordinator = plan_of(line).replace("  stage: design", "  stage: design\n  coordinator: Bo Berg")
    assert "Kontakt: Bo Berg." in read(letter_to(material_for(with_coordinator), "citizen", "before"))
    assert "sender" in wanted(letter_to(material_for(plan_of(line)), "citizen", "before"))
