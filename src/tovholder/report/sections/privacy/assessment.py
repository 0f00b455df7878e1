"""The impact assessment's own parts: necessity, risks, measures, and what is decided."""

from __future__ import annotations

from collections.abc import Iterator

from ...material import Material
from ...model import Block, Bullets, Column, Heading, Row, Table
from .filling import Term, empty, facts, known, to_fill
from .flows import bases, kept_for, purposes

_RISKS = ("small-counts", "looked-up", "other-purpose", "wrong", "lost", "pressure", "copies")
"""Risks to citizens that a follow-up of this kind has; whoever assesses adds those of the very intervention."""
_DONE = ("pseudonyms", "apart", "rights", "few", "record", "deletion", "sealed", "no-scoring")
_TO_DO = ("agreements", "training", "own-measures")
_CONCLUSION = ("dpo-advice", "citizens-view", "remaining-risk", "decision", "decided-by", "next-review")
_POINTS = {"data_operation": "point-operation", "data_study": "point-study", "citizens": "point-citizens"}


def necessity(material: Material) -> Iterator[Block]:
    """Why, on what basis, with how little, for how long, and what the citizen is told."""
    case = material.case
    terms: list[Term] = [
        known(material, "why", [case.challenge.text, case.intervention.description]),
        known(material, "intervention-basis", [case.intervention.legal_basis]),
    ]
    for purpose in purposes(material):
        terms.append(known(material, f"basis-{purpose}", bases(material, purpose)))
        terms.append(known(material, f"kept-{purpose}", [kept_for(material, purpose)]))
    terms += _answered(material)
    yield facts(*terms, *empty(material, "minimisation", "told-to-citizens", "citizens-rights"))


def risks(material: Material) -> Iterator[Block]:
    """Each risk with what lessens it already; how likely and how grave is for people to say."""
    words = material.words
    rated = to_fill(material, "rating")
    columns = tuple(Column(words.text(f"privacy.column.{one}")) for one in ("risk", "lessened", "rating"))
    rows = [Row((words.text(f"privacy.risk.{one}"), words.text(f"privacy.lessened.{one}"), rated)) for one in _RISKS]
    harm = material.case.intervention.harm
    if harm:
        rows.append(Row((harm, to_fill(material, "lessened"), rated)))
    yield Table(words.text("privacy.risks-caption"), columns, tuple(rows), words.text("privacy.risks-note"))


def measures(material: Material) -> Iterator[Block]:
    """What the program does, and what only the municipality can."""
    words = material.words
    yield Heading(words.text("privacy.done"))
    yield Bullets(tuple(words.text(f"privacy.measure.{one}") for one in _DONE))
    yield Heading(words.text("privacy.to-do"))
    yield facts(*empty(material, *_TO_DO))


def conclusion(material: Material) -> Iterator[Block]:
    """Whom it was talked over with, and what is decided."""
    yield facts(*empty(material, *_CONCLUSION))


def _answered(material: Material) -> Iterator[Term]:
    """What the legal checklist says already of the points on personal data."""
    words = material.words
    for point in material.case.legal:
        if point.point in _POINTS:
            said = ": ".join(one for one in (words.choice("status", point.status), point.answer) if one)
            yield known(material, _POINTS[point.point], [said, point.basis])
