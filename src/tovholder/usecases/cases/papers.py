"""The documents and charts of a version, written once and then kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from tovholder.errors import CaseError, Finding, UnknownName
from tovholder.locale import Lang
from tovholder.report.model import Chart
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.followup.data_flows import flows_told
from tovholder.usecases.followup.told import NOTHING, Told, told
from tovholder.usecases.forms import FOLLOWED, FORMS, PROTECTING, Form, chosen_forms
from tovholder.usecases.reporting import Desk

from .analyses import of_version
from .opening import document_of, open_case, version_of
from .site import Site

LARGEST = 30_000_000
"""Bytes in a document; a full package of a large case has a few millions."""
Picture = Literal["svg", "png", "csv"]
_TELLS = dict.fromkeys(FOLLOWED, told) | dict.fromkeys(PROTECTING, flows_told)
"""Document → what it is told beside the case."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to be sent, and the name to keep it under."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ChartShown:
    """A chart: its name among the files, the drawing's specification, what it says, and its numbers if it has them."""

    name: str
    title: str
    subtitle: str
    sentence: str
    spec: dict[str, Any]
    has_table: bool


def document(actor: Actor, site: Site, case: str, file: str, *, version: int | None = None, lang: Lang) -> File:
    """A document such as `memo.pdf` or `workbook`; the newest version's tell what came of the case, as far as who asks
    may see it.

    Raises UnknownName, CaseError, NotThere, TooBusy.
    """
    opened = open_case(actor, site, case, "case.read")
    chosen = opened.head if version is None else version_of(site, opened, version)
    calculation = site.calculations.calculation(document_of(site, chosen))
    forms = chosen_forms(file)
    if len(forms) != 1 or "," in file:
        raise UnknownName("form", file, (name + ending for name, endings in FORMS.items() for ending in endings))
    (form,) = forms
    tells = _TELLS.get(form.name) if chosen.hash == opened.head.hash else None
    return _written(site, calculation, NOTHING if tells is None else tells(actor, site, opened), form, lang)


def charts(actor: Actor, site: Site, case: str, *, version: int | None = None, lang: Lang) -> tuple[ChartShown, ...]:
    """Every chart of the page, in order. Raises CaseError, NotThere, TooBusy."""
    calculation = of_version(actor, site, case, version)
    found = _charts(site, calculation, lang)
    return tuple(
        ChartShown(name, chart.title, chart.subtitle, chart.sentence, dict(chart.spec), chart.table is not None)
        for name, chart in found.items()
    )


def chart(
    actor: Actor, site: Site, case: str, name: str, kind: Picture, *, version: int | None = None, lang: Lang
) -> File:
    """One chart as a drawing, a picture or its numbers. Raises UnknownName, CaseError, NotThere, TooBusy."""
    calculation = of_version(actor, site, case, version)
    found = _charts(site, calculation, lang)
    kinds = {"svg", "png"} if name in found and found[name].table is None else {"svg", "png", "csv"}
    if name not in found or kind not in kinds:
        raise UnknownName("chart", f"{name}.{kind}", found)
    key = ("chart", calculation.document.hash, lang, name, kind)
    content = site.workshop.made(key, lambda: _drawn(found[name], kind, lang))
    return File(f"sag-{calculation.document.code}-{name}.{kind}", content)


def _written(site: Site, calculation: Calculation, of: Told, form: Form, lang: Lang) -> File:
    def write() -> bytes:
        content = _desk(site, calculation, of, lang).write(form)
        if len(content) > LARGEST:
            raise CaseError([Finding("document-too-large", params={"most": LARGEST // 1_000_000})])
        return content

    key = ("document", calculation.document.hash, lang, form, of.key)
    return File(form.file(f"sag-{calculation.document.code}", lang), site.workshop.made(key, write))


def _desk(site: Site, calculation: Calculation, of: Told, lang: Lang) -> Desk:
    """One desk for all documents of a version that tell the same: what is drawn many times is drawn once."""
    return site.desks.desk(calculation, lang, of.followed, key=of.key)


def _charts(site: Site, calculation: Calculation, lang: Lang) -> dict[str, Chart]:
    """Name → chart, named as in the package of charts."""

    def make() -> dict[str, Chart]:
        report = _desk(site, calculation, NOTHING, lang).report("page")
        found = [(s.id, block) for s in report.sections for block in s.blocks if isinstance(block, Chart)]
        return {f"{number:02d}-{section}": chart for number, (section, chart) in enumerate(found, start=1)}

    return site.workshop.made(("charts", calculation.document.hash, lang), make)


def _drawn(chart: Chart, kind: Picture, lang: Lang) -> bytes:
    from tovholder.report.drawing import png, print_svg
    from tovholder.usecases.table_files import table_csv

    draw: dict[Picture, Callable[[], bytes]] = {
        "svg": lambda: print_svg(chart.spec).encode(),
        "png": lambda: png(chart.spec),
        "csv": lambda: b"" if chart.table is None else table_csv(chart.table, lang=lang).encode(),
    }
    return draw[kind]()
