"""What becomes of every pasted row, shown before anything is saved; what is accepted is saved as one version.

Every row is accepted or rejected as a whole. A row that is known by its first column changes the entry the case has;
any other makes a new one. The same rows again change nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from tovholder.case.document import Document
from tovholder.case.reading import read_document
from tovholder.case.writing import ABSENT
from tovholder.cashflow.compile import compile_case
from tovholder.errors import CaseError, Finding, Path
from tovholder.knowledge import Bank
from tovholder.locale import Lang
from tovholder.tables.amounts import Numbers
from tovholder.tables.headings import span_of
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases.changing import place_of, tried, value_at
from tovholder.usecases.cases.committing import version_opened
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.opening import document_of, open_case
from tovholder.usecases.cases.site import Site
from tovholder.usecases.importing_table import VERDICTS, Verdict

from .cells import Cells
from .columns import VALUE, columns_of, places_at
from .rows import PastedRow, Row, Rows, is_list, rejected

MOST_ROWS, MOST_CELLS = 500, 10_000
_ATTEMPTS = 4
"""Times that rows which bring an error are left out and the rest is read again."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a paste comes to.

    headings  (column,) what each column that is read is called
    rows      the verdict on every row, in the order pasted
    findings  about all of it
    edits     what saves the rows that are accepted
    """

    headings: tuple[str, ...]
    rows: tuple[PastedRow, ...]
    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many rows of each verdict; together they are all the rows."""
        counted = Counter(row.verdict for row in self.rows)
        return {verdict: counted[verdict] for verdict in VERDICTS}


def paste(
    actor: Actor,
    site: Site,
    case: str,
    place: str | Path,
    rows: Sequence[Sequence[str]],
    *,
    opened: str,
    lang: Lang,
    numbers: Numbers | None = None,
) -> Pasted:
    """What rows pasted at a place of the version whose hash is `opened` come to; nothing is saved.

    Raises CaseError if there are too many, or the version has errors of its own where they stand; NotThere.
    """
    found = open_case(actor, site, case, "case.change")
    document = document_of(site, version_opened(site, found, opened))
    path = place_of(document, Edit(place))
    places = places_at(path)
    if places is None:
        raise NotThere("place")
    given = [(i, row) for i, row in enumerate(_upright(rows), start=1) if any(cell.strip() for cell in row)]
    if len(given) > MOST_ROWS or sum(len(row) for _, row in given) > MOST_CELLS:
        raise CaseError([Finding("paste-too-much", params={"rows": MOST_ROWS, "cells": MOST_CELLS})])
    columns = columns_of(places, [row for _, row in given], lang)
    reader = Rows(document, places, columns, Cells(document.tree, numbers))
    read = [reader.row(number, row) for number, row in given[1 if columns.headed else 0 :]]
    known = frozenset((f.code, f.path) for f in site.calculations.reading(document).findings)
    kept, edits, findings = _sound(document, path, read, known, site.calculations.bank)
    if columns.unread:
        findings.append(Finding("table-unread", "amber", params={"columns": ", ".join(columns.unread)[:200]}))
    headings = tuple(column.heading for column in columns.columns)
    return Pasted(headings, tuple(row.said for row in kept), tuple(findings), tuple(edits))


def _upright(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Two rows of many cells are a table of two columns that lies down."""
    lies_down = len(rows) == 2 and len(rows[0]) == len(rows[1]) > 2 and all(span_of(cell) for cell in rows[0])
    return [list(row) for row in (zip(*rows, strict=True) if lies_down else rows)]


def _sound(
    document: Document, path: Path, read: list[Row], known: frozenset[tuple[str, Path]], bank: Bank
) -> tuple[list[Row], list[Edit], list[Finding]]:
    """The rows with those rejected that would bring an error to the case; the edits of the rest; what else is wrong."""
    new: list[Finding] = []
    for _ in range(_ATTEMPTS):
        read = _placed(document, path, read)
        edits = list(_edits(document, path, read))
        if not edits:
            return read, [], []
        new = [f for f in _errors(tried(document, edits), bank) if (f.code, f.path) not in known]
        blamed = [_about(row, new) for row in read]
        if not any(blamed):
            return read, [] if new else edits, new
        read = [
            rejected(row.said.number, row.said.cells, *found, path=row.said.path) if found else row
            for row, found in zip(read, blamed, strict=True)
        ]
    return read, [], new


def _placed(document: Document, path: Path, read: Sequence[Row]) -> list[Row]:
    """The rows with those that are new in a list one after the other at its end."""
    present = value_at(document, path)
    if not (isinstance(present, list) or (present in (ABSENT, None) and is_list(path))):
        return list(read)
    at = count(len(present) if isinstance(present, list) else 0)
    return [
        replace(row, said=replace(row.said, path=(*path, next(at))))
        if row.is_new and row.said.verdict == "new"
        else row
        for row in read
    ]


def _edits(document: Document, path: Path, read: Sequence[Row]) -> Iterator[Edit]:
    """What saves the rows that are accepted: a place of its own for each value, and for each entry that is new."""
    fresh = [row for row in read if row.said.verdict == "new"]
    if fresh and value_at(document, path) in (ABSENT, None) and is_list(path):
        yield Edit(path, [_entry(row.values) for row in fresh])
        fresh = []
    for row in read:
        if row.said.verdict == "changed":
            for inside, value in row.values:
                yield Edit((*row.said.path, *inside), value)
    for row in fresh:
        yield Edit(row.said.path, _entry(row.values))


def _entry(values: Sequence[tuple[Path, Any]]) -> Any:
    """A new entry with its values; the value itself in a table of plain numbers."""
    made: dict[str | int, Any] = {}
    for inside, value in values:
        if inside == VALUE:
            return value
        node = made
        for step in inside[:-1]:
            node = node.setdefault(step, {})
        node[inside[-1]] = value
    return made


def _about(row: Row, found: Sequence[Finding]) -> list[Finding]:
    """The findings at a row's own entry."""
    at = row.said.path
    return [f for f in found if f.path[: len(at)] == at] if row.said.verdict in ("new", "changed") else []


def _errors(document: Document, bank: Bank) -> Sequence[Finding]:
    reading = read_document(document, bank=bank)
    if reading.case is None:
        return reading.findings
    try:
        compile_case(reading.case, bank=bank)
    except CaseError as error:
        return error.findings
    return ()
