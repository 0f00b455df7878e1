"""The drawings of what is uncertain, as Vega-Lite specifications; look, scales and words are those of `charts`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .charts import names_axis, on_two_lines, scale_for
from .theme import DARK, FAINT, INK, QUIET, WARM, themed
from .wording import Wording

_BARS = 40


def tornado_chart(rows: Sequence[tuple[str, float, float]], likely: float, words: Wording) -> dict[str, Any]:
    """A bar per assumption from the result at its lower end to that at its upper, around the likely result.

    rows: (name, result at low, result at high).
    """
    scale = scale_for([at for _, *ends in rows for at in ends], words)
    values = [
        {
            "name": on_two_lines(name),
            "from": likely / scale.unit,
            "to": at / scale.unit,
            "end": words.text(f"uncertainty.{end}"),
        }
        for name, at_low, at_high in rows
        for end, at in (("low", at_low), ("high", at_high))
    ]
    x = {"field": "from", "type": "quantitative", "axis": _axis(scale.title), "scale": {"zero": False}}
    color = {
        "field": "end", "type": "nominal",
        "scale": {"domain": [words.text("uncertainty.low"), words.text("uncertainty.high")], "range": [WARM, DARK]},
    }  # fmt: skip
    bars = {
        "mark": {"type": "bar", "height": {"band": 0.6}},
        "encoding": {
            "x": x,
            "x2": {"field": "to"},
            "y": {"field": "name", "type": "nominal", "sort": None, "axis": names_axis()},
            "color": color,
        },
    }
    middle = {
        "mark": {"type": "rule", "color": INK},
        "encoding": {"x": {"datum": likely / scale.unit, "type": "quantitative"}},
    }
    return themed({"height": 34 * len(rows), "data": {"values": values}, "layer": [bars, middle]}, words.lang)


def distribution_chart(draws: NDArray[np.float64], words: Wording) -> dict[str, Any]:
    """How often each result comes up; what lies below zero in the other colour."""
    # The outermost draws would stretch the axis until nothing else can be seen.
    low, high = np.quantile(draws, [0.001, 0.999])
    counts, edges = np.histogram(np.clip(draws, low, high), bins=_BARS, range=(low, high if high > low else low + 1))
    scale = scale_for([float(low), float(high)], words)
    values = [
        {"low": start / scale.unit, "high": end / scale.unit, "share": count / len(draws)}
        for start, end, count in zip(edges[:-1].tolist(), edges[1:].tolist(), counts.tolist(), strict=True)
    ]
    bars = {
        "mark": {"type": "bar"},
        "encoding": {
            "x": {"field": "low", "type": "quantitative", "axis": _axis(scale.title), "scale": {"zero": False}},
            "x2": {"field": "high"},
            "y": {"field": "share", "type": "quantitative", "axis": None},
            "y2": {"datum": 0},
            "color": {"condition": {"test": "datum.high <= 0", "value": WARM}, "value": DARK},
        },
    }
    zero = {"mark": {"type": "rule", "color": INK}, "encoding": {"x": {"datum": 0, "type": "quantitative"}}}
    return themed({"height": 170, "data": {"values": values}, "layer": [bars, zero]}, words.lang)


def chances_chart(points: Sequence[tuple[str, float]], words: Wording, *, title: str) -> dict[str, Any]:
    """A chance for each year (or value): a line from 0 to 100 %, with the last one written."""
    values = [
        {"at": at, "chance": chance, "text": words.percent(round(chance, 2)) if i == len(points) - 1 else ""}
        for i, (at, chance) in enumerate(points)
    ]
    encoding = {
        "x": {"field": "at", "type": "ordinal", "sort": None, "axis": {"title": title, "labelAngle": 0, "grid": False}},
        "y": {
            "field": "chance", "type": "quantitative", "scale": {"domain": [0, 1]},
            "axis": {**_axis(""), "title": None, "format": ".0%"},
        },
    }  # fmt: skip
    line = {"mark": {"type": "line", "color": DARK, "strokeWidth": 2.5, "point": {"filled": True, "color": DARK}}}
    written = {"mark": {"type": "text", "dy": -12, "fontWeight": 600}, "encoding": {"text": {"field": "text"}}}
    half = {
        "mark": {"type": "rule", "color": QUIET, "strokeDash": [3, 3]},
        "encoding": {"y": {"datum": 0.5}, "x": None},
    }
    layers = [half, line, written]
    return themed({"height": 180, "data": {"values": values}, "encoding": encoding, "layer": layers}, words.lang)


def worth_chart(rows: Sequence[tuple[str, float]], words: Wording) -> dict[str, Any]:
    """A bar per assumption: what knowing it is worth."""
    scale = scale_for([worth for _, worth in rows], words)
    values = [
        {"name": on_two_lines(name), "worth": worth / scale.unit, "text": words.short(worth)} for name, worth in rows
    ]
    y = {"field": "name", "type": "nominal", "sort": None, "axis": names_axis()}
    x = {"field": "worth", "type": "quantitative", "axis": _axis(scale.title), "scale": {"domainMin": 0, "padding": 60}}
    bars = {"mark": {"type": "bar", "height": {"band": 0.6}, "color": DARK}, "encoding": {"x": x}}
    written = {
        "mark": {"type": "text", "align": "left", "dx": 6},
        "encoding": {"x": x, "text": {"field": "text"}},
    }
    spec = {"height": 34 * len(rows), "data": {"values": values}, "encoding": {"y": y}, "layer": [bars, written]}
    return themed(spec, words.lang)


def _axis(title: str) -> dict[str, Any]:
    return {"title": title, "format": ",~f", "tickCount": 5, "gridColor": FAINT, "domain": False, "ticks": False}
