"""An earlier version's drawing with the present one, in grey outline: what has changed is seen at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .model import Spec
from .theme import QUIET

_SHOWN = ("line", "bar")


def with_ghost(spec: Spec, earlier: Spec) -> Spec:
    """The drawing with the earlier one over it; as it is where the two have different axes or there is nothing to show.

    Axes are named in millions or thousands: numbers in one must not be drawn on the other.
    """
    shown = [layer for layer in earlier.get("layer", ()) if _mark(layer) in _SHOWN]
    if not shown or _titles(spec) != _titles(earlier):
        return spec
    ghost = {"data": earlier["data"], "layer": [_greyed(layer) for layer in shown]}
    present = {"data": spec["data"], "layer": spec["layer"]}
    for part, whole in ((ghost, earlier), (present, spec)):
        if "encoding" in whole:
            part["encoding"] = whole["encoding"]
    rest = {name: value for name, value in spec.items() if name not in ("data", "layer", "encoding")}
    return {**rest, "layer": [present, ghost]}


def _mark(layer: Mapping[str, Any]) -> str:
    mark = layer.get("mark", "")
    return str(mark["type"] if isinstance(mark, Mapping) else mark)


def _greyed(layer: Mapping[str, Any]) -> dict[str, Any]:
    mark = layer["mark"] if isinstance(layer["mark"], Mapping) else {"type": layer["mark"]}
    quiet = {name: value for name, value in mark.items() if name not in ("color", "point", "opacity", "fill", "stroke")}
    encoding = {name: value for name, value in layer.get("encoding", {}).items() if name not in ("color", "text")}
    outline: dict[str, Any] = {"stroke": QUIET, "strokeDash": [6, 4], "strokeWidth": 1.8}
    if mark["type"] != "line":
        outline["fillOpacity"] = 0
    kept = {name: value for name, value in layer.items() if name not in ("mark", "encoding")}
    return {**kept, "mark": {**quiet, **outline}, "encoding": encoding}


def _titles(spec: Mapping[str, Any]) -> list[str]:
    """The titles of every axis of amounts."""
    found: list[str] = []
    for name, value in spec.items():
        if name == "axis" and isinstance(value, Mapping) and value.get("title"):
            found.append(str(value["title"]))
        elif isinstance(value, Mapping):
            found += _titles(value)
        elif isinstance(value, list) and name in ("layer", "concat"):
            found += [title for part in value if isinstance(part, Mapping) for title in _titles(part)]
    return sorted(set(found))
