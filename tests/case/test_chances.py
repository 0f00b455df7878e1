"""A share written without its percent sign is refused, with its line, wherever it stands."""

from __future__ import annotations

import pytest

from tovholder.case.reading import read_case

CASE = """
tovholder: 1
title: Job
start: 2026
horizon: 3 years
assumptions: {{hope: {hope}}}
tranches: {{young: {{entrants: 20, completion: {completion}}}}}
costs: {{mentor: {{per_entrant: 40000, paid_by: municipality}}}}
outcomes:
  job: {{with: {with_}, without: {without}, attribution: {attribution}}}
"""
GOOD = {"completion": "75 %", "with_": "40-50-60 %", "without": "0.2", "attribution": "1", "hope": "0.5"}


@pytest.mark.parametrize(
    ("field", "value", "code", "place"),
    [
        ("completion", "75", "share-outside", ("tranches", "young", "completion")),
        ("completion", "-5 %", "share-outside", ("tranches", "young", "completion")),
        ("attribution", "80", "share-outside", ("outcomes", "job", "attribution")),
        ("with_", "38", "chance-outside", ("outcomes", "job", "with")),
        ("with_", "90-95-105 %", "chance-outside", ("outcomes", "job", "with")),
        ("without", "{by_year: [20 %, 30]}", "chance-outside", ("outcomes", "job", "without")),
    ],
)
def test_a_share_outside_0_and_1_is_an_error(field: str, value: str, code: str, place: tuple[str, ...]) -> None:
    reading = read_case(CASE.format(**GOOD | {field: value}))
    assert [(finding.code, finding.path, finding.severity) for finding in reading.findings] == [(code, place, "error")]
    assert reading.findings[0].line is not None


def test_a_share_kept_among_the_assumptions_is_looked_at_where_it_is_used() -> None:
    text = CASE.format(**GOOD | {"hope": "38", "with_": "assumptions/hope"})
    assert [finding.code for finding in read_case(text).findings] == ["chance-outside"]


def test_shares_within_are_left_alone() -> None:
    assert read_case(CASE.format(**GOOD)).findings == ()


def test_a_mean_may_be_any_number() -> None:
    text = CASE.format(**GOOD | {"with_": "6.5", "without": "10.5"}).replace("job: {", "job: {measure: mean, ")
    assert read_case(text).findings == ()
