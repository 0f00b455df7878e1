"""The drawings as Vega-Lite specifications: plain data, no layout engine, nothing fetched.

Amounts are scaled here to the unit the axis names, so that a label and its axis agree.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .theme import DARK, FAINT, INK, QUIET, WARM, themed
from .wording import Wording

_LETTERS = 36
"""Letters of a name on one line beside a chart."""
_MANY = 16
"""From so many years on, points are left out and only some years are named."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What one unit of an axis is worth, and what the axis is called."""

    unit: float
    title: str


def scale_for(amounts: Sequence[float], words: Wording) -> Scale:
    """Millions, thousands or single units of the currency, so that axis numbers stay short."""
    largest = max((abs(a) for a in amounts), default=0.0)
    for unit, key in ((1e6, "chart.millions"), (1e3, "chart.thousands")):
        if largest >= unit:
            return Scale(unit, words.text(key, currency=words.unit))
    return Scale(1.0, words.unit)


def cumulative(
    years: Sequence[int], totals: Sequence[float], words: Wording, *, turning: int | None, height: int = 215
) -> dict[str, Any]:
    """A party's running total at the end of each year, with its lowest and last value written, and zero drawn.

    turning: the year from which it stays at or above zero.
    """
    scale = scale_for(totals, words)
    lowest = min(range(len(totals)), key=lambda i: totals[i])
    named = {len(totals) - 1} | ({lowest} if totals[lowest] < 0 else set())
    values = [
        {"year": str(year), "total": total / scale.unit, "text": words.short(total) if i in named else ""}
        for i, (year, total) in enumerate(zip(years, totals, strict=True))
    ]
    written: list[dict[str, Any]] = [
        {
            "transform": [{"filter": f"datum.text != '' && datum.total {test} 0"}],
            "mark": {"type": "text", "align": "center", "fontWeight": 600, "dy": dy},
            "encoding": {"text": {"field": "text"}},
        }
        for test, dy in ((">=", -13), ("<", 16))
    ]
    layers: list[dict[str, Any]] = [
        _zero(),
        {"mark": {"type": "area", "color": DARK, "opacity": 0.1}},
        {"mark": {"type": "line", "color": DARK, "strokeWidth": 2.5, "point": _points(len(years))}},
        *written,
    ]
    # A line at the last edge would cross the last value.
    if turning is not None and turning in years[:-1]:
        mark = {"values": [{"year": str(turning), "text": words.text("chart.turning", year=turning)}]}
        rule = {"type": "rule", "color": QUIET, "strokeDash": [3, 3]}
        label = {"type": "text", "align": "right", "dx": -6, "baseline": "top", "color": QUIET}
        layers.insert(1, {"data": mark, "mark": rule, "encoding": {"y": {"value": 0}, "y2": {"value": height}}})
        layers.append({"data": mark, "mark": label, "encoding": {"text": {"field": "text"}, "y": {"value": 2}}})
    encoding = {
        "x": _years(len(years), words.text("chart.at-year-end")),
        "y": {"field": "total", "type": "quantitative", "axis": _amounts(scale), "scale": {"padding": 16}},
    }
    return themed({"height": height, "data": {"values": values}, "encoding": encoding, "layer": layers}, words.lang)


def costs_and_gains(
    years: Sequence[int], costs: Sequence[float], gains: Sequence[float], words: Wording
) -> dict[str, Any]:
    """What is paid (below zero, hatched in outline) and gained (above, solid) in each year."""
    scale = scale_for([*costs, *gains], words)
    names = {"cost": words.text("column.costs"), "gain": words.text("column.gains")}
    values = [
        {"year": str(year), "what": names[what], "amount": sign * amount / scale.unit}
        for what, sign, amounts in (("gain", 1.0, gains), ("cost", -1.0, costs))
        for year, amount in zip(years, amounts, strict=True)
    ]
    bars = {
        "mark": {"type": "bar", "width": {"band": 0.7}, "strokeWidth": 1.5},
        "encoding": {
            "x": _years(len(years), None),
            "y": {"field": "amount", "type": "quantitative", "axis": _amounts(scale)},
            "color": {
                "field": "what", "type": "nominal",
                "scale": {"domain": [names["gain"], names["cost"]], "range": [DARK, WARM]},
            },
        },
    }  # fmt: skip
    return themed({"height": 200, "data": {"values": values}, "layer": [bars, _zero()]}, words.lang)


def nets(parties: Sequence[tuple[str, float]], words: Wording) -> dict[str, Any]:
    """One bar per party, to the right for a gain and to the left for a cost, with the amount written."""
    scale = scale_for([net for _, net in parties], words)
    values = []
    for i, (name, net) in enumerate(parties):
        # Two parties with one name would otherwise be drawn on one bar.
        same = sum(other == name for other, _ in parties[:i])
        label = f"{name} ({same + 1})" if same else name
        values.append({"party": on_two_lines(label), "net": net / scale.unit, "text": words.short(net)})
    y = {"field": "party", "type": "nominal", "sort": None, "axis": {**names_axis(), "domain": False}}
    amount = {"field": "net", "type": "quantitative", "axis": _amounts(scale), "scale": {"padding": 70}}
    bars = {
        "mark": {"type": "bar", "height": {"band": 0.62}},
        "encoding": {"x": amount, "color": {"condition": {"test": "datum.net < 0", "value": WARM}, "value": DARK}},
    }
    written = [
        {
            "transform": [{"filter": f"datum.net {test} 0"}],
            "mark": {"type": "text", "align": align, "dx": dx},
            "encoding": {"x": amount, "text": {"field": "text"}},
        }
        for test, align, dx in ((">=", "left", 6), ("<", "right", -6))
    ]
    zero = {"mark": {"type": "rule", "color": INK}, "encoding": {"x": {"datum": 0, "type": "quantitative"}, "y": None}}
    height = 30 * len(parties)
    spec = {"height": height, "data": {"values": values}, "encoding": {"y": y}, "layer": [bars, *written, zero]}
    return themed(spec, words.lang)


def on_two_lines(name: str) -> str:
    """A long name broken where `names_axis` breaks it, shortened if it takes more than two lines.

    >>> on_two_lines("Ingen anbringelse – Anbringelse uden for hjemmet: pris").splitlines()
    ['Ingen anbringelse – Anbringelse uden', 'for hjemmet: pris']
    """
    return on_lines(name, _LETTERS, 2)


def on_lines(name: str, letters: int, most: int) -> str:
    """A name on at most so many lines of so many letters, the rest left out."""
    lines = textwrap.wrap(name, letters)
    return "\n".join(
        lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1][: letters - 2].rstrip()} …"]
    )


def names_axis() -> dict[str, Any]:
    """The axis of a chart with a row for each name; two lines stand one above and one below the row's middle, three
    with the second at it."""
    broken = {"test": "indexof(datum.label, '\\n') >= 0", "value": "bottom"}
    of_three = {"test": "length(split(datum.label, '\\n')) > 2", "value": -6}
    return {
        "title": None,
        "ticks": False,
        "labelExpr": "split(datum.label, '\\n')",
        "labelBaseline": {"condition": broken, "value": "middle"},
        "labelOffset": {"condition": of_three, "value": 0},
    }


def _zero() -> dict[str, Any]:
    zero = {"y": {"datum": 0, "type": "quantitative"}, "x": None}
    return {"mark": {"type": "rule", "color": INK, "strokeWidth": 1}, "encoding": zero}


def _points(count: int) -> bool | dict[str, Any]:
    return False if count > _MANY else {"filled": True, "size": 45, "color": DARK}


def _years(count: int, title: str | None) -> dict[str, Any]:
    every = 1 if count <= _MANY else 5 if count <= 45 else 10
    axis: dict[str, Any] = {"labelAngle": 0, "title": title, "grid": False}
    if every > 1:
        axis["labelExpr"] = f"toNumber(datum.value) % {every} == 0 ? datum.value : ''"
        axis["ticks"] = False
    return {"field": "year", "type": "ordinal", "axis": axis, "scale": {"paddingOuter": 0.3}}


def _amounts(scale: Scale) -> dict[str, Any]:
    return {"title": scale.title, "format": ",~f", "tickCount": 5, "gridColor": FAINT, "domain": False, "ticks": False}
