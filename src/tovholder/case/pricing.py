"""Whether a price fits what is counted, and the number between them: years counted, kr per month asked → 12."""

from __future__ import annotations

from tovholder.quantities import Unit, parse_unit, per_year, same_thing

TIME_NOUNS = ("year", "half-year", "quarter", "month", "week", "day")


def price_scale(counted: Unit | None, price: Unit | None) -> float | None:
    """How many priced units one counted unit holds; None if the price is of something else.

    >>> price_scale(parse_unit("years per year"), parse_unit("kr/month"))
    12.0
    """
    if price is None or counted is None:
        return 1.0
    if price.of is not None:
        each = _priced_units(counted.noun, price.of)
        if each is None or price.per is None:
            return each
        return each * per_year(price) if counted.per == "year" else None
    if price.per is None:
        return 1.0
    if counted.noun in TIME_NOUNS:
        return _priced_units(counted.noun, price.per)
    return per_year(price) if counted.per == "year" else None


def _priced_units(counted: str, priced: str) -> float | None:
    if not counted or same_thing(counted, priced):
        return 1.0
    if counted in TIME_NOUNS and priced in TIME_NOUNS:
        return per_year(parse_unit(f"per {priced}")) / per_year(parse_unit(f"per {counted}"))
    return None
