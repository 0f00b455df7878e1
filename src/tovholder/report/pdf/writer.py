"""A report typeset as PDF. The same report gives the same bytes."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from ..drawing import FONTS
from ..house import DEFAULT_HOUSE, House
from ..model import Report
from .as_data import as_data

if TYPE_CHECKING:
    import typst

HOUSE = "house.typ"
_TEMPLATES = ("blocks.typ", "document.typ", HOUSE, "one-pager.typ")
_STANDARDS = ["ua-1", "a-2a"]


class BadTemplate(Exception):
    """A house's own template that cannot be typeset, with the typesetter's words for it."""


def pdf(report: Report, house: House = DEFAULT_HOUSE) -> bytes:
    """The document. What is written in the case stands in it as text; only the templates are typesetting code.

    Raises BadTemplate if a house's own template cannot be typeset.
    """
    import typst

    drawings: list[str] = []
    data = as_data(report, drawings)
    sources = dict(templates())
    if house.typ is not None:
        sources[HOUSE] = house.typ.encode()
    if house.logo is not None:
        data["logo"] = "logo.svg" if house.logo_is_svg else "logo.png"
        sources[data["logo"]] = house.logo
    sources["report.json"] = json.dumps(data, ensure_ascii=False).encode()
    sources |= {f"chart-{number}.svg": svg.encode() for number, svg in enumerate(drawings)}
    sources["main.typ"] = _template_of(report.paper)
    try:
        # Its types lack the files by name that it takes.
        made: bytes = typst.compile(sources, font_paths=_fonts(), pdf_standards=_STANDARDS)  # type: ignore[call-overload]
    except typst.TypstError as error:
        if house.typ is None:
            raise
        raise BadTemplate(error.message) from None
    return made


def templates() -> dict[str, bytes]:
    """Name → each of our templates; `HOUSE` is the one a municipality may replace."""
    folder = files(__package__) / "templates"
    return {name: (folder / name).read_bytes() for name in _TEMPLATES}


def _template_of(paper: str) -> bytes:
    return b'#include "one-pager.typ"' if paper == "one-pager" else b'#include "document.typ"'


@cache
def _fonts() -> typst.Fonts:
    import typst

    with as_file(FONTS) as folder:
        return typst.Fonts(include_system_fonts=True, font_paths=[str(folder)])
