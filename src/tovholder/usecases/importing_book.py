"""A workbook of ours back into the case: what a user changed in it, shown before anything is written.

Three numbers are compared: what the book was written with, what stands in it now, and what the case says now.

    book as written   case as written   nothing
    book changed      case as written   a change
    book as written   case changed      nothing: the case has moved on since
    book changed      case changed      the same number: nothing; two different ones: a conflict, shown with both
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tovholder import locale
from tovholder.case.discounting import Schedule
from tovholder.case.document import Document
from tovholder.case.exchange import (
    Edit,
    Points,
    can_be_exchanged,
    exchanged,
    has_source,
    points_of,
    written_at,
)
from tovholder.case.own_figure import own_figure, own_schedules, uses_of
from tovholder.cashflow.compile import live_plan
from tovholder.cashflow.plan import VIEWS, Plan
from tovholder.errors import Finding, Path, dotted
from tovholder.knowledge import Bank
from tovholder.locale import Lang
from tovholder.quantities import Quantity, Reading, write_shorthand
from tovholder.report.workbook.inputs import rate_place
from tovholder.report.workbook.reading import BookInputs, Read, read_inputs
from tovholder.tables.grid import Grid

from .calculation import Calculation, calculate
from .overview import leading
from .trying import net_in_oere, tried

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BookChange:
    """One number that a user changed in the book.

    place     what the book calls it
    quantity  what the case says of it now; for a discount rate only that it is in percent
    written   what the book was written with; `before` is what the case has now, `after` what stands in the book
    remarks   what else follows from the change
    amount    what it does alone to the net of `BookImport.group`, in øre; None if it cannot be calculated alone
    """

    path: Path
    place: str
    cell: str
    quantity: Quantity
    written: Points
    before: Points
    after: Points
    remarks: tuple[Finding, ...]
    amount: int | None


@dataclass(frozen=True)
class BookImport:
    """What a workbook would change in a case.

    draft      the case with every change made, as a tree
    sheet      the name of the sheet that was read
    conflicts  the numbers that both have changed differently and that stay as the case has them
    book_code  the version the book was written from; None if it does not say
    newer      how many numbers the case has changed since, and the book has not
    findings   what was not read, and conflicts
    errors     why the changed case cannot be used; none if it can
    start, end the net of `group` before and after, in øre
    """

    before: Calculation
    draft: Document
    sheet: str
    conflicts: tuple[BookChange, ...]
    book_code: str | None
    changes: tuple[BookChange, ...]
    newer: int
    findings: tuple[Finding, ...]
    errors: tuple[Finding, ...]
    group: str
    start: int
    end: int

    @cached_property
    def document(self) -> Document:
        """The case with every change made, written out when it is asked for."""
        return self.before.document if self.draft is self.before.document else self.draft.written()

    @property
    def is_other_version(self) -> bool:
        """Whether the book was written from another version of the case."""
        return self.book_code not in (None, self.before.document.code)

    @property
    def can_be_written(self) -> bool:
        """Whether there is something to write, and the case is still one afterwards."""
        return bool(self.changes) and not self.errors


_PERCENT = Quantity.model_validate("0 %")


@dataclass(frozen=True, slots=True)
class _Known:
    """A number the case has: what it is, and how another is written in its stead."""

    path: Path
    quantity: Quantity
    points: Points


def import_book(
    text: str,
    grids: Sequence[Grid],
    *,
    bank: Bank,
    lang: Lang,
    prefer_book: bool = False,
    take: Collection[str] | None = None,
    progress: Progress | None = None,
) -> BookImport:
    """What a workbook of ours would change in a case file's text.

    prefer_book: take the book's number where both have been changed. take: the places of the changes and conflicts to
    take the book's number of, and of no others.
    progress: told (changes calculated, changes in all) on the way. Raises CaseError if the case cannot be calculated.
    """
    before = calculate(text, bank=bank)
    plan = live_plan(before.case, bank)
    book = read_inputs(grids)
    known = dict(_known(plan))
    found, contested, newer, findings = _compared(book, known)
    if take is not None:
        found = [read for read in (*found, *contested) if read.place in take]
    elif prefer_book:
        found += contested
    contested = [read for read in contested if read not in found]
    findings += [_conflict(read, _written(book, known, read), known[read.place], lang) for read in contested]
    group = leading(before.result)
    start = net_in_oere(before, group)
    edits = {read.place: _edit(before, plan, known[read.place], read, lang) for read in found}

    def change(read: Read, amount: int | None) -> BookChange:
        now, written = known[read.place], _written(book, known, read)
        cell, remarks = read.cells["value"], tuple(_remarks(before, now))
        return BookChange(now.path, read.place, cell, now.quantity, written, now.points, read.points, remarks, amount)

    changes = []
    for read in found:
        # On its way to being saved nobody looks at what each does alone.
        amount = None if take is not None else _amount(before, edits[read.place], group, bank, start)
        changes.append(change(read, amount))
        if progress is not None:
            progress(len(changes), len(found))
    rates = [read for read in found if known[read.place].path[0] == "discount"]
    together = [edits[read.place] for read in found if read not in rates]
    draft = _drafted(before.document, [*together, _rates(before, plan, rates)] if rates else together)
    after, errors = (before, ()) if draft is before.document else tried(draft, bank)
    return BookImport(
        before,
        draft,
        book.sheet,
        tuple(change(read, None) for read in contested),
        book.code,
        tuple(changes),
        newer,
        (*book.findings, *findings),
        errors,
        group,
        start,
        start if after is None else net_in_oere(after, group),
    )


def _known(plan: Plan) -> Iterator[tuple[str, _Known]]:
    for entry in plan.inputs:
        yield dotted(entry.path), _Known(entry.path, entry.quantity, points_of(entry.quantity))
    for view in VIEWS:
        for number, (_, rate) in enumerate(plan.schedules[view], start=1):
            yield rate_place(view, number), _Known(("discount", view, str(number)), _PERCENT, Points(rate))


def _written(book: BookInputs, known: dict[str, _Known], read: Read) -> Points:
    """What the book was written with; if it does not remember, what the case has."""
    return book.written.get(read.place, known[read.place].points)


def _compared(book: BookInputs, known: dict[str, _Known]) -> tuple[list[Read], list[Read], int, list[Finding]]:
    """The numbers changed in the book, those changed in both, how many in the case only, and what cannot be taken."""
    changed: list[Read] = []
    contested: list[Read] = []
    findings: list[Finding] = []
    newer = 0
    for place, read in book.numbers.items():
        now = known.get(place)
        cell = read.cells["value"]
        if now is None:
            if place not in book.written:
                findings.append(Finding("import-unknown-place", params={"cell": read.cells["place"], "place": place}))
            elif not read.points.same_as(book.written[place]):
                findings.append(Finding("import-place-gone", params={"cell": cell, "place": place}))
            continue
        written = _written(book, known, read)
        if read.points.same_as(written) or read.points.same_as(now.points):
            newer += not written.same_as(now.points)
        elif now.path[0] == "discount" and read.points.low is not None:
            findings.append(Finding("import-rate-range", params={"cell": read.cells["low"], "place": place}))
        elif not can_be_exchanged(now.quantity):
            findings.append(Finding("import-distribution", params={"cell": cell, "place": place}))
        elif written.same_as(now.points):
            changed.append(read)
        else:
            contested.append(read)
    return changed, contested, newer, findings


def _conflict(read: Read, written: Points, now: _Known, lang: Lang) -> Finding:
    three = {
        "written": points_text(written, now.quantity, lang=lang),
        "book": points_text(read.points, now.quantity, lang=lang),
        "case": points_text(now.points, now.quantity, lang=lang),
    }
    return Finding("import-conflict", "red", params={"cell": read.cells["value"], "place": read.place, **three})


def points_text(points: Points, quantity: Quantity, *, lang: Lang) -> str:
    """A number or a range as it may be written in a case file: `45..60..75 %`."""
    if points.low is None or points.high is None:
        reading = Reading(value=points.value, unit=quantity.unit)
    else:
        reading = Reading(low=points.low, likely=points.value, high=points.high, unit=quantity.unit)
    return write_shorthand(reading, comma=lang == "da")


def _edit(before: Calculation, plan: Plan, now: _Known, read: Read, lang: Lang) -> Edit:
    """The edits that write one number."""
    tree = before.document.tree
    if now.path[0] == "discount":
        return _rates(before, plan, [read])
    if now.path[0] == "knowledge":
        name = str(now.path[1])
        remark = _remark("figure", now, lang, source=before.bank.figure(name).name, id=name)
        return own_figure(before.case, tree, name, now.quantity, read.points, remark=remark)
    at = written_at(tree, now.path)
    remark = _remark("source", now, lang, source=now.quantity.source or now.quantity.url or "–")
    return exchanged(_raw(before.document, at), at, now.quantity, read.points, remark=remark)


def _rates(before: Calculation, plan: Plan, found: Sequence[Read]) -> Edit:
    """The edits that write discount rates; those of one schedule go together."""
    new = {read.place: read.points.value for read in found}
    changed: dict[str, list[tuple[float | None, float]]] = {}
    for view in VIEWS:
        places = [rate_place(view, number) for number in range(1, len(plan.schedules[view]) + 1)]
        if new.keys() & set(places):
            steps = zip(places, plan.schedules[view], strict=True)
            changed[view] = [(until, new.get(place, rate)) for place, (until, rate) in steps]
    return own_schedules(before.document.tree, changed)


def _remark(kind: str, now: _Known, lang: Lang, **params: str) -> str:
    before = points_text(now.points, now.quantity, lang=lang)
    return locale.text(f"import.remark.{kind}", lang, before=before, **params)


def _raw(document: Document, at: Path) -> Any:
    try:
        return document.value_at(at)
    except KeyError:
        return None


def _remarks(before: Calculation, now: _Known) -> Iterator[Finding]:
    if now.path[0] == "discount":
        schedule: Schedule = getattr(before.case.discount, str(now.path[1]))
        if schedule.name is not None:
            yield Finding("import-own-rates", "amber")
        return
    uses = uses_of(before.case, now.path) if now.path[0] in ("assumptions", "knowledge") else 0
    if now.path[0] == "knowledge":
        yield Finding("import-own-figure", "amber", params={"id": str(now.path[1])})
    elif has_source(now.quantity):
        source = now.quantity.source or now.quantity.url or "–"
        yield Finding("import-source-goes", "amber", params={"source": source})
    elif now.quantity.kind == "example":
        yield Finding("import-still-example", "amber")
    if uses > 1:
        yield Finding("import-used-in-several", "amber", params={"count": uses})


def _drafted(document: Document, edits: Sequence[Edit]) -> Document:
    if not edits:
        return document
    changes = [change for edit in edits for change in edit.changes]
    return document.drafted(changes, removed=[path for edit in edits for path in edit.removed])


def _amount(before: Calculation, edit: Edit, group: str, bank: Bank, start: int) -> int | None:
    after, _ = tried(_drafted(before.document, [edit]), bank)
    return None if after is None else net_in_oere(after, group) - start
