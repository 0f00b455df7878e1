"""The published deals as case files: they are read and calculated, and no price is passed off as the deal's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.contract.deals import DEALS, example, the_deal_runs_and_its_parties_sum_to_zero

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.case.references import quantities
from tovholder.quantities import Quantity

DANISH = [deal for deal in DEALS if deal.name[:2].isdigit() and not deal.name.startswith("02-03")]
PUBLISHED = {"uk-rough-sleepers", "koto-sib"}
"""Deals whose rate card, or some of it, is public."""


def test_there_is_one_for_each_danish_deal() -> None:
    assert [deal.name[:2] for deal in DANISH] == [f"{number:02}" for number in range(1, 15)]


@pytest.mark.example
@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_the_deal_runs_and_its_parties_sum_to_zero(deal: Path) -> None:
    the_deal_runs_and_its_parties_sum_to_zero(deal)


@pytest.mark.parametrize("deal", DANISH, ids=lambda deal: deal.stem)
def test_every_price_and_rate_of_a_danish_deal_is_an_example(deal: Path) -> None:
    for path, quantity in _invented(example(f"aftaler/{deal.name}")):
        assert quantity.kind == "example", path


def test_the_example_says_so_in_its_title() -> None:
    for deal in DEALS:
        title = str(Document(deal.read_text(encoding="utf-8")).tree["title"])
        assert "eksempel" in title or deal.stem in PUBLISHED, deal.name


def _invented(case: Case) -> Iterator[tuple[object, Quantity]]:
    for path, quantity in quantities(case.goals):
        if {"price", "success_rate", "saving", "spread", "baseline"} & set(map(str, path)):
            yield path, quantity
