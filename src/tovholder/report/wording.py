"""Texts and numbers in the report's language and currency."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tovholder import locale
from tovholder.errors import Param
from tovholder.locale import Lang
from tovholder.quantities import Unit, formats, month_label, year_of
from tovholder.quantities.calendar import MONTHS_IN, PeriodLength

from .model import Figure


@dataclass(frozen=True, slots=True)
class Wording:
    """How this report says things."""

    lang: Lang
    currency: str

    def text(self, key: str, **params: Param) -> str:
        """The text `report.<key>` with its parameters put in. An abbreviation that ends a sentence keeps one stop."""
        return locale.text(f"report.{key}", self.lang, **params).replace("kr..", "kr.")

    @property
    def unit(self) -> str:
        """The currency as headings name it: `kr.` or a code."""
        return "kr." if self.lang == "da" and self.currency in ("DKK", "kr") else self.currency

    def field(self, name: str, part: str = "") -> str:
        """What a field of the case is called, in this part of it if it is called something else there."""
        known = locale.catalogue(self.lang)["report"]["field"]
        return str(known.get(f"{part}.{name}") or self.text(f"field.{name}"))

    def choice(self, field: str, value: str) -> str:
        """The words for one of a field's fixed choices; other text as it is."""
        known = locale.catalogue(self.lang)["report"]["choice"].get(field, {})
        return str(known.get(value, value))

    def money(self, value: float | None, *, cell: str = "") -> Figure:
        """Whole kroner, without the currency: for tables whose heading names it. cell: its name in the workbook."""
        return Figure(value, self.currency, formats.number(value, lang=self.lang), cell)

    def amount(self, value: float | None) -> str:
        """`1.234.567 kr.`"""
        return formats.amount(value, lang=self.lang, currency=self.currency)

    def oere(self, oere: int | None) -> Figure:
        """An amount of the books, to the øre, without the currency."""
        value = None if oere is None else oere / 100
        return Figure(value, self.currency, formats.number(value, lang=self.lang, decimals=2))

    def exactly(self, oere: int) -> str:
        """An amount of the books in a sentence: to the øre, and without øre where there are none."""
        number = formats.number(oere / 100, lang=self.lang, decimals=2 if oere % 100 else 0)
        return f"{number} {self.unit}" if self.lang == "da" else f"{self.unit} {number}"

    def short(self, value: float | None) -> str:
        """`1,2 mio. kr.`, `845.000 kr.`: for sentences; whole thousands from 10,000 and up."""
        if value is not None and math.isfinite(value) and 10_000 <= abs(value) < 1_000_000:
            value = round(value, -3)
        return formats.short_amount(value, lang=self.lang, currency=self.currency)

    def percent(self, share: float | None) -> str:
        """`45 %`"""
        return formats.percent(share, lang=self.lang)

    def number(self, value: float | None, decimals: int | None = None) -> str:
        """A number; unless told otherwise with as many decimals (at most three) as it takes to show it."""
        if decimals is None:
            decimals = _decimals(value)
        return formats.number(value, lang=self.lang, decimals=decimals)

    def count(self, value: float | None, unit: str) -> Figure:
        """A number of things: one decimal below 100, none above."""
        decimals = 1 if value is not None and abs(value) < 100 and value != round(value) else 0
        return Figure(value, unit, formats.number(value, lang=self.lang, decimals=decimals))

    def noun(self, unit: Unit | None, *, plural: bool = True) -> str:
        """What a unit counts, in this language where it is a common word, else as the user wrote it."""
        if unit is None or not unit.noun:
            return ""
        return self.word(unit.noun, plural=plural)

    def word(self, noun: str, *, plural: bool = True) -> str:
        """A common noun such as `hour` or `family` in this language; other words as they are."""
        entry = locale.catalogue(self.lang)["report"]["noun"].get(noun)
        return noun if entry is None else str(entry["many" if plural else "one"])

    def listed(self, items: Sequence[str], *, at_most: int = 3) -> str:
        """`a, b og c`; beyond `at_most` the rest are counted."""
        # "and 1 others" would save nothing.
        shown = list(items[: at_most if len(items) > at_most + 1 else at_most + 1])
        if len(items) > len(shown):
            shown.append(self.text("word.others", count=len(items) - len(shown)))
        if len(shown) < 2:
            return "".join(shown)
        return f"{', '.join(shown[:-1])} {self.text('word.and')} {shown[-1]}"

    def years(self, years: float) -> str:
        """`1 år`, `6,5 år`."""
        written = self.number(years, _decimals(years, most=1))
        return self.text("word.year" if years == 1 else "word.years", years=written)

    def period(self, start: int, length: PeriodLength) -> str:
        """A period in words: `2. kvartal 2025`, `2025`."""
        months = MONTHS_IN[length]
        offset = start % 12
        if length == "year" or offset % months:
            return month_label(start, length=length)
        key = f"period.{length}"
        if length == "month":
            return self.text(f"period.month-{offset + 1}", year=year_of(start))
        return self.text(key, number=offset // months + 1, year=year_of(start))


def _decimals(value: float | None, *, most: int = 3) -> int:
    if value is None or not math.isfinite(value):
        return 0
    return next((d for d in range(most) if round(value, d) == round(value, most)), most)


def shortened(text: str, limit: int) -> str:
    """The text up to the last whole sentence (or word) within the limit, and `…` if something was left out."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text[:limit]
    stop = max(cut.rfind(end) for end in (". ", "! ", "? "))
    if stop > limit // 2:
        return f"{cut[: stop + 1]} …"
    space = cut.rfind(" ")
    return f"{cut[: space if space > limit // 2 else limit]} …"
