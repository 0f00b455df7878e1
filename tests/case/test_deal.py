"""Deals that cannot be: names that lead nowhere, conditions in a circle, shares that are not the whole."""

from __future__ import annotations

import pytest
from tests.contract.deals import BANK

from tovholder.case.reading import read_case

CASE = """
tovholder: 1
title: Aftale
start: 2027
horizon: 4 years
tranches: {unge: {entrants: 40}}
goals:
  job: {text: I job, shape: per-unit}
  home: {text: Egen bolig, shape: gate, requires: [job]}
"""


@pytest.mark.parametrize(
    ("snippet", "place", "code"),
    [
        ("contract: {payers: nobody}", "contract.payers.nobody", "unknown-party"),
        ("contract: {payers: {municipality: 60 %, state: 30 %}}", "contract.payers", "payers-not-whole"),
        ("contract: {receiver: statee}", "contract.receiver", "unknown-party-near"),
        ("contract: {commitments: {fond: {share: 100 %}}}", "contract.commitments.fond", "unknown-party"),
        ("contract: {tranches: {alle: {of: gamle}}}", "contract.tranches.alle.of[0]", "unknown-tranche"),
        ("contract: {tranches: {alle: {calls: {når: 5}}}}", "contract.tranches.alle.calls.når", "not-a-date"),
        (
            "contract: {caps: {investor_return: {kind: irr, rate: 4 %, requires: [hjem]}}}",
            "contract.caps.investor_return.requires[0]",
            "unknown-goal",
        ),
        ("contract: {parties: {f: {name: F, roles: boss}}}", "contract.parties.f.roles[0]", "not-one-of"),
    ],
)
def test_a_deal_that_cannot_be_says_why_and_where(snippet: str, place: str, code: str) -> None:
    findings = read_case(CASE + snippet, bank=BANK).findings
    assert [(f.place, f.code) for f in findings] == [(place, code)]
    assert findings[0].line is not None


def test_goals_that_require_each_other_are_found() -> None:
    text = CASE.replace("{text: I job, shape: per-unit}", "{text: I job, shape: per-unit, requires: [home]}")
    assert {f.code for f in read_case(text, bank=BANK).findings} == {"goals-in-circle"}


def test_a_saving_of_a_line_there_is_not() -> None:
    text = CASE + "  saved: {text: Sparet, shape: share-of-saving, saving_of: [jobs.benefits]}\n"
    assert [f.code for f in read_case(text, bank=BANK).findings] == ["unknown-line"]
