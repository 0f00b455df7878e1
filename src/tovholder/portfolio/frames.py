"""The room in servicerammen year by year, over the cases chosen or over all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from tovholder.cashflow.timeline import Floats

from .candidate import Candidate


def service_room(
    candidates: Sequence[Candidate], starts: Mapping[str, int], *, years: tuple[int, ...]
) -> dict[str, tuple[float, ...]]:
    """Frame → per year the expected net on lines inside it, + = room made; for the cases that begin in these years."""
    found: dict[str, Floats] = {}
    for candidate in candidates:
        if candidate.id in starts:
            begun = starts[candidate.id] - years[0]
            for frame, room in candidate.service.items():
                found.setdefault(frame, np.zeros(len(years)))[begun : begun + len(room)] += room
    return {frame: tuple(room.tolist()) for frame, room in sorted(found.items())}
