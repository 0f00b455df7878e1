"""docs/afregning.md: its journal can be read, and every field of a journal is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import BaseModel
from tests.docs.yaml_blocks import yaml_blocks

from tovholder.case.reading import read_case
from tovholder.contract.settlement.reading import PARTS
from tovholder.usecases.settling import journal_of

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "afregning.md").read_text(encoding="utf-8")
WORDS = set(re.findall(r"[a-z_]+", DOCUMENT))


def test_the_journal_of_the_guide_can_be_read() -> None:
    case = read_case((ROOT / "examples" / "vejle.yaml").read_text(encoding="utf-8")).require()
    [block] = yaml_blocks(DOCUMENT)
    assert len(journal_of(block.text, case=case).require().reports) == 5


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_field_of_a_journal_is_in_the_guide(part: type[BaseModel]) -> None:
    assert part.model_fields.keys() - WORDS == set()
