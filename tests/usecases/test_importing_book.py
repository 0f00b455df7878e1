"""The workbook back into the case: unchanged it changes nothing, and what was changed arrives, and only that."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.report.workbook.books import calculated, many_cases, workbook_of
from tests.report.workbook.edited import (
    cell_at,
    rows_of,
    with_cells,
    with_part,
    with_rows_exchanged,
    without_rows,
    without_sheet,
)
from tests.report.workbook.office import needs_office, recalculated, without_cache
from tests.report.workbook.returned import as_saved_by_office, as_written, differences

from tovholder.case.exchange import Points, can_be_exchanged, points_of
from tovholder.cashflow.compile import live_plan
from tovholder.errors import Finding, dotted
from tovholder.knowledge import load_bank
from tovholder.report.workbook.inputs import HIGH, LOW, PLACE, VALUE
from tovholder.tables.grid import grids
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.importing_book import BookImport, import_book

BANK = load_bank()
CASE = """\
# Sagen
tovholder: 1
title: Prøve
start: 2026
horizon: 4 years
price_level: 2024
discount: {budget: 2 %}
departments:
  job: {name: Job}
assumptions:
  timepris: {value: 420, unit: kr/time, price_level: 2024, source: Takst 2024, kind: taken, grade: A, note: Med moms.}
tranches:
  hold: {entrants: 25}   # alle på én gang
costs:
  mentor: {per_entrant: 30000 kr, paid_by: job}   # mentor
  leder: {per_year: {low: 90000, likely: 100000, high: 150000, unit: kr, kind: example}, paid_by: job}
  forloeb: {per_entrant: {by_year: [40000, 15000], unit: kr, source: Budget 2024, kind: taken}, paid_by: job}
outcomes:
  arbejde:
    with: 45-60-75 %
    without: {distribution: {uniform: {low: 0.2, high: 0.3}}}
    consequences:
      stoette: {change: -10 timer pr. måned, price: assumptions/timepris, falls_on: job}
      tolk: {change: -1 time pr. måned, price: assumptions/timepris, falls_on: job}
      ydelse: {change: -3 måneder pr. år, price: knowledge/kontanthjaelp-30, falls_on: job}
      anden: {change: -1 måned pr. år, price: knowledge/kontanthjaelp-30, falls_on: job}
"""


def _book(text: str = CASE) -> bytes:
    return workbook_of(calculated(text))


def _imported(book: bytes, text: str = CASE, **options: bool) -> BookImport:
    return import_book(text, grids(book), bank=BANK, lang="da", **options)


def _changed(place: str, value: float | str | None, column: int = VALUE, text: str = CASE) -> BookImport:
    book = _book(text)
    return _imported(with_cells(book, {cell_at(book, place, column): value}), text)


def _codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


@pytest.fixture(scope="module")
def fifty() -> dict[str, Calculation]:
    return many_cases(50)


@pytest.mark.law
def test_fifty_unchanged_books_change_nothing(fifty: dict[str, Calculation]) -> None:
    assert {name: differences(fifty[name], book) for name, book in as_written(fifty)} == dict.fromkeys(fifty, ())


@pytest.mark.law
@needs_office
def test_books_saved_by_libreoffice_change_nothing(fifty: dict[str, Calculation], tmp_path: Path) -> None:
    some = {name: fifty[name] for name in list(fifty)[::4]}  # `make trust` saves fifty
    saved = as_saved_by_office(some, tmp_path)
    assert {name: differences(some[name], book) for name, book in saved} == dict.fromkeys(some, ())


@pytest.mark.law
def test_every_number_can_be_changed_and_comes_to_what_was_typed(fifty: dict[str, Calculation]) -> None:
    changed = 0
    for name in list(fifty)[::4]:  # the effect of each change is calculated alone, which takes its time
        calculation = fifty[name]
        text, plan = calculation.document.text, live_plan(calculation.case, BANK)
        book = workbook_of(calculation)
        rows = rows_of(book)
        free = [entry for entry in plan.inputs if can_be_exchanged(entry.quantity) and entry.path[0] != "knowledge"]
        wanted = {dotted(e.path): _moved(points_of(e.quantity)) for e in free if e.likely or e.uncertain}
        cells: dict[str, float | str | None] = {}
        for place, points in wanted.items():
            for letter, point in zip("BDE", (points.value, points.low, points.high), strict=True):
                if point is not None:
                    cells[f"{letter}{rows[place] + 1}"] = point
        found = _imported(with_cells(book, cells), text)
        assert found.errors == (), name
        assert len(found.changes) == len(wanted), name
        after = {dotted(e.path): e for e in live_plan(calculated(found.document.text).case, BANK).inputs}
        for place, points in wanted.items():
            assert points_of(after[place].quantity).same_as(points), (name, place)
        assert _imported(with_cells(book, cells), found.document.text).changes == (), "the same book again"
        changed += len(wanted)
    assert changed > 100


def _moved(points: Points) -> Points:
    """Another number that fits wherever this one does: a little nearer to zero, the order kept."""
    ends = [None if p is None else round(p * 0.97, 6) for p in (points.value, points.low, points.high)]
    return Points(ends[0] or 0.0, ends[1], ends[2]) if any(ends) else Points(0.0)


@pytest.mark.law
def test_comments_and_everything_else_stay() -> None:
    found = _changed("costs.mentor.per_entrant", 31000.0)
    before, after = CASE.splitlines(), found.document.text.splitlines()
    assert [(b, a) for b, a in zip(before, after, strict=True) if b != a] == [
        (
            "  mentor: {per_entrant: 30000 kr, paid_by: job}   # mentor",
            "  mentor: {per_entrant: 31000 kr, paid_by: job}   # mentor",
        )
    ]


@pytest.mark.journey
class TestOneChange:
    def test_is_shown_with_its_cell_and_its_effect_on_the_net(self) -> None:
        found = _changed("costs.mentor.per_entrant", 31000.0)
        (change,) = found.changes
        assert (change.cell[0], change.before.value, change.after.value) == ("B", 30000.0, 31000.0)
        assert (found.group, change.amount) == ("municipality", round(-100 * 25 * 1000 / 1.02))
        assert found.end - found.start == change.amount

    def test_of_a_percentage_is_written_as_one(self) -> None:
        assert "with: 45..65..75 %" in _changed("outcomes.arbejde.with", 0.65).document.text

    def test_of_an_end_keeps_the_rest(self) -> None:
        found = _changed("costs.leder.per_year", 120000.0, HIGH)
        assert "{low: 90000, likely: 100000, high: 120000, unit: kr, kind: example}" in found.document.text
        assert _codes(found.changes[0].remarks) == {"import-still-example"}

    def test_may_give_a_number_a_range_and_take_one_away(self) -> None:
        book = _book()
        place = "costs.mentor.per_entrant"
        ends = {cell_at(book, place, LOW): 20000.0, cell_at(book, place, HIGH): 35000.0}
        assert "per_entrant: 20000..30000..35000 kr" in _imported(with_cells(book, ends)).document.text
        place = "costs.leder.per_year"
        none = {cell_at(book, place, LOW): None, cell_at(book, place, HIGH): None}
        assert "per_year: {unit: kr, kind: example, value: 100000}" in _imported(with_cells(book, none)).document.text

    def test_of_a_default_is_written_where_it_belongs(self) -> None:
        assert "completion: 0.8" in _changed("tranches.hold.completion", 0.8).document.text

    def test_typed_as_a_danish_text_is_understood(self) -> None:
        assert "per_entrant: '31250,5 kr'" in _changed("costs.mentor.per_entrant", "31.250,50").document.text
        assert "45..65..75 %" in _changed("outcomes.arbejde.with", "65 %").document.text


@pytest.mark.journey
class TestWhereANumberIsFrom:
    def test_a_source_does_not_hold_for_another_number(self) -> None:
        found = _changed("assumptions.timepris", 450.0)
        entry = calculated(found.document.text).case.assumptions["timepris"]
        assert (entry.value, entry.source, entry.kind, entry.grade) == (450.0, None, "own", None)
        assert entry.note == "Ændret ved import. Før: 420 kr/time, fra Takst 2024. Med moms."
        assert _codes(found.changes[0].remarks) == {"import-source-goes", "import-used-in-several"}

    def test_an_entry_of_a_table_does_not_take_over_the_tables_source(self) -> None:
        case = calculated(_changed("costs.forloeb.per_entrant.by_year[1]", 42000.0).document.text).case
        first, second = case.costs["forloeb"].amount.entries.values()  # type: ignore[union-attr]
        assert (first.value, first.kind, second.source) == (42000.0, "own", "Budget 2024")
        assert first.source is not None
        assert first.source.startswith("Ændret ved import")

    def test_a_price_of_the_knowledge_bank_becomes_the_cases_own_wherever_it_is_used(self) -> None:
        found = _changed("knowledge.kontanthjaelp-30", 10000.0)
        case = calculated(found.document.text).case
        assert _codes(found.changes[0].remarks) == {"import-own-figure", "import-used-in-several"}
        assert case.assumptions["kontanthjaelp_30"].value == 10000.0
        assert found.document.text.count("assumptions/kontanthjaelp_30") == 2
        assert found.end - found.start == found.changes[0].amount

    def test_used_once_it_is_written_where_it_is_used(self) -> None:
        text = CASE.replace(
            "      anden: {change: -1 måned pr. år, price: knowledge/kontanthjaelp-30, falls_on: job}\n", ""
        )
        found = _changed("knowledge.kontanthjaelp-30", 10000.0, text=text)
        price = calculated(found.document.text).case.outcomes["arbejde"].consequences["ydelse"].price
        assert (price.value, price.kind) == (10000.0, "own")  # type: ignore[union-attr]

    def test_a_discount_rate_becomes_the_cases_own(self) -> None:
        book = _book()
        cells = {cell_at(book, "discount.budget.1", VALUE): 0.03, cell_at(book, "discount.society.2", VALUE): 0.02}
        found = _imported(with_cells(book, cells))
        plan = live_plan(calculated(found.document.text).case, BANK)
        assert plan.schedules["budget"] == ((None, 0.03),)
        assert plan.schedules["society"] == ((35.0, 0.035), (70.0, 0.02), (None, 0.015))


@pytest.mark.journey
class TestAnotherVersion:
    NEWER = CASE.replace("30000 kr", "32000 kr")

    def test_what_only_the_case_changed_stays(self) -> None:
        found = _imported(_book(), self.NEWER)
        assert (found.changes, found.newer, found.is_other_version) == ((), 1, True)

    def test_what_only_the_book_changed_is_a_change(self) -> None:
        book = _book()
        found = _imported(with_cells(book, {cell_at(book, "tranches.hold.entrants", VALUE): 30.0}), self.NEWER)
        assert [change.after.value for change in found.changes] == [30.0]
        assert "entrants: 30}   # alle på én gang" in found.document.text
        assert "32000 kr" in found.document.text

    def test_what_both_changed_is_a_conflict_shown_with_all_three(self) -> None:
        book = with_cells(_book(), {cell_at(_book(), "costs.mentor.per_entrant", VALUE): 31000.0})
        found = _imported(book, self.NEWER)
        assert found.changes == ()
        (conflict,) = found.findings
        assert conflict.code == "import-conflict"
        assert [conflict.params[who] for who in ("written", "book", "case")] == ["30000 kr", "31000 kr", "32000 kr"]
        assert "31000 kr" in _imported(book, self.NEWER, prefer_book=True).document.text

    def test_what_both_changed_alike_is_nothing(self) -> None:
        book = with_cells(_book(), {cell_at(_book(), "costs.mentor.per_entrant", VALUE): 32000.0})
        found = _imported(book, self.NEWER)
        assert (found.changes, found.findings) == ((), ())

    def test_a_place_that_is_gone_is_told_of(self) -> None:
        book = with_cells(_book(), {cell_at(_book(), "costs.mentor.per_entrant", VALUE): 31000.0})
        text = CASE.replace("  mentor: {per_entrant: 30000 kr, paid_by: job}   # mentor\n", "")
        assert _codes(_imported(book, text).findings) == {"import-place-gone"}


@pytest.mark.journey
class TestWhatCanBeWrong:
    @pytest.mark.parametrize(
        ("value", "code"),
        [
            ("ca. 500", "import-not-a-number"),
            ("20-30", "import-not-a-number"),
            ("1.234", "import-ambiguous"),
            (None, "import-cell-empty"),
            ("=1+1", "import-not-a-number"),
        ],
    )
    def test_in_a_cell(self, value: str | None, code: str) -> None:
        found = _changed("costs.mentor.per_entrant", value)
        (finding,) = found.findings
        assert (finding.code, found.changes) == (code, ())
        assert str(finding.params["cell"]).startswith("B")

    def test_a_range_out_of_order_or_half(self) -> None:
        assert _codes(_changed("costs.leder.per_year", 200000.0).findings) == {"import-range-order"}
        assert _codes(_changed("costs.leder.per_year", None, LOW).findings) == {"import-one-end"}

    def test_a_distribution_is_changed_in_the_file(self) -> None:
        assert _codes(_changed("outcomes.arbejde.without", 0.3).findings) == {"import-distribution"}

    def test_a_rate_as_a_range(self) -> None:
        book = _book()
        row = rows_of(book)["discount.budget.1"]
        cells = f'<c r="D{row + 1}"><v>0.01</v></c><c r="E{row + 1}"><v>0.05</v></c>'
        put = lambda text: text.replace(f'<c r="L{row + 1}"', f'{cells}<c r="L{row + 1}"')  # noqa: E731
        found = _imported(with_part(book, "xl/worksheets/sheet3.xml", put))
        assert _codes(found.findings) == {"import-rate-range"}

    def test_a_number_that_makes_no_case(self) -> None:
        found = _changed("tranches.hold.completion", 7.0)
        assert found.errors
        assert not found.can_be_written

    def test_a_place_that_was_written_over(self) -> None:
        found = _changed("costs.mentor.per_entrant", "costs.mentr", PLACE)
        assert _codes(found.findings) == {"import-unknown-place", "import-row-missing"}

    def test_a_deleted_row(self) -> None:
        book = _book()
        found = _imported(without_rows(book, {rows_of(book)["costs.mentor.per_entrant"]}))
        assert (_codes(found.findings), found.changes) == ({"import-row-missing"}, ())

    def test_rows_in_another_order(self) -> None:
        book = _book()
        rows = rows_of(book)
        sorted_ = with_rows_exchanged(book, rows["costs.mentor.per_entrant"], rows["tranches.hold.entrants"])
        found = _imported(sorted_)
        assert (_codes(found.findings), found.changes) == ({"import-disorder"}, ())

    @needs_office
    def test_rows_in_another_order_are_told_of_in_the_book_itself(self, tmp_path: Path) -> None:
        book = _book()
        rows = rows_of(book)
        sorted_ = with_rows_exchanged(book, rows["costs.mentor.per_entrant"], rows["tranches.hold.entrants"])
        files = [without_cache(content, tmp_path, name) for name, content in (("as_it_was", book), ("sorted", sorted_))]
        before, after = recalculated(files, tmp_path)
        for sheet, row in (("Forudsætninger", 2), ("Forside", 3)):
            assert (sheet, row, 0) not in before
            assert "byttet om" in str(after[sheet, row, 0])

    def test_a_row_that_was_copied(self) -> None:
        book = _book()
        cells = {
            cell_at(book, "tranches.hold.completion", PLACE): "costs.mentor.per_entrant",
            cell_at(book, "tranches.hold.completion", VALUE): 5.0,
        }
        found = _imported(with_cells(book, cells))
        assert _codes(found.findings) >= {"import-row-twice"}
        assert found.changes == ()

    def test_a_sheet_that_was_deleted(self) -> None:
        assert _codes(_imported(without_sheet(_book(), "Forudsætninger")).findings) == {"import-no-inputs"}

    def test_without_its_memory_everything_that_differs_is_shown(self) -> None:
        book = without_sheet(_book(), "Som skrevet")
        book = with_cells(book, {cell_at(book, "costs.mentor.per_entrant", VALUE): 31000.0})
        found = _imported(book)
        assert (_codes(found.findings), len(found.changes)) == ({"import-no-memory"}, 1)

    def test_a_renamed_sheet_is_found(self) -> None:
        rename = lambda text: text.replace('name="Forudsætninger"', 'name="Mine tal"')  # noqa: E731
        assert _imported(with_part(_book(), "xl/workbook.xml", rename)).findings == ()
