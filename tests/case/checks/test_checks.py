"""The checks, rule by rule, and what every finding of theirs has."""

from __future__ import annotations

import pytest
from tests.case.checks.rules import BANK, Rule, case_of, keeps_quiet, rules, speaks_up
from tests.locale.codes import made_codes

from tovholder.case.checks import CHECKS, check_case
from tovholder.case.checks.refunds import first_year_share
from tovholder.errors import Finding
from tovholder.knowledge import Ladder
from tovholder.locale import LANGUAGES, Lang, sentence

RULES = rules()
every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


@every_rule
def test_a_check_speaks_up(rule: Rule) -> None:
    assert speaks_up(rule)


@every_rule
def test_a_check_keeps_quiet(rule: Rule) -> None:
    assert keeps_quiet(rule)


@every_rule
@pytest.mark.parametrize("which", ["when", "not_when"])
def test_a_check_gives_one_green_finding_or_only_troubles(rule: Rule, which: str) -> None:
    case = case_of(rule[which])
    for check in CHECKS:
        found = list(check(case, BANK))
        green = [f.code for f in found if f.severity == "green"]
        assert green in ([], [check.green])
        assert not green or len(found) == 1


@every_rule
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_finding_has_its_sentence(rule: Rule, lang: Lang) -> None:
    for finding in check_case(case_of(rule["when"]), BANK):
        wrong, todo = sentence(finding, lang)
        assert "…" not in wrong.replace("weeks_before: …", "")
        assert bool(todo) == (finding.severity != "green")


def test_every_trouble_has_an_example() -> None:
    written = {made.code for made in made_codes() if made.place.startswith("case/checks/")}
    troubles = {code for code in written if not code.endswith("-ok")}
    assert troubles - {rule["finds"] for rule in RULES.values()} == set()


def test_names_and_places_are_unique() -> None:
    assert len({check.name for check in CHECKS}) == len(CHECKS)
    assert len({check.look for check in CHECKS}) == len(CHECKS)


def test_a_case_from_abroad_is_not_asked_about_danish_law() -> None:
    case = case_of("currency: USD\ncosts: {prison_days: {fixed: 1 USD, paid_by: municipality, account: '5.32.1'}}")
    danish = {"budget-place-missing", "account-renumbered", "gate-fields-missing", "paragraphs-ok"}
    assert not danish & {f.code for f in check_case(case, BANK)}


def test_a_check_with_nothing_to_look_at_says_nothing() -> None:
    assert not {"goal-data-ok", "claimed-once-ok", "index-ok", "risks-ok"} & {
        f.code for f in check_case(case_of("period: year"), BANK)
    }


def test_without_a_stage_the_next_gate_is_asked_about_only() -> None:
    gates = {f.params["gate"] for f in check_case(case_of("period: year"), BANK) if "gate" in f.params}
    assert gates == {"G0"}


@pytest.mark.oracle
def test_the_first_year_of_the_ladder() -> None:
    rule = BANK.rule("refusionstrappe")
    assert isinstance(rule, Ladder)
    assert first_year_share(rule) == pytest.approx((4 * 0.20 + 22 * 0.60 + 26 * 0.70) / 52)


def test_findings_are_the_same_every_time() -> None:
    case = case_of("goals: {job: {text: I job, price: 4}}")
    first: tuple[Finding, ...] = check_case(case, BANK)
    assert first == check_case(case, BANK)
