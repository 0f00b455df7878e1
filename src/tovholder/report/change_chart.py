"""Why a result changed: from the one version to the other, a bar for each change, summing to the whole difference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .charts import names_axis, on_two_lines, scale_for
from .model import Chart, Column, Row, Table
from .theme import DARK, INK, QUIET, WARM, themed
from .wording import Wording

_MOST = 12
"""Bars of changes; the smallest beyond them are drawn as one. The table has them all."""
_COLOURS = {"whole": QUIET, "up": DARK, "down": WARM}


@dataclass(frozen=True, slots=True)
class Way:
    """From one result to another, in kroner: each change alone, and what they do only together."""

    start: float
    steps: tuple[tuple[str, float], ...]
    together: float
    end: float


def change_chart(way: Way, words: Wording) -> Chart:
    """The waterfall, its sentence and its table."""
    difference = way.end - way.start
    key = "change.same" if abs(difference) < 1 else "change.better" if difference > 0 else "change.worse"
    title = sentence = words.text(key, amount=words.short(abs(difference)))
    if way.steps:
        name, amount = max(way.steps, key=lambda step: abs(step[1]))
        sentence = words.text("change.sentence", title=title, most=name, amount=words.short(amount))
    return Chart(title, words.text("change.subtitle"), _spec(way, words), sentence, _table(way, words))


def _spec(way: Way, words: Wording) -> dict[str, Any]:
    moved = list(_moved(way, words))
    scale = scale_for([way.start, way.end, *(amount for _, amount in moved)], words)
    bars, at = [(words.text("change.before"), 0.0, way.start, way.start, "whole")], way.start
    for name, amount in moved:
        bars.append((name, at, at + amount, amount, "up" if amount >= 0 else "down"))
        at += amount
    bars.append((words.text("change.after"), 0.0, way.end, way.end, "whole"))
    values = [
        {
            "name": on_two_lines(name),
            "low": min(first, last) / scale.unit,
            "high": max(first, last) / scale.unit,
            "text": words.short(amount),
            "kind": kind,
        }
        for name, first, last, amount, kind in bars
    ]
    axis = {"title": scale.title, "format": ",~f", "tickCount": 5, "domain": False}
    x = {"field": "low", "type": "quantitative", "axis": axis, "scale": {"padding": 70}}
    y = {"field": "name", "type": "nominal", "sort": None, "axis": {**names_axis(), "domain": False}}
    shades = {"domain": list(_COLOURS), "range": list(_COLOURS.values())}
    colour = {"field": "kind", "type": "nominal", "legend": None, "scale": shades}
    end = {"field": "high", "type": "quantitative"}
    layers = [
        {
            "mark": {"type": "bar", "height": {"band": 0.62}},
            "encoding": {"x": x, "x2": {"field": "high"}, "color": colour},
        },
        {"mark": {"type": "text", "align": "left", "dx": 6}, "encoding": {"x": end, "text": {"field": "text"}}},
        {"mark": {"type": "rule", "color": INK}, "encoding": {"x": {"datum": 0, "type": "quantitative"}, "y": None}},
    ]
    spec = {"height": 32 * len(values), "data": {"values": values}, "encoding": {"y": y}, "layer": layers}
    return themed(spec, words.lang)


def _moved(way: Way, words: Wording) -> Iterator[tuple[str, float]]:
    """The changes as they are drawn: the largest first, the rest as one, then what they do only together."""
    ordered = sorted(way.steps, key=lambda step: -abs(step[1]))
    yield from ordered[:_MOST]
    rest = sum(amount for _, amount in ordered[_MOST:])
    if rest:
        yield words.text("change.others"), rest
    if abs(way.together) >= 1:
        yield words.text("change.together"), way.together


def _table(way: Way, words: Wording) -> Table:
    rows = (
        Row((words.text("change.before"), words.money(way.start)), "subtotal"),
        *(Row((name, words.money(amount))) for name, amount in way.steps),
        Row((words.text("change.together"), words.money(way.together))),
        Row((words.text("change.after"), words.money(way.end)), "total"),
    )
    columns = (Column(words.text("change.what")), Column(words.unit, is_number=True))
    return Table(words.text("change.table"), columns, rows)
