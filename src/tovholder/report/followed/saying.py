"""How the follow-up documents say things: goals, months, parties, methods, and amounts to the øre."""

from __future__ import annotations

from tovholder.case.goals import Method
from tovholder.contract.settlement.money import Oere
from tovholder.contract.settlement.owed import FLOOR
from tovholder.quantities import Month

from ..material import Material
from ..model import Cell, Figure
from ..wording import shortened
from .points import Point
from .results import Expected, Outcome, Standing

_GOAL = 90
"""Characters of a goal's text that fit in a table."""


def goal(material: Material, name: str | None, tranche: str | None = None) -> str:
    """A goal, with the tranche measured if it is one of several; the least payment; or what names no goal."""
    words = material.words
    if name is None or name == FLOOR:
        return words.text("followed.no-goal" if name is None else "followed.least")
    text = shortened(material.case.goals[name].text, _GOAL)
    return f"{text} ({material.names.tranche(tranche)})" if tranche and len(material.case.tranches) > 1 else text


def month(material: Material, at: Month) -> str:
    """`juni 2023`"""
    return material.words.period(at, "month")


def when(material: Material, point: Point) -> str:
    """The month of a measuring, or from the first to the last where each person has a month of their own."""
    last = month(material, point.last)
    if point.first == point.last:
        return last
    return material.words.text("next.between", first=month(material, point.first), last=last)


def party(material: Material, name: str | None) -> str:
    """A party of the case or the contract."""
    words, contract = material.words, material.case.contract
    if name is None:
        return words.text("word.not-stated")
    for row in material.parties:
        if row.id == name:
            return material.names.party(row)
    if contract is not None and name in contract.parties:
        return contract.parties[name].name
    return words.text("followed.investors") if name in ("investor", "investors") else material.names.group(name)


def with_role(material: Material, role: str) -> str | None:
    """The contract's parties in a role; None if nobody has it."""
    contract = material.case.contract
    names = [p.name for p in contract.parties.values() if role in p.roles] if contract is not None else []
    return material.words.listed(names) or None


def verifier(material: Material, name: str) -> str | None:
    """Who verifies a goal's results."""
    contract = material.case.contract
    agreed = None if contract is None else contract.verified_by
    return material.case.goals[name].verified_by or agreed or with_role(material, "verifier")


def method(material: Material, found: Method | None) -> str:
    """How a result is established."""
    return material.words.text(f"contract.method.{found}" if found else "word.missing")


def outcome_method(material: Material, outcome: Outcome) -> str:
    """How a result was found; says so where that is only what was agreed."""
    said = method(material, outcome.method)
    return (
        said if outcome.report.method or outcome.method is None else material.words.text("followed.agreed", what=said)
    )


def kroner(material: Material, oere: Oere | None) -> Figure:
    """An amount of the books, to the øre, without the currency."""
    return material.words.oere(oere)


def exactly(material: Material, oere: Oere) -> str:
    """An amount of the books in a sentence: to the øre, and without øre where there are none."""
    return material.words.exactly(oere)


def share(material: Material, value: float | None) -> Cell:
    """A share in whole percent."""
    return "" if value is None else Figure(value, "share", material.words.percent(round(value, 2)))


def span(material: Material, ends: tuple[float, float] | None) -> str:
    """`43–82 %`"""
    if ends is None:
        return ""
    low, high = (material.words.percent(round(end, 2)) for end in ends)
    return f"{low.removesuffix('%').rstrip()}–{high}"


def expected(material: Material, there: Expected | None) -> str:
    """`75 % (60–85 %)`, and of what where it is not of people."""
    words = material.words
    if there is None:
        return words.text("word.not-stated")
    text = words.percent(round(there.likely, 2))
    if there.low < there.high:
        text += f" ({span(material, (there.low, there.high))})"
    return words.text("reached.of-target-expected", said=text) if there.scale == "target" else text


def standing(material: Material, one: Standing) -> str:
    """How far a goal has come, against what was expected, in a sentence."""
    return material.words.text(
        f"reached.stands-{one.against}",
        goal=goal(material, one.goal, one.tranche),
        value=material.words.percent(round(one.value or 0.0, 2)),
        expected=expected(material, one.expected),
    )
