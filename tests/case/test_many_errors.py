"""A file of nothing but errors: as many are told as anybody mends, and finding them takes no longer than reading it."""

from __future__ import annotations

import time

import pytest
from tests.workspace.sites import BANK

from tovholder.case.correlations import MOST as MOST_CORRELATED
from tovholder.case.nearest import nearest, told
from tovholder.case.reading import MOST, read_case

pytestmark = pytest.mark.law
HEAD = """\
tovholder: 1
title: x
start: 2027
horizon: 3 years
price_level: 2025
tranches: {hold: {entrants: 1}}
"""


def _costs(line: str, count: int) -> str:
    return "costs:\n" + "".join(f"  c{i}: {{{line.replace('#', str(i))}}}\n" for i in range(count))


FILES = {
    "parties": "departments:\n"
    + "".join(f"  afdeling_nummer_{i}: {{name: A}}\n" for i in range(1_500))
    + _costs("fixed: 1, paid_by: afdeling_nummer_x#", 1_500),
    "knowledge": _costs("fixed: {use: knowledge/findes_ikke_#}, paid_by: municipality", 1_500),
    "fields": _costs("fixed: 1, paid_by: municipality, payed_by: 3", 1_500),
    "goals": "goals:\n" + "".join(f"  g{i}: {{text: a, requires: [h{i}], paying: false}}\n" for i in range(1_500)),
}


@pytest.mark.parametrize("kind", FILES)
def test_only_the_first_are_told_and_soon(kind: str) -> None:
    began = time.process_time()
    found = read_case(HEAD + FILES[kind], bank=BANK).findings
    # Generous: the machine may be busy. Before, the first took half a minute, and the square of it for a longer file.
    assert time.process_time() - began < 12
    assert len(found) == MOST + 1
    assert found[-1].code == "too-many-errors"
    assert max(len(str(one.params)) for one in found) < 2_000


def test_fewer_are_all_told() -> None:
    found = read_case(HEAD + _costs("fixed: 1, paid_by: nogen_#", 20), bank=BANK).findings
    assert [one.code for one in found] == ["unknown-party"] * 20


def test_a_name_is_likened_to_so_many_and_to_no_novel() -> None:
    assert nearest("famile", ["unge", "familie"]) == "familie"
    assert nearest("famile", [f"familie{i}" for i in range(5_000)]) is None
    assert nearest("ab" * 5_000, ["ba" * 5_000]) is None
    assert told(["b", "a"]) == "a, b"
    assert told([str(i) for i in range(100)]).endswith(" …")


def test_a_correlation_of_everything_is_refused_before_its_pairs_are_counted() -> None:
    names = ", ".join(f"costs.c{i}.fixed" for i in range(MOST_CORRELATED + 1))
    text = HEAD + _costs("fixed: {low: 1, high: 2}, paid_by: municipality", MOST_CORRELATED + 1)
    found = read_case(f"{text}correlations:\n  - {{inputs: [{names}], rank: 0.1}}\n", bank=BANK).findings
    assert [one.code for one in found] == ["correlation-too-many"]
