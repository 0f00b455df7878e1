"""The checks of a result, each by an example that triggers it and one that does not."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from tests.locale.codes import made_codes

from tovholder.case.model import Case
from tovholder.case.reading import read_case
from tovholder.cashflow.checks import RESULT_CHECKS, check_result
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.result import Result, evaluate
from tovholder.errors import Finding
from tovholder.knowledge import load_bank
from tovholder.locale import LANGUAGES, Lang, sentence

BANK = load_bank()
SOURCED = "source: notat, kind: own"


def _case(
    *,
    cost: str = f"{{value: 10000, unit: kr, {SOURCED}}}",
    price: str = f"{{value: 20000, unit: kr, {SOURCED}}}",
    chance: str = f"{{value: 80 %, {SOURCED}}}",
    lasts: str = "2 years",
    payer: str = "municipality",
    tags: str = "area: service",
    more: str = "",
) -> Case:
    """Fifty people at 10,000 kr.; half of them gain 20,000 kr. a year for two years."""
    text = f"""
tovholder: 1
title: Prøve
start: 2027
horizon: 4 years
price_level: 2027
tranches: {{unge: {{entrants: 50}}}}
costs: {{forloeb: {{per_entrant: {cost}, paid_by: municipality, area: service}}}}
outcomes:
  trivsel:
    with: {chance}
    without: {{value: 30 %, {SOURCED}}}
    lasts: {lasts}
    consequences:
      stoette: {{change: -1 gang pr. år, price: {price}, falls_on: {payer}, {tags}}}
{more}
"""
    return read_case(text, bank=BANK).require()


SECOND_LINE = f"""
      kursus:
        change: -1 gang pr. år
        price: {{value: 19000, unit: kr, {SOURCED}}}
        falls_on: municipality
        area: service
"""
TRANSFER = f"""
      ydelse:
        change: -1 gang pr. år
        price: {{value: 90000, unit: kr, {SOURCED}}}
        falls_on: municipality
        area: overfoersler
"""
EXAMPLE = "{value: 20000, unit: kr, kind: example}"


@dataclass(frozen=True)
class Example:
    """What is found in a case, and how serious it is."""

    code: str
    severity: str
    case: Case
    params: dict[str, float]


EXAMPLES = [
    Example("net-is-positive", "green", _case(), {"net": 500_000}),
    Example("net-is-negative", "green", _case(payer="state"), {"net": -500_000}),
    Example("largest-line-without-source", "red", _case(price="20000 kr"), {"share": 100}),
    Example("largest-line-without-source", "red", _case(chance="80 %"), {"share": 100}),
    Example("largest-line-is-example", "amber", _case(price=EXAMPLE), {"share": 100}),
    Example("largest-line-decides", "amber", _case(more=SECOND_LINE), {"share": 51.3}),
    Example("largest-line-ok", "green", _case(more=SECOND_LINE + TRANSFER.replace("90000", "20000")), {"share": 33.9}),
    Example("net-hinges-on-examples", "red", _case(price=EXAMPLE), {"net": 500_000, "without": -500_000, "lines": 1}),
    Example("net-partly-on-examples", "amber", _case(cost="{value: 10000, unit: kr, kind: example}"), {"net": 500_000}),
    Example("example-hinge-ok", "green", _case(), {}),
    Example("effect-beyond-horizon", "amber", _case(lasts="5 years"), {"share": 20, "years": 4}),
    Example("beyond-horizon-ok", "green", _case(lasts="4 years"), {"share": 0}),
    Example("others-gain-municipality-pays", "amber", _case(payer="state"), {"net": -500_000, "public": 500_000}),
    Example(
        "most-gain-outside-municipality",
        "amber",
        _case(payer="{municipality: 40 %, state: 60 %}", cost=f"{{value: 1000, unit: kr, {SOURCED}}}"),
        {"share": 60},
    ),
    Example("gain-elsewhere-ok", "green", _case(), {"share": 0}),
    Example(
        "service-paid-by-transfers",
        "amber",
        _case(price=f"{{value: 1, unit: kr, {SOURCED}}}", more=TRANSFER),
        {"service": -499_950, "transfers": 4_500_000},
    ),
    Example("area-untagged", "amber", _case(tags="cashable: true"), {"lines": 1}),
    Example("service-frame-ok", "green", _case(), {"service": 500_000}),
    Example("pays-only-on-freed-time", "amber", _case(tags="cashable: false"), {"share": 100, "cash": -500_000}),
    Example("realisable-ok", "green", _case(), {"share": 0}),
]


def _result(case: Case) -> Result:
    return evaluate(compile_case(case, bank=BANK))


def _found(case: Case) -> dict[str, Finding]:
    return {finding.code: finding for finding in check_result(_result(case), case, BANK)}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.code)
def test_a_check_says_what_it_sees(example: Example) -> None:
    finding = _found(example.case)[example.code]
    assert finding.severity == example.severity
    assert {name: finding.params[name] for name in example.params} == pytest.approx(example.params)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.code)
def test_each_check_says_one_thing_at_most(example: Example) -> None:
    result = _result(example.case)
    for check in RESULT_CHECKS:
        assert len(list(check(result, example.case, BANK))) <= 1


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.code)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_finding_has_its_sentence(example: Example, lang: Lang) -> None:
    finding = _found(example.case)[example.code]
    wrong, todo = sentence(finding, lang)
    assert "…" not in wrong + todo
    assert bool(todo) == (finding.severity != "green")


def test_every_code_has_an_example() -> None:
    written = {made.code for made in made_codes() if made.place.startswith("cashflow/checks.py")}
    assert written == {example.code for example in EXAMPLES}


def test_a_negative_result_is_never_a_fault() -> None:
    finding = _found(_case(payer="state"))["net-is-negative"]
    assert finding.severity == "green"


def test_tax_needs_no_area() -> None:
    tax = f"""
      kommuneskat:
        change: 1 gang pr. år
        price: {{value: 100, unit: kr, {SOURCED}}}
        is_income: true
        falls_on: municipality
"""
    assert "area-untagged" not in _found(_case(more=tax))


def test_an_effect_that_cannot_be_seen_so_far_ahead_is_not_guessed_at() -> None:
    """The half refund of shelters is known until October 2023 only."""
    case = read_case(
        """
tovholder: 1
title: Prøve
start: 2020
horizon: 2 years
price_level: 2020
tranches: {unge: {entrants: 50}}
outcomes:
  bolig:
    with: 80 %
    without: 30 %
    consequences:
      herberg: {change: -1 gang pr. år, price: 1000 kr, falls_on: {rule: refusion-110-til-oktober-2023}}
""",
        bank=BANK,
    ).require()
    found = _found(case)
    assert "beyond-horizon-ok" not in found
    assert "effect-beyond-horizon" not in found
