"""A case as the choice sees it: its payer's net money year by year, in every draw, and its room inside the frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from tovholder.cashflow.timeline import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A case that may be chosen. Kroner at the portfolio's price level, + = gain, undiscounted.

    first     the calendar year of the first of its years
    net       (year, draw) what the payer gains less what it pays
    service   service frame → (year,) its net on lines inside servicerammen in the certain case
    delays    how many years later it may begin; 0 is as the case stands

    Raises ValueError for shapes that do not fit, amounts that are not finite, and delays that are no whole years.
    """

    id: str
    first: int
    net: Floats
    service: Mapping[str, Floats] = field(default_factory=dict)
    delays: tuple[int, ...] = (0,)

    def __post_init__(self) -> None:
        if self.net.ndim != 2 or not self.net.size or not np.isfinite(self.net).all():
            raise ValueError(f"{self.id}: net must be finite and (year, draw), at least one of each")
        for name, room in self.service.items():
            if room.shape != self.net.shape[:1] or not np.isfinite(room).all():
                raise ValueError(f"{self.id}: frame {name} must be finite and ({len(self.net)},)")
        if not self.delays or len(set(self.delays)) < len(self.delays) or min(self.delays) < 0:
            raise ValueError(f"{self.id}: delays must be different whole years from 0 up, at least one")

    @property
    def years(self) -> int:
        """How many calendar years it touches."""
        return len(self.net)

    def delayed(self, most: int) -> Candidate:
        """The same, that may begin up to `most` years later."""
        return replace(self, delays=tuple(range(most + 1)))

    def times(self, factor: float) -> Candidate:
        """The same with every amount multiplied: at another price level."""
        room = {frame: factor * amounts for frame, amounts in self.service.items()}
        return replace(self, net=factor * self.net, service=room)
