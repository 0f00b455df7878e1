"""The decision brief of many cases, also with the longest names, as it lies on paper: how many pages, and its greys."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf
from tests.report.cases import HOSTILE, LONG
from tests.report.workbook.books import calculated, many_cases

from tovholder.errors import Path
from tovholder.report.model import Report
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.reporting import Desk

A4 = (595.28, 841.89)
LONGEST = "Tværgående familiebehandlingsindsats for Donaudampfskibsselskabets efterladte " * 4
READABLE = 4.5
"""The least contrast of a text (WCAG 1.4.3); in grey it is the same figure, for it is about lightness alone."""
_NAMED = ("tranches", "costs", "outcomes", "parties", "departments")
_LIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document on paper. contrast: of the faintest text against the darkest thing it may stand on, in grey."""

    pages: int
    sizes: frozenset[tuple[float, float]]
    contrast: float

    @property
    def faults(self) -> tuple[str, ...]:
        """What it is not as it must be."""
        said = [] if self.pages == 1 else [f"{self.pages} pages"]
        said += [] if self.sizes == {A4} else [f"is {sorted(self.sizes)} large"]
        return (*said, *([] if self.contrast >= READABLE else [f"has text with a contrast of {self.contrast:.1f}"]))


def briefs(count: int) -> dict[str, Report]:
    """The decision brief of so many cases and two made to be hard to set, and of each with the longest names."""
    found = {}
    hard = {"long texts": calculated(LONG), "hostile texts": calculated(HOSTILE)}
    for name, calculation in {**many_cases(count), **hard}.items():
        found[name] = _brief(calculation)
        found[f"{name}, longest names"] = _brief(calculated(with_longest_names(calculation)))
    return found


def _brief(calculation: Calculation) -> Report:
    return Desk(calculation, "da").report("one-pager")


def with_longest_names(calculation: Calculation) -> str:
    """The case with a title, a summary, a recommendation and names of everything that are as long as this."""
    tree, edits = calculation.document.tree, list[tuple[Path, Any]]()
    for path in (("title",), ("about", "summary"), ("about", "recommendation")):
        edits.append((path, LONGEST.strip()))
    for part in _NAMED:
        for id_, entry in (tree.get(part) or {}).items():
            if isinstance(entry, Mapping):
                edits.append(((part, id_, "name"), f"{LONGEST}{id_}"))
    return calculation.document.edited(edits).text


def sheet(content: bytes) -> Sheet:
    """A PDF as it is printed."""
    with pikepdf.open(io.BytesIO(content)) as document:
        sizes = frozenset(_size(page) for page in document.pages)
        return Sheet(len(document.pages), sizes, min(map(_contrast, document.pages)))


def _size(page: pikepdf.Page) -> tuple[float, float]:
    _, _, wide, high = (round(float(side), 2) for side in page.mediabox)
    return wide, high


def _contrast(page: pikepdf.Page) -> float:
    texts, grounds = set[float](), {1.0}
    for is_text, lightness in _painted(page):
        if is_text:
            texts.add(lightness)
        elif lightness > _LIGHT:
            grounds.add(lightness)
    return (min(grounds) + 0.05) / (max(texts) + 0.05)


def _painted(page: pikepdf.Page) -> Iterator[tuple[bool, float]]:
    """(whether it is text, lightness) of everything that is filled on a page and in the drawings placed on it."""
    drawn = [one for one in page.resources.get("/XObject", {}).values() if one.get("/Subtype") == "/Form"]
    for content in (page, *drawn):
        lightness = 0.0
        for operands, operator in pikepdf.parse_content_stream(content):
            match str(operator):
                case "scn" | "rg" | "sc" | "g":
                    lightness = _lightness([float(one) for one in operands])
                case "Tj" | "TJ":
                    yield True, lightness
                case "f" | "f*" | "B":
                    yield False, lightness


def _lightness(colour: list[float]) -> float:
    """Relative luminance, as WCAG 2.2 has it."""
    red, green, blue = colour if len(colour) == 3 else colour * 3
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
