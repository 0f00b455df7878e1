"""Every template and bundled example can be read and calculated as it stands, and says its numbers are examples."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tovholder.case.document import Document
from tovholder.case.reading import read_case
from tovholder.case.references import quantities
from tovholder.case.templates import TEMPLATES, template
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.result import evaluate
from tovholder.errors import UnknownName
from tovholder.knowledge import load_bank

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXTS = {name: template(name) for name in TEMPLATES} | {
    path.name: path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.yaml"))
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_reads_without_findings_and_gives_flows(text: str) -> None:
    reading = read_case(text)
    assert reading.findings == ()
    assert evaluate(compile_case(reading.require())).flow("municipality").any()


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_other_programs_can_read_it_too(text: str) -> None:
    """The parser most programs use is stricter than ours about `{question: Why?, answer: …}`."""
    assert YAML(typ="safe").load(text)["tovholder"] == 1


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_number_says_that_it_is_an_example_or_where_it_is_from(text: str) -> None:
    case = read_case(text).require()
    for path, number in quantities((case.assumptions, case.tranches, case.costs, case.outcomes, case.goals)):
        # 1 hour per hour, 100 % completion and one place at a time are definitions, not findings.
        if number.use is None and not (number.value is not None and abs(number.value) == 1) and "max_units" not in path:
            assert number.kind == "example" or number.source, path


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_accounts_are_known_to_the_knowledge_bank(text: str) -> None:
    case, bank = read_case(text).require(), load_bank()
    named = [account for department in case.departments.values() for account in department.accounts]
    flows = [*case.costs.values(), *(c for o in case.outcomes.values() for c in o.consequences.values())]
    for account in [*named, *(flow.account for flow in flows if flow.account is not None)]:
        assert bank.account(account).name


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_first_change_in_a_form_moves_no_other_line(text: str) -> None:
    changed = Document(text).changed(("title",), "Vores egen sag").text
    different = [new for old, new in zip(text.splitlines(), changed.splitlines(), strict=True) if old != new]
    assert len(different) == 1


def test_the_vejle_case_never_looks_like_vejles_own_numbers() -> None:
    case = read_case((EXAMPLES / "vejle.yaml").read_text(encoding="utf-8")).require()
    assert "eksempelpriser" in case.title
    assert case.about.summary is not None
    assert "eksempler" in case.about.summary
    taken = {path for path, amount in quantities(case) if amount.kind == "taken"}
    # The sum and what the goals ask for are public; no price, start value or effect is.
    assert taken == {
        ("funding", "investment"),
        ("contract", "tranches", "families", "budget"),
        ("goals", "less_help", "target"),
        ("goals", "school_absence", "target"),
        ("goals", "no_placement", "share"),
    }


def test_the_vejle_investment_is_what_the_treatment_costs() -> None:
    case = read_case((EXAMPLES / "vejle.yaml").read_text(encoding="utf-8")).require()
    result = evaluate(compile_case(case))
    lines = [i for i, line in enumerate(result.plan.lines) if line.path[1] in ("treatment", "treatment_intensive")]
    assert case.funding.investment is not None
    assert -result.by_line[lines].sum() == pytest.approx(case.funding.investment.likely_value)


def test_an_unknown_template_names_the_known_ones() -> None:
    with pytest.raises(UnknownName) as caught:
        template("housing")
    assert "housing-first" in caught.value.near
