"""`tovholder new`: every template is a case that can be calculated as it stands, and nothing is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.command import tovholder

from tovholder.case.templates import TEMPLATES

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_new_case_can_be_checked_and_run_at_once(tmp_path: Path, template: str) -> None:
    answer = tovholder("new", tmp_path / "min-sag", "--template", template)
    assert answer.code == 0
    file = tmp_path / "min-sag.yaml"
    assert str(file) in answer.out
    assert tovholder("check", file).code == 0
    assert "EKSEMPELPRISER" in tovholder("run", file).out


def test_a_file_that_exists_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "sag.yaml"
    file.write_text("mit arbejde", encoding="utf-8")
    answer = tovholder("new", file, "--template", "empty")
    assert answer.code == 1
    assert "findes allerede" in answer.err
    assert file.read_text(encoding="utf-8") == "mit arbejde"


def test_without_a_template_they_are_listed_with_what_they_are_about(tmp_path: Path) -> None:
    for arguments in ([], [str(tmp_path / "sag.yaml")]):
        answer = tovholder("new", *arguments)
        assert answer.code == 0
        for name in TEMPLATES:
            assert name in answer.out
    assert list(tmp_path.iterdir()) == []


def test_a_near_miss_is_answered_with_the_template_meant(tmp_path: Path) -> None:
    answer = tovholder("new", tmp_path / "x", "--template", "housing")
    assert answer.code == 1
    assert "housing-first" in answer.err
