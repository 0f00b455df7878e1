"""One look for every chart: ink, two strong colours that differ in lightness too, and the reader's own number format.

The colours are a blue and an orange that people with any colour vision tell apart; in grey they are dark and middle.
Whatever they say is also said by position, shape or words.
"""

from __future__ import annotations

from typing import Any

from tovholder.locale import Lang

INK = "#1b2a33"
QUIET = "#5b6b75"
FAINT = "#d5dde2"
DARK = "#12507b"
"""Gains, and what the eye should follow."""
WARM = "#c8641b"
"""Costs, and what lies below zero."""

TYPEFACE = "IBM Plex Sans"
"""The typeface of every drawing and document; documents carry it with them."""
ON_SCREEN = f"'{TYPEFACE}', Arial, 'Liberation Sans', Helvetica, sans-serif"
"""On a page that does not carry it, others no wider stand in, so that a label has the room it was given when drawn."""
WIDTH = 640
LONGEST_LABEL = 230

_NUMBERS: dict[Lang, dict[str, Any]] = {
    "da": {
        "decimal": ",",
        "thousands": ".",
        "percent": "\u00a0%",
        "currency": ["", " kr."],
        "grouping": [3],
        "minus": "-",
    },
    "en": {"decimal": ".", "thousands": ",", "percent": "%", "currency": ["", ""], "grouping": [3], "minus": "-"},
}


def themed(spec: dict[str, Any], lang: Lang) -> dict[str, Any]:
    """The specification with schema, look and number format. Which typeface, the drawing decides."""
    axis = {
        "labelColor": INK, "titleColor": QUIET, "labelFontSize": 12,
        "titleFontSize": 12, "titleFontWeight": "normal", "gridColor": FAINT, "domainColor": QUIET,
        "tickColor": QUIET, "labelLimit": LONGEST_LABEL, "titlePadding": 8, "labelPadding": 5,
    }  # fmt: skip
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "background": None,
        "padding": 4,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "width": WIDTH,
        **spec,
        "config": {
            "locale": {"number": _NUMBERS[lang]},
            "view": {"stroke": None},
            "axis": axis,
            "text": {"fontSize": 12, "color": INK},
            "legend": {
                "labelFontSize": 12, "labelColor": INK, "orient": "top",
                "title": None, "symbolType": "square", "symbolSize": 140,
            },
        },
    }  # fmt: skip
