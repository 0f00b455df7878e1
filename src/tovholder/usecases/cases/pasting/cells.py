"""What a pasted cell means at its place: a number, a choice by its words, who pays by their name, a date, text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_args, get_origin

from pydantic import ValidationError

from tovholder.case.fields import kinds_at
from tovholder.case.parties import STANDARD_PARTIES
from tovholder.case.sharing import Sharing
from tovholder.case.typed import as_written
from tovholder.case.validation import finding_of, plain
from tovholder.case.writing import ABSENT
from tovholder.errors import CaseError, Finding, Path
from tovholder.locale import LANGUAGES
from tovholder.quantities import Mistake, Quantity, write_shorthand
from tovholder.quantities.mistakes import AmbiguousNumber
from tovholder.quantities.shorthand import Reading
from tovholder.tables.amounts import Numbers
from tovholder.usecases.cases.words import Words

_DAY_FIRST = re.compile(r"([0-3]?[0-9])[-./ ]([01]?[0-9])[-./ ]([0-9]{4})")
_THREE_DECIMALS = re.compile(r"([-+]?[0-9]+)[.,]([0-9]{3})(?![0-9])")


@dataclass(frozen=True)
class Cells:
    """Reads cells as they are meant in one case. numbers: whose way of writing `1.234` is in; None to be asked."""

    tree: Mapping[str, Any]
    numbers: Numbers | None

    def written(self, path: Path, typed: str, present: Any = ABSENT) -> Any:
        """The value to write at `path`. Raises CaseError with what is wrong with the cell."""
        kinds = kinds_at(path)
        try:
            return self._written(path, kinds, typed.strip(), present)
        except Mistake as mistake:
            raise CaseError([Finding(mistake.code, path=path, params=mistake.params)]) from None
        except ValidationError as error:
            raise CaseError(finding_of(detail, (), at=path) for detail in error.errors(include_url=False)) from None

    def _written(self, path: Path, kinds: frozenset[Any], typed: str, present: Any) -> Any:
        if Sharing in kinds:
            return self._parties.get(typed.casefold(), typed)
        for kind in kinds:
            if get_origin(kind) is not None and get_args(kind):
                values = _choices(str(path[-1]), kind)
                if typed.casefold() in values:
                    return values[typed.casefold()]
        if dt.date in kinds and (day := _DAY_FIRST.fullmatch(typed)):
            return f"{day[3]}-{int(day[2]):02d}-{int(day[1]):02d}"
        if any(get_origin(kind) is tuple and str in get_args(kind) for kind in kinds):
            return [part.strip() for part in re.split("[,;\n]", typed) if part.strip()]
        if Quantity not in kinds:
            return as_written(path, typed, present)
        try:
            value = as_written(path, typed, present)
            Quantity.model_validate(plain(value))
        except (AmbiguousNumber, ValidationError) as error:
            if self.numbers is None or not _is_about_thousands(error):
                raise
            value = as_written(path, self._settled(typed), present)
            Quantity.model_validate(plain(value))
        return value

    def _settled(self, typed: str) -> str:
        """`1.234` as the one number it means in the language the numbers are in."""

        def read(found: re.Match[str]) -> str:
            in_thousands = ("." in found[0]) == (self.numbers == "da")
            return f"{found[1]}{found[2]}" if in_thousands else f"{found[1]},{found[2]}0"

        return _THREE_DECIMALS.sub(read, typed)

    @cached_property
    def _parties(self) -> dict[str, str]:
        """The words for everybody who can pay → their ids."""
        known = {str(id_).casefold(): str(id_) for id_ in STANDARD_PARTIES}
        for lang in LANGUAGES:
            known |= {name.casefold(): id_ for id_, name in Words(lang).parties()}
        for part in ("parties", "departments"):
            for id_, entry in (self.tree.get(part) or {}).items():
                known[str(id_).casefold()] = str(id_)
                if isinstance(entry, Mapping) and isinstance(entry.get("name"), str):
                    known[entry["name"].casefold()] = str(id_)
        return known


def told(path: Path, value: Any, typed: str) -> str:
    """How what is typed at a place is understood: a number with its range and unit, anything else as it stands."""
    if Quantity not in kinds_at(path):
        return typed
    quantity = Quantity.model_validate(plain(value))
    if quantity.use is not None or quantity.distribution is not None:
        return quantity.use or typed
    points = Reading(quantity.value, quantity.low, quantity.likely, quantity.high, quantity.unit)
    return str(write_shorthand(points))


def _choices(name: str, kind: Any) -> dict[str, Any]:
    """The words of a fixed choice, in every language, and the values themselves → the values."""
    if not all(isinstance(value, str) for value in get_args(kind)):
        return {}
    values = {value.casefold(): value for value in get_args(kind)}
    for lang in LANGUAGES:
        values |= {words.casefold(): value for value, words in Words(lang).choices(name, kind)}
    return values


def _is_about_thousands(error: Exception) -> bool:
    if isinstance(error, AmbiguousNumber):
        return True
    return isinstance(error, ValidationError) and any(one["type"] == AmbiguousNumber.code for one in error.errors())
