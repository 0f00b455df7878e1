"""Where a number stands against the result: why moving it does nothing."""

from __future__ import annotations

from collections.abc import Mapping

from tovholder.case.kept import kept_at
from tovholder.case.references import quantities
from tovholder.errors import Finding, Path, dotted
from tovholder.quantities import Quantity
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.calculation import Calculation

from .changing import place_of
from .committing import version_opened
from .edit import Edit
from .opening import document_of, open_case
from .site import Site


def why_nothing(actor: Actor, site: Site, case: str, place: str | Path, *, opened: str) -> Finding:
    """Why a change at a place changes no figure. Raises CaseError, NotThere."""
    calculation, path = _at(actor, site, case, place, opened)
    params = {"place": dotted(path)}
    document, parsed = calculation.document, calculation.case
    if path[0] == "assumptions" and not _is_used(calculation, path[:2]):
        return Finding("nothing-uses-it", "green", path=path, params=params)
    if path[0] == "outcomes" and len(path) > 1:
        outcome = parsed.outcomes.get(str(path[1]))
        if outcome is not None and not any(c.price is not None for c in outcome.consequences.values()):
            return Finding("nothing-is-priced", "green", path=path, params=params)
    if path[0] in ("goals", "contract"):
        return Finding("only-the-contract", "green", path=path, params=params)
    if path[0] == "costs" and len(path) > 1:
        entry = document.value_at(path[:2])
        if isinstance(entry, Mapping) and ({"at", "from"} & entry.keys()) and not _has_money(calculation, path[:2]):
            return Finding("after-the-horizon", "green", path=path, params=params)
    if not any(path[: len(p)] == p or p[: len(path)] == path for p in dict(quantities(parsed))):
        return Finding("not-in-the-calculation", "green", path=path, params=params)
    return Finding("cancels-out", "green", path=path, params=params)


def _at(actor: Actor, site: Site, case: str, place: str | Path, opened: str) -> tuple[Calculation, Path]:
    found = open_case(actor, site, case, "case.read")
    document = document_of(site, version_opened(site, found, opened))
    return site.calculations.calculation(document), place_of(document, Edit(place))


def _is_used(calculation: Calculation, path: Path) -> bool:
    return any(
        place != path and _kept(calculation, quantity, place) == path
        for place, quantity in quantities(calculation.case)
        if quantity.use is not None
    )


def _kept(calculation: Calculation, quantity: Quantity, place: Path) -> Path:
    return kept_at(calculation.case, quantity, place)


def _has_money(calculation: Calculation, path: Path) -> bool:
    rows = [i for i, line in enumerate(calculation.plan.lines) if line.path == path]
    return bool(abs(calculation.result.by_line[rows]).sum())
