"""The contract's numbers: agreed ones as they are written, uncertain ones with the stream they are drawn from."""

from __future__ import annotations

from collections.abc import Mapping

from tovholder.cashflow.inputs import Inputs
from tovholder.cashflow.plan import Plan
from tovholder.errors import Path
from tovholder.quantities import Quantity

from .deal import Number


class Numbers:
    """Follows references and price levels; a number the case's own calculation draws is that very draw."""

    def __init__(self, inputs: Inputs, plan: Plan) -> None:
        self._inputs, self._plan = inputs, plan

    def number(self, quantity: Quantity, path: Path, *, stream: Path = (), flipped: bool = False) -> Number:
        """A number that may be drawn, of anything but money."""
        known = self._inputs.resolve(quantity, path)
        index = self._plan.index_of(known.path) if self._plan.has_input(known.path) else None
        return Number(known.path, known.quantity, known.scale, index, stream, flipped)

    def money(self, quantity: Quantity, path: Path) -> Number:
        """An amount that may be drawn, at the case's price level."""
        known = self._inputs.resolve(quantity, path, money=True)
        return Number(known.path, known.quantity, known.scale)

    def kroner(self, quantity: Quantity | None, path: Path) -> float | None:
        """An agreed amount at the case's price level; the likely value of a range."""
        if quantity is None:
            return None
        known = self._inputs.resolve(quantity, path, money=True)
        return known.quantity.likely_value * known.scale

    def plain(self, quantity: Quantity | None, path: Path) -> float | None:
        """An agreed number that is not money."""
        return None if quantity is None else self._inputs.resolve(quantity, path).quantity.likely_value

    def shares(self, shares: Mapping[str, Quantity], path: Path) -> dict[str, float]:
        """Party → share."""
        return {party: self.plain(share, (*path, party)) or 0.0 for party, share in shares.items()}

    def is_percent(self, quantity: Quantity | None, path: Path) -> bool:
        """Whether it is written in percent."""
        if quantity is None:
            return False
        unit = self._inputs.resolve(quantity, path).quantity.unit
        return unit is not None and unit.percent
