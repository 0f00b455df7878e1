"""The first frame: what it is, of which case and which version, and what must be known before the figures are seen."""

from __future__ import annotations

from tovholder import locale

from ..model import Report
from ..printed import printed
from .fitting import fitted, fitted_title
from .frames import warning
from .layouts import Box, body_of, box_of, title_of
from .shapes import Hand

_SIZES = (48.0, 44.0, 40.0, 36.0, 32.0)
_MOST_LINES = 3
_AMBER = "#8a5300"
_LOGO = Box(760.0, 36.0, 152.0, 48.0)


def write_opening(hand: Hand, report: Report, logo: bytes | None) -> None:
    """Title, kind, facts and version; the warning last. In the notes everything, as long as it is."""
    placeholders = list(hand.slide.placeholders)
    title, body = title_of(placeholders), body_of(placeholders)
    hand.text(title, fitted_title(report.title, _SIZES, box_of(title).width, at_most=_MOST_LINES))
    facts = " · ".join(f"{term}: {text}" for term, text in report.facts)
    kind = f"{report.kind} · {report.labels['version']} {report.code}"
    warned = warning(report)
    said = [text for text in (kind, warned, facts) if text]
    room = box_of(body)
    content = fitted(said, room.width, room.height)
    if warned and len(content.texts) < 2:
        content = fitted([warned], room.width, room.height)
    hand.text(body, content, colours=[_AMBER if text == printed(warned) else "" for text in content.texts])
    if logo is not None:
        hand.picture(logo, _LOGO, words=locale.text("house.logo", hand.lang))
    hand.notes([report.title, *said])
