"""Numbers, amounts and dates as people read them, in Danish or British English.

Halves round away from zero, minus is a plain hyphen and spaces are plain spaces, so that text can be copied
into a spreadsheet. A number that does not exist is shown as `–`. For text that goes back into an input field
use `numbers.editable`, which has no thousands separators to misread.
"""

from __future__ import annotations

import math
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Literal

# Babel is imported where it is used: it takes a tenth of a second, and `--help` formats nothing.

Lang = Literal["da", "en"]

NOTHING = "–"
_LOCALES: dict[Lang, str] = {"da": "da_DK", "en": "en_GB"}
_MILLION, _THOUSAND_MILLION, _MILLION_MILLION = 10**6, 10**9, 10**12

# The default context has 28 digits, fewer than the largest float.
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)


def number(value: float | None, *, lang: Lang = "da", decimals: int = 0) -> str:
    """A number with this many decimals.

    >>> number(1234567.891, decimals=2), number(1234567.891, lang="en", decimals=2)
    ('1.234.567,89', '1,234,567.89')
    """
    if value is None or not math.isfinite(value):
        return NOTHING
    return _grouped(_rounded(value, decimals), lang, "#,##0" + ("." + "0" * decimals if decimals else ""))


def amount(value: float | None, *, lang: Lang = "da", currency: str = "DKK") -> str:
    """An amount in whole units of the currency.

    >>> amount(1234567.4), amount(-1234567.4, lang="en"), amount(5000, currency="NOK")
    ('1.234.567 kr.', 'DKK -1,234,567', '5.000 NOK')
    """
    return _with_currency(number(value, lang=lang), lang, currency)


def short_amount(value: float | None, *, lang: Lang = "da", currency: str = "DKK") -> str:
    """An amount in millions or thousand millions with one decimal; smaller and far larger ones in full.

    >>> short_amount(1234567), short_amount(1234567, lang="en"), short_amount(45000)
    ('1,2 mio. kr.', 'DKK 1.2 million', '45.000 kr.')
    """
    if value is None or not math.isfinite(value) or not _MILLION <= abs(_rounded(value, 0)) < _MILLION_MILLION:
        return amount(value, lang=lang, currency=currency)
    from babel.numbers import format_compact_decimal

    # Rounded before it is worded, or 999.96 million would become "1000.0 million".
    rounded = _rounded(value, -5)
    if abs(rounded) >= _THOUSAND_MILLION:
        rounded = _rounded(value, -8)
    width: Literal["short", "long"] = "short" if lang == "da" else "long"
    words = format_compact_decimal(rounded, format_type=width, locale=_LOCALES[lang], fraction_digits=1)
    return _with_currency(_plain(words), lang, currency)


def percent(share: float | None, *, lang: Lang = "da", decimals: int | None = None) -> str:
    """A share as a percentage; unless told otherwise with one decimal where it is not whole.

    >>> percent(0.45), percent(0.125), percent(0.125, lang="en", decimals=0)
    ('45 %', '12,5 %', '13%')
    """
    if share is None or not math.isfinite(share):
        return NOTHING
    pattern = "#,##0.#" if decimals is None else "#,##0" + ("." + "0" * decimals if decimals else "")
    hundredths = Decimal(repr(float(share))).scaleb(2, _EXACT)
    rounded = _rounded(hundredths, 1 if decimals is None else decimals)
    return _grouped(rounded, lang, pattern) + (" %" if lang == "da" else "%")


def day(value: date | None, *, lang: Lang = "da") -> str:
    """A date in words.

    >>> day(date(2027, 3, 1)), day(date(2027, 3, 1), lang="en")
    ('1. marts 2027', '1 March 2027')
    """
    if value is None:
        return NOTHING
    from babel.dates import format_date

    return format_date(value, format="long", locale=_LOCALES[lang])


def _rounded(value: float | Decimal, decimals: int) -> Decimal:
    exact = value if isinstance(value, Decimal) else Decimal(repr(float(value)))
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)
    return rounded if rounded else Decimal(0)  # never "-0"


def _grouped(value: Decimal, lang: Lang, pattern: str) -> str:
    from babel.numbers import format_decimal

    with localcontext(_EXACT):
        return _plain(format_decimal(value, format=pattern, locale=_LOCALES[lang], decimal_quantization=False))


def _plain(text: str) -> str:
    return " ".join(text.replace("\u2212", "-").split())


def _with_currency(text: str, lang: Lang, currency: str) -> str:
    if text == NOTHING:
        return text
    if lang == "en":
        return f"{currency} {text}"
    return f"{text} {'kr.' if currency in ('DKK', 'kr') else currency}"
