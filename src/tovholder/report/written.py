"""A field of the case as it is printed: text as it stands, choices in words, dates and amounts written out."""

from __future__ import annotations

import datetime as dt

from tovholder.quantities import Quantity, formats

from .material import Material


def as_written(material: Material, field: str, value: object) -> str:
    """The value in words; nothing for None."""
    words = material.words
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, dt.date):
        return formats.day(value, lang=words.lang)
    if isinstance(value, Quantity):
        return words.amount(value.likely_value) if value.use is None else value.use
    return words.choice(field, str(value))
