"""The contract's section of the report: there where the case has one, and its tables tie."""

from __future__ import annotations

import pytest
from tests.contract.deals import BANK, EXAMPLES
from tests.report.cases import SMALL

from tovholder.locale import LANGUAGES, Lang
from tovholder.report.content import material_of, report_of
from tovholder.report.model import Chart, Figure, Paragraph, Report, Section, Table
from tovholder.usecases.calculation import calculate
from tovholder.usecases.files import read_text


def _report(text: str, lang: Lang = "da") -> Report:
    calculation = calculate(text, bank=BANK)
    return report_of(
        material_of(
            calculation.document, calculation.case, calculation.result, calculation.summary, lang=lang, bank=BANK
        )
    )


def _section(lang: Lang = "da") -> Section:
    return _report(read_text(EXAMPLES / "aftaler" / "01-vejle.yaml"), lang).section("contract")


def _tables(section: Section) -> list[Table]:
    return [block for block in section.blocks if isinstance(block, Table)]


def _value(cell: object) -> float:
    return cell.value or 0.0 if isinstance(cell, Figure) else 0.0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_case_with_a_contract_has_the_section(lang: Lang) -> None:
    section = _section(lang)
    finding = next(block for block in section.blocks if isinstance(block, Paragraph) and block.role == "finding")
    assert "4,8" in finding.text or "4.8" in finding.text
    assert any(isinstance(block, Chart) for block in section.blocks)
    assert len(_tables(section)) >= 5


def test_goals_sum_to_the_payment_in_all_and_parties_to_nothing() -> None:
    goals, parties, *_ = _tables(_section())
    *rows, total = goals.rows
    assert sum(_value(row.cells[4]) for row in rows) == pytest.approx(_value(total.cells[4]))
    assert sum(_value(row.cells[4]) for row in parties.rows) == pytest.approx(0, abs=1)


def test_a_case_without_a_contract_has_none() -> None:
    assert "contract" not in [section.id for section in _report(SMALL).sections]


def test_a_contract_that_cannot_be_calculated_says_why() -> None:
    text = SMALL + "contract: {parties: {k: {name: Kommune, roles: payer}}}\n"
    section = _report(text).section("contract")
    assert any(isinstance(block, Paragraph) and block.role == "warning" for block in section.blocks)
