"""Cases of many kinds, and their workbooks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from tests.cashflow.random_cases import random_text

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


def written_cases() -> dict[str, str]:
    """Name → the text of every example, template and published case."""
    written = {file.stem: file.read_text(encoding="utf-8") for file in sorted((ROOT / "examples").glob("*.yaml"))}
    written |= {name: template(name) for name in TEMPLATES}
    for file in sorted((ROOT / "tests" / "cases").glob("*.yaml")):
        if not file.name.endswith(".expected.yaml"):
            written[file.stem] = file.read_text(encoding="utf-8")
    return written


def random_texts() -> Iterator[tuple[str, str]]:
    """(name, text) of random cases, the same every time, without end."""
    for seed in count():
        yield f"random-{seed}", random_text(seed)


def many_cases(many: int) -> dict[str, Calculation]:
    """Examples, templates, published cases, and as many random ones or more: so many in all."""
    cases = {name: calculated(text) for name, text in list(written_cases().items())[: many // 2]}
    for name, text in random_texts():
        if len(cases) == many:
            break
        with suppress(CaseError):  # a price level without an index, say: an answer of its own, tested elsewhere
            cases[name] = calculated(text)
    return cases
