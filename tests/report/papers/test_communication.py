"""The communication package as a document: the overview, a section for each letter, and what the sender is told."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.report.cases import HOSTILE, SMALL, made, tables
from tests.report.letters.plans import EVERYBODY, plan_of
from tests.report.test_snapshot import as_text

from tovholder.errors import Finding
from tovholder.report.html import html
from tovholder.report.model import Bullets, Paragraph, Report

LINE = "audience: Unge, reader: citizen, message: Kom og vær med, time: before"
HEAVY = (
    "Familiebehandlingsindsatsen tilrettelægges helhedsorienteret under hensyntagen til samarbejdspartnernes "
    "forudsætninger, idet visitationsmyndigheden koordinerer handleplansarbejdet tværfagligt."
)
EVERY = plan_of(*(", ".join(f"{key}: {value}" for key, value in message.items()) for message in EVERYBODY))


def _verdict(report: Report) -> str:
    blocks = report.sections[1].blocks
    return next(block.text for block in blocks if isinstance(block, Paragraph) and block.role == "status")


def test_the_overview_has_a_row_for_each_letter_and_the_letters_follow() -> None:
    report = made(EVERY, paper="communication").report
    (table,) = tables(report, "overview")
    assert len(table.rows) == len(EVERYBODY)
    assert [section.id for section in report.sections[1:4]] == ["letter-1-before", "letter-1-during", "letter-1-after"]
    assert report.sections[1].heading == "Til citizen: før start"
    assert report.kind == "Kommunikationspakke"


def test_the_lix_under_a_text_is_the_one_of_the_overview() -> None:
    report = made(plan_of(LINE), paper="communication").report
    lix = tables(report, "overview")[0].rows[0].cells[4]
    assert not isinstance(lix, str)
    assert _verdict(report).startswith(f"LIX {lix.text} (")
    assert _verdict(report).endswith("Målet er højst 45.")


def test_a_text_the_case_makes_too_heavy_says_which_sentences_to_mend() -> None:
    heavy = plan_of(LINE) + f'intervention: {{description: "{HEAVY}", citizen_perspective: "{HEAVY * 6}"}}\n'
    report = made(heavy, paper="communication").report
    assert _verdict(report).endswith("så teksten er for tung.")
    assert tables(report, "overview")[0].rows[0].cells[5] == "Nej"
    lists = [block.items for block in report.sections[1].blocks if isinstance(block, Bullets)]
    assert any(HEAVY in items for items in lists)


def test_what_the_plan_lacks_is_told_with_the_check() -> None:
    missing = Finding("audience-missing", "amber", ("communication",), {"reader": "staff"})
    report = made(plan_of(LINE), paper="communication", checks=[missing]).report
    lists = [block.items for block in report.section("overview").blocks if isinstance(block, Bullets)]
    assert "Kommunikationsplanen har intet budskab til medarbejderne." in str(lists[0][0])


@pytest.mark.parametrize("lang", ["da", "en"])
def test_without_a_plan_it_says_where_to_write_one(lang: str) -> None:
    (section,) = made(SMALL, paper="communication", lang=lang).report.sections
    (lead,) = section.blocks
    assert isinstance(lead, Paragraph)
    assert "communication" in lead.text


def test_the_page_can_be_written_and_nothing_of_the_case_gets_out_of_its_text() -> None:
    plan = 'communication: [{audience: "</h2><script>alert(5)</script>", reader: press, message: "{x} <img src=x>"}]\n'
    page = html(made(HOSTILE + plan, paper="communication").report)
    assert "<script>" not in page
    assert "<img" not in page
    assert 'href="#overview"' in page


@pytest.mark.snapshot
@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_reader_at_every_time(lang: str, snapshot: SnapshotAssertion) -> None:
    assert as_text(made(EVERY, paper="communication", lang=lang).report) == snapshot
