"""Each check by example: a snippet that it speaks up about, and one that it does not (`examples/*.yaml`)."""

from __future__ import annotations

from pathlib import Path

from ruamel.yaml import YAML

from tovholder.case.checks import check_case
from tovholder.case.model import Case
from tovholder.case.reading import read_case
from tovholder.knowledge import load_bank

BANK = load_bank()
BASE = {
    "tovholder": "1",
    "title": "Prøve",
    "start": "2027",
    "horizon": "4 years",
    "price_level": "2027",
    "tranches": "{unge: {entrants: 40}}",
}


Rule = dict[str, str]
"""finds, severity, at, when, not_when."""


def case_of(snippet: str) -> Case:
    """The snippet laid over a small case; its own top-level entries replace the small case's."""
    given = YAML(typ="safe").load(snippet)
    lines = [f"{key}: {value}" for key, value in BASE.items() if key not in given]
    return read_case("\n".join([*lines, snippet]), bank=BANK).require()


def rules() -> dict[str, Rule]:
    """Every rule, by a name of its own."""
    return {
        f"{file.stem}-{number}-{rule['finds']}": rule
        for file in sorted(Path(__file__).parent.glob("examples/*.yaml"))
        for number, rule in enumerate(YAML(typ="safe").load(file))
    }


def speaks_up(rule: Rule) -> bool:
    """The check finds it there, once and as grave as it is."""
    found = [f for f in check_case(case_of(rule["when"]), BANK) if f.code == rule["finds"]]
    return [f.severity for f in found if f.place == rule["at"]] == [rule["severity"]]


def keeps_quiet(rule: Rule) -> bool:
    """The check does not find it in the other snippet."""
    found = check_case(case_of(rule["not_when"]), BANK)
    return not any(f.code == rule["finds"] and f.place == rule["at"] for f in found)
