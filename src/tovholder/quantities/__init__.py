"""Numbers with unit, price level, uncertainty and source; reading and writing them in Danish.

The plain parsers (`parse_…`) raise a `Mistake`; the pydantic models (`Quantity`, `Table`, `Distribution`) and
annotated fields (`UnitField`, …) collect the same mistakes as coded errors.
"""

from tovholder.quantities.border import (
    DurationField,
    MonthField,
    NumberField,
    SpanField,
    UnitField,
    YearField,
    coded,
    collected,
    document_path,
    excerpt,
    expected,
)
from tovholder.quantities.calendar import (
    MONTHS_IN,
    Month,
    PeriodLength,
    Span,
    month,
    month_label,
    month_of,
    parse_span,
    span_label,
    year_of,
)
from tovholder.quantities.distribution import Distribution
from tovholder.quantities.duration import Duration, parse_duration
from tovholder.quantities.index import convert
from tovholder.quantities.mistakes import Mistake
from tovholder.quantities.numbers import editable, parse_number
from tovholder.quantities.provenance import Grade, Kind, Provenance
from tovholder.quantities.quantity import Quantity
from tovholder.quantities.shorthand import Reading, parse_shorthand, write_shorthand
from tovholder.quantities.table import QuantityOrTable, Table
from tovholder.quantities.units import Unit, parse_unit, per_year, same_thing
from tovholder.quantities.words import Period

__all__ = [
    "MONTHS_IN",
    "Distribution",
    "Duration",
    "DurationField",
    "Grade",
    "Kind",
    "Mistake",
    "Month",
    "MonthField",
    "NumberField",
    "Period",
    "PeriodLength",
    "Provenance",
    "Quantity",
    "QuantityOrTable",
    "Reading",
    "Span",
    "SpanField",
    "Table",
    "Unit",
    "UnitField",
    "YearField",
    "coded",
    "collected",
    "convert",
    "document_path",
    "editable",
    "excerpt",
    "expected",
    "month",
    "month_label",
    "month_of",
    "parse_duration",
    "parse_number",
    "parse_shorthand",
    "parse_span",
    "parse_unit",
    "per_year",
    "same_thing",
    "span_label",
    "write_shorthand",
    "year_of",
]
