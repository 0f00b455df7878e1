"""Whatever a valid case holds, the checks answer, and every answer has a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.cashflow.random_cases import Raw, raw_cases

from tovholder.case.checks import check_case
from tovholder.case.model import Case
from tovholder.cashflow.checks import check_result
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.result import evaluate
from tovholder.knowledge import load_bank
from tovholder.locale import sentence

BANK = load_bank()


@pytest.mark.law
@given(raw_cases())
@settings(max_examples=60)
def test_checks_answer_for_any_valid_case(raw: Raw) -> None:
    case = Case.model_validate(raw)
    result = evaluate(compile_case(case, bank=BANK))
    for finding in [*check_case(case, BANK), *check_result(result, case, BANK)]:
        assert finding.severity in ("red", "amber", "green")
        assert all(sentence(finding)[: 1 if finding.severity == "green" else 2])
