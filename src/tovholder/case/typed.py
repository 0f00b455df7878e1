"""What a person types at a place, as what is written in the file there.

A number typed without a unit is in the unit the place has already, and what stands beside the old number (unit, note,
owner) stays. A number that was taken from a source and then changed is adjusted from it, not taken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tovholder.errors import Path
from tovholder.quantities import Mistake, Quantity, Reading, Unit, editable, parse_shorthand, parse_unit
from tovholder.quantities.as_written import POINTS
from tovholder.quantities.numbers import hundredfold
from tovholder.quantities.words import tidy

from .fields import kinds_at
from .writing import ABSENT

_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,14})[.,][0-9]{1,15}")
_YES, _NO = {"true", "yes", "ja"}, {"false", "no", "nej"}
_FORMS = (*POINTS, "distribution", "use", "as")
"""The fields of a quantity that say the number, all of which a newly typed one replaces."""


def as_written(path: Path, typed: Any, present: Any = ABSENT) -> Any:
    """The value to write at `path` when somebody types `typed` over `present`.

    Text goes where text belongs; lists and mappings are taken as they are. Raises a `Mistake` for a number or a range
    that cannot be understood.

    >>> as_written(("outcomes", "job", "with"), "50-60", "45 %"), as_written(("title",), "2022")
    ('50-60 %', '2022')
    """
    kinds = kinds_at(path)
    if Quantity in kinds and _says_number(present, typed):
        return _quantity(_as_text(typed), present)
    if float in kinds and isinstance(typed, str | int | float) and not isinstance(typed, bool):
        return _point(_as_text(typed), present)
    if not isinstance(typed, str) or str in kinds:
        return typed
    if bool in kinds and typed.strip().casefold() in _YES | _NO:
        return typed.strip().casefold() in _YES
    return _plain_number(typed)


def _says_number(present: Any, typed: Any) -> bool:
    """Not for what is no number, is a reference, or takes the place of a table."""
    if isinstance(typed, bool) or not isinstance(typed, str | int | float):
        return False
    if isinstance(typed, str) and tidy(typed).startswith(("knowledge/", "assumptions/")):
        return False
    return not isinstance(present, Mapping) or bool(set(_FORMS) & present.keys())


def _as_text(typed: str | int | float) -> str:
    return typed if isinstance(typed, str) else editable(float(typed), comma=False)


def _quantity(typed: str, present: Any) -> Any:
    reading = parse_shorthand(typed)
    if isinstance(present, Mapping):
        return _in_mapping(reading, present)
    if reading.unit is None and (unit := _unit_of(present)) is not None:
        return f"{tidy(typed)} {unit}"
    return _plain_number(typed)


def _in_mapping(reading: Reading, present: Mapping[str, Any]) -> dict[str, Any]:
    """The mapping with the new points, in the order it had."""
    unit = reading.unit or _unit_of(present)
    points = {name: point for name in POINTS if (point := getattr(reading, name)) is not None}
    percent = unit is not None and unit.percent
    typed_percent = reading.unit is not None and reading.unit.percent
    written: dict[str, Any] = {}
    for name, point in points.items():
        shown = hundredfold(point) if typed_percent else point
        written[name] = f"{editable(shown, comma=False)} %" if percent else _tidied(shown)
    kept = {name: entry for name, entry in present.items() if name not in _FORMS}
    if unit is not None and not percent and kept.get("unit") != unit.text:
        written["unit"] = unit.text
        kept.pop("unit", None)
    elif percent and "unit" in kept:
        kept.pop("unit")
    if len(points) > 1 and "as" in present:
        written["as"] = present["as"]
    if kept.get("kind") == "taken":
        kept["kind"] = "adjusted"
    return {**written, **kept}


def _point(typed: str, present: Any) -> Any:
    """One number of a range: in percent if the number there is."""
    reading = parse_shorthand(typed)
    if reading.unit is None and (unit := _unit_of(present)) is not None:
        return f"{tidy(typed)} {unit}"
    return _plain_number(typed)


def _unit_of(present: Any) -> Unit | None:
    """The unit of what stands at a place, if it can be told."""
    try:
        if isinstance(present, str):
            return parse_shorthand(present).unit
        if isinstance(present, Mapping):
            if isinstance(present.get("unit"), str):
                return parse_unit(present["unit"])
            units = (_unit_of(present[name]) for name in POINTS if name in present)
            return next((unit for unit in units if unit is not None), None)
    except Mistake:
        return None
    return None


def _plain_number(typed: str) -> Any:
    """`160000` and `2,5` as numbers; everything else, `1.234` too, as it was typed."""
    text = tidy(typed)
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text) and len(re.split("[.,]", text)[1]) != 3:
        return float(text.replace(",", "."))
    return typed


def _tidied(number: float) -> int | float:
    return int(number) if number.is_integer() and abs(number) < 1e15 else number
