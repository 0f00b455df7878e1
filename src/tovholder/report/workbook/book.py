"""The workbook: its sheets in the order a reader meets them, written in the order they need each other."""

from __future__ import annotations

import io
from collections.abc import Mapping

import xlsxwriter

from tovholder import locale
from tovholder.cashflow.compile import live_plan
from tovholder.cashflow.features import features
from tovholder.cashflow.kernel import Block, Draws
from tovholder.cashflow.measures import summarise
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.result import evaluate

from ..material import Material
from ..result_cells import ResultCells, shown_groups
from ..sections.story import story
from .as_written import write_as_written
from .calculation import Calculation
from .contract import write_contract
from .counts import write_counts
from .curves import Curves
from .front import write_front
from .glossary import write_glossary
from .inputs import write_inputs
from .lines import LineCells, write_lines
from .parties import PartySheet, write_parties
from .results import Measured, Results
from .sheet import Cell, Formats, Sheet
from .swings import write_swings
from .timing import write_timing
from .told import write_told

_SHEETS = (
    "front", "facts", "inputs", "costs", "gains", "other", "parties", "contract", "sensitivity", "results", "glossary",
    "calculation", "curves", "weights", "timing", "as_written",
)  # fmt: skip


def workbook(material: Material) -> bytes:
    """The file's bytes. The same case gives the same bytes."""
    texts = locale.catalogue(material.words.lang)["workbook"]
    plan = live_plan(material.case, material.bank)
    result = evaluate(plan)
    summary = summarise(result)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    formats = Formats(book)
    sheets = {name: Sheet(book, formats, texts["sheet"][name]) for name in _SHEETS}
    names = _names(plan, material)
    cells = write_inputs(sheets["inputs"], plan, material, texts["inputs"])
    timing = write_timing(sheets["timing"], plan, cells.rates, texts["timing"])
    terms = (*plan.terms, *plan.counts, *plan.heads)
    known = features(terms, periods=plan.timeline.count)
    block = Block(known, Draws(plan.likely), 0, 1)
    curves = Curves(sheets["curves"], terms, known, block, cells.named, texts["curves"])
    calculation = Calculation(
        sheets["calculation"], sheets["weights"], plan, timing, curves, texts["calculation"], names
    )
    calculation.add_money()
    calculation.add_counts()
    groups = shown_groups(result)
    group_names = {group: material.names.group(group) for group in groups}
    parties = write_parties(sheets["parties"], plan, calculation, timing, groups, group_names, texts["parties"])
    lines: LineCells = {}
    for name, costs in (("costs", True), ("gains", False)):
        lines |= write_lines(sheets[name], plan, calculation, timing, texts["lines"], costs=costs)
    write_counts(sheets["other"], plan, calculation, timing, texts["counts"], material.case.unpriced)
    results = Results(sheets["results"], plan, calculation, timing, parties, summary, texts["results"])
    measured = results.write(groups, group_names)
    _define(sheets["results"], material.cells, measured, parties, lines)
    write_swings(sheets["sensitivity"], plan, material, texts["swings"])
    write_told(sheets["facts"], [story(material)])
    write_contract(sheets["contract"], material, texts["contract"])
    write_glossary(sheets["glossary"], texts["sheet"]["glossary"], texts["glossary"])
    write_as_written(sheets["as_written"], material.document.code, texts["inputs"]["as_written"], cells.written)
    others = {name: sheets[name].name for name in _SHEETS if name not in ("front", "as_written")}
    write_front(sheets["front"], plan, material, measured, cells.warning, others, texts["front"])
    book.close()
    return out.getvalue()


def _names(plan: Plan, material: Material) -> dict[str, str]:
    lines = {line.id: material.names.line(line) for line in plan.lines}
    parties = {party.id: material.names.party(party) for party in plan.parties}
    tranches = {f"tranche:{tranche}": material.names.tranche(tranche) for tranche in material.case.tranches}
    return lines | parties | tranches


def _define(
    sheet: Sheet,
    names: ResultCells,
    measured: Measured,
    parties: PartySheet,
    lines: Mapping[tuple[int, int | None], Cell],
) -> None:
    """Give every result the name that the pages tell; `sheet` is any of the book's."""
    for group, cells in measured.groups.items():
        for measure, cell in cells.items():
            sheet.define(names.measure(group, measure), cell)
        for year, cell in zip(names.result.plan.timeline.calendar_years, parties.per_year[group], strict=True):
            sheet.define(names.year(group, year), cell)
    sheet.define(names.society_present_net, measured.society["present_net"])
    for (line, party), cell in lines.items():
        sheet.define(names.line(line, party), cell)
