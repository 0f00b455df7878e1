"""Every number the case states, with its range and where it is from."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.knowledge import KnowledgeGap, UnknownKnowledge
from tovholder.quantities import Provenance, Quantity, Table, Unit, formats

from ..material import Material
from ..model import Block, Bullets, Cell, Column, Figure, Heading, Link, Paragraph, Row, Section
from ..model import Table as Shown
from ..stated import Stated, stated, unsourced

_HEADINGS = (
    "assumption", "low", "likely", "high", "unit", "price-level", "source", "kind", "grade", "owner", "checked",
)  # fmt: skip
_NUMBERS = {"low", "likely", "high"}
_OPTIONAL = {"price-level", "grade", "owner", "checked"}
_SECTIONS = ("assumptions", "tranches", "costs", "outcomes", "goals", "funding")


def assumptions(material: Material) -> Section:
    """The table of assumptions, then those without a source."""
    return Section("assumptions", material.words.text("section.assumptions"), tuple(_blocks(material)), wide=True)


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    numbers = list(stated(material.case))
    yield Paragraph(words.text("assumptions.lead"), "lead")
    without = set(unsourced(material.case))
    cells = {number.path: _cells(material, number, sourced=number.path not in without) for number in numbers}
    # A column nobody has filled is named below the table instead of printed.
    empty = [i for i, h in enumerate(_HEADINGS) if h in _OPTIONAL and not any(row[i] for row in cells.values())]
    used = [i for i in range(len(_HEADINGS)) if i not in empty]
    columns = tuple(Column(words.text(f"column.{_HEADINGS[i]}"), is_number=_HEADINGS[i] in _NUMBERS) for i in used)
    unfilled = words.listed([words.text(f"column.{_HEADINGS[i]}").lower() for i in empty], at_most=len(_HEADINGS))
    note = words.text("assumptions.unfilled", columns=unfilled) if unfilled else None
    body: list[Row] = []
    for section in (*_SECTIONS, ""):
        members = [n for n in numbers if (n.path[0] == section if section else n.path[0] not in _SECTIONS)]
        if members:
            heading = words.text(f"assumptions.group-{section or 'other'}")
            body.append(Row((heading, *("" for _ in columns[1:])), "group"))
            body += [Row(tuple(cells[number.path][i] for i in used)) for number in members]
    if body:
        yield Shown(words.text("assumptions.table"), columns, tuple(body), note)
    missing = unsourced(material.case)
    yield Heading(words.text("assumptions.without-source", count=len(missing)))
    if missing:
        yield Paragraph(words.text("assumptions.without-source-lead"))
        yield Bullets(tuple(material.names.place(path) for path in missing))
    else:
        yield Paragraph(words.text("assumptions.all-have-source"))


def _cells(material: Material, number: Stated, *, sourced: bool) -> tuple[Cell, ...]:
    words = material.words
    amount = number.amount
    name = material.names.place(number.path)
    if isinstance(amount, Table):
        entries = " · ".join(f"{key}: {_written(material, entry)}" for key, entry in amount.entries.items())
        values: tuple[Cell, ...] = ("", entries, "")
    elif number.is_reference:
        return (name, *_reference(material, amount))
    else:
        values = tuple(
            _figure(material, amount, value) for value in (amount.low_value, amount.likely_value, amount.high_value)
        )
    unit = _unit(material, amount.unit)
    price_level = str(amount.price_level) if amount.price_level else ""
    return (
        name,
        *values,
        unit,
        price_level,
        _source(amount, "" if sourced else words.text("assumptions.no-source")),
        words.text(f"kind.{number.kind}") if number.kind else words.text("kind.none"),
        amount.grade or "",
        amount.owner or "",
        formats.day(amount.checked, lang=words.lang) if amount.checked else "",
    )


def _reference(material: Material, quantity: Quantity) -> tuple[Cell, ...]:
    """The number a reference leads to: in the case itself, or in the knowledge bank with the year used."""
    words = material.words
    kind, _, name = str(quantity.use).partition("/")
    blank: tuple[Cell, ...] = ("",) * 3
    if kind == "assumptions":
        target = material.names.place(("assumptions", name))
        return ("", words.text("assumptions.see", name=target), "", "", "", "", words.text("kind.reference"), *blank)
    try:
        figure = material.bank.figure(name)
    except (UnknownKnowledge, KnowledgeGap):
        return ("", name, "", "", "", "", words.text("kind.knowledge"), *blank)
    wanted = material.case.price_level or figure.latest.year
    dated = next((v for v in reversed(figure.values) if v.year <= wanted), figure.values[0])
    known = dated.quantity
    values = tuple(_figure(material, known, value) for value in (known.low_value, known.likely_value, known.high_value))
    source = _linked(f"{figure.name}: {dated.origin.source}", dated.origin.url)
    return (*values, _unit(material, figure.unit), str(dated.year), source, words.text("kind.knowledge"), *blank)


def _figure(material: Material, quantity: Quantity, value: float | None) -> Cell:
    if value is None:
        return ""
    percent = quantity.unit is not None and quantity.unit.percent
    unit = "share" if percent else quantity.unit.text if quantity.unit is not None else ""
    return Figure(value, unit, material.words.percent(value) if percent else material.words.number(value))


def _unit(material: Material, unit: Unit | None) -> str:
    """As written; a common noun alone (`years`) in the report's language. Percent stand in the number."""
    if unit is None or unit.percent:
        return ""
    alone = unit.of is None and unit.per is None and not unit.once
    return material.words.noun(unit) if alone and not unit.currency else unit.text


def _written(material: Material, quantity: Quantity) -> str:
    if quantity.use is not None:
        return material.names.place(("assumptions", quantity.use.partition("/")[2]))
    cell = _figure(material, quantity, quantity.likely_value)
    return cell.text if isinstance(cell, Figure) else str(cell)


def _source(amount: Provenance, missing: str) -> Cell:
    """Source with its year, then the note; or that there is no source."""
    source = amount.source or amount.url or missing
    if amount.source and amount.year is not None and str(amount.year) not in source:
        source = f"{source} ({amount.year})"
    return _linked(" – ".join(part for part in (source, amount.note) if part), amount.url)


def _linked(text: str, url: str | None) -> Cell:
    return Link(text, url) if url is not None and url.startswith(("https://", "http://")) else text
