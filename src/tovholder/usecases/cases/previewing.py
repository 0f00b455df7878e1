"""What a change would come to, shown while a slider is moved; nothing is saved.

A number that the calculation can move is moved in a plan that was compiled once for the version; anything else is
read and compiled anew. The two give the same figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from tovholder.case.document import Document
from tovholder.case.fields import kinds_at
from tovholder.case.model import Case
from tovholder.case.reading import read_document
from tovholder.case.typed import as_written
from tovholder.case.validation import finding_of, plain
from tovholder.case.writing import ABSENT
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.plan import Plan
from tovholder.errors import CaseError, Finding, Path
from tovholder.knowledge import Bank
from tovholder.quantities import Mistake, Quantity
from tovholder.uncertainty.live import Figures, Live
from tovholder.usecases.access.actor import Actor

from .changing import place_of, tried, value_at
from .committing import version_opened
from .edit import Edit
from .opening import document_of, open_case
from .plans import DRAWS, SEED
from .site import Site

_APART = (("goals",), ("contract",), ("funding",))
"""Sections with numbers of their own, which the cash flow is not made of."""


@dataclass(frozen=True, slots=True)
class Previewed:
    """The figures, and whether they came by moving numbers in a plan (`quick`) or by calculating the case anew."""

    figures: Figures
    quick: bool


def preview(actor: Actor, site: Site, case: str, edits: Sequence[Edit], *, opened: str) -> Previewed:
    """What the version whose hash is `opened` would come to with these edits.

    Raises CaseError with what cannot be understood or calculated; NotThere.
    """
    found = open_case(actor, site, case, "case.read")
    document = document_of(site, version_opened(site, found, opened))
    present = site.calculations.reading(document).case
    if present is not None:
        quick = _quick(site, document, present, edits)
        if quick is not None:
            return Previewed(quick, quick=True)
    beside = None if site.beside is None else site.beside.figures(document, edits)
    return Previewed(beside or anew(site.calculations.bank, document, edits), quick=False)


def anew(bank: Bank, document: Document, edits: Sequence[Edit]) -> Figures:
    """The figures of the document with these edits, read and compiled from the start. Raises CaseError."""
    changed = read_document(tried(document, edits), bank=bank).require()
    return Live(compile_case(changed, bank=bank), changed, count=DRAWS, seed=SEED).figures({})


def _quick(site: Site, document: Document, case: Case, edits: Sequence[Edit]) -> Figures | None:
    """The figures by moving numbers; None if one of the edits is not that."""
    if any(not _may_hold_number(place_of(document, edit)) for edit in edits):
        # Known from the model alone: the version, which nobody may have moved a number in, need not be compiled for it.
        return None
    live = site.plans.live(document.hash, case, site.calculations.bank)
    quantities = moved_in(live.plan, document, case, edits)
    return None if quantities is None else live.figures(quantities)


def moved_in(plan: Plan, document: Document, case: Case, edits: Sequence[Edit]) -> dict[int, Quantity] | None:
    """The inputs of a plan, by their number there, that the edits move; None if one of the edits is more than that."""
    moved = dict[Path, Any]()
    for edit in edits:
        path = place_of(document, edit)
        if edit.removed:
            return None
        place = next((p for p in (path, path[:-1]) if plan.has_input(p) or _is_apart(p)), None)
        if place is None:
            return None
        written = _written(path, edit, moved.get(place, value_at(document, place)), inside=path != place)
        if written is ABSENT:
            return None
        moved[place] = written
    quantities: dict[int, Quantity] = {}
    for place, written in moved.items():
        quantity = _read(written, place)
        if quantity.use is not None:
            return None
        if not plan.has_input(place):
            # It may be wrong in its own section, but the figures are the same.
            continue
        index = plan.index_of(place)
        entry = plan.inputs[index]
        if not stands_for_itself(entry.quantity, document, place):
            return None
        if quantity.unit != entry.quantity.unit or quantity.price_level != entry.quantity.price_level:
            return None
        if case.correlations and quantity.is_uncertain != entry.uncertain:
            return None
        quantities[index] = quantity
    return quantities


def _may_hold_number(path: Path) -> bool:
    """Whether a number can stand at the place, or around it."""
    return Quantity in kinds_at(path) or Quantity in kinds_at(path[:-1])


def _is_apart(path: Path) -> bool:
    """Whether a number stands there that the case's own cash flow does not depend on."""
    return path[:1] in _APART and Quantity in kinds_at(path)


def _written(path: Path, edit: Edit, present: Any, *, inside: bool) -> Any:
    """What the edit makes of a quantity, or of one of its points; ABSENT if it is something else."""
    try:
        if not inside:
            return as_written(path, edit.typed, present)
        if not isinstance(present, Mapping):
            return ABSENT
        return {**present, path[-1]: as_written(path, edit.typed, present.get(str(path[-1]), ABSENT))}
    except Mistake as mistake:
        raise CaseError([Finding(mistake.code, path=path, params=mistake.params)]) from None


def _read(written: Any, place: Path) -> Quantity:
    try:
        return Quantity.model_validate(plain(written))
    except ValidationError as error:
        raise CaseError(finding_of(detail, (), at=place) for detail in error.errors(include_url=False)) from None


def stands_for_itself(used: Quantity, document: Document, place: Path) -> bool:
    """Whether the calculation uses the number just as it stands at its place, and nothing around it has changed it."""
    present = value_at(document, place)
    if present is ABSENT:
        # What is not written has its usual value, and that is what was used.
        return used.use is None
    try:
        alone = Quantity.model_validate(plain(present))
    except ValidationError:
        return False
    numbers = ("value", "low", "likely", "high", "distribution", "as_", "unit", "price_level")
    return all(getattr(alone, name) == getattr(used, name) for name in numbers)
