"""The drawings of a choice among cases, as Vega-Lite specifications; look, scales and words are those of `charts`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .charts import Scale, scale_for
from .theme import DARK, FAINT, INK, QUIET, WARM, themed
from .wording import Wording


def frontier_chart(points: Sequence[tuple[float, float]], here: float, words: Wording) -> dict[str, Any]:
    """The best gain (up) for each size of the pool (along), as a stair: between two sizes the smaller is what is known.

    points: (opening balance, gain), in order. here: the opening balance of the pool there is, which has a ring.
    """
    along = scale_for([opening for opening, _ in points], words)
    up = scale_for([gain for _, gain in points], words)
    values = [
        {
            "pool": opening / along.unit,
            "gain": gain / up.unit,
            "here": opening == here,
            "text": words.short(gain) if opening == here else "",
        }
        for opening, gain in points
    ]
    encoding = {
        "x": {"field": "pool", "type": "quantitative", "axis": {**_axis(_named("pool", along, words)), "grid": False}},
        "y": {
            "field": "gain", "type": "quantitative",
            "axis": _axis(_named("gain", up, words)), "scale": {"padding": 18},
        },
    }  # fmt: skip
    line = {
        "mark": {
            "type": "line",
            "color": DARK,
            "strokeWidth": 2.5,
            "interpolate": "step-after",
            "point": {"filled": True, "size": 45, "color": DARK},
        }
    }
    chosen = {"transform": [{"filter": "datum.here"}]}
    ring = {**chosen, "mark": {"type": "point", "size": 190, "stroke": WARM, "strokeWidth": 2.5, "filled": False}}
    written = {
        **chosen,
        "mark": {"type": "text", "fontWeight": 600, "dy": 20, "align": "center"},
        "encoding": {"text": {"field": "text"}},
    }
    return themed(
        {"height": 215, "data": {"values": values}, "encoding": encoding, "layer": [line, ring, written]}, words.lang
    )


def pool_chart(
    years: Sequence[int],
    mean: Sequence[float],
    low: Sequence[float],
    high: Sequence[float],
    words: Wording,
) -> dict[str, Any]:
    """The pool's balance at the end of each year: the mean as a line, eight of ten draws as a band, and zero drawn."""
    scale = scale_for([*mean, *low, *high], words)
    values = [
        {
            "year": str(year),
            "mean": mean[i] / scale.unit,
            "low": low[i] / scale.unit,
            "high": high[i] / scale.unit,
            "last": words.short(mean[i]) if i == len(mean) - 1 else "",
        }
        for i, year in enumerate(years)
    ]
    y = {"field": "mean", "type": "quantitative", "axis": _axis(scale.title), "scale": {"padding": 16}}
    every = 1 if len(years) <= 16 else 5
    x = {
        "field": "year", "type": "ordinal", "scale": {"paddingOuter": 0.3},
        "axis": {
            "title": words.text("chart.at-year-end"), "labelAngle": 0, "grid": False,
            "labelExpr": f"toNumber(datum.value) % {every} == 0 ? datum.value : ''",
        },
    }  # fmt: skip
    band = {
        "mark": {"type": "area", "color": DARK, "opacity": 0.16},
        "encoding": {"y": {**y, "field": "low"}, "y2": {"field": "high"}},
    }
    zero = {
        "mark": {"type": "rule", "color": INK, "strokeWidth": 1},
        "encoding": {"y": {"datum": 0, "type": "quantitative"}, "x": None},
    }
    line = {"mark": {"type": "line", "color": DARK, "strokeWidth": 2.5}, "encoding": {"y": y}}
    written = {
        "mark": {"type": "text", "fontWeight": 600, "dy": -12, "align": "right", "color": INK},
        "encoding": {"y": y, "text": {"field": "last"}},
    }
    spec = {"height": 200, "data": {"values": values}, "encoding": {"x": x}, "layer": [band, zero, line, written]}
    return themed(spec, words.lang)


def _named(what: str, scale: Scale, words: Wording) -> str:
    return words.text(f"portfolio.axis-{what}", unit=scale.title)


def _axis(title: str) -> dict[str, Any]:
    return {
        "title": title, "format": ",~f", "tickCount": 5, "gridColor": FAINT, "domain": False, "ticks": False,
        "titleColor": QUIET,
    }  # fmt: skip
