"""The conventions behind the figures in words: prices, discounting, and where in a period money falls."""

from __future__ import annotations

from tovholder.cashflow.plan import View

from .material import Material


def price_level_words(material: Material) -> str:
    """`faste 2022-priser`, or that the case names no price level."""
    year = material.case.price_level
    return material.words.text("convention.prices", year=year) if year else material.words.text("convention.no-prices")


def discounting(material: Material, view: View) -> str:
    """A discount schedule: `3,5 % i år 0-35, 2,5 % i år 35-70, derefter 1,5 %`, or that there is none."""
    words = material.words
    segments = material.result.plan.schedules[view]
    if not any(rate for _, rate in segments):
        return words.text("convention.undiscounted")
    parts: list[str] = []
    since = 0.0
    for until, rate in segments:
        key = "rate-last" if until is None and parts else "rate-only" if until is None else "rate-until"
        parts.append(
            words.text(
                f"convention.{key}",
                rate=words.percent(rate),
                since=words.number(since),
                until=words.number(until),
            )
        )
        since = until or since
    return ", ".join(parts)
