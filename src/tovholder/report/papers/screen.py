"""What is looked at on a screen, a part at a time: quick parts at once, those that take many draws when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tovholder.errors import UnknownName

from ..material import Material
from ..model import Section
from ..sections.assumptions import assumptions
from ..sections.cash_flow import cash_flow
from ..sections.checks import checks
from ..sections.contract import contract
from ..sections.departments import departments
from ..sections.first_page import first_page
from ..sections.goals import goals
from ..sections.lines import lines
from ..sections.matrix import matrix
from ..sections.method import method
from ..sections.uncertainty import many_at_once, one_at_a_time
from ..sections.who_pays import who_pays


def _first_layer(material: Material) -> Section:
    return Section("uncertainty", material.words.text("section.uncertainty"), tuple(one_at_a_time(material)))


def _second_layer(material: Material) -> Section:
    return Section("simulation", material.words.text("section.simulation"), tuple(many_at_once(material)))


SCREEN: Mapping[str, Callable[[Material], Section | None]] = {
    "first-page": first_page,
    "who-pays": who_pays,
    "matrix": matrix,
    "departments": departments,
    "cash-flow": cash_flow,
    "uncertainty": _first_layer,
    "simulation": _second_layer,
    "contract": contract,
    "lines": lines,
    "assumptions": assumptions,
    "goals": goals,
    "checks": checks,
    "method": method,
}
"""A part's id → the part; None for a case that has nothing to say there."""


def part_of(material: Material, part: str) -> Section | None:
    """One part. Raises UnknownName."""
    if part not in SCREEN:
        raise UnknownName("part", part, SCREEN)
    return SCREEN[part](material)
