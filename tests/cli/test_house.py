"""`tovholder house`, and documents in a municipality's own look."""

from __future__ import annotations

from pathlib import Path

import docx
import pptx
import pytest
from tests.cli.command import CASE, tovholder
from tests.report.houses import HEADER, word

pytestmark = pytest.mark.journey


def test_from_starting_files_to_documents(tmp_path: Path) -> None:
    folder = tmp_path / "udseende"
    answer = tovholder("house", folder)
    assert answer.code == 0
    assert "--house" in answer.out
    assert sorted(file.name for file in folder.iterdir()) == ["README.txt", "house.docx", "house.pptx", "house.typ"]
    (folder / "house.docx").write_bytes(word())
    out = tmp_path / "dokumenter"
    assert tovholder("report", CASE, "--as", "case,slides", "--house", folder, "-o", out).code == 0
    document = docx.Document(str(out / "two_departments-business-case.docx"))
    assert document.sections[0].header.paragraphs[0].text == HEADER
    assert len(pptx.Presentation(str(out / "two_departments-oplaeg.pptx")).slides) in range(5, 8)


def test_files_already_there_are_not_touched(tmp_path: Path) -> None:
    (tmp_path / "house.docx").write_bytes(b"mine")
    answer = tovholder("house", tmp_path)
    assert answer.code == 1
    assert "findes allerede" in answer.err
    assert [file.name for file in tmp_path.iterdir()] == ["house.docx"]
    assert (tmp_path / "house.docx").read_bytes() == b"mine"


def test_what_is_wrong_with_a_folder_is_told_in_sentences(tmp_path: Path) -> None:
    (tmp_path / "house.docx").write_bytes(word("Intet sted"))
    answer = tovholder("report", CASE, "--as", "case.docx", "--house", tmp_path)
    assert answer.code == 1
    assert "{{p content}}" in answer.err
    assert "no place for the content" in tovholder("report", CASE, "--house", tmp_path, "--lang", "en").err
