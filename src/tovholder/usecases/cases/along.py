"""What the result is all along a number's range, so that the result can be taken hold of and the number read.

Every value that is offered is calculated; nothing is drawn as a line between two of them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.case.reading import read_document
from tovholder.cashflow.breakeven import roots, search_range
from tovholder.cashflow.compile import live_plan
from tovholder.cashflow.timeline import Floats
from tovholder.errors import Finding, Path, dotted
from tovholder.quantities import Quantity
from tovholder.quantities.numbers import hundredfold
from tovholder.uncertainty.live import Live
from tovholder.usecases.access.actor import Actor

from .changing import place_of, tried
from .committing import version_opened
from .edit import Edit
from .opening import document_of, open_case
from .plans import SEED
from .previewing import moved_in, stands_for_itself
from .scales import Scale, scale_of
from .site import Site
from .standing import why_nothing

_MOST = 1500
"""Values at most; a number whose zero lies far beyond its scale gets longer steps."""
_NIL = 0.5
"""Kroner from zero that are shown as zero."""
_DECIMALS = range(9)


@dataclass(frozen=True, slots=True)
class Along:
    """The result along a number's range.

    values, nets  (value,) each value, rising and as it is written (45 for 45 %), with the net of the group the case is
                  about: kroner, undiscounted, in the certain case. Empty where the number does not move it
    now           the number as it is
    zero          the value nearest to it at which the net is zero to the krone; None where none between `low` and
                  `high` is
    low, high     where zero has been looked for: 0–100 for a share, else from 0 to ten times the number
    reason        why the number does not move the result; None where it does
    """

    values: tuple[float, ...] = ()
    nets: tuple[float, ...] = ()
    now: float | None = None
    zero: float | None = None
    low: float | None = None
    high: float | None = None
    reason: Finding | None = None


def along(actor: Actor, site: Site, case: str, place: str | Path, edits: Sequence[Edit] = (), *, opened: str) -> Along:
    """The result along the range of the number at `place` in the version whose hash is `opened`, with edits made to it.

    Raises CaseError with what cannot be understood or calculated; NotThere.
    """
    found = open_case(actor, site, case, "case.read")
    document = document_of(site, version_opened(site, found, opened))
    path = place_of(document, Edit(place))
    others = [edit for edit in edits if place_of(document, edit) != path]
    parsed = site.calculations.reading(document).require()
    live = site.plans.live(document.hash, parsed, site.calculations.bank)
    moved = moved_in(live.plan, document, parsed, others)
    if moved is None:
        document, parsed, live = _anew(site, document, others)
        moved = {}
    if not live.plan.has_input(path):
        return Along(reason=why_nothing(actor, site, case, path, opened=opened))
    index = live.plan.index_of(path)
    quantity = live.plan.inputs[index].quantity
    scale = scale_of(quantity)
    if scale is None or not stands_for_itself(quantity, document, path):
        return Along(reason=Finding("counted-otherwise", "green", path=path, params={"place": dotted(path)}))
    line = _Line(live, index, moved, quantity)
    result = line.over(scale, *search_range(parsed, path, quantity.likely_value))
    if max(result.nets) - min(result.nets) < _NIL:
        return Along(reason=why_nothing(actor, site, case, path, opened=opened))
    return result


def _anew(site: Site, document: Document, edits: Sequence[Edit]) -> tuple[Document, Case, Live]:
    """The document with edits that are more than numbers moved, compiled from the start."""
    bank = site.calculations.bank
    draft = tried(document, edits)
    case = read_document(draft, bank=bank).require()
    return draft, case, Live(live_plan(case, bank), case, count=1, seed=SEED)


@dataclass(frozen=True, slots=True)
class _Line:
    """The result as a function of one number, which is given as it is written."""

    live: Live
    index: int
    moved: dict[int, Quantity]
    quantity: Quantity

    def __call__(self, values: Floats) -> Floats:
        return self.live.nets_along(self.index, values / self._times, self.moved)

    @property
    def _times(self) -> float:
        unit = self.quantity.unit
        return 100.0 if unit is not None and unit.percent else 1.0

    def over(self, scale: Scale, low: float, high: float) -> Along:
        """Every step of the scale, the number itself, and zero if it is in sight."""
        likely = self.quantity.likely_value
        now = float(hundredfold(likely)) if self._times > 1 else float(likely)
        low, high = min(low * self._times, scale.least), max(high * self._times, scale.most)
        zeros = roots(self, low, high)
        zero = self._written(min(zeros, key=lambda value: abs(value - now))) if zeros else None
        chosen = {now} if zero is None else {now, zero}
        values = np.unique(np.concatenate([_steps(scale, chosen), sorted(chosen)]))
        return Along(tuple(values.tolist()), tuple(self(values).tolist()), now, zero, low, high)

    def _written(self, zero: float) -> float:
        """The number with the fewest decimals at which the net is still shown as zero."""
        rounded = np.array([round(zero, decimals) for decimals in _DECIMALS])
        near = np.flatnonzero(np.abs(self(rounded)) < _NIL)
        return float(rounded[near[0]]) if len(near) else zero


def _steps(scale: Scale, chosen: set[float]) -> Floats:
    """The scale's steps, so far out that everything chosen is among them."""
    least, most = min(scale.least, *chosen), max(scale.most, *chosen)
    step = scale.step * max(1, math.ceil((most - least) / scale.step / _MOST))
    first, last = math.floor((least - scale.least) / step), math.ceil((most - scale.least) / step)
    # Rounded, so that no value has the last digits of a sum of steps.
    steps = np.round(scale.least + step * np.arange(first, last + 1), 6)
    return np.asarray(steps[(steps >= least) & (steps <= most)])
