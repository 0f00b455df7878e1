"""The border between pydantic and the plain parsers of this package.

A `Mistake` raised by a parser becomes pydantic's own coded error, so that all of a file's mistakes are
collected in one pass; `document_path` turns pydantic's place back into the user's. The annotated types at
the end are what a model declares to accept text for a unit, a length of time, a month or a span.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from tovholder.errors import Path
from tovholder.quantities.calendar import Month, Span, month_label, month_of, parse_span, read_year
from tovholder.quantities.duration import Duration, parse_duration
from tovholder.quantities.mistakes import Mistake, NotADate, NotADuration, NotAUnit
from tovholder.quantities.shorthand import read_number
from tovholder.quantities.units import Unit, parse_unit

T = TypeVar("T")


def coded(mistake: Mistake) -> PydanticCustomError:
    """The mistake as pydantic collects it: its code as error type, its parameters as context."""
    words = " ".join(f"{name}={{{name}}}" for name in mistake.params)
    return PydanticCustomError(mistake.code, f"{mistake.code} {words}".strip(), dict(mistake.params))


def collected(parse: Callable[[Any], T]) -> Callable[[Any], T]:
    """The parser with its mistakes raised so that pydantic collects them."""

    def read(given: Any) -> T:
        try:
            return parse(given)
        except Mistake as mistake:
            raise coded(mistake) from None

    return read


def document_path(location: Iterable[str | int]) -> Path:
    """Pydantic's `loc` without the steps that are pydantic's own (`<table>`, `[key]`), so as the user wrote it."""
    return tuple(step for step in location if not (isinstance(step, str) and step[:1] + step[-1:] in ("<>", "[]")))


def excerpt(given: object) -> str:
    """What was written, at most 60 characters of it."""
    text = str(given)
    return text if len(text) <= 60 else text[:57] + "…"


def expected(kind: str) -> str:
    """What should have been there, as a word of `param.expected`, from the type of one of pydantic's errors."""
    return _EXPECTED.get(kind, kind)


_EXPECTED = {
    "string_type": "text",
    "string_too_short": "text",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "tuple_type": "list",
    "bool_type": "yes-no",
    "bool_parsing": "yes-no",
    "int_type": "whole-number",
    "int_parsing": "whole-number",
    "int_from_float": "whole-number",
    "float_type": "number",
    "float_parsing": "number",
    "date_type": "date",
    "date_parsing": "date",
    "date_from_datetime_parsing": "date",
    "too_short": "at-least-one",
}


def _read_unit(given: object) -> Unit:
    if isinstance(given, Unit):
        return given
    if not isinstance(given, str):
        raise NotAUnit(str(given))
    return parse_unit(given)


def _read_duration(given: object) -> Duration:
    if isinstance(given, Duration):
        return given
    if not isinstance(given, str):
        raise NotADuration(str(given))
    return parse_duration(given)


def _read_span(given: object) -> Span:
    if isinstance(given, Span):
        return given
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise NotADate(str(given))
    return parse_span(given)


def _read_month(given: object) -> Month:
    return month_of(given) if isinstance(given, date) else _read_span(given).start


_TEXT = WithJsonSchema({"type": "string"})
_TEXT_OR_NUMBER = WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string"}]})
_DATE_KEY = WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string"}]})

NumberField = Annotated[float, BeforeValidator(collected(read_number)), _TEXT_OR_NUMBER]
"""A number, or text such as "1.234.567,89" or "45 %"."""

YearField = Annotated[int, BeforeValidator(collected(read_year)), WithJsonSchema({"type": "integer"})]
"""A calendar year."""

UnitField = Annotated[Unit, PlainValidator(collected(_read_unit)), PlainSerializer(str), _TEXT]
"""A unit, written "timer pr. måned"."""

DurationField = Annotated[Duration, PlainValidator(collected(_read_duration)), PlainSerializer(str), _TEXT]
"""A length of time, written "6 years"."""

SpanField = Annotated[Span, PlainValidator(collected(_read_span)), PlainSerializer(str), _DATE_KEY]
"""A span of months, written 2022 or "2022-Q2"."""

MonthField = Annotated[Month, PlainValidator(collected(_read_month)), PlainSerializer(month_label), _DATE_KEY]
"""A month, written "2022-03"; a year or quarter means its first month. Kept as year · 12 + month − 1."""
