"""Every error of a plan is told at once, each with its line."""

from __future__ import annotations

import pytest

from tovholder.followup.reading import read_plan

pytestmark = pytest.mark.oracle

WRONG = """tovholder_followup: 1
least_people: 2
indicators:
  a:
    versions:
      1: {text: x, measure: share, owner: o, frozen: 2022-01-01}
      2: {text: x, measure: mean, at_least: 1, owner: o, frozen: 2022-01-01}
      3: {text: x, measure: mean, since: 3, until: 3, owner: o, frozen: 2022-01-01}
sources:
  s: {table: persons, stores: {verification: lov}, columns: {person: Id, navn: Navn}}
  t: {table: observations, stores: {study: lov}, columns: {person: Id}}
  u: {table: persons, stores: {study: lov}, columns: {person: Id, entry: Start, tranche: Hold}, weeks: {codes: {}}}
  v: {table: persons, stores: {}, columns: {person: Id, entry: Start, tranche: Hold}}
"""
LOST = """tovholder_followup: 1
indicators:
  a: {versions: {1: {text: x, measure: mean, owner: o, frozen: 2022-01-01}}}
estimates:
  b: {indicator: a@2, design: share}
  c: {indicator: a@1, design: weighted, treated: [x], comparison: [x]}
assumptions:
  outcomes.x.with: {group: g}
"""


def test_every_error_has_its_line() -> None:
    found = {(f.code, f.line) for f in read_plan(WRONG).findings}
    assert found == {
        ("least-people-outside", 2), ("reached-unsaid", 6), ("bound-on-mean", 7), ("window-empty", 8),
        ("source-field", 10),
        ("source-lacks", 11), ("weeks-elsewhere", 12), ("source-without-purpose", 13),
    }  # fmt: skip


def test_references_that_lead_nowhere() -> None:
    found = {(f.code, f.line) for f in read_plan(LOST).findings}
    assert found == {
        ("unknown-indicator-near", 5), ("estimate-lacks", 6), ("group-on-both-sides", 6), ("held-against-nothing", 8),
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", "a: [", "- 1", "tovholder_followup: 2"])
def test_what_is_no_plan_never_raises(text: str) -> None:
    assert read_plan(text).plan is None
