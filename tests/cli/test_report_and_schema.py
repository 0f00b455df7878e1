"""`tovholder report` and `tovholder schema`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.command import CASE, tovholder

pytestmark = pytest.mark.journey


def test_the_report_is_one_page_with_the_version_code(tmp_path: Path) -> None:
    file = tmp_path / "rapport.html"
    answer = tovholder("report", CASE, "-o", file)
    assert answer.code == 0
    assert str(file) in answer.out
    page = file.read_text(encoding="utf-8")
    assert json.loads(tovholder("run", CASE, "--json").out)["case"]["code"] in page
    assert 'lang="da"' in page
    assert tovholder("report", CASE, "-o", file, "--lang", "en").code == 0
    assert 'lang="en"' in file.read_text(encoding="utf-8")


def test_without_a_file_it_is_named_after_the_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert tovholder("report", CASE).code == 0
    assert [file.name for file in tmp_path.iterdir()] == ["two_departments.html"]


def test_a_document_to_send_comes_as_pdf_and_word_and_as_a_page_if_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    vejle = Path(__file__).parents[2] / "examples" / "vejle.yaml"
    assert tovholder("report", vejle, "--as", "communication").code == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == ["vejle-kommunikation.docx", "vejle-kommunikation.pdf"]
    assert tovholder("report", vejle, "--as", "communication.html").code == 0
    assert "Byrådet: før start" in Path("vejle-kommunikation.html").read_text(encoding="utf-8")


def test_the_name_asked_for_chooses_among_the_forms_a_document_comes_in(tmp_path: Path) -> None:
    file = tmp_path / "notat.pdf"
    assert tovholder("report", CASE, "--as", "memo", "-o", file).code == 0
    assert file.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [file]


def test_a_document_nobody_knows_is_answered_with_those_there_are(tmp_path: Path) -> None:
    answer = tovholder("report", CASE, "--as", "memo.rtf", "-o", tmp_path)
    assert answer.code == 1
    assert "memo.pdf" in answer.err


def test_the_schema_is_printed_or_written(tmp_path: Path) -> None:
    printed = json.loads(tovholder("schema").out)
    assert printed["$schema"].startswith("https://json-schema.org/")
    file = tmp_path / "skema.json"
    assert tovholder("schema", "-o", file).code == 0
    assert json.loads(file.read_text(encoding="utf-8")) == printed
