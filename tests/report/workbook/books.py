"""Cases of many kinds, and their workbooks."""

from __future__ import annotations

from pathlib import Path

from tests.cashflow.random_cases import random_texts

from tovholder.case.templates import TEMPLATES, template
from tovholder.errors import CaseError
from tovholder.knowledge import load_bank
from tovholder.locale import Lang
from tovholder.usecases.calculation import Calculation, calculate
from tovholder.usecases.forms import Form
from tovholder.usecases.reporting import Desk

ROOT = Path(__file__).parents[3]


def calculated(text: str) -> Calculation:
    """A case file's text, calculated."""
    return calculate(text, bank=load_bank())


def workbook_of(calculation: Calculation, lang: Lang = "da") -> bytes:
    """The case's workbook."""
    return Desk(calculation, lang).write(Form("workbook", ".xlsx"))


def many_cases(count: int) -> dict[str, Calculation]:
    """Examples, templates, published cases, and random cases up to `count` in all."""
    written = {file.stem: file.read_text(encoding="utf-8") for file in sorted((ROOT / "examples").glob("*.yaml"))}
    written |= {name: template(name) for name in TEMPLATES}
    for file in sorted((ROOT / "tests" / "cases").glob("*.yaml")):
        if not file.name.endswith(".expected.yaml"):
            written[file.stem] = file.read_text(encoding="utf-8")
    cases = {name: calculated(text) for name, text in list(written.items())[: count // 2]}
    for number, text in enumerate(random_texts(count)):
        if len(cases) == count:
            break
        try:
            cases[f"random-{number}"] = calculated(text)
        except CaseError:
            continue  # a price level without an index, say: an answer of its own, tested elsewhere
    return cases
