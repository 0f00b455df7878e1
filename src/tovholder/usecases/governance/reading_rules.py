"""From a file of gates to the rules, or to every error in it, each with its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ValidationError

from tovholder.case.document import Document
from tovholder.case.fields import kinds_at
from tovholder.case.validation import finding_of, plain
from tovholder.errors import CaseError, Finding, FindingsError

from .rules import Artefact, Basis, Gate, Limit, Name, Point, Rules, Sentences, Tolerances

PARTS: tuple[type[BaseModel], ...] = (Rules, Tolerances, Limit, Gate, Artefact, Name, Point, Basis, Sentences)
LONGEST = 200_000
"""Characters in a file of gates."""


class BadRules(FindingsError):
    """A file of gates that cannot be used."""


@dataclass(frozen=True, slots=True)
class Read:
    """Rules with the text they stand in, and the text's hash."""

    rules: Rules
    text: str
    hash: str


def read_rules(text: str) -> Read:
    """The rules in a text. Raises BadRules with every error."""
    if len(text) > LONGEST:
        raise BadRules([Finding("text-too-long", params={"longest": LONGEST})])
    document = Document(text)
    try:
        rules = Rules.model_validate(plain(document.tree))
    except CaseError as error:
        raise BadRules(error.findings) from None
    except ValidationError as error:
        names = sorted({name for part in PARTS for name in part.model_fields})
        found = [finding_of(detail, names) for detail in error.errors(include_url=False)]
        raise BadRules(_placed(found, document)) from None
    wrong = list(_unknown_places(rules))
    if wrong:
        raise BadRules(_placed(wrong, document))
    return Read(rules, text, document.hash)


@cache
def shipped() -> Read:
    """The rules that come with the program."""
    return read_rules(files(__package__).joinpath("gates.yaml").read_text(encoding="utf-8"))


def _unknown_places(rules: Rules) -> Iterator[Finding]:
    """Places that no case has: a requirement that can never be met."""
    for name, gate in rules.gates.items():
        for key, artefact in gate.artefacts.items():
            for i, place in enumerate(artefact.written):
                yield from _unknown(place, ("gates", name, "artefacts", key, "written", i))
            if artefact.only_with is not None:
                yield from _unknown(artefact.only_with, ("gates", name, "artefacts", key, "only_with"))
        if isinstance(gate.tolerances, Tolerances):
            for i, place in enumerate(gate.tolerances.places):
                yield from _unknown(place, ("gates", name, "tolerances", "places", i))
    for i, place in enumerate(rules.tolerances.places):
        yield from _unknown(place, ("tolerances", "places", i))


def _unknown(place: str, path: tuple[str | int, ...]) -> Iterator[Finding]:
    if not kinds_at(tuple(place.split("."))):
        yield Finding("gate-place-unknown", path=path, params={"place": place})


def _placed(findings: list[Finding], document: Document) -> list[Finding]:
    return [
        Finding(f.code, f.severity, f.path, f.params, f.line or document.line_of(f.path))
        for f in findings
    ]  # fmt: skip
