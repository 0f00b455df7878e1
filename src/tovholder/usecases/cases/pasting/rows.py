"""Reading pasted rows one after the other: which entry each is about, and what stands in its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_origin

from tovholder.case.document import Document
from tovholder.case.fields import kinds_at
from tovholder.case.validation import plain
from tovholder.case.writing import ABSENT
from tovholder.errors import CaseError, Finding, Path
from tovholder.quantities.digits import is_digits
from tovholder.usecases.cases.changing import value_at
from tovholder.usecases.cases.entries import key_for, new_key
from tovholder.usecases.importing_table import Verdict

from .cells import Cells, told
from .columns import KEY, Columns, Places


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
class Row:
    """A row as it is read: its verdict so far; its values by their place inside the entry, and whether it is new."""

    said: PastedRow
    values: tuple[tuple[Path, Any], ...] = ()
    is_new: bool = False


@dataclass
class Rows:
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

    def row(self, number: int, row: Sequence[str]) -> Row:
        """One row."""
        cells = [row[c.at].strip() if c.at < len(row) else "" for c in self.columns.columns]
        name = cells[0] if cells else ""
        if not name:
            return rejected(number, cells, Finding("table-no-name", params={"row": number}))
        if (before := self._seen.setdefault(name.casefold(), number)) != number:
            return rejected(number, cells, Finding("paste-twice", params={"name": name[:60], "row": before}))
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
            return rejected(number, cells, *wrong, path=path)
        if is_new and self.places.entry is None and not values:
            return rejected(number, cells, Finding("table-no-amount", params={"row": number}), path=path)
        verdict: Verdict = "new" if is_new else "changed" if values else "unchanged"
        return Row(PastedRow(number, verdict, tuple(shown), path), tuple(values), is_new)

    def _new_key(self, name: str) -> str | int:
        if self.places.entry is None:
            return int(name) if is_digits(name) else new_key(self.places.path, name, self._taken)
        if is_list(self.places.path):
            # Which one it will be is known when it is known which rows are accepted.
            return len(self._present)
        key = key_for(name, self._taken)
        self._taken[key] = None
        return key


def rejected(number: int, cells: Sequence[str], *findings: Finding, path: Path = ()) -> Row:
    """A row that is not taken, and why."""
    return Row(PastedRow(number, "rejected", tuple(cells), path, findings))


def is_list(path: Path) -> bool:
    """Whether the model has a list at a place, and no mapping."""
    return any(get_origin(kind) is tuple for kind in kinds_at(path))
