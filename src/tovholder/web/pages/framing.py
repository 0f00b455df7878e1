"""The frame around every page of a case: its title and version, undo and redo, and where else to go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Request, Response

from tovholder.report.result_cells import ResultCells
from tovholder.usecases.access.roles import Place, reach
from tovholder.usecases.cases import undoing
from tovholder.usecases.cases.history import people
from tovholder.usecases.cases.opening import Shown, show, title_of
from tovholder.web.asked import Asked
from tovholder.web.forms.telling import Telling
from tovholder.web.rendering import page

TABS = ("", "resultat", "opfoelgning", "styring", "tekst", "historik", "dokumenter", "regner", "fremvis")
"""A case's pages, by the last part of their addresses; the first is its home."""
_ENTRANCE = {"opfoelgning": "opfoelgning/betalinger"}
"""Where a tab leads those who see the case but not its follow-up: the investor."""
_INSIDE = ("styring",)
"""Tabs of what is said around the case, within the municipality."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A case as its pages show it."""

    id: str
    title: str
    shown: Shown
    telling: Telling
    undo: str
    redo: str
    saved_by: str
    groups: Mapping[str, str]
    """Party, department or total → its name."""
    currency: str

    @property
    def address(self) -> str:
        """The address of its home."""
        return f"/sager/{self.id}"


def frame_of(asked: Asked, case: str) -> Frame:
    """The case as it is now. Raises NotThere."""
    shown = show(asked.actor, asked.site, case)
    telling = Telling(asked.site.calculations.reading(shown.document).case, asked.lang)
    steps = undoing.steps(asked.actor, asked.site, case)
    undo, redo = ("" if step is None else telling.version(step) for step in (steps.undo, steps.redo))
    names = people(asked.site)
    title = title_of(asked.site, shown.version)
    by = names.get(shown.version.by, "–")
    currency = str(shown.document.tree.get("currency") or "DKK")
    return Frame(case, title, shown, telling, undo, redo, by, telling.groups(), currency)


def net_cells(asked: Asked, frame: Frame) -> dict[str, str]:
    """Name of a party or total → the workbook's cell with its net; nothing for a case that cannot be calculated."""
    calculation = asked.site.calculations.checked(frame.shown.document).calculation
    if calculation is None:
        return {}
    cells = ResultCells(calculation.result)
    return {frame.groups.get(group, group): cells.measure(group, "net") for group in cells.groups}


def case_page(asked: Asked, request: Request, template: str, frame: Frame, tab: str, **given: Any) -> Response:
    """A page of a case."""
    tabs = {name: name for name in TABS}
    if not sees_around(asked, frame):
        tabs = {name: _ENTRANCE.get(name, name) for name in TABS if name not in _INSIDE}
    return page(request, asked.lang, asked.actor, template, frame=frame, tab=tab, tabs=tabs, **given)


def sees_around(asked: Asked, frame: Frame) -> bool:
    """Whether the reader sees what is said around the case: everybody in the municipality who sees it, no investor."""
    row = frame.shown.opened.row
    return bool(reach(asked.actor, "case.around", Place(row.municipality, row.id)))
