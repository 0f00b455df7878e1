"""A report typeset as PDF. The same report gives the same bytes."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from ..drawing import FONTS
from ..model import Report
from .as_data import as_data

if TYPE_CHECKING:
    import typst

_TEMPLATES = ("blocks.typ", "document.typ", "house.typ", "one-pager.typ")
_STANDARDS = ["ua-1", "a-2a"]


def pdf(report: Report, *, house: str | None = None) -> bytes:
    """The document. What is written in the case stands in it as text; only the templates are typesetting code.

    house: the text of a `house.typ` of somebody's own, in place of ours.
    """
    import typst

    sources = dict(_templates())
    if house is not None:
        sources["house.typ"] = house.encode()
    drawings: list[str] = []
    sources["report.json"] = json.dumps(as_data(report, drawings), ensure_ascii=False).encode()
    sources |= {f"chart-{number}.svg": svg.encode() for number, svg in enumerate(drawings)}
    sources["main.typ"] = _template_of(report.paper)
    # Its types lack the files by name that it takes.
    made: bytes = typst.compile(sources, font_paths=_fonts(), pdf_standards=_STANDARDS)  # type: ignore[call-overload]
    return made


@cache
def _templates() -> dict[str, bytes]:
    folder = files(__package__) / "templates"
    return {name: (folder / name).read_bytes() for name in _TEMPLATES}


def _template_of(paper: str) -> bytes:
    return b'#include "one-pager.typ"' if paper == "one-pager" else b'#include "document.typ"'


@cache
def _fonts() -> typst.Fonts:
    import typst

    with as_file(FONTS) as folder:
        return typst.Fonts(include_system_fonts=True, font_paths=[str(folder)])
