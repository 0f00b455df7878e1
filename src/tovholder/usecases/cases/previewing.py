"""What a change would come to, shown while a slider is moved; nothing is saved.

A number that the calculation can move is moved in a plan that was compiled once for the version; anything else is
read and compiled anew. The two give the same figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from tovholder.case.document import ABSENT, Document
from tovholder.case.model import Case
from tovholder.case.typed import as_written
from tovholder.case.validation import finding_of, plain
from tovholder.errors import CaseError, Finding, Path
from tovholder.knowledge import Bank
from tovholder.quantities import Mistake, Quantity
from tovholder.uncertainty.live import Figures, Live
from tovholder.usecases.access.actor import Actor

from .changing import Edit, edited, place_of, value_at
from .committing import version_opened
from .opening import document_of, open_case
from .plans import DRAWS, SEED, Plans
from .site import Site


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
    reading = site.calculations.reading(document)
    if reading.case is not None:
        bank = site.calculations.bank
        quick = _quick(site.plans, document, reading.case, bank, edits)
        if quick is not None:
            return Previewed(quick, quick=True)
    changed = edited(document, edits)
    calculation = site.calculations.calculation(changed)
    live = Live(calculation.plan, calculation.case, count=DRAWS, seed=SEED)
    return Previewed(live.figures({}), quick=False)


def _quick(plans: Plans, document: Document, case: Case, bank: Bank, edits: Sequence[Edit]) -> Figures | None:
    """The figures by moving numbers; None if one of the edits is not that."""
    base = plans.live(document.hash, case, bank, frozenset())
    moved: dict[Path, Any] = {}
    for edit in edits:
        path = place_of(document, edit)
        if edit.removed:
            return None
        place = next((p for p in (path, path[:-1]) if base.plan.has_input(p) or p in base.plan.folded), None)
        if place is None:
            return None
        written = _written(path, edit, moved.get(place, value_at(document, place)), inside=path != place)
        if written is ABSENT:
            return None
        moved[place] = written
    free = frozenset(place for place in moved if place in base.plan.folded)
    live = plans.live(document.hash, case, bank, free) if free else base
    quantities: dict[int, Quantity] = {}
    for place, written in moved.items():
        if place in live.plan.folded or not live.plan.has_input(place):
            return None
        index = live.plan.index_of(place)
        entry, quantity = live.plan.inputs[index], _read(written, place)
        if not _is_itself(entry.quantity, document, place) or quantity.use is not None:
            return None
        if quantity.unit != entry.quantity.unit or quantity.price_level != entry.quantity.price_level:
            return None
        if case.correlations and quantity.is_uncertain != entry.uncertain:
            return None
        quantities[index] = quantity
    return live.figures(quantities)


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


def _is_itself(used: Quantity, document: Document, place: Path) -> bool:
    """Whether the calculation uses the number just as it stands at its place, and nothing around it has changed it."""
    try:
        alone = Quantity.model_validate(plain(value_at(document, place)))
    except ValidationError:
        return False
    numbers = ("value", "low", "likely", "high", "distribution", "as_", "unit", "price_level")
    return all(getattr(alone, name) == getattr(used, name) for name in numbers)
