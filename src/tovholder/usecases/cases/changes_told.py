"""Why a case's result changed between two versions, as a chart with its table and sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tovholder.case.diff import changes
from tovholder.errors import dotted
from tovholder.locale import Lang
from tovholder.report.change_chart import Way, change_chart
from tovholder.report.model import Chart
from tovholder.report.naming import Names
from tovholder.report.wording import Wording
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.comparing import in_kroner

from .committing import said_of
from .history import compared
from .opening import document_of, open_case, version_of
from .records import Said
from .site import Site


@dataclass(frozen=True, slots=True)
class Told:
    """The chart, and every change with its amount in kroner, the largest first. `group`: whose result it is."""

    chart: Chart
    group: str
    changes: tuple[tuple[Said, float], ...]


def changes_told(actor: Actor, site: Site, case: str, *, before: int, after: int, lang: Lang) -> Told:
    """Two versions side by side. Raises CaseError if one of them cannot be calculated; NotThere."""
    found = open_case(actor, site, case, "case.read")
    answer = compared(actor, site, case, before=before, after=after)
    first, second = (document_of(site, version_of(site, found, number)) for number in (before, after))
    calculation = site.calculations.calculation(second)
    names, words = Names(calculation.case, lang), Wording(lang, calculation.case.currency)
    said = {dotted(one.path): one for one in said_of(changes(first, second))}
    amounts: Mapping[str, float] = {one["place"]: in_kroner(one["amount"]) for one in answer["changes"]}
    steps = [(names.place(said[place].path), amount) for place, amount in amounts.items()]
    start, together, end = (in_kroner(answer[name]) for name in ("start", "interaction", "end"))
    chart = change_chart(Way(start, tuple(steps), together, end), words)
    ordered = sorted(((said[place], amount) for place, amount in amounts.items()), key=lambda one: -abs(one[1]))
    return Told(chart, names.group(answer["group"]), tuple(ordered))
