"""A drawing for a phone: no wider than its screen, so that letters keep their size and nothing is pushed aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .charts import on_lines

_WIDTH, _LETTERS, _LINES = 320, 22, 3
_LONGEST_LABEL = 135
_HIGHER = 1.4
"""How much more room a row has where a name beside it takes the third line."""
_LEGEND = {True: 120, False: 250}
"""The room for a legend's words, where there are names beside the rows and where there are none."""


def narrowed(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The specification with the names beside its rows on shorter lines, and its legend one word below the other."""
    fields = set(_fields_beside(spec))
    lines = _on_short_lines(set(_names(spec, fields)))
    legend = {"columns": 1, "labelLimit": _LEGEND[bool(fields)]}
    made = _with(spec, lines, legend)
    axis = {**made["config"]["axis"], "labelLimit": _LONGEST_LABEL}
    more = _HIGHER if any(line.count("\n") + 1 == _LINES for line in lines.values()) else 1
    height = made["height"] if isinstance(made["height"], Mapping) else made["height"] * more
    return {**made, "width": _WIDTH, "height": height, "config": {**made["config"], "axis": axis}}


def _fields_beside(node: Any) -> Iterator[str]:
    """The fields whose values stand beside rows."""
    if isinstance(node, list):
        for part in node:
            yield from _fields_beside(part)
    elif isinstance(node, Mapping):
        beside = node.get("y")
        if isinstance(beside, Mapping) and beside.get("type") == "nominal":
            yield beside["field"]
        for part in node.values():
            yield from _fields_beside(part)


def _names(node: Any, fields: set[str]) -> Iterator[str]:
    if isinstance(node, list):
        for part in node:
            yield from _names(part, fields)
    elif isinstance(node, Mapping):
        for key, part in node.items():
            if key in fields and isinstance(part, str):
                yield part
            else:
                yield from _names(part, fields)


def _on_short_lines(names: Iterable[str]) -> dict[str, str]:
    """Name → the same on short lines; two that would be cut to the same stay as they are, for they are two rows."""
    found = {name: on_lines(" ".join(name.split("\n")), _LETTERS, _LINES) for name in names}
    often = Counter(found.values())
    return {name: short if often[short] == 1 else name for name, short in found.items()}


def _with(node: Any, lines: Mapping[str, str], legend: Mapping[str, Any]) -> Any:
    if isinstance(node, list):
        return [_with(part, lines, legend) for part in node]
    if isinstance(node, Mapping):
        made = {key: _with(part, lines, legend) for key, part in node.items()}
        return {**made, "legend": {**made["legend"], **legend}} if isinstance(made.get("legend"), Mapping) else made
    return lines.get(node, node) if isinstance(node, str) else node
