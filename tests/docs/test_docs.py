"""Every piece of YAML in the documentation can be used as it stands, and every field of a case file is explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.docs.yaml_blocks import Block, merged, parsed, yaml_blocks

from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.result import evaluate
from tovholder.usecases.schema import fields, sections

DOCS = Path(__file__).parents[2] / "docs"
CASE_FILE = (DOCS / "sagsfil.md").read_text(encoding="utf-8")
BLOCKS = yaml_blocks(CASE_FILE)
MINIMAL = BLOCKS[0].text

# These are always written in a short form, so that nobody meets their field names.
SHOWN = {"Schedule", "Sharing"}


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: f"line-{block.line}")
def test_yaml_in_the_guide_to_the_case_file_is_a_case_or_fits_into_one(block: Block) -> None:
    part = parsed(block.text)
    text = block.text if "tovholder" in part else merged(MINIMAL, part)
    reading = read_case(text)
    assert [(finding.place, finding.code) for finding in reading.findings] == []
    assert evaluate(compile_case(reading.require())).flows.any()


def test_the_guide_begins_with_a_whole_case() -> None:
    assert parsed(MINIMAL)["tovholder"] == 1


def test_every_field_is_in_the_guide() -> None:
    words = set(re.findall(r"[A-Za-z_0-9]+", CASE_FILE))
    missing = [
        f"{section.__name__}.{field}"
        for section in sections()
        if section.__name__ not in SHOWN
        for field in fields(section)
        if field not in words
    ]
    assert missing == []
