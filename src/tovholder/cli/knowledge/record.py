"""A record of the knowledge bank as people read it: what it says, how to use it in a case, and where it is from."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.case.parties import STANDARD_PARTIES
from tovholder.knowledge import (
    Account,
    Area,
    DatedValue,
    DearCase,
    DiscountSchedule,
    Evidence,
    Figure,
    Gap,
    IndexSeries,
    Ladder,
    Origin,
    Record,
    Shares,
    Validity,
)
from tovholder.locale import Lang, text
from tovholder.quantities import formats, month_label

_INDENT = "  "


def told(record: Record, lang: Lang) -> Iterator[str]:
    """Lines below the record's name and id."""
    said = _Said(lang)
    lines, origins = said.of(record)
    yield from (_INDENT + line for line in lines)
    usage = said.usage(record)
    if usage:
        yield _INDENT + said.text("use", code=usage)
    for origin in dict.fromkeys(origins):
        yield from (_INDENT + line for line in said.origin(origin))


class _Said:
    def __init__(self, lang: Lang) -> None:
        self._lang = lang

    def text(self, key: str, **params: str | int) -> str:
        return text(f"cli.knowledge.record.{key}", self._lang, **params)

    def of(self, record: Record) -> tuple[list[str], list[Origin]]:
        """What the record says, and where it is from."""
        match record:
            case Figure():
                return [self._dated(value) for value in record.values], [value.origin for value in record.values]
            case DiscountSchedule():
                return [*self._segments(record), *self._valid(record.valid)], [record.origin]
            case IndexSeries():
                return self._series(record), [record.origin, *(change.origin for change in record.changes)]
            case Ladder():
                steps = [self.text("ladder", week=week, share=self._percent(share)) for week, share in record.steps]
                return [*steps, *self._valid(record.valid)], [record.origin]
            case DearCase():
                origins = [record.origin, *(level.origin for level in record.thresholds)]
                return [*self._thresholds(record), *self._valid(record.valid)], origins
            case Shares():
                return list(self._shares(record)), [record.origin]
            case Account():
                return self._valid(record.valid), [record.origin]
            case Area():
                return [record.rule], [record.origin]
            case Evidence():
                return self._evidence(record), [record.origin]
            case Gap():
                return self._gap(record), []
            case _:
                raise TypeError(type(record).__name__)

    def usage(self, record: Record) -> str:
        """How a case file refers to it; nothing for what is only to be read."""
        match record:
            case Figure():
                return f"knowledge/{record.id}"
            case DiscountSchedule():
                return f"discount: {{society: knowledge/{record.id}}}"
            case IndexSeries():
                return f"price_index: {record.id}"
            case Ladder():
                return f"falls_on: {{rule: {record.id}, department: {self.text('department')}, weeks_before: 52}}"
            case DearCase():
                return f"falls_on: {{rule: {record.id}, department: {self.text('department')}, cost_before: 2500000}}"
            case Shares():
                return f"falls_on: {{rule: {record.id}, department: {self.text('department')}}}"
            case Account():
                return f'account: "{record.id}"'
            case Area():
                return f"area: {record.id}"
            case _:
                return ""

    def origin(self, origin: Origin) -> Iterator[str]:
        """The source's title and year, its address, how sure it is, and what else there is to know."""
        yield self.text("source", source=origin.source, year=origin.year)
        yield _INDENT + self.text("address", url=origin.url)
        for url in origin.also:
            yield _INDENT + self.text("also", url=url)
        yield _INDENT + self.text(f"confidence.{origin.confidence}")
        if origin.note:
            yield _INDENT + origin.note

    def _dated(self, dated: DatedValue) -> str:
        quantity = dated.quantity
        if quantity.low is not None and quantity.high is not None:
            amount = f"{self._number(quantity.low)}..{self._number(quantity.high)}"
        else:
            amount = self._number(dated.value)
        unit = quantity.unit
        if unit is not None and unit.percent:
            shown = self._percent(dated.value)
        else:
            shown = f"{amount} {unit.text}" if unit is not None else amount
        return ", ".join([f"{dated.year}: {shown}", *self._valid(dated.valid)])

    def _segments(self, schedule: DiscountSchedule) -> Iterator[str]:
        begun = 0.0
        for until, rate in schedule.segments:
            since, shown = self._number(begun), self._percent(rate)
            if until is None:
                yield self.text("rate-after", since=since, rate=shown)
            else:
                yield self.text("rate", since=since, until=self._number(until), rate=shown)
                begun = until

    def _series(self, series: IndexSeries) -> list[str]:
        change = {entry.year: entry.change for entry in series.changes}
        levels = [
            f"{year}: {self._number(level, 2)}"
            + (f" ({self._percent(change[year], sign=True)})" if year in change else "")
            for year, level in series.levels.items()
        ]
        return [self.text("used-for", purpose=series.used_for), *levels]

    def _thresholds(self, rule: DearCase) -> Iterator[str]:
        for level in rule.thresholds:
            for threshold, share in level.steps:
                above = self._number(threshold)
                yield self.text("threshold", year=level.year, above=above, share=self._percent(share))

    def _shares(self, rule: Shares) -> Iterator[str]:
        for period in rule.periods:
            parts = ", ".join(f"{self._party(id_)} {self._percent(share)}" for id_, share in period.shares.items())
            yield ", ".join([parts, *self._valid(period.valid)])

    def _evidence(self, evidence: Evidence) -> list[str]:
        said = [evidence.about, evidence.finding, evidence.design]
        pair = (evidence.with_share, evidence.without_share)
        if None not in pair:
            said.append(self.text("pair", with_=self._percent(pair[0]), without=self._percent(pair[1])))
        return said

    def _gap(self, gap: Gap) -> list[str]:
        lacking = text("cli.knowledge.missing", self._lang, missing=gap.missing)
        return [lacking, text("cli.knowledge.fetch_it", self._lang, fetch=gap.fetch), *([gap.url] if gap.url else [])]

    def _valid(self, valid: Validity) -> list[str]:
        first, until = (None if month is None else month_label(month) for month in (valid.first, valid.until))
        if first and until:
            return [self.text("valid", first=first, until=until)]
        if first:
            return [self.text("valid-from", first=first)]
        return [self.text("valid-until", until=until)] if until else []

    def _percent(self, share: float | None, *, sign: bool = False) -> str:
        decimals = None if share is None else _needed(100 * share)
        shown = formats.percent(share, lang=self._lang, decimals=decimals)
        return f"+{shown}" if sign and share is not None and share > 0 else shown

    def _number(self, value: float, most: int = 4) -> str:
        return formats.number(value, lang=self._lang, decimals=_needed(value, most))

    def _party(self, id_: str) -> str:
        """A standard party's name; a user's own rules may name others."""
        return text(f"report.party.{id_}", self._lang) if id_ in STANDARD_PARTIES else id_


def _needed(value: float, most: int = 4) -> int:
    """The decimals a number is published with."""
    return next((d for d in range(most) if abs(value - round(value, d)) < 1e-9 * max(1.0, abs(value))), most)
