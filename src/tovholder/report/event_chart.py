"""The drawing of an event study: the difference period by period from the start, each with its interval."""

from __future__ import annotations

from typing import Any

from tovholder.followup.estimators.effect import Effect

from .theme import DARK, FAINT, INK, QUIET, themed
from .wording import Wording


def event_chart(effect: Effect, words: Wording, *, unit: str) -> dict[str, Any]:
    """A point and an interval per period; hollow before the start, filled after it; zero and the start are drawn.

    unit: what the difference is counted in; of shares, and drawn as such, percentage points.
    """
    scale = 1.0 if effect.measure == "mean" else 100.0
    named = {True: words.text("estimates.legend.before"), False: words.text("estimates.legend.since")}
    values = [
        {
            "period": event.time, "estimate": scale * event.estimate, "low": scale * event.low,
            "high": scale * event.high, "when": named[event.time < 0],
        }
        for event in effect.events
    ]  # fmt: skip
    x = {
        "field": "period", "type": "quantitative",
        "axis": {"title": words.text("estimates.axis"), "tickMinStep": 1, "format": "d", "grid": False},
        "scale": {"padding": 16, "nice": False},
    }  # fmt: skip
    y = {
        "field": "estimate", "type": "quantitative", "scale": {"padding": 10},
        "axis": {"title": unit, "gridColor": FAINT, "domain": False, "ticks": False, "tickCount": 5},
    }  # fmt: skip
    order = {"domain": list(named.values()), "range": ["#ffffff", DARK]}
    shapes = {"domain": list(named.values()), "range": ["square", "circle"]}
    points = {
        "mark": {"type": "point", "filled": True, "opacity": 1, "size": 95, "stroke": DARK, "strokeWidth": 1.5},
        "encoding": {
            "fill": {"field": "when", "type": "nominal", "scale": order, "title": None},
            "shape": {"field": "when", "type": "nominal", "scale": shapes, "title": None},
        },
    }
    intervals = {
        "mark": {"type": "rule", "color": DARK, "strokeWidth": 2},
        "encoding": {"y": {**y, "field": "low"}, "y2": {"field": "high"}},
    }
    zero = {
        "mark": {"type": "rule", "color": INK},
        "encoding": {"y": {"datum": 0, "type": "quantitative"}, "x": None},
    }
    start = {
        "mark": {"type": "rule", "color": QUIET, "strokeDash": [4, 3]},
        "encoding": {"x": {"datum": -0.5, "type": "quantitative"}, "y": None},
    }
    spec = {
        "height": 230, "data": {"values": values}, "encoding": {"x": x, "y": y},
        "layer": [zero, start, intervals, points],
    }  # fmt: skip
    return themed(spec, words.lang)
