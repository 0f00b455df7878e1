"""Each check by example: a snippet that it speaks up about, and one that it does not (`examples/*.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from tests.locale.codes import made_codes

from tovholder.case.checks import CHECKS, check_case
from tovholder.case.checks.refunds import first_year_share
from tovholder.case.model import Case
from tovholder.case.reading import read_case
from tovholder.errors import Finding
from tovholder.knowledge import Ladder, load_bank
from tovholder.locale import LANGUAGES, Lang, sentence

BANK = load_bank()
BASE = {
    "tovholder": "1",
    "title": "Prøve",
    "start": "2027",
    "horizon": "4 years",
    "price_level": "2027",
    "tranches": "{unge: {entrants: 40}}",
}


def _case(snippet: str) -> Case:
    """The snippet laid over a small case; its own top-level entries replace the small case's."""
    given = YAML(typ="safe").load(snippet)
    lines = [f"{key}: {value}" for key, value in BASE.items() if key not in given]
    return read_case("\n".join([*lines, snippet]), bank=BANK).require()


def _examples() -> Iterator[Any]:
    for file in sorted(Path(__file__).parent.glob("examples/*.yaml")):
        for i, example in enumerate(YAML(typ="safe").load(file)):
            yield pytest.param(example, id=f"{file.stem}-{i}-{example['finds']}")


EXAMPLES = list(_examples())


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_check_speaks_up(example: dict[str, str]) -> None:
    found = [f for f in check_case(_case(example["when"]), BANK) if f.code == example["finds"]]
    assert [f.severity for f in found if f.place == example["at"]] == [example["severity"]]


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_check_keeps_quiet(example: dict[str, str]) -> None:
    found = check_case(_case(example["not_when"]), BANK)
    assert [f.place for f in found if f.code == example["finds"] and f.place == example["at"]] == []


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("which", ["when", "not_when"])
def test_a_check_gives_one_green_finding_or_only_troubles(example: dict[str, str], which: str) -> None:
    case = _case(example[which])
    for check in CHECKS:
        found = list(check(case, BANK))
        green = [f.code for f in found if f.severity == "green"]
        assert green in ([], [check.green])
        assert not green or len(found) == 1


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_finding_has_its_sentence(example: dict[str, str], lang: Lang) -> None:
    for finding in check_case(_case(example["when"]), BANK):
        wrong, todo = sentence(finding, lang)
        assert "…" not in wrong.replace("weeks_before: …", "")
        assert bool(todo) == (finding.severity != "green")


def test_every_trouble_has_an_example() -> None:
    written = {made.code for made in made_codes() if made.place.startswith("case/checks/")}
    troubles = {code for code in written if not code.endswith("-ok")}
    assert troubles - {example.values[0]["finds"] for example in EXAMPLES} == set()


def test_names_and_places_are_unique() -> None:
    assert len({check.name for check in CHECKS}) == len(CHECKS)
    assert len({check.look for check in CHECKS}) == len(CHECKS)


def test_a_case_from_abroad_is_not_asked_about_danish_law() -> None:
    case = _case("currency: USD\ncosts: {prison_days: {fixed: 1 USD, paid_by: municipality, account: '5.32.1'}}")
    danish = {"budget-place-missing", "account-renumbered", "gate-fields-missing", "paragraphs-ok"}
    assert not danish & {f.code for f in check_case(case, BANK)}


def test_a_check_with_nothing_to_look_at_says_nothing() -> None:
    assert not {"goal-data-ok", "claimed-once-ok", "index-ok", "risks-ok"} & {
        f.code for f in check_case(_case("period: year"), BANK)
    }


def test_without_a_stage_the_next_gate_is_asked_about_only() -> None:
    gates = {f.params["gate"] for f in check_case(_case("period: year"), BANK) if "gate" in f.params}
    assert gates == {"G0"}


@pytest.mark.oracle
def test_the_first_year_of_the_ladder() -> None:
    rule = BANK.rule("refusionstrappe")
    assert isinstance(rule, Ladder)
    assert first_year_share(rule) == pytest.approx((4 * 0.20 + 22 * 0.60 + 26 * 0.70) / 52)


def test_findings_are_the_same_every_time() -> None:
    case = _case("goals: {job: {text: I job, price: 4}}")
    first: tuple[Finding, ...] = check_case(case, BANK)
    assert first == check_case(case, BANK)
