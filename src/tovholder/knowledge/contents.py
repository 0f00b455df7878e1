"""The bank's table of contents: one line for every record, and the words a search looks through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from .records import (
    Account,
    Area,
    Confidence,
    DiscountSchedule,
    Evidence,
    Figure,
    Gap,
    IndexSeries,
    Origin,
    Record,
)
from .rules import DearCase, Ladder, Shares

Kind = Literal["figure", "discount", "index", "rule", "account", "area", "evidence", "gap"]


@dataclass(frozen=True, slots=True)
class Listing:
    """One line of the bank's table of contents; `value` is the newest, in plain digits and the record's unit."""

    id: str
    kind: str
    name: str
    value: str = ""
    year: int | None = None
    confidence: Confidence | None = None
    text: str = field(default="", repr=False)
    """Everything a search looks through."""


def line_for(kind: Kind, record: Record) -> Listing:
    """The record's line."""
    value, year, confidence = _summary(record)
    words = [record.id, record.name, value, *_words(record)]
    return Listing(record.id, kind, record.name, value, year, confidence, " ".join(words).casefold())


def _summary(record: Record) -> tuple[str, int | None, Confidence | None]:
    """Value text, year and confidence of a record's newest part."""
    if isinstance(record, Figure):
        origin = record.latest.origin
        return figure_text(record), origin.year, origin.confidence
    if isinstance(record, DiscountSchedule):
        return " / ".join(_percent(rate) for _, rate in record.segments), *_dated(record.origin)
    if isinstance(record, IndexSeries):
        newest = record.changes[-1] if record.changes else None
        return (_percent(newest.change), *_dated(newest.origin)) if newest else ("", *_dated(record.origin))
    if isinstance(record, Ladder):
        return " / ".join(_percent(share) for _, share in record.steps), *_dated(record.origin)
    if isinstance(record, DearCase):
        newest_level = record.thresholds[-1]
        return " / ".join(_percent(share) for _, share in newest_level.steps), *_dated(newest_level.origin)
    if isinstance(record, Shares):
        shares = record.periods[-1].shares
        return ", ".join(f"{party} {_percent(share)}" for party, share in shares.items()), *_dated(record.origin)
    if isinstance(record, Account | Area | Evidence):
        return "", *_dated(record.origin)
    return "", None, None


def _dated(origin: Origin) -> tuple[int, Confidence]:
    return origin.year, origin.confidence


def _percent(share: float) -> str:
    return f"{100 * share:.12g} %"


def _words(record: Record) -> Iterator[str]:
    """The words of a record beyond its id and name that a search should find."""
    if isinstance(record, Gap):
        yield from (record.missing, record.fetch, *record.covers)
    elif isinstance(record, Figure):
        yield record.topic or ""
        for dated in record.values:
            yield from _origin_words(dated.origin)
    elif isinstance(record, Evidence):
        yield from (record.about, record.finding, record.design, *_origin_words(record.origin))
    elif isinstance(record, Area):
        yield from (record.rule, *_origin_words(record.origin))
    elif isinstance(record, Account | DiscountSchedule | IndexSeries | Ladder | DearCase | Shares):
        yield from _origin_words(record.origin)


def _origin_words(origin: Origin) -> tuple[str, str, str]:
    return origin.source, str(origin.year), origin.note or ""


def figure_text(figure: Figure) -> str:
    """The newest value and its unit: `12326 kr/måned`, a range as `71640..104044 kr/måned`."""
    quantity = figure.latest.quantity
    points = [quantity.low, quantity.high] if quantity.is_uncertain else [quantity.likely_value]
    scale = 100 if figure.unit.percent else 1
    numbers = "..".join(f"{point * scale:.12g}" for point in points if point is not None)
    return f"{numbers} {figure.unit}"
