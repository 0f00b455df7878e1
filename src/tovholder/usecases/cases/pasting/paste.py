"""What becomes of every pasted row, shown before anything is saved; what is accepted is saved as one version.

Every row is accepted or rejected as a whole. A row that is known by its first column changes the entry the case has;
any other makes a new one. The same rows again change nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, get_origin

from tovholder.case.document import ABSENT, Document
from tovholder.case.fields import kinds_at
from tovholder.case.reading import read_document
from tovholder.case.validation import plain
from tovholder.cashflow.compile import compile_case
from tovholder.errors import CaseError, Finding, Path
from tovholder.knowledge import Bank
from tovholder.locale import Lang
from tovholder.tables.amounts import Numbers
from tovholder.tables.headings import span_of
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases.changing import Edit, drafted, place_of, value_at
from tovholder.usecases.cases.committing import version_opened
from tovholder.usecases.cases.entries import key_for, new_key
from tovholder.usecases.cases.opening import document_of, open_case
from tovholder.usecases.cases.site import Site
from tovholder.usecases.importing_table import VERDICTS, Verdict

from .cells import Cells, told
from .columns import KEY, VALUE, Columns, Places, columns_of, places_at

MOST_ROWS, MOST_CELLS = 500, 10_000
_ATTEMPTS = 4
"""Times that rows which bring an error are left out and the rest is read again."""


@dataclass(frozen=True, slots=True)
class PastedRow:
    """What becomes of a row, numbered from 1 as pasted.

    cells   (column,) each cell as it is understood, empty where nothing stands
    path    the entry it is about; empty for one that is rejected before that is known
    """

    number: int
    verdict: Verdict
    cells: tuple[str, ...]
    path: Path = ()
    findings: tuple[Finding, ...] = ()


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
    reader = _Rows(document, places, columns, Cells(document.tree, numbers))
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


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it is read: its verdict so far; its values by their place inside the entry, and whether it is new."""

    said: PastedRow
    values: tuple[tuple[Path, Any], ...] = ()
    is_new: bool = False


@dataclass
class _Rows:
    """Reads rows one after the other, and remembers which entries they were about."""

    document: Document
    places: Places
    columns: Columns
    cells: Cells
    _seen: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        present = value_at(self.document, self.places.path)
        self._present: Any = {} if present is ABSENT or present is None else present
        self._by_name = dict(self._names())
        self._taken = dict.fromkeys(self._present if isinstance(self._present, Mapping) else ())

    def _names(self) -> Iterator[tuple[str, str | int]]:
        """What every entry is known by → its key."""
        field_ = self.places.usual[0]
        pairs = self._present.items() if isinstance(self._present, Mapping) else enumerate(self._present)
        for key, entry in pairs:
            if isinstance(self._present, Mapping):
                yield str(key).casefold(), key
            if field_ != KEY and isinstance(entry, Mapping) and isinstance(entry.get(field_[0]), str):
                yield entry[field_[0]].casefold(), key

    def row(self, number: int, row: Sequence[str]) -> _Row:
        """One row."""
        cells = [row[c.at].strip() if c.at < len(row) else "" for c in self.columns.columns]
        name = cells[0] if cells else ""
        if not name:
            return _rejected(number, cells, Finding("table-no-name", params={"row": number}))
        if (before := self._seen.setdefault(name.casefold(), number)) != number:
            return _rejected(number, cells, Finding("paste-twice", params={"name": name[:60], "row": before}))
        known = self._by_name.get(name.casefold())
        is_new = known is None
        path = (*self.places.path, self._new_key(name) if known is None else known)
        values, shown, wrong = list[tuple[Path, Any]](), list(cells), list[Finding]()
        for i, (column, cell) in enumerate(zip(self.columns.columns, cells, strict=True)):
            if not cell or column.field == KEY:
                continue
            at = (*path, *column.field)
            present = ABSENT if is_new else value_at(self.document, at)
            try:
                value = self.cells.written(at, cell, present)
            except CaseError as error:
                wrong += error.findings
                continue
            shown[i] = told(at, value, cell)
            if present is ABSENT or plain(present) != plain(value):
                values.append((column.field, value))
        if wrong:
            return _rejected(number, cells, *wrong, path=path)
        if is_new and self.places.entry is None and not values:
            return _rejected(number, cells, Finding("table-no-amount", params={"row": number}), path=path)
        verdict: Verdict = "new" if is_new else "changed" if values else "unchanged"
        return _Row(PastedRow(number, verdict, tuple(shown), path), tuple(values), is_new)

    def _new_key(self, name: str) -> str | int:
        if self.places.entry is None:
            return int(name) if name.isdigit() else new_key(self.places.path, name, self._taken)
        if _is_list(self.places.path):
            # Which one it will be is known when it is known which rows are accepted.
            return len(self._present)
        key = key_for(name, self._taken)
        self._taken[key] = None
        return key


def _rejected(number: int, cells: Sequence[str], *findings: Finding, path: Path = ()) -> _Row:
    return _Row(PastedRow(number, "rejected", tuple(cells), path, findings))


def _sound(
    document: Document, path: Path, read: list[_Row], known: frozenset[tuple[str, Path]], bank: Bank
) -> tuple[list[_Row], list[Edit], list[Finding]]:
    """The rows with those rejected that would bring an error to the case; the edits of the rest; what else is wrong."""
    new: list[Finding] = []
    for _ in range(_ATTEMPTS):
        read = _placed(document, path, read)
        edits = list(_edits(document, path, read))
        if not edits:
            return read, [], []
        new = [f for f in _errors(drafted(document, edits), bank) if (f.code, f.path) not in known]
        blamed = [_about(row, new) for row in read]
        if not any(blamed):
            return read, [] if new else edits, new
        read = [
            _rejected(row.said.number, row.said.cells, *found, path=row.said.path) if found else row
            for row, found in zip(read, blamed, strict=True)
        ]
    return read, [], new


def _placed(document: Document, path: Path, read: Sequence[_Row]) -> list[_Row]:
    """The rows with those that are new in a list one after the other at its end."""
    present = value_at(document, path)
    if not (isinstance(present, list) or (present in (ABSENT, None) and _is_list(path))):
        return list(read)
    at = count(len(present) if isinstance(present, list) else 0)
    return [
        replace(row, said=replace(row.said, path=(*path, next(at))))
        if row.is_new and row.said.verdict == "new"
        else row
        for row in read
    ]


def _edits(document: Document, path: Path, read: Sequence[_Row]) -> Iterator[Edit]:
    """What saves the rows that are accepted: a place of its own for each value, and for each entry that is new."""
    fresh = [row for row in read if row.said.verdict == "new"]
    if fresh and value_at(document, path) in (ABSENT, None) and _is_list(path):
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


def _about(row: _Row, found: Sequence[Finding]) -> list[Finding]:
    """The findings at a row's own entry."""
    at = row.said.path
    return [f for f in found if f.path[: len(at)] == at] if row.said.verdict in ("new", "changed") else []


def _is_list(path: Path) -> bool:
    """Whether the model has a list at a place, and no mapping."""
    return any(get_origin(kind) is tuple for kind in kinds_at(path))


def _errors(document: Document, bank: Bank) -> Sequence[Finding]:
    reading = read_document(document, bank=bank)
    if reading.case is None:
        return reading.findings
    try:
        compile_case(reading.case, bank=bank)
    except CaseError as error:
        return error.findings
    return ()
