"""What a person can write that these modules refuse, one exception each.

Every exception carries a stable `code` and the `params` its sentence needs; the sentences themselves stand
in `locale/*/quantities.toml` under `finding.<code>`.

    TovholderError
    └── Mistake
        ├── NotANumber, AmbiguousNumber                         numbers
        ├── NotAUnit, NotARate, UnitMismatch                    units
        ├── NotADuration                                        durations
        ├── NotADate, NotAYear, OverlappingDates                the calendar
        ├── NotAQuantity, AmbiguousSign, AmbiguousSpread,       quantities and their shorthand
        │   AmbiguousMagnitude, RangeOrder, NeedsOneForm,
        │   AsNeedsRange, BadReference, UnresolvedUse
        ├── DistributionNeedsOneShape, MustBePositive,          distributions
        │   WeightsDoNotFit, LognormalNeedsOnePair,
        │   DistributionHasNoMean, DistributionInPercent
        ├── TableNeedsOneAxis, EmptyTable, BadTableKey          tables
        └── MissingLink, BadIndexLevel                          price levels
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from tovholder.errors import Param, TovholderError


class Mistake(TovholderError):
    """Something written that cannot be used: a code and the parameters of its sentence."""

    code: ClassVar[str]

    def __init__(self, **params: Param) -> None:
        self.params = params
        super().__init__(self.code, *(f"{name}={value!r}" for name, value in params.items()))

    def __str__(self) -> str:
        return " ".join(str(part) for part in self.args)


class NotANumber(Mistake):
    """The text is not a number, or not a finite one."""

    code = "not-a-number"

    def __init__(self, text: str) -> None:
        super().__init__(text=text)


class AmbiguousNumber(Mistake):
    """`1.234` is 1234 in Danish and 1.234 in English; `readings` holds both, thousands first."""

    code = "ambiguous-number"

    def __init__(self, text: str, readings: tuple[float, float]) -> None:
        self.readings = readings
        thousands = text.replace(".", "").replace(",", "")
        super().__init__(text=text, thousands=thousands, decimal=f"{text}0")


class NotAUnit(Mistake):
    """The text does not name a unit."""

    code = "not-a-unit"

    def __init__(self, text: str) -> None:
        super().__init__(text=text)


class NotARate(Mistake):
    """A unit that should say per year, month or week does not."""

    code = "not-a-rate"

    def __init__(self, unit: str) -> None:
        super().__init__(unit=unit)


class UnitMismatch(Mistake):
    """Two parts of one quantity are written in different units."""

    code = "unit-mismatch"

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one=one, other=other)


class NotADuration(Mistake):
    """The text is not a length of time."""

    code = "not-a-duration"

    def __init__(self, text: str) -> None:
        super().__init__(text=text)


class NotADate(Mistake):
    """The text is not a year, half-year, quarter or month."""

    code = "not-a-date"

    def __init__(self, text: str) -> None:
        super().__init__(text=text)


class NotAYear(Mistake):
    """Not a calendar year such as 2025."""

    code = "not-a-year"

    def __init__(self, text: str) -> None:
        super().__init__(text=text)


class OverlappingDates(Mistake):
    """Two dates of one table cover the same month."""

    code = "overlapping-dates"

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one=one, other=other)


class NotAQuantity(Mistake):
    """Neither a number, a range, a reference nor a mapping of them."""

    code = "not-a-quantity"

    def __init__(self, text: str) -> None:
        super().__init__(text=text)


class AmbiguousSign(Mistake):
    """`-12-8`: up to 8, or up to minus 8?"""

    code = "ambiguous-sign"

    def __init__(self, text: str, *, positive: str, negative: str) -> None:
        super().__init__(text=text, positive=positive, negative=negative)


class AmbiguousSpread(Mistake):
    """`50 ±10 %`: ten percentage points, or a tenth?"""

    code = "ambiguous-spread"

    def __init__(self, text: str, *, points: str, share: str) -> None:
        super().__init__(text=text, points=points, share=share)


class AmbiguousMagnitude(Mistake):
    """`1,5 mio. ±100000`: does the million hold for the second number?"""

    code = "ambiguous-magnitude"

    def __init__(self, text: str) -> None:
        super().__init__(text=text)


class RangeOrder(Mistake):
    """One end of a range lies on the wrong side of another."""

    code = "range-order"

    def __init__(self, smaller: str, larger: str, *, smaller_value: str, larger_value: str) -> None:
        super().__init__(smaller=smaller, larger=larger, smaller_value=smaller_value, larger_value=larger_value)


class NeedsOneForm(Mistake):
    """A quantity is a value, a range, a distribution or a reference: one of them."""

    code = "quantity-needs-one-form"

    def __init__(self, given: Iterable[str]) -> None:
        super().__init__(given=", ".join(given) or "–")


class AsNeedsRange(Mistake):
    """`as` says what low and high mean, so both must be there."""

    code = "as-needs-range"


class BadReference(Mistake):
    """`use` must be `knowledge/<id>` or `assumptions/<id>`."""

    code = "bad-reference"

    def __init__(self, text: str) -> None:
        super().__init__(text=text)


class UnresolvedUse(Mistake):
    """A number was asked of a quantity that only refers to another."""

    code = "unresolved-use"

    def __init__(self, use: str) -> None:
        super().__init__(use=use)


class DistributionNeedsOneShape(Mistake):
    """A distribution is exactly one shape."""

    code = "distribution-needs-one-shape"

    def __init__(self, given: Iterable[str]) -> None:
        super().__init__(given=", ".join(given) or "–")


class MustBePositive(Mistake):
    """A parameter of a distribution must be greater than zero."""

    code = "must-be-positive"

    def __init__(self, field: str, value: float) -> None:
        super().__init__(field=field, value=value)


class WeightsDoNotFit(Mistake):
    """A table of values needs as many weights as values, none negative, not all zero."""

    code = "weights-do-not-fit"

    def __init__(self, values: int, weights: int) -> None:
        super().__init__(values=values, weights=weights)


class LognormalNeedsOnePair(Mistake):
    """A lognormal is given by `meanlog` and `sdlog`, or by `mean` and `sd`."""

    code = "lognormal-needs-one-pair"

    def __init__(self, given: Iterable[str]) -> None:
        super().__init__(given=", ".join(given) or "–")


class DistributionHasNoMean(Mistake):
    """The parameters are so extreme that the mean is no longer a number."""

    code = "distribution-has-no-mean"

    def __init__(self, shape: str) -> None:
        super().__init__(shape=shape)


class DistributionInPercent(Mistake):
    """`unit: %` beside a distribution does not say whether its parameters are percent or shares."""

    code = "distribution-in-percent"


class TableNeedsOneAxis(Mistake):
    """A table runs by year, by age or by date: one of them."""

    code = "table-needs-one-axis"

    def __init__(self, given: Iterable[str]) -> None:
        super().__init__(given=", ".join(given) or "–")


class EmptyTable(Mistake):
    """A table without entries."""

    code = "empty-table"

    def __init__(self, axis: str) -> None:
        super().__init__(axis=axis)


class BadTableKey(Mistake):
    """A year number or an age that is not a whole number, or too small."""

    code = "bad-table-key"

    def __init__(self, key: str, lowest: int) -> None:
        super().__init__(key=key, lowest=lowest)


class MissingLink(Mistake):
    """An index series lacks the years a conversion needs."""

    code = "missing-link"

    def __init__(self, years: Iterable[int], series: str = "") -> None:
        self.years = tuple(years)
        super().__init__(series=series, years=", ".join(str(year) for year in self.years))


class BadIndexLevel(Mistake):
    """An index level must be a positive number."""

    code = "bad-index-level"

    def __init__(self, year: int, level: float, series: str = "") -> None:
        super().__init__(series=series, year=year, level=level)
