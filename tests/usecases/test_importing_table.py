"""A table of costs into the case: every row is accounted for, and the same table again changes nothing."""

from __future__ import annotations

import io
import random
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.workbook.books import calculated

from tovholder.knowledge import load_bank
from tovholder.tables.grid import grids
from tovholder.tables.headings import NotATable
from tovholder.usecases.importing_table import TableImport, UnknownPayer, import_table

BANK = load_bank()
CASE = """\
tovholder: 1
title: Prøve
start: 2027
horizon: 3 years
departments:
  familie: {name: Familie og Forebyggelse}
  job: {name: Job}
tranches:
  hold: {entrants: 10}
costs:
  lokaler:   # husleje
    name: Lokaler
    fixed: {by_date: {2027: 50000, 2028: 50000}, unit: kr, source: Budget 2026, kind: taken}
    paid_by: job
  mentor: {name: Mentor, per_entrant: 30000 kr, paid_by: job}
"""
WIDE = "Post;Afdeling;Konto;2027;2028\nLøn;Familie og Forebyggelse;5.28.21;620.000,00;635.500,50\nTolk;job;;12000;-\n"


def _imported(table: str | bytes, text: str = CASE, **options: Any) -> TableImport:
    content = table.encode() if isinstance(table, str) else table
    return import_table(text, grids(content), bank=BANK, lang="da", **options)


def _codes(found: TableImport) -> list[str]:
    return [finding.code for row in found.rows for finding in row.findings]


def _costs(found: TableImport) -> dict[str, dict[str, float]]:
    costs = calculated(found.document.text).case.costs
    return {
        id_: {str(span): entry.likely_value for span, entry in cost.amount.entries.items()}
        for id_, cost in costs.items()
        if hasattr(cost.amount, "entries")
    }


@pytest.mark.journey
class TestEveryWayOfWritingIt:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
    @pytest.mark.parametrize("separator", [";", "\t", "|"])
    def test_characters_and_separators(self, encoding: str, separator: str) -> None:
        found = _imported(WIDE.replace(";", separator).encode(encoding))
        assert _costs(found)["loen"] == {"2027": 620000.0, "2028": 635500.5}
        assert found.counts == {"new": 2, "changed": 0, "unchanged": 0, "rejected": 0}

    def test_commas_with_points_for_decimals(self) -> None:
        found = _imported("item,payer,2027,2028\nPay,job,620000.25,1000\n")
        assert _costs(found)["pay"] == {"2027": 620000.25, "2028": 1000.0}

    def test_an_amount_a_row(self) -> None:
        found = _imported("År\tBeløb\tBetaler\tPost\n2027\t100\tjob\tKurser\n2028-Q1\t25\tjob\tKurser\n")
        assert _costs(found)["kurser"] == {"2027": 100.0, "2028-Q1": 25.0}

    def test_headings_with_words_around_the_year_and_a_name_without_heading(self) -> None:
        found = _imported(";Budget 2027;B2028\nKurser;1;2\n", paid_by="job")
        assert _costs(found)["kurser"] == {"2027": 1.0, "2028": 2.0}

    def test_thousands_of_kroner(self) -> None:
        found = _imported("Alle beløb i 1.000 kr.;;\nPost;2027;2028\nKurser;12;12,5\n", paid_by="job")
        assert _costs(found)["kurser"] == {"2027": 12000.0, "2028": 12500.0}
        assert [f.code for f in found.findings] == ["table-scaled"]

    def test_millions_negative_and_parentheses(self) -> None:
        found = _imported("Post;2027;2028\nA;1,5 mio. kr.;-5\nB;(7);1.234.567 kr.\n", paid_by="job")
        assert _costs(found)["a"] == {"2027": 1500000.0, "2028": -5.0}
        assert _costs(found)["b"] == {"2027": -7.0, "2028": 1234567.0}

    def test_a_plain_excel_file_with_the_table_on_its_second_sheet(self) -> None:
        out = io.BytesIO()
        book = xlsxwriter.Workbook(out, {"in_memory": True})
        book.add_worksheet("Læs mig").write_string(0, 0, "Til Tovholder")
        sheet = book.add_worksheet("Budget")
        sheet.write_string(0, 0, "Budget for indsatsen")
        for row, cells in enumerate(
            [["Udgift", 2027, 2028], ["Løn", 620000, 635500.5], ["I alt", 620000, 635500.5]], 2
        ):
            for column, cell in enumerate(cells):
                sheet.write(row, column, cell)
        book.close()
        found = _imported(out.getvalue(), paid_by="Familie og Forebyggelse")
        assert (found.sheet, _costs(found)["loen"]) == ("Budget", {"2027": 620000.0, "2028": 635500.5})

    def test_who_pays_account_source_and_price_level_are_kept(self) -> None:
        found = _imported("post;betaler;konto;prisniveau;kilde;note;2027\nLøn;job;5.57.90;2025;Budget;Skøn;7\n")
        cost = calculated(found.document.text).case.costs["loen"]
        (entry,) = cost.amount.entries.values()  # type: ignore[union-attr]
        assert (cost.account, cost.note, entry.source, entry.price_level) == ("5.57.90", "Skøn", "Budget", 2025)
        assert list(cost.paid_by.dated[0].to) == ["job"]


@pytest.mark.journey
class TestIntoTheCase:
    def test_the_effect_on_the_net_is_what_the_accepted_rows_sum_to(self) -> None:
        found = _imported(WIDE)
        assert found.end - found.start == -(62000000 + 63550050 + 1200000)

    def test_a_line_the_case_has_is_changed_and_the_rest_stays(self) -> None:
        found = _imported("Post;2027;2028\nLokaler;55000;50000\n")
        assert found.counts["changed"] == 1
        first, second = calculated(found.document.text).case.costs["lokaler"].amount.entries.values()  # type: ignore[union-attr]
        assert (first.value, first.kind, second.value, second.source) == (55000.0, "own", 50000.0, "Budget 2026")
        assert first.source == "Ændret ved import. Før: 50000 kr, fra Budget 2026."
        assert "# husleje" in found.document.text
        assert _costs(_imported("Post;2027;2029\nLokaler;50000;60000\n"))["lokaler"]["2029"] == 60000.0

    def test_a_new_source_holds_for_the_new_numbers(self) -> None:
        found = _imported("Post;2027;2028\nLokaler;55000;50000\n", source="Budget 2027")
        entries = calculated(found.document.text).case.costs["lokaler"].amount.entries.values()  # type: ignore[union-attr]
        assert [(entry.value, entry.source) for entry in entries] == [
            (55000.0, "Budget 2027"),
            (50000.0, "Budget 2027"),
        ]

    def test_two_lines_of_one_name_are_told_apart_by_who_pays(self) -> None:
        table = "Post;Afdeling;2027\nLøn;familie;1\nLøn;job;2\n"
        found = _imported(table)
        assert {id_: amounts for id_, amounts in _costs(found).items() if id_ != "lokaler"} == {
            "loen": {"2027": 1.0},
            "loen_2": {"2027": 2.0},
        }
        assert _imported(table, found.document.text).counts["unchanged"] == 2

    def test_nothing_is_written_when_the_case_would_be_none(self) -> None:
        found = _imported("Post;År;Beløb\nLokaler;2027-Q1;5\n")
        assert found.errors
        assert not found.can_be_written


@pytest.mark.journey
class TestWhatIsRejected:
    @pytest.mark.parametrize(
        ("row", "code"),
        [
            ("Løn;familie;1.234", "table-ambiguous"),
            ("Løn;familie;ca. 5", "table-not-a-number"),
            ("Løn;familie;5-7", "table-not-a-number"),
            ("Løn;familie;45 %", "table-not-a-number"),
            ("Løn;familie;", "table-no-amount"),
            (";familie;5", "table-no-name"),
            ("Løn;ukendt;5", "table-unknown-payer"),
            ("Løn;;5", "table-no-payer"),
            ("Mentor;job;5", "table-other-form"),
            ("Heraf løn;job;5", "table-looks-like-sum"),
        ],
    )
    def test_a_row_with_its_reason_and_the_others_are_accepted(self, row: str, code: str) -> None:
        found = _imported(f"Post;Afdeling;2027\nKurser;job;5\n{row}\n")
        assert (_codes(found), found.counts["new"], found.counts["rejected"]) == ([code], 1, 1)

    def test_a_year_outside_the_case_and_what_is_no_year(self) -> None:
        found = _imported("Post;År;Beløb\nA;2035;5\nB;snart;5\nC;2028;5\n", paid_by="job")
        assert _codes(found) == ["table-outside-horizon", "table-not-a-year"]

    def test_the_same_line_and_year_twice(self) -> None:
        found = _imported("Post;År;Beløb\nA;2027;5\nA;2027;6\n", paid_by="job")
        assert (_codes(found), _costs(found)["a"]) == (["table-twice"], {"2027": 5.0})

    def test_the_ambiguous_is_read_as_one_says(self) -> None:
        for numbers, kroner in (("da", 1234.0), ("en", 1.23)):
            assert _costs(_imported("Post;2027\nA;1.234\n", paid_by="job", numbers=numbers))["a"] == {"2027": kroner}

    def test_an_unknown_payer_of_the_whole_table(self) -> None:
        with pytest.raises(UnknownPayer):
            _imported("Post;2027\nA;1\n", paid_by="nogen")

    @pytest.mark.parametrize("text", ["", "hej", "a;b\n1;2\n", "Post;Beløb\nA;1\n"])
    def test_what_is_no_table(self, text: str) -> None:
        with pytest.raises(NotATable):
            _imported(text)


@pytest.mark.journey
class TestTotals:
    def test_are_held_up_against_the_sum_and_are_no_line(self) -> None:
        found = _imported("Post;2027;2028;I alt\nA;1,5;2;3,5\nB;1;1;2\nI alt;2,5;3;5,5\n", paid_by="job")
        assert (found.findings, found.counts["new"]) == ((), 2)

    def test_that_do_not_add_up_stop_the_writing(self) -> None:
        found = _imported("Post;2027\nA;1,5\nB;1\nI alt;25\n", paid_by="job")
        assert [f.code for f in found.findings] == ["table-total"]
        assert not found.can_be_written
        long = _imported("Post;År;Beløb\nA;2027;1,5\nI alt;;25\n", paid_by="job")
        assert [f.code for f in long.findings] == ["table-grand-total"]

    def test_may_differ_by_the_rounding_of_whole_numbers(self) -> None:
        assert _imported("Post;2027\nA;1\nB;1\nI alt;3\n", paid_by="job").findings == ()

    def test_of_a_row_that_do_not_add_up_reject_it(self) -> None:
        assert _codes(_imported("Post;2027;2028;Sum\nA;1;2;30\n", paid_by="job")) == ["table-row-total"]


_CELLS = st.one_of(
    st.integers(-(10**7), 10**7).map(str),
    st.decimals(0, 10**6, places=2).map(lambda d: str(d).replace(".", ",")),
    st.sampled_from(["", "-", "1.234", "ca. 5", "1.234.567,89", "(5)", "2 mio.", "=1+1", "🙂"]),
)
_NAMES = st.sampled_from(["Løn", "Tolk", "Kurser", "Lokaler", "Mentor", "I alt", "", "Heraf tolk", "=cmd"])


@pytest.mark.law
@settings(max_examples=30)
@given(st.lists(st.tuples(_NAMES, st.sampled_from(["job", "familie", "", "?"]), _CELLS, _CELLS), max_size=12))
def test_read_is_accepted_and_unchanged_and_rejected_and_again_changes_nothing(rows: list[tuple[str, ...]]) -> None:
    table = "Post;Afdeling;2027;2028\n" + "".join(";".join(row) + "\n" for row in rows)
    found = _imported(table)
    totals = sum(row[0] == "I alt" for row in rows)
    empty = sum(not any(cell.strip() for cell in row) for row in rows)
    assert sum(found.counts.values()) == len(rows) - totals - empty
    read = sum(round(100 * amount.kroner) for row in found.rows for amount in row.row.amounts)
    assert sum(sum(sums.values()) for sums in found.kroner.values()) == read
    assert found.errors == ()
    again = _imported(table, found.document.text)
    assert (again.counts["new"], again.counts["changed"]) == (0, 0)
    assert again.counts["unchanged"] == found.counts["new"] + found.counts["changed"] + found.counts["unchanged"]
    assert again.document.text == found.document.text


@pytest.mark.law
def test_shuffled_and_interrupted_it_comes_to_the_same() -> None:
    chance = random.Random(3)
    rows = [f"Post {i};job;{100 * i + y};{2027 + y}" for i in range(1, 15) for y in range(3)]
    head = "Post;Afdeling;Beløb;År\n"
    whole = _costs(_imported(head + "\n".join(rows)))
    for _ in range(20):
        chance.shuffle(rows)
        cut = chance.randrange(len(rows))
        text = CASE
        for part in (rows[:cut], rows):
            if part:
                text = _imported(head + "\n".join(part), text).document.text
        assert _costs(_imported(head + rows[0], text)) == whole
