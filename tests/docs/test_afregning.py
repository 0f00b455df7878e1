"""docs/afregning.md: its journal can be read, every field of a journal is in it, and so is every key of the JSON."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from pydantic import BaseModel
from tests.docs.yaml_blocks import yaml_blocks

from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.result import evaluate
from tovholder.contract.departments import settle_departments
from tovholder.contract.settlement.books import Books
from tovholder.contract.settlement.reading import PARTS
from tovholder.knowledge import load_bank
from tovholder.usecases.departments import departments_json
from tovholder.usecases.settling import agreed_terms, journal_of, settle, settling_json

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


def test_every_key_of_the_json_is_in_the_guide() -> None:
    reading = read_case((ROOT / "examples" / "vejle.yaml").read_text(encoding="utf-8"))
    case, bank, day = reading.require(), load_bank(), dt.date(2024, 1, 1)
    journal = journal_of((ROOT / "examples" / "afregning" / "vejle.journal.yaml").read_text("utf-8"), case=case)
    terms = agreed_terms(reading.document, case, journal, bank=bank, day=day)
    said = settling_json(settle(case, terms, journal, Books(), day=day))
    keys = said.keys() | said["results"][0].keys() | said["lines"][0].keys()
    settled = departments_json(settle_departments(evaluate(compile_case(case)), rule="yearly"))
    keys |= settled.keys() | settled["missing"].keys() | settled["departments"][0].keys()
    assert keys - WORDS == set()
