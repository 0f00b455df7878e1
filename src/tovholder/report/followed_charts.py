"""The drawings of what happened beside what was expected; look, scales and words are those of `charts`."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .charts import scale_for
from .theme import DARK, FAINT, INK, QUIET, WARM, themed
from .wording import Wording

_WIDE = 34
"""Characters on a line of a label."""


@dataclass(frozen=True, slots=True)
class Series:
    """Amounts of one kind, one per year: `planned` is drawn empty, `expected` light and `paid` dark."""

    kind: str
    name: str
    amounts: Sequence[float]


@dataclass(frozen=True, slots=True)
class Against:
    """A result beside what was expected of it: shares of the people, or of the change agreed, as `scale` says in words.

    interval  where the result has one
    asked     what full payment takes, where that is one number
    """

    label: str
    scale: str
    value: float | None
    interval: tuple[float, float] | None
    low: float | None
    likely: float | None
    high: float | None
    asked: float | None


def payments_chart(years: Sequence[int], series: Sequence[Series], words: Wording) -> dict[str, Any]:
    """Bars side by side in each year, told apart by place, outline and darkness, the paid ones written."""
    scale = scale_for([amount for one in series for amount in one.amounts], words)
    values = [
        {
            "year": str(year), "what": one.name, "amount": amount / scale.unit,
            "text": words.number(amount / scale.unit, 1) if one.kind == "paid" and amount else "",
        }
        for one in series
        for year, amount in zip(years, one.amounts, strict=True)
    ]  # fmt: skip
    names = [one.name for one in series]
    looks = [_LOOKS[one.kind] for one in series]
    x = {
        "field": "year", "type": "ordinal",
        "axis": {"labelAngle": 0, "title": None, "grid": False}, "scale": {"paddingInner": 0.25},
    }  # fmt: skip
    offset = {"field": "what", "sort": names, "scale": {"paddingInner": 0.08}}
    y = {"field": "amount", "type": "quantitative", "axis": _axis(scale.title), "scale": {"padding": 14}}
    bars = {
        "mark": {"type": "bar", "strokeWidth": 1.5},
        "encoding": {
            "fill": _looks(names, [look[0] for look in looks]),
            "stroke": _looks(names, [look[1] for look in looks]),
        },
    }
    has_below = any(amount < 0 for one in series for amount in one.amounts)
    sides = [(-8, "datum.amount >= 0"), (9, "datum.amount < 0")] if has_below else [(-8, "")]
    written = [
        {
            **({"transform": [{"filter": side}]} if side else {}),
            "mark": {"type": "text", "dy": dy, "fontWeight": 600, "fontSize": 11},
            "encoding": {"text": {"field": "text"}},
        }
        for dy, side in sides
    ]
    zero = {
        "mark": {"type": "rule", "color": INK},
        "encoding": {"y": {"datum": 0, "type": "quantitative"}, "x": None, "xOffset": None},
    }
    encoding = {"x": x, "xOffset": offset, "y": y}
    layers = [bars, *written, zero]
    return themed({"height": 210, "data": {"values": values}, "encoding": encoding, "layer": layers}, words.lang)


def reached_chart(rows: Sequence[Against], words: Wording) -> dict[str, Any]:
    """Each result as a point with its interval, over a light band for the range expected; a stroke where full payment
    begins, where any result is paid by. The kinds differ in shape, and are named in a line above."""
    # Two goals of one text are still two rows.
    keys = [str(i) for i in range(len(rows))]
    labels = {key: [*_wrapped(row.label), row.scale] for key, row in zip(keys, rows, strict=True)}
    values = [
        {
            "row": key, "value": row.value, "low": row.low, "likely": row.likely, "high": row.high, "asked": row.asked,
            "from": None if row.interval is None else row.interval[0],
            "to": None if row.interval is None else row.interval[1],
            "text": "" if row.value is None else words.percent(round(row.value, 2)),
        }
        for key, row in zip(keys, rows, strict=True)
    ]  # fmt: skip
    axis = {"title": None, "ticks": False, "domain": False, "labelExpr": _labels(labels), "labelLimit": 260}
    y = {"field": "row", "type": "nominal", "sort": None, "axis": axis}
    x = {"axis": {**_axis(""), "title": None, "format": ".0%"}, "type": "quantitative", "scale": {"zero": True}}
    shapes = {"expected": "square", "likely": "diamond", "asked": "M0,-1V1", "reached": "circle"}
    if all(row.asked is None for row in rows):
        del shapes["asked"]
    named = {what: words.text(f"followed.legend.{what}") for what in shapes}
    legend = {
        "type": "nominal", "title": None,
        "scale": {"domain": list(named.values()), "range": list(shapes.values())},
        "legend": {
            "orient": "top", "symbolFillColor": INK, "symbolStrokeColor": INK, "symbolSize": 90, "labelLimit": 0,
            "columns": 2,
        },
    }  # fmt: skip

    def marked(what: str, field: str, mark: dict[str, Any], **more: Any) -> dict[str, Any]:
        return {
            "transform": [{"filter": f"isValid(datum.{field})"}],
            "mark": mark,
            "encoding": {"x": {"field": field, **x}, "shape": {"datum": named[what], **legend}, **more},
        }

    band = {
        "transform": [{"filter": "isValid(datum.low)"}],
        "mark": {"type": "bar", "height": 18, "color": FAINT, "stroke": QUIET, "strokeWidth": 0.5},
        "encoding": {"x": {"field": "low", **x}, "x2": {"field": "high"}},
    }
    interval = {
        "transform": [{"filter": "isValid(datum.from)"}],
        "mark": {"type": "rule", "color": DARK, "strokeWidth": 2},
        "encoding": {"x": {"field": "from", **x}, "x2": {"field": "to"}},
    }
    asked = {
        "transform": [{"filter": "isValid(datum.asked)"}],
        "mark": {"type": "tick", "color": WARM, "thickness": 3, "height": 28},
        "encoding": {"x": {"field": "asked", **x}},
    }
    written = {
        "transform": [{"filter": "isValid(datum.value)"}],
        "mark": {"type": "text", "dy": -15, "fontWeight": 600},
        "encoding": {"x": {"field": "value", **x}, "text": {"field": "text"}},
    }
    layers = [
        band,
        asked,
        marked("expected", "likely", {"type": "point", "opacity": 0}),
        marked("likely", "likely", {"type": "point", "color": INK, "filled": True, "opacity": 1, "size": 80}),
        *([marked("asked", "asked", {"type": "point", "opacity": 0})] if "asked" in shapes else []),
        interval,
        marked("reached", "value", {"type": "point", "filled": True, "opacity": 1, "color": DARK, "size": 120}),
        written,
    ]
    spec = {"height": {"step": 58}, "data": {"values": values}, "encoding": {"y": y}, "layer": layers}
    return themed(spec, words.lang)


_LOOKS = {"planned": ("#ffffff", QUIET), "expected": (FAINT, QUIET), "paid": (DARK, DARK)}
"""Kind of amount → fill and outline."""


def _looks(names: Sequence[str], colours: Sequence[str]) -> dict[str, Any]:
    return {"field": "what", "type": "nominal", "scale": {"domain": list(names), "range": list(colours)}}


def _wrapped(text: str) -> list[str]:
    """Two lines at most; a number and its percent sign are kept together."""
    return textwrap.wrap(text.replace(" %", "\u00a0%"), _WIDE, max_lines=2, placeholder=" …")


def _labels(labels: dict[str, list[str]]) -> str:
    """A Vega expression from a row's key to the lines of its label."""
    return f"({json.dumps(labels, ensure_ascii=False)})[datum.value]"


def _axis(title: str) -> dict[str, Any]:
    return {"title": title, "format": ",~f", "tickCount": 5, "gridColor": FAINT, "domain": False, "ticks": False}
