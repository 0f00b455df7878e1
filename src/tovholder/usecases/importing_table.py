"""A table of costs into the case: one cost with an amount per year for each line of the table.

Every row is accepted or rejected as a whole. A row whose line the case has already, by its name, changes it; the same
table again changes nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal

from tovholder import locale
from tovholder.case.costs import Cost
from tovholder.case.document import Document
from tovholder.case.exchange import Points, exchanged, points_of, written_at
from tovholder.case.ids import plain_id
from tovholder.case.model import Case
from tovholder.case.parties import STANDARD_PARTIES
from tovholder.errors import Finding, FindingsError, Param, Path, UnknownName
from tovholder.knowledge import Bank
from tovholder.locale import LANGUAGES, Lang
from tovholder.quantities import Quantity, Span, Table
from tovholder.quantities.digits import is_digits
from tovholder.report.naming import Names
from tovholder.tables.amounts import Amount, CostTable, Numbers, TableRow, read_table
from tovholder.tables.grid import Grid
from tovholder.tables.headings import NotATable

from .calculation import Calculation, calculate
from .importing_book import points_text
from .overview import leading
from .trying import net_in_oere, tried

Verdict = Literal["new", "changed", "unchanged", "rejected"]
VERDICTS: tuple[Verdict, ...] = ("new", "changed", "unchanged", "rejected")


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """What becomes of a row, the cost it is about, and why it was rejected if it was."""

    row: TableRow
    verdict: Verdict
    cost: str | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class TableImport:
    """What a table would change in a case.

    draft      the case with every accepted row in it, as a tree
    rows       the verdict on every row, in the table's order
    findings   about the table as a whole
    errors     why the changed case cannot be used; none if it can
    start, end the net of `group` before and after, in øre
    """

    before: Calculation
    draft: Document
    sheet: str
    rows: tuple[RowVerdict, ...]
    findings: tuple[Finding, ...]
    errors: tuple[Finding, ...]
    group: str
    start: int
    end: int

    @cached_property
    def document(self) -> Document:
        """The case with every accepted row in it, written out when it is asked for."""
        return self.before.document if self.draft is self.before.document else self.draft.written()

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many rows of each verdict; together they are all the rows that were read."""
        counted = Counter(row.verdict for row in self.rows)
        return {verdict: counted[verdict] for verdict in VERDICTS}

    @property
    def kroner(self) -> dict[int, dict[Verdict, int]]:
        """Year → øre read with each verdict; together they are all that was read."""
        sums: dict[int, dict[Verdict, int]] = defaultdict(lambda: dict.fromkeys(VERDICTS, 0))
        for row in self.rows:
            for amount in row.row.amounts:
                sums[amount.year][row.verdict] += round(100 * amount.kroner)
        return dict(sorted(sums.items()))

    @property
    def can_be_written(self) -> bool:
        """Whether there is something to write, and the case is still one afterwards."""
        accepted = self.counts["new"] + self.counts["changed"]
        return bool(accepted) and not self.errors and not any(f.severity in ("error", "red") for f in self.findings)


def import_table(
    text: str,
    grids: Sequence[Grid],
    *,
    bank: Bank,
    lang: Lang,
    sheet: str | None = None,
    paid_by: str | None = None,
    source: str | None = None,
    numbers: Numbers | None = None,
    take: Collection[int] | None = None,
    most: int | None = None,
) -> TableImport:
    """What a table would change in a case file's text.

    sheet: which of a workbook's sheets; by default the first that holds a table. paid_by: who pays where the table does
    not say. source: where the numbers are from. numbers: how to read `1.234`. take: the numbers of the rows to take,
    and no others. most: rows that are taken in at all. Raises CaseError if the case cannot be calculated, NotATable,
    UnknownName.
    """
    before = calculate(text, bank=bank)
    grid, table = _table(grids, sheet, numbers)
    if most is not None and len(table.rows) > most:
        raise NotATable([Finding("table-too-many-rows", params={"rows": len(table.rows), "most": most})])
    payer = None if paid_by is None else _payer(_payers(before.case), paid_by)
    lines = _Lines(before, payer, source, lang)
    rows = lines.placed([row for row in table.rows if take is None or row.row in take])
    draft = before.document.drafted(lines.changes, removed=lines.removed) if lines.changes else before.document
    after, errors = (before, ()) if draft is before.document else tried(draft, bank)
    group = leading(before.result)
    start = net_in_oere(before, group)
    return TableImport(
        before,
        draft,
        grid.name,
        tuple(rows),
        table.findings,
        errors,
        group,
        start,
        start if after is None else net_in_oere(after, group),
    )


def _table(grids: Sequence[Grid], sheet: str | None, numbers: Numbers | None) -> tuple[Grid, CostTable]:
    if sheet is not None and sheet not in {grid.name for grid in grids}:
        raise UnknownName("sheet", sheet, [grid.name for grid in grids])
    wrong: NotATable | None = None
    for grid in grids:
        if sheet in (None, grid.name):
            try:
                return grid, read_table(grid, numbers=numbers)
            except NotATable as error:
                wrong = wrong or error
    raise wrong or NotATable([Finding("table-empty")])


class UnknownPayer(FindingsError):
    """A party or department that the case does not have."""


def _payers(case: Case) -> Mapping[str, str]:
    """What a party or department may be called, its id or its name in either language → its id; the first counts."""
    known = [*case.departments, *case.parties, *STANDARD_PARTIES]
    called: dict[str, str] = {}
    for lang in LANGUAGES:
        names = Names(case, lang)
        for party in known:
            called.setdefault(party.casefold(), party)
            called.setdefault(names.group(party).casefold(), party)
    return called


def _payer(payers: Mapping[str, str], name: str) -> str:
    """The party or department that is meant. Raises UnknownPayer."""
    found = payers.get(name.casefold())
    if found is None:
        known = ", ".join(dict.fromkeys(payers.values()))
        raise UnknownPayer([Finding("table-unknown-payer", params={"name": name[:60], "known": known})])
    return found


@dataclass
class _Lines:
    """Places rows in the case, and gathers the edits that does it."""

    before: Calculation
    payer: str | None
    source: str | None
    lang: Lang
    changes: list[tuple[Path, Any]] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    _new: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        case = self.before.case
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for id_, cost in case.costs.items():
            for name in {id_.casefold(), (cost.name or id_).casefold()}:
                self._by_name[name].append(id_)
        self._taken = set(case.costs)
        self._made: dict[str, dict[str, Any]] = {}
        self._numbers: dict[str, int] = {}
        self._payers = _payers(case)

    def placed(self, rows: Sequence[TableRow]) -> list[RowVerdict]:
        """The verdict on each row."""
        alike = Counter(row.name.casefold() for row in {row.key: row for row in rows}.values())
        verdicts = [self._placed(row, several=alike[row.name.casefold()] > 1) for row in rows]
        self.changes += [(("costs", id_), cost) for id_, cost in self._made.items()]
        return verdicts

    def _placed(self, row: TableRow, *, several: bool) -> RowVerdict:
        findings = [*row.findings, *self._outside(row)]
        payer = self.payer
        if row.department:
            try:
                payer = _payer(self._payers, row.department)
            except UnknownPayer as error:
                findings += [replace(f, params={**f.params, "row": row.row}) for f in error.findings]
        if several and payer is None:
            # Which of the lines of this name is meant must not depend on what the case has already.
            findings.append(Finding("table-no-payer", params={"row": row.row}))
        if findings:
            return RowVerdict(row, "rejected", None, tuple(findings))
        return self._known(row, payer, several=several) or self._added(row, payer)

    def _outside(self, row: TableRow) -> Iterator[Finding]:
        timeline = self.before.plan.timeline
        end = timeline.start + timeline.count * timeline.months
        for amount in row.amounts:
            if amount.span.end <= timeline.start or amount.span.start >= end:
                params = {"cell": amount.cell, "span": str(amount.span), "years": _years(timeline.calendar_years)}
                yield Finding("table-outside-horizon", params=params)

    def _known(self, row: TableRow, payer: str | None, *, several: bool) -> RowVerdict | None:
        """The verdict on a row whose line the case has; None if it has not."""
        costs = self.before.case.costs
        found = list(dict.fromkeys(self._by_name.get(row.name.casefold(), ())))
        if several or len(found) > 1:
            found = [id_ for id_ in found if _is(costs[id_], payer, row.account)]
        if len(found) > 1:
            params: dict[str, Param] = {"row": row.row, "name": row.name[:60], "known": ", ".join(found)}
            return RowVerdict(row, "rejected", None, (Finding("table-several-costs", params=params),))
        if not found:
            return None
        id_ = found[0]
        table = costs[id_].fixed
        if not isinstance(table, Table) or table.by_date is None:
            other_form = Finding("table-other-form", params={"name": row.name[:60], "id": id_})
            return RowVerdict(row, "rejected", id_, (other_form,))
        before = len(self.changes) + len(self.removed)
        for amount in row.amounts:
            self._amount(id_, table, amount, source=row.source or self.source)
        self._tags(id_, row, payer if row.department else None)
        changed = len(self.changes) + len(self.removed) > before
        return RowVerdict(row, "changed" if changed else "unchanged", id_)

    def _amount(self, id_: str, table: Table, amount: Amount, *, source: str | None) -> None:
        at: Path = ("costs", id_, "fixed", "by_date", str(amount.span))
        place = written_at(self.before.document.tree, at)
        entry = (table.by_date or {}).get(amount.span)
        if entry is None:
            self.changes.append(((*at[:-1], _key(amount.span)), _number(amount.kroner)))
            return
        if entry.use is None and points_of(entry).same_as(Points(amount.kroner)):
            return
        if source is not None or entry.use is not None:
            self.changes.append((place, _number(amount.kroner)))
            return
        before = points_text(points_of(entry), entry, lang=self.lang)
        said = entry.source or entry.url or "–"
        remark = locale.text("import.remark.source", self.lang, before=before, source=said)
        raw = self.before.document.value_at(place)
        edit = exchanged(raw, place, entry, Points(amount.kroner), remark=remark)
        self.changes += edit.changes
        self.removed += edit.removed

    def _tags(self, id_: str, row: TableRow, payer: str | None) -> None:
        """Payer, account, source and note, where the row says something else than the case."""
        cost = self.before.case.costs[id_]
        if payer is not None and not _is(cost, payer, ""):
            self.changes.append((("costs", id_, "paid_by"), payer))
        if row.account and row.account != (cost.account or ""):
            self.changes.append((("costs", id_, "account"), row.account))
        source = row.source or self.source
        if source and isinstance(cost.fixed, Table) and cost.fixed.source != source:
            self.changes.append((("costs", id_, "fixed", "source"), source))
        if row.note and row.note != (cost.note or ""):
            self.changes.append((("costs", id_, "note"), row.note))

    def _added(self, row: TableRow, payer: str | None) -> RowVerdict:
        id_ = self._new.get(row.key)
        if id_ is None:
            if payer is None:
                return RowVerdict(row, "rejected", None, (Finding("table-no-payer", params={"row": row.row}),))
            id_ = self._new[row.key] = self._free_id(row)
            self._made[id_] = self._cost(row, payer)
        by_date = self._made[id_]["fixed"]["by_date"]
        by_date |= {_key(amount.span): _number(amount.kroner) for amount in row.amounts}
        return RowVerdict(row, "new", id_)

    def _cost(self, row: TableRow, payer: str) -> dict[str, Any]:
        currency = self.before.case.currency
        fixed: dict[str, Any] = {"by_date": {}, "unit": "kr" if currency == "DKK" else currency}
        if row.price_level:
            fixed["price_level"] = int(row.price_level) if is_digits(row.price_level) else row.price_level
        if source := row.source or self.source:
            fixed |= {"source": source, "kind": "taken"}
        tags = {"paid_by": payer, "account": row.account, "note": row.note}
        return {"name": row.name, "fixed": fixed, **{name: value for name, value in tags.items() if value}}

    def _free_id(self, row: TableRow) -> str:
        plain = plain_id(row.name)[:40].strip("_") or "post"
        if plain[0].isdigit():
            plain = f"post_{plain}"
        id_ = plain
        while id_ in self._taken:
            # Onward from where the last one of this name was found: a table may name a thousand lines alike.
            self._numbers[plain] = self._numbers.get(plain, 1) + 1
            id_ = f"{plain}_{self._numbers[plain]}"
        self._taken.add(id_)
        return id_


def _is(cost: Cost, payer: str | None, account: str) -> bool:
    """Whether a cost is paid by this party alone and stands on this account; what is not said fits all."""
    spans = cost.paid_by.dated
    shares: Mapping[str, Quantity] = spans[0].to if len(spans) == 1 else {}
    fits = payer is None or list(shares) == [payer]
    return fits and (not account or account == (cost.account or ""))


def _key(span: Span) -> int | str:
    """A year is written as a number."""
    text = str(span)
    return int(text) if text.isdigit() else text


def _number(kroner: float) -> float | int:
    kroner = round(kroner, 2)
    return int(kroner) if kroner.is_integer() else kroner


def _years(years: Sequence[int]) -> str:
    return f"{years[0]}-{years[-1]}"
