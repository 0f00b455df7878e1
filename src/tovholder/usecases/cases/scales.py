"""A number as it is moved by hand: where it stands, how far it may go, and in which steps."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tovholder.quantities import Quantity
from tovholder.quantities.numbers import hundredfold


@dataclass(frozen=True, slots=True)
class Scale:
    """A slider's scale. `points`: the one number, or low, likely and high; percent as they are written, 45 for 45 %."""

    points: tuple[float, ...]
    least: float
    most: float
    step: float


def scale_of(quantity: Quantity) -> Scale | None:
    """The scale for a number, a range, or None for what is neither (a distribution, a reference).

    Percent between 0 and 100 have the scale 0–100; anything else goes from zero to twice its size.

    >>> scale_of(Quantity.model_validate("40-60 %"))
    Scale(points=(40.0, 50.0, 60.0), least=0.0, most=100.0, step=1.0)
    """
    if quantity.use is not None or quantity.distribution is not None:
        return None
    percent = quantity.unit is not None and quantity.unit.percent
    likely = quantity.likely_value
    written = [likely] if quantity.low is None or quantity.high is None else [quantity.low, likely, quantity.high]
    points = tuple(float(hundredfold(point)) if percent else float(point) for point in written)
    if percent and points[0] >= 0 and points[-1] <= 100:
        return Scale(points, 0.0, 100.0, 1.0 if all(point.is_integer() for point in points) else 0.5)
    furthest = max(abs(point) for point in points) or 1.0
    step = _step(furthest)
    # Rounded up, so that the number itself is on the scale; a number of both signs has room on either side.
    room = 2 * step * math.ceil(furthest / step)
    least = -room if points[0] < 0 else 0.0
    most = room if points[-1] > 0 or points[0] >= 0 else 0.0
    return Scale(points, least, most, step)


def _step(furthest: float) -> float:
    """About a hundredth of the number, as 1, 2 or 5 times a power of ten."""
    rough = furthest / 100
    power = float(10.0 ** math.floor(math.log10(rough)))
    return next((times * power for times in (1.0, 2.0, 5.0) if times * power >= rough * (1 - 1e-9)), 10 * power)
