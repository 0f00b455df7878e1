"""The two documents that follow a contract up: what they say, in both languages, with and without a journal."""

from __future__ import annotations

import datetime as dt

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.report.cases import BARE, tables, total
from tests.report.cases import SMALL as NO_CONTRACT
from tests.report.followed.cases import END, MIDDLE, SMALL, document, example, journal, material_of, said
from tests.report.test_snapshot import as_text

from tovholder.locale import LANGUAGES, Lang
from tovholder.report.followed.record import Realised
from tovholder.report.html import html
from tovholder.report.model import Figure

PAPERS = ("status", "closing")
JUNE = {"at": "2024-06", "received": "2024-07-01", "started": 10, "completed": 8, "reached": 6}


@pytest.mark.snapshot
@pytest.mark.parametrize("paper", PAPERS)
def test_in_danish(paper: str, snapshot: SnapshotAssertion) -> None:
    told = journal(
        a=JUNE,
        again={**JUNE, "received": "2024-07-02"},
        b={**JUNE, "at": "2025-01", "received": "2025-02-01", "verified_by": None},
    )
    more = "calls: [{date: 2024-01-10, by: fonden, amount: 60000}]\n"
    material = material_of(SMALL, told + more, day=dt.date(2025, 3, 1))
    assert as_text(document(material, paper)) == snapshot


@pytest.mark.snapshot
@pytest.mark.parametrize("paper", PAPERS)
def test_in_danish_with_nothing_reported(paper: str, snapshot: SnapshotAssertion) -> None:
    assert as_text(document(material_of(SMALL, None, day=dt.date(2024, 3, 1)), paper)) == snapshot


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("day", [MIDDLE, END])
def test_both_languages_can_be_read_as_pages(paper: str, lang: Lang, day: dt.date) -> None:
    report = document(example(day=day, lang=lang), paper)
    page = html(report)
    assert page.count("<section") == len(report.sections)
    assert ("opdigtede" if lang == "da" else "invented") in page


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("text", [NO_CONTRACT, BARE], ids=["without a contract", "bare"])
def test_a_case_without_a_contract_has_them_too(paper: str, text: str) -> None:
    words = said(document(material_of(text, None, day=dt.date(2026, 6, 1)), paper))
    assert "ikke indberettet" in words or "ingen indberetninger" in words


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("day", [MIDDLE, END])
def test_paid_is_never_caused_and_the_method_stands_beside_every_result(paper: str, day: dt.date) -> None:
    report = document(example(day=day), paper)
    assert "siger ikke, at indsatsen er årsagen" in said(report, report.sections[0].id)
    results = next(t for t in tables(report, "followed-goals") if t.caption == "Alle indberettede resultater")
    methods = [row.cells[5] for row in results.rows if row.role != "group"]
    assert len(methods) > 5
    assert all(methods)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_gain_nobody_measured_is_said_to_be_so(paper: str) -> None:
    [table] = tables(document(example(), paper), "followed-gain")
    assert {row.cells[3] for row in table.rows} == {"ikke målt"}


def test_a_measured_gain_stands_with_its_method_and_a_sum_only_when_all_are() -> None:
    told = journal(a=JUNE)
    one = {"job": Realised(123_456.0, "historical-comparison", "Økonomi")}
    some = document(material_of(SMALL, told, day=dt.date(2026, 3, 1), realised=one), "closing")
    [table] = tables(some, "followed-gain")
    [job] = [row for row in table.rows if row.cells[0] == "Arbejdsmarked"]
    assert isinstance(job.cells[3], Figure)
    assert (job.cells[3].value, job.cells[4]) == (123_456.0, "Sammenligning med tidligere år, Økonomi")
    assert total(table).cells[3] == "ikke målt"
    both = {**one, "social": Realised(1000.0, "before-after", "Økonomi")}
    every = document(material_of(SMALL, told, day=dt.date(2026, 3, 1), realised=both), "closing")
    [table] = tables(every, "followed-gain")
    summed = total(table).cells[3]
    assert isinstance(summed, Figure)
    assert summed.value == 124_456.0


def test_the_two_bottom_lines_are_never_in_one_table() -> None:
    budget, society = tables(document(example(), "closing"), "closing-bottom-lines")
    assert "Kommunen" in budget.caption
    assert "Samfundet" in society.caption
    assert len(society.rows) == 1


def test_an_unfinished_contract_says_what_is_missing_and_gives_no_final_answer() -> None:
    words = said(document(example(day=MIDDLE), "closing"), "closing")
    assert "kan ikke siges endeligt endnu" in words
    assert "Mangler, før aftalen kan gøres op (5)" in words
    assert "ikke gjort færdig op" in said(document(example(day=MIDDLE), "closing"), "closing-return")


def test_the_day_stands_beside_the_title_of_a_document_that_follows_up_and_of_no_other() -> None:
    material = example()
    assert dict(document(material, "status").facts)["Opgjort"] == "1. september 2025"
    assert "Opgjort" not in dict(document(material, "page").facts)


def test_the_duty_to_share_is_told_with_its_source() -> None:
    assert "L 67" in said(document(example(), "closing"), "closing-decision")
