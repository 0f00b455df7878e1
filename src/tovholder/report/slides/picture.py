"""A chart drawn for a screen ten metres away: fewer points across, so that its letters become larger."""

from __future__ import annotations

from typing import Any

from ..drawing import png
from ..model import Chart

_READABLE = 16.0
"""Points of the letters in a chart, as shown."""
_USUAL = 12
"""The size of letters the specifications are made for."""
_MOST_ROOM = 1.25
_AROUND = 62
"""Points of the drawing that its axes and legend take from its height."""
_NARROWEST, _WIDEST = 400, 640
_NAMES = 0.57
"""The most of the width that names at the side take."""


def drawn(chart: Chart, *, width: float, height: float) -> bytes:
    """The chart as a PNG picture in the proportions of its place, in points."""
    tall = float(chart.spec.get("height", 200)) + _AROUND
    across = min(max(tall * width / height, _NARROWEST), _WIDEST)
    letters = _READABLE / min(width / across, height / tall)
    return png(_larger(chart.spec, round(across), round(letters)))


def _larger(spec: Any, across: int, letters: int) -> dict[str, Any]:
    config = spec["config"]
    axis = {"labelFontSize": letters, "titleFontSize": letters, "labelLimit": round(_NAMES * across)}
    return {
        **_with_room(spec, min(letters / _USUAL, _MOST_ROOM)),
        "width": across,
        "config": {
            **config,
            "axis": {**config["axis"], **axis},
            "text": {**config["text"], "fontSize": round(0.85 * letters)},
            "legend": {**config["legend"], "labelFontSize": letters},
        },
    }


def _with_room(node: Any, by: float) -> Any:
    """The same with more room at the ends of its scales, where amounts are written."""
    if isinstance(node, list):
        return [_with_room(part, by) for part in node]
    if not isinstance(node, dict):
        return node
    changed = {key: _with_room(part, by) for key, part in node.items()}
    scale = changed.get("scale")
    if isinstance(scale, dict) and isinstance(scale.get("padding"), int | float):
        changed["scale"] = {**scale, "padding": round(scale["padding"] * by)}
    return changed
