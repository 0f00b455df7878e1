"""The event study: the difference in every period before and after the start, with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tovholder.followup.estimators.effect import EventTime

from ..theme import DARK, FAINT, INK, themed
from ..wording import Wording


def event_chart(events: Sequence[EventTime], words: Wording, *, unit: str, is_share: bool) -> dict[str, Any]:
    """A point and a stroke for each period; open before the start, where the difference should be none."""
    times = 100.0 if is_share else 1.0
    values = [
        {
            "time": event.time, "value": times * event.estimate, "low": times * event.low, "high": times * event.high,
            "when": "before" if event.time < 0 else "after",
        }
        for event in events
    ]  # fmt: skip
    x = {
        "field": "time", "type": "ordinal",
        "axis": {"title": words.text("measured.effect.periods"), "labelAngle": 0, "grid": False, "format": "+d"},
    }  # fmt: skip
    axis = {"title": unit, "format": ",~f", "tickCount": 5, "gridColor": FAINT, "domain": False, "ticks": False}
    y = {"field": "value", "type": "quantitative", "axis": axis}
    zero = {
        "mark": {"type": "rule", "color": INK},
        "encoding": {"y": {"datum": 0, "type": "quantitative"}, "x": None},
    }
    interval = {
        "mark": {"type": "rule", "color": DARK, "strokeWidth": 2},
        "encoding": {"y": {**y, "field": "low"}, "y2": {"field": "high"}},
    }
    point = {
        "mark": {"type": "point", "filled": True, "opacity": 1, "size": 90, "stroke": DARK, "strokeWidth": 2},
        "encoding": {
            "y": y,
            "fill": {"condition": {"test": "datum.when == 'before'", "value": "#ffffff"}, "value": DARK},
        },
    }
    layers = [zero, interval, point]
    spec = {"height": 230, "data": {"values": values}, "encoding": {"x": x}, "layer": layers}
    return themed(spec, words.lang)
