"""A case as a choice: the options it names, what they are measured by, and what optimism does to it."""

from __future__ import annotations

from tovholder.case.checks.lookups import followed
from tovholder.case.document import Document
from tovholder.case.outcomes import Outcome
from tovholder.case.places import path_of
from tovholder.case.reading import read_case
from tovholder.cashflow.waterfall import Waterfall, waterfall
from tovholder.errors import CaseError, Finding, UnknownName
from tovholder.quantities import Quantity
from tovholder.uncertainty.dominance import Ranked, incremental_ratios
from tovholder.uncertainty.measure import Measure
from tovholder.uncertainty.options import Options
from tovholder.uncertainty.sampler import Sampler

from .asked import group_asked
from .calculation import Calculation, calculated
from .overview import leading

CASE = "case"
"""The option of the case as it stands."""


def measure_of(calculation: Calculation, *, group: str | None = None) -> Measure:
    """What the choice is made by: as asked, as the case says, else the leading group's. Raises UnknownName."""
    choice = calculation.case.choice
    chosen = group or choice.group or leading(calculation.result)
    return Measure(chosen if chosen == "society" else group_asked(calculation, chosen), choice.view)


def scenarios(calculation: Calculation) -> dict[str, Calculation]:
    """Each scenario of the case, calculated. Raises CaseError for a change that makes no calculable case."""
    return {name: _scenario(calculation, name) for name in calculation.case.scenarios}


def options(calculation: Calculation, measure: Measure, *, seed: int) -> Options:
    """Doing nothing, the case, and its scenarios. Raises CaseError."""
    found = {CASE: calculation, **scenarios(calculation)}
    return Options({name: Sampler(c.plan, c.case, seed=seed) for name, c in found.items()}, measure)


def corrected(calculation: Calculation, measure: Measure) -> tuple[Calculation, Waterfall] | None:
    """The case with every net effect less what its evidence grade takes off, and the step there; None without any.

    Each outcome's attribution is multiplied by 1 − the correction of the grade of its `with`.
    """
    case, document = calculation.case, calculation.document
    for name, outcome in case.outcomes.items():
        share = _taken_off(calculation, outcome)
        if share:
            kept = (1 - share) * followed(case, outcome.attribution, calculation.bank).likely_value
            document = document.changed(("outcomes", name, "attribution"), kept)
    if document.text == calculation.document.text:
        return None
    after = _calculated(document, calculation)
    view = measure.view
    group = "all" if measure.group == "society" else measure.group
    return after, waterfall(calculation.document, document, group=group, view=view, bank=calculation.bank)


def ratios(calculation: Calculation) -> dict[str, tuple[Ranked, ...]]:
    """Outcome → the case and its scenarios ranked by what they cost their group and how many more succeed."""
    tried = {CASE: calculation, **scenarios(calculation)}
    group = leading(calculation.result)
    found = {}
    for outcome in calculation.summary.successes:
        sides = {n: (c.summary.groups[group].costs, c.summary.successes.get(outcome, 0.0)) for n, c in tried.items()}
        found[outcome] = incremental_ratios(sides)
    return found


def _taken_off(calculation: Calculation, outcome: Outcome) -> float:
    rate = outcome.with_
    if isinstance(rate, Quantity) and rate.use is not None and rate.use.startswith("assumptions/"):
        rate = calculation.case.assumptions[rate.use.partition("/")[2]]
    correction = calculation.case.corrections.get(rate.grade) if rate.grade is not None else None
    return 0.0 if correction is None else correction.likely_value


def _scenario(calculation: Calculation, name: str) -> Calculation:
    document = calculation.document
    for number, (place, value) in enumerate(calculation.case.scenarios[name].changes.items()):
        try:
            document = document.changed(path_of(place, document.tree), value)
        except (UnknownName, KeyError, IndexError, TypeError, ValueError) as problem:
            params = {"scenario": name, "place": place, "problem": str(problem)}
            line = calculation.document.line_of(("scenarios", name, "changes", place))
            path = ("scenarios", name, "changes", number)
            raise CaseError([Finding("scenario-place", path=path, params=params, line=line)]) from None
    return _calculated(document, calculation)


def _calculated(document: Document, calculation: Calculation) -> Calculation:
    case = read_case(document.text, bank=calculation.bank).require()
    return calculated(document, case, bank=calculation.bank)
