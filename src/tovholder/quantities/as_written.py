"""From what a user wrote for a quantity to the fields that are stored.

Text is split into numbers and unit, all parts must agree on the unit, and percent become hundredths. A part
that cannot be read is left as it is: its own field then refuses it, so the mistake is reported in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tovholder.quantities.mistakes import (
    BadReference,
    Mistake,
    NeedsOneForm,
    NotANumber,
    NotAQuantity,
    UnitMismatch,
)
from tovholder.quantities.numbers import hundredth
from tovholder.quantities.shorthand import Reading, parse_shorthand, read_number
from tovholder.quantities.units import Unit, parse_unit
from tovholder.quantities.words import tidy

POINTS = ("value", "low", "likely", "high")
"""The fields of a quantity that are plain numbers."""
_REFERENCE = re.compile(r"(?P<where>knowledge|assumptions)/(?P<id>[^\s/]+)")


def as_stored(given: object) -> dict[str, object]:
    """The fields of the quantity a user wrote as a number, a line of text or a mapping.

    Raises a `Mistake` where the whole is wrong rather than one of its parts.
    """
    if isinstance(given, str):
        return _line(given)
    if isinstance(given, Mapping):
        return _mapping({str(name): part for name, part in given.items()})
    if isinstance(given, int | float):
        return {"value": read_number(given)}
    raise NotAQuantity("–" if given is None else str(given))


def read_point(given: object) -> float:
    """A number of a quantity; text that is still text here is a mistake, and which one is raised."""
    if isinstance(given, str):
        parse_shorthand(given)
        raise NotANumber(given)
    return read_number(given)


def read_reference(given: object) -> str:
    """`knowledge/<id>` or `assumptions/<id>`. Raises `BadReference`."""
    text = given.strip() if isinstance(given, str) else ""
    if not _REFERENCE.fullmatch(text):
        raise BadReference(str(given))
    return text


def _line(text: str) -> dict[str, object]:
    if tidy(text).startswith(("knowledge/", "assumptions/")):
        return {"use": read_reference(text)}
    reading = parse_shorthand(text)
    return {**_points(reading), "unit": reading.unit}


def _points(reading: Reading) -> dict[str, float]:
    points = {name: getattr(reading, name) for name in POINTS}
    return {name: point for name, point in points.items() if point is not None}


def _mapping(fields: dict[str, object]) -> dict[str, object]:
    readings = {name: _read(fields[name], alone=name != "value") for name in POINTS if name in fields}
    understood = {name: reading for name, reading in readings.items() if reading is not None}
    unit = _common_unit(reading.unit for reading in understood.values())
    explicit = _explicit_unit(fields.get("unit"))
    if unit and explicit and unit != explicit:
        raise UnitMismatch(explicit.text, unit.text)
    unit = explicit or unit
    stored = {name: part for name, part in fields.items() if name not in understood}
    if unit:
        stored["unit"] = unit
    for name, reading in understood.items():
        scale_by_unit = unit is not None and unit.percent and reading.unit is None
        for point, number in _points(reading).items():
            # A range under `value` gives low and high; any other text is the number of its own field.
            target = name if point == "value" else point
            if target in stored:
                raise NeedsOneForm(name for name in (*POINTS, "distribution", "use") if fields.get(name) is not None)
            stored[target] = hundredth(number) if scale_by_unit else number
    return stored


def _read(given: object, *, alone: bool) -> Reading | None:
    """What one field says, or nothing if it cannot be read; `alone` where a range would make no sense."""
    try:
        reading = parse_shorthand(given) if isinstance(given, str) else Reading(value=read_number(given))
    except Mistake:
        return None
    return None if alone and reading.value is None else reading


def _explicit_unit(given: object) -> Unit | None:
    if isinstance(given, Unit):
        return given
    try:
        return parse_unit(given) if isinstance(given, str) else None
    except Mistake:
        return None


def _common_unit(units: Iterable[Unit | None]) -> Unit | None:
    common: Unit | None = None
    for unit in units:
        if common and unit and unit != common:
            raise UnitMismatch(common.text, unit.text)
        common = common or unit
    return common
