"""A number of the case exchanged for another, in the form it is written in: a line of text stays a line of text.

What is said of where a number is from holds for that number only. With another number the source goes, and a remark of
what stood there before comes in its place; a number marked as an example stays one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tovholder.errors import Path
from tovholder.quantities import Mistake, Quantity, Reading, parse_span, write_shorthand
from tovholder.quantities.as_written import POINTS
from tovholder.quantities.distribution import Triangular
from tovholder.quantities.numbers import editable, hundredfold, middle

_OF_THE_SOURCE = ("source", "url", "year", "kind", "grade", "checked")


@dataclass(frozen=True, slots=True)
class Points:
    """What a quantity is in the certain case, and its ends where it has any; percent are hundredths."""

    value: float
    low: float | None = None
    high: float | None = None

    def same_as(self, other: Points) -> bool:
        """Whether all three are the same but for the digits that a spreadsheet does not keep."""
        pairs = ((self.value, other.value), (self.low, other.low), (self.high, other.high))
        return all(_same(one, another) for one, another in pairs)


@dataclass(frozen=True, slots=True)
class Edit:
    """What to write where in the document, and what to take out."""

    changes: tuple[tuple[Path, Any], ...]
    removed: tuple[Path, ...] = ()


def points_of(quantity: Quantity) -> Points:
    """The points of a quantity that is no reference."""
    return Points(quantity.likely_value, quantity.low_value, quantity.high_value)


def can_take_range(path: Path, quantity: Quantity) -> bool:
    """Whether low and high may be given: not for a distribution that is described in another way."""
    return path[0] != "discount" and can_be_exchanged(quantity)


def can_be_exchanged(quantity: Quantity) -> bool:
    """Whether a number or a range says all there is to the quantity."""
    return quantity.distribution is None or isinstance(quantity.distribution.shape, Triangular)


def has_source(quantity: Quantity) -> bool:
    """Whether something is said of the number that does not hold for another."""
    return bool(quantity.source or quantity.url) or quantity.kind in ("taken", "adjusted")


def written_at(tree: Any, path: Path) -> Path:
    """Where in the file a quantity's path leads: `entrants.all` is written `entrants`, the first year of a list `[0]`.

    Steps that the file does not have, as for a default, are kept as they are.
    """
    node = tree
    steps: list[str | int] = []
    for i, step in enumerate(path):
        if isinstance(node, dict):
            if step == "rule" and not isinstance(node.get(step), dict):
                continue
            if step == "all" and _is_quantity(node):
                break
            key = next((k for k in node if str(k) == str(step)), None)
            if key is None:
                key = next((k for k in node if path[i - 1] == "by_date" and _same_span(k, step)), step)
        elif isinstance(node, list):
            # A table's years count from 1, those of `lasts` from 0.
            key = int(step) - (1 if path[i - 1] == "by_year" and path[i - 2] != "lasts" else 0)
        elif step == "all":
            break
        else:
            key = step
        steps.append(key)
        node = _inside(node, key)
    return tuple(steps)


def exchanged(raw: Any, at: Path, quantity: Quantity, points: Points, *, remark: str) -> Edit:
    """The edits that put other numbers where `raw` stands.

    raw: what the file has there; None where the number is a default. remark: kept in place of a source that goes.
    """
    goes = has_source(quantity)
    if isinstance(raw, dict):
        return _in_mapping(raw, at, quantity, points, remark=remark if goes else None)
    if not goes:
        return Edit(((at, _alone(raw, quantity, points)),))
    fields = dict(_fields(points, _scale(quantity), middle_said=False))
    # Without a source of its own, an entry takes over its table's.
    return Edit(((at, {**fields, "kind": _kind(quantity), "source": remark}),))


def _in_mapping(raw: dict[str, Any], at: Path, quantity: Quantity, points: Points, *, remark: str | None) -> Edit:
    inside: Path = ()
    holder: Any = raw
    if quantity.distribution is not None:
        inside = ("distribution", next(iter(raw["distribution"])))
        holder = raw["distribution"][inside[1]]
    written: dict[str, Any] = dict(_fields(points, _scale(quantity), middle_said="likely" in holder))
    if "unit" not in raw and any(isinstance(holder.get(name), str) for name in POINTS):
        written = {name: _text(_of(points, name), quantity) for name in written}
    if inside and "value" in written:
        written = dict.fromkeys(("low", "likely", "high"), written["value"])
    changes: list[tuple[Path, Any]] = [((*at, *inside, name), point) for name, point in written.items()]
    removed = [(*at, *inside, name) for name in POINTS if name in holder and name not in written]
    if points.low is None and "as" in raw:
        removed.append((*at, "as"))
    if remark is not None:
        own = {name: raw[name] for name in _OF_THE_SOURCE if name in raw}
        removed += [(*at, name) for name in own if name not in ("kind", "source")]
        changes.append(((*at, "kind"), _kind(quantity)))
        if "source" in own or "url" in own or not (quantity.source or quantity.url):
            removed.append((*at, "source"))
            note = " ".join(part for part in (remark, str(raw.get("note") or "")) if part)
            changes.append(((*at, "note"), note))
        else:
            changes.append(((*at, "source"), remark))
    return Edit(tuple(changes), tuple(removed))


def _alone(raw: Any, quantity: Quantity, points: Points) -> Any:
    if isinstance(raw, str):
        if points.low is None or points.high is None:
            return _text(points.value, quantity)
        likely = None if _same(points.value, middle(points.low, points.high)) else points.value
        return write_shorthand(Reading(low=points.low, likely=likely, high=points.high, unit=quantity.unit))
    fields = dict(_fields(points, _scale(quantity), middle_said=False))
    return fields.get("value", fields)


def _fields(points: Points, scale: int, *, middle_said: bool) -> Iterator[tuple[str, float | int]]:
    if points.low is None or points.high is None:
        yield "value", _number(points.value, scale)
        return
    yield "low", _number(points.low, scale)
    if middle_said or not _same(points.value, middle(points.low, points.high)):
        yield "likely", _number(points.value, scale)
    yield "high", _number(points.high, scale)


def _kind(quantity: Quantity) -> str:
    return "example" if quantity.kind == "example" else "own"


def _of(points: Points, name: str) -> float:
    point = {"low": points.low, "high": points.high}.get(name, points.value)
    assert point is not None
    return point


def _text(point: float, quantity: Quantity) -> str:
    return write_shorthand(Reading(value=point, unit=quantity.unit)) if quantity.unit else editable(point)


def _scale(quantity: Quantity) -> int:
    return 100 if quantity.unit is not None and quantity.unit.percent else 1


def _number(point: float, scale: int) -> float | int:
    number = hundredfold(point) if scale == 100 else point
    return int(number) if number.is_integer() and abs(number) < 1e15 else number


def _same_span(key: object, step: str | int) -> bool:
    try:
        return parse_span(str(key)) == parse_span(str(step))
    except Mistake:
        return False


def _is_quantity(node: dict[str, Any]) -> bool:
    return bool({*POINTS, "distribution", "use"} & node.keys())


def _inside(node: Any, key: str | int) -> Any:
    try:
        return node[key]
    except (KeyError, IndexError, TypeError):
        return None


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-12 * max(abs(one), abs(other)) + 1e-15
