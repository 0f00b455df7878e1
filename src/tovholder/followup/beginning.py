"""A plan to begin with: an example, joined to the tranches and goals that the case has."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.quantities import month_label

_INDICATOR = "naaet@1"


def beginning(case: Case | None, document: Document) -> str:
    """The example's text, with the case's own tranches and goals held against its indicator."""
    plan = Document(files(__package__).joinpath("beginning.yaml").read_text(encoding="utf-8"))
    held: dict[str, Any] = {}
    goals: dict[str, Any] = {}
    if case is not None:
        for name in case.tranches:
            held[f"tranches.{name}.entrants"] = {"of": "entrants", "tranche": name}
            if _is_written(document, ("tranches", name, "completion")):
                held[f"tranches.{name}.completion"] = {"of": "completion", "tranche": name}
        for name in case.outcomes:
            if _is_written(document, ("outcomes", name, "with")):
                held[f"outcomes.{name}.with"] = {"indicator": _INDICATOR}
        goals = {name: {"indicator": _INDICATOR, "at": [month_label(case.start.start + 24)]} for name in case.goals}
    for key, value in (("assumptions", held), ("goals", goals)):
        if value:
            plan = plan.changed((key,), value)
    return plan.text


def _is_written(document: Document, path: tuple[str, ...]) -> bool:
    try:
        document.value_at(path)
    except KeyError:
        return False
    return True
